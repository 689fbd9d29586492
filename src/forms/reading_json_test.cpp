// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/reading_json.hpp"

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace huiyin::forms {

using namespace bulletin;

Quote quote(std::string text, std::size_t begin, std::size_t end) {
  return {std::move(text), {{begin, end, Certainty::high}}};
}

boost::json::value parsed(Reading const& reading) {
  return boost::json::parse(reading_json(reading, {"000.txt", "gb18030", 12}));
}

TEST(ReadingJson, HoldsEveryFieldOfAnEmptyReading) {
  EXPECT_EQ(reading_json({}, {"a.txt", std::nullopt, 0}, JsonShape::one_line),
            R"({"kind":"other","level":null,"title":null,"inspecting_body":null,"inspected_units":[],)"
            R"("inspected_summary":[],"feedback_date":null,"feedback_date_end":null,"onsite_start":null,)"
            R"("onsite_end":null,"team_leader":null,"deputy_leader":null,"unit_head":null,"heard_by":null,)"
            R"("reported_to":null,"focus":[],"methods":[],"achievements":null,"finding_groups":[],"findings":[],)"
            R"("leads_transferred":null,"leads_destination":[],"requirements":[],"statement":null,"pledges":[],)"
            R"("meetings":[],"deadlines":[],"contacts":{"phone":null,"mailbox":null,"email":null},)"
            R"("rectification_items":[],"report_counts":null,)"
            R"("source":{"name":"a.txt","encoding":null,"characters":0},"spans":[]})"
            "\n");
}

TEST(ReadingJson, PointsFromEachSpanToItsValue) {
  Reading reading;
  reading.findings.push_back({quote("学风不实", 3, 7), "学习", std::nullopt, 2});
  reading.findings.push_back({{"台账不全", {{8, 10, Certainty::high}, {12, 14, Certainty::low}}}, {}, "甲局", 3});
  reading.contacts.phone = {quote("0567-5553306", 20, 32)};
  boost::json::value const record = parsed(reading);

  auto const& spans = record.at("spans").as_array();
  ASSERT_EQ(spans.size(), 4u);
  EXPECT_EQ(boost::json::serialize(spans[2]),
            R"({"pointer":"/findings/1/text","start":12,"end":14,"certainty":"low"})");
  for (auto const& span : spans) EXPECT_TRUE(record.at_pointer(span.at("pointer").as_string()).is_string());
  EXPECT_EQ(record.at_pointer("/findings/0/level1"), "学习");
  EXPECT_EQ(record.at_pointer("/contacts/phone/0"), "0567-5553306");
}

TEST(ReadingJson, UsesTheWordsOfTheRecord) {
  Reading reading;
  reading.kind = Kind::rectification_report;
  reading.methods = {{Method::letters_visits, {}}};
  reading.feedback_date = {{std::nullopt, 1, 30}, {}};
  reading.leads_transferred = {false, {}};
  reading.deadlines.push_back(
      {quote("完成集中整改", 0, 6), 15, false, ClockUnit::working_day, std::nullopt, std::nullopt});
  reading.items.push_back({{"二", "（一）", "1"}, quote("学风不实", 0, 4), std::nullopt, Status::basically_done, 2});
  reading.report_counts[static_cast<std::size_t>(Total::rules_made)] = {7, {{1, 2, Certainty::high}}};
  boost::json::value const record = parsed(reading);

  EXPECT_EQ(record.at("kind"), "rectification_report");
  EXPECT_EQ(record.at_pointer("/methods/0"), "letters_visits");
  EXPECT_EQ(record.at("feedback_date"), "--01-30");
  EXPECT_EQ(record.at("leads_transferred"), false);
  EXPECT_EQ(record.at_pointer("/deadlines/0/unit"), "工作日");
  EXPECT_EQ(record.at_pointer("/rectification_items/0/status_code"), "basically_done");
  EXPECT_EQ(record.at_pointer("/rectification_items/0/ordinal_path/1"), "（一）");
  EXPECT_EQ(record.at_pointer("/report_counts/rules_made"), 7);
  EXPECT_TRUE(record.at_pointer("/report_counts/done").is_null());
}

TEST(ReadingJson, IsIndentedWithUnescapedText) {
  Reading reading;
  reading.title = quote("关于“学风”的\t通报", 0, 4);
  std::string const record = reading_json(reading, {"甲.txt", "utf-8", 4});
  EXPECT_NE(record.find("\n  \"title\": \"关于“学风”的\\t通报\",\n"), std::string::npos);
  EXPECT_NE(record.find("\n      \"certainty\": \"high\"\n"), std::string::npos);
  EXPECT_EQ(record.substr(record.size() - 2), "}\n");
}

}  // namespace huiyin::forms
