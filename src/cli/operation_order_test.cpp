// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_order.hpp"

#include <gtest/gtest.h>

namespace huiyin::cli {

std::string const some_id = "0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05";

std::string refusal_of(std::string_view noun, std::vector<std::string> words) {
  auto const order = operation_order(noun, std::move(words));
  return order ? "" : order.error().code;
}

OperationOrder order_of(std::string_view noun, std::vector<std::string> words) {
  return operation_order(noun, std::move(words)).value();
}

TEST(OperationOrder, HoldsWhatWasTyped) {
  auto const order =
      order_of("item", {"report", some_id, "--text", "已清理", "--file", "a.jpg", "--file", "b.jpg", "--seen", "3"});
  EXPECT_EQ(order.operation->id, "report_item");
  EXPECT_EQ(order.id, some_id);
  EXPECT_EQ(order.files, (std::vector<std::string>{"a.jpg", "b.jpg"}));
  EXPECT_EQ(order.seen, "3");
  ASSERT_EQ(order.body.size(), 1U);
  EXPECT_EQ(std::get<std::string>(order.body[0].value), "已清理");
}

TEST(OperationOrder, TakesTheVerbWhereverItStands) {
  EXPECT_EQ(order_of("item", {"--json", "show", some_id}).view, View::json);
  EXPECT_EQ(order_of("item", {"send_back", some_id, "--to-mend", "x"}).operation->id, "send_back_item");
}

TEST(OperationOrder, GivesFieldsTheirTypes) {
  auto const order = order_of("item", {"keep-up", some_id, "--keep-up", "true"});
  EXPECT_TRUE(std::get<bool>(order.body.at(0).value));
  EXPECT_EQ(refusal_of("item", {"keep-up", some_id, "--keep-up", "maybe"}), "usage.bad_value");
  EXPECT_EQ(refusal_of("round", {"open", "--term", "a", "--year", "next", "--number", "1", "--name", "b",
                                 "--rules-version", "c"}),
            "usage.bad_value");
  EXPECT_EQ(refusal_of("item", {"check", some_id, "--judgement", "perhaps"}), "usage.bad_value");
}

TEST(OperationOrder, AsksForSecretsAndTakesNone) {
  auto const order = order_of("session", {"password"});
  ASSERT_EQ(order.secrets.size(), 2U);
  EXPECT_EQ(order.secrets[1]->kind, FieldKind::new_secret);
  EXPECT_EQ(refusal_of("session", {"password", "--password", "x"}), "usage.unknown_option");
}

TEST(OperationOrder, RefusesWhatCannotBeMeant) {
  EXPECT_EQ(refusal_of("item", {}), "usage.no_act");
  EXPECT_EQ(refusal_of("item", {"sing"}), "usage.unknown_act");
  EXPECT_EQ(refusal_of("item", {"show"}), "usage.id_missing");
  EXPECT_EQ(refusal_of("item", {"show", "1"}), "id.malformed");
  EXPECT_EQ(refusal_of("item", {"show", some_id, some_id}), "usage.too_many_words");
  EXPECT_EQ(refusal_of("item", {"report", some_id}), "usage.field_missing");
  EXPECT_EQ(refusal_of("item", {"list", "--json", "--table"}), "usage.json_or_table");
  EXPECT_EQ(refusal_of("item", {"show", some_id, "--all"}), "usage.unknown_option");
  EXPECT_EQ(refusal_of("item", {"attach", some_id}), "usage.no_file");
}

TEST(OperationOrder, TakesNeededWordsOfAQueryWithoutTheirOption) {
  EXPECT_EQ(order_of("search", {"消防", "通道"}).query.at(0).text, "消防 通道");
  EXPECT_EQ(order_of("post", {"list", "--organisation", some_id}).query.at(0).name, "organisation");
  EXPECT_EQ(order_of("item", {"attach", some_id, "照片/a.jpg"}).query.at(0).text, "a.jpg");
  EXPECT_EQ(refusal_of("search", {}), "usage.field_missing");
}

TEST(OperationOrder, TakesAWholeBodyFromAFile) {
  auto const order = order_of("item", {"plan", some_id, "--body", "plan.json"});
  EXPECT_EQ(order.body_file, "plan.json");
  EXPECT_TRUE(order.body.empty());
}

}  // namespace huiyin::cli
