// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/rule_set.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include <fmt/format.h>

#include "deadlines/shipped_rule_sets_test.hpp"
#include "words/digest.hpp"

namespace huiyin::deadlines {
namespace {

constexpr std::string_view rules_head =
    "id,trigger,length,unit,direction,end_on_rest_day,debtor,debtor_en,creditor,creditor_en,deliverable,deliverable_en,"
    "for_items,extendable,longest_extension,source,confidence,valid_from,valid_to\n";
constexpr std::string_view sets_head = "id,kind,name_zh,name_en,source,confidence,valid_from,valid_to,digest\n";

std::string rule(std::string_view id, std::string_view counted, std::string_view end) {
  return fmt::format("{},{},单位,unit,巡察办,office,报告,report,{}\n", id, counted, end);
}
std::string const report = rule("R", "feedback,2,month,after,roll", "yes,no,,本县办法,B,,");

std::string set_row(std::string_view id, std::string_view rules) {
  return fmt::format("{},general,本县办法,our county,本县办法,B,,,{}\n", id, hex(sha256(rules)).substr(0, 16));
}

std::string refused(std::string_view sets, std::string_view rules, std::string_view name = "clocks/ours@1.csv") {
  auto const made = RuleSets::make(std::vector<DataFile>{{"clocks/sets.csv", sets}, {name, rules}});
  return made ? "" : made.error().code + " " + made.error().detail;
}
std::string refused_rules(std::string const& rows) {
  std::string const rules = std::string(rules_head) + rows;
  return refused(std::string(sets_head) + set_row("ours@1", rules), rules);
}

TEST(RuleSets, ThoseShippedAreReadWithTheirSources) {
  RuleSets const sets = shipped_rule_sets();
  RuleSet const* const regulation = sets.find("regulation-2015@1");
  ASSERT_NE(regulation, nullptr);
  EXPECT_EQ(regulation->rules.at(1).source, "《中国共产党巡视工作条例》2015年第二十七条");
  EXPECT_EQ(regulation->rules.at(1).confidence, Confidence::text);
  EXPECT_EQ(sets.find("soe-manual-2026@1")->kind, SetKind::enterprise);
  EXPECT_EQ(sets.find("county-3-months"), nullptr);  // without its version it is none
  for (RuleSet const& set : sets.all())
    EXPECT_EQ(std::ranges::count_if(set.rules, &ClockRule::for_items), set.is_for_rounds() ? 1 : 0) << set.id;
}

TEST(RuleSets, ARoundPinsOneOfThemAndNotThatOfLetters) {
  RuleSets const sets = shipped_rule_sets();
  EXPECT_EQ(sets.of_round("county-3-months@1").value()->id, "county-3-months@1");
  for (std::string_view id : {"letters@1", "2026", ""}) {
    auto const unknown = sets.of_round(id);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, "round.rules_unknown");
    EXPECT_EQ(unknown.error().detail,
              "regulation-2015@1 county-3-months@1 plan-1-month-6-months@1 soe-manual-2026@1 vendor-defaults@1");
  }
}

TEST(RuleSets, ARowItCannotReadIsNamedByFileAndLine) {
  EXPECT_EQ(refused_rules(report), "");
  for (auto const& row : {rule("R", "feedback,0,month,after,roll", "yes,no,,x,B,,"),
                          rule("R", "feast,2,month,after,roll", "yes,no,,x,B,,"),
                          rule("R", "feedback,2,moon,after,roll", "yes,no,,x,B,,"),
                          rule("R", "feedback,2,month,around,roll", "yes,no,,x,B,,"),
                          rule("R", "feedback,2,month,after,roll", "perhaps,no,,x,B,,"),
                          rule("R", "feedback,2,month,after,roll", "yes,no,,,B,,"),
                          rule("R", "feedback,2,month,after,roll", "yes,no,,x,D,,"),
                          rule("R", "feedback,2,month,after,roll", "yes,no,3,x,B,,"),
                          rule("R", "feedback,2,month,after,roll", "yes,no,,x,B,2026-01-01,2025-12-31"),
                          rule("R", "feedback,121,month,after,roll", "yes,no,,x,B,,"),
                          rule("", "feedback,2,month,after,roll", "yes,no,,x,B,,"), std::string("R,feedback,2\n")})
    EXPECT_EQ(refused_rules("# a note\n" + row), "rules.row_malformed clocks/ours@1.csv:3") << row;
}

TEST(RuleSets, ASetWithoutAVersionIsNone) {
  std::string const rules = std::string(rules_head) + report;
  for (std::string_view id : {"ours", "@1", "ours@", "ours@x", "our county@1"})
    EXPECT_EQ(refused(std::string(sets_head) + set_row(id, rules), rules), "rules.row_malformed clocks/sets.csv:2")
        << id;
}

TEST(RuleSets, OneRuleOfAnIdIsInForceOnADay) {
  std::string const until = rule("R", "feedback,2,month,after,roll", "yes,no,,x,B,,2025-12-31");
  std::string const from = rule("R", "feedback,3,month,after,roll", "yes,no,,x,B,2026-01-01,");
  EXPECT_EQ(refused_rules(until + from), "");
  EXPECT_EQ(refused_rules(report + from), "rules.twice_in_force clocks/ours@1.csv:3");
  EXPECT_EQ(refused_rules(report + rule("S", "feedback,3,month,after,roll", "yes,no,,x,B,,")),
            "rules.twice_in_force clocks/ours@1.csv:3");  // two for items
}

TEST(RuleSets, ASetThatWasChangedUnderItsIdIsRefused) {
  std::string const rules = std::string(rules_head) + report;
  std::string const changed = rules + rule("S", "entry,10,day,before,roll", "no,no,,x,B,,");
  auto const digest = hex(sha256(changed)).substr(0, 16);
  EXPECT_EQ(refused(std::string(sets_head) + set_row("ours@1", rules), changed),
            "rules.set_changed clocks/ours@1.csv (" + digest + ")");
}

TEST(RuleSets, SetsAndFilesNameEachOther) {
  std::string const rules = std::string(rules_head) + report;
  EXPECT_EQ(refused(std::string(sets_head) + set_row("ours@1", rules), rules, "clocks/ours@2.csv"),
            "rules.set_without_file clocks/ours@1.csv");
  EXPECT_EQ(refused(sets_head, rules), "rules.file_unlisted clocks/ours@1.csv");
}

TEST(RuleSets, AnOfficeAddsItsOwnAndMayNotChangeAnother) {
  std::string const rules = std::string(rules_head) + report;
  std::string const other = rules + rule("S", "entry,10,day,before,roll", "no,no,,x,B,,");
  std::string const first = std::string(sets_head) + set_row("ours@1", rules);
  std::string const second = std::string(sets_head) + set_row("ours@2", other);
  auto const both = RuleSets::make(std::vector<DataFile>{{"clocks/sets.csv", first},
                                                         {"clocks/ours@1.csv", rules},
                                                         {"clocks/sets.csv", second},
                                                         {"clocks/ours@2.csv", other}});
  ASSERT_TRUE(both);
  EXPECT_EQ(both->all().size(), 2U);
  std::string const again = std::string(sets_head) + set_row("ours@1", other);
  auto const moved = RuleSets::make(std::vector<DataFile>{{"clocks/sets.csv", first},
                                                          {"clocks/ours@1.csv", rules},
                                                          {"clocks/sets.csv", again},
                                                          {"clocks/ours@1.csv", other}});
  ASSERT_FALSE(moved);
  EXPECT_EQ(moved.error().code, "rules.set_changed");
}

}  // namespace
}  // namespace huiyin::deadlines
