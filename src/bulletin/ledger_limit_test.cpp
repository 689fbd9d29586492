// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_limit.hpp"

#include <gtest/gtest.h>

#include "bulletin/ledger_lines.hpp"
#include "bulletin/lexicon.hpp"
#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin {
namespace {

std::string told(std::string_view text) {
  auto const limit = limit_in(text, std::nullopt, testing::lexicon().words);
  std::string all = limit.due ? huiyin::render(*limit.due) : "-";
  if (limit.keep_up) all += " keep_up";
  if (limit.at_once) all += " at_once";
  return limit.fault.empty() ? all : all + " " + limit.fault;
}

TEST(LedgerLimit, IsADayHoweverItIsWritten) {
  for (auto const* text :
       {"2024-06-30", "2024.6.30", "2024/6/30", "2024年6月30日", "2024年6月30日前", "20240630", "２０２４年６月３０日",
        "二〇二四年六月三十日", "2024年6月底前", "2024.6", "2024年6月", "2024年6月末", "2024年上半年", "2024年第二季度",
        "24年6月底", "2024-6-30前完成", "2024年3月至6月", "2024年3月1日—2024年6月30日", "2024年6月30日、2024年6月底"})
    EXPECT_EQ(told(text), "2024-06-30") << text;
  EXPECT_EQ(told("2024年底前"), "2024-12-31");
  EXPECT_EQ(told("2024年2月"), "2024-02-29");
  EXPECT_EQ(told("2024年6月中旬"), "2024-06-20");
}

TEST(LedgerLimit, MayBeAtOnceOrForLong) {
  EXPECT_EQ(told("立行立改"), "- at_once");
  EXPECT_EQ(told("长期坚持"), "- keep_up");
  EXPECT_EQ(told("立行立改，长期坚持"), "- keep_up at_once");
  EXPECT_EQ(told("2024年6月30日前，并长期坚持"), "2024-06-30 keep_up");
  EXPECT_EQ(told("已完成"), "-");
  EXPECT_EQ(told(""), "-");
}

TEST(LedgerLimit, ThatIsNotClearIsToldAndNeverGuessed) {
  EXPECT_EQ(told("6月底前"), "- ledger.due_without_year");
  EXPECT_EQ(told("2024.2.30"), "- ledger.due_unclear");
  EXPECT_EQ(told("45473"), "- ledger.due_unclear");
  EXPECT_EQ(told("待定"), "- ledger.due_unclear");
  EXPECT_EQ(told("2024.5.31、2024.8.31"), "- ledger.due_several");
  EXPECT_EQ(told("3个月内"), "- ledger.due_relative");
  EXPECT_EQ(told("反馈之日起两个月内"), "- ledger.due_relative");
}

TEST(LedgerLines, SeveralNumberedMeasuresAreAsMany) {
  EXPECT_EQ(measures_in("1.修订制度\n2.开展培训，\n分两批").size(), 2U);
  EXPECT_EQ(measures_in("（1）补办\n（2）通报").size(), 2U);
  EXPECT_EQ(measures_in("一是学习\n二是检查\n三是整改").size(), 3U);
  EXPECT_EQ(measures_in("①学习\n②检查").size(), 2U);
  EXPECT_EQ(measures_in("召开会议\n1.学习").size(), 1U);
  EXPECT_EQ(measures_in("2024年修订制度\n2025年检查").size(), 1U);
}

}  // namespace
}  // namespace huiyin::bulletin
