// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// tests/cases/deadlines/*.tsv, counted by hand; tests/deadlines/second_implementation.py counts the same cases.
#include <gtest/gtest.h>

#include "deadlines/clocks.hpp"
#include "deadlines/shipped_calendar_test.hpp"
#include "deadlines/shipped_rule_sets_test.hpp"

namespace huiyin::deadlines {
namespace {

constexpr std::size_t fewest_cases = 120;
std::filesystem::path const cases = HUIYIN_SOURCE_DIR "/tests/cases/deadlines";

struct Case {
  std::string name, set, rule, trigger, due, state, open;
};

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (auto const& entry : std::filesystem::directory_iterator(cases)) {
    if (entry.path().extension() != ".tsv") continue;
    std::ifstream file(entry.path());
    bool heading_seen = false;
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with('#') || !std::exchange(heading_seen, true)) continue;
      std::vector<std::string> cells(1);
      for (char const c : line) c == '\t' ? static_cast<void>(cells.emplace_back()) : cells.back().push_back(c);
      all.push_back({cells.at(0), cells.at(1), cells.at(2), cells.at(3), cells.at(4), cells.at(5), cells.at(6)});
    }
  }
  return all;
}

std::string counted(RuleSet const& set, Case const& wanted, Calendar const& calendar) {
  Day const trigger = parse_day(wanted.trigger).value();
  auto const rule = std::ranges::find_if(
      set.rules, [&](ClockRule const& each) { return each.id == wanted.rule && each.is_in_force(trigger); });
  if (rule == set.rules.end()) return "- none -";
  DueDay const due = due_day(rule->counting, trigger, calendar).value();
  return render(due.day) + " " + std::string(name_of(due.state)) + " " +
         (due.open_year ? std::to_string(*due.open_year) : "-");
}

TEST(DueCases, AreCountedAsByHand) {
  Calendar const calendar = shipped_calendar();
  RuleSets const shipped = shipped_rule_sets();
  RuleSets const changing = rule_sets_in(cases / "clocks").value();
  auto const all = all_cases();
  EXPECT_GE(all.size(), fewest_cases);
  for (Case const& each : all) {
    RuleSet const* const set = shipped.find(each.set) != nullptr ? shipped.find(each.set) : changing.find(each.set);
    ASSERT_NE(set, nullptr) << each.set;
    EXPECT_EQ(counted(*set, each, calendar), each.due + " " + each.state + " " + each.open) << each.name;
  }
}

}  // namespace
}  // namespace huiyin::deadlines
