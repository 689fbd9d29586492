// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/prompt_rules.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace huiyin::office {
namespace {

std::string clocks_file(std::string const& name) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/data/clocks/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

PromptRules shipped_prompt_rules() {
  std::string const ladder = clocks_file("ladder.csv");
  std::string const titles = clocks_file("principal_titles.csv");
  return PromptRules::read({"ladder.csv", ladder}, {"principal_titles.csv", titles}).value();
}

TEST(Ladder, StandsAsTheCasesSay) {
  auto const rules = shipped_prompt_rules();
  std::ifstream file(HUIYIN_SOURCE_DIR "/tests/cases/ladder/rungs.tsv");
  int cases = 0;
  for (std::string text; std::getline(file, text);) {
    if (text.starts_with('#')) continue;
    std::istringstream words(text);
    std::string since, due, today, wanted;
    words >> since >> due >> today >> wanted;
    auto const began = since == "-" ? std::nullopt : std::optional(parse_day(since).value());
    auto const* rung = rules.ladder.rung_on(began, parse_day(due).value(), parse_day(today).value());
    EXPECT_EQ(rung ? rung->name : "-", wanted) << text;
    ++cases;
  }
  EXPECT_GT(cases, 20);
}

TEST(Ladder, LooksNoFurtherThanItsRungs) {
  auto const rules = shipped_prompt_rules();
  Day const today = parse_day("2026-07-01").value();
  EXPECT_EQ(rules.ladder.last_due(today), parse_day("2026-07-21").value());
  EXPECT_LT(rules.ladder.first_due(today), parse_day("2026-05-31").value());
}

TEST(Ladder, WhatWasDoneStandsOnNoRung) {
  using namespace rectification;
  EXPECT_TRUE(is_running(State::assigned) && is_running(State::in_progress));
  for (State const state : {State::applied, State::checked, State::closed, State::cancelled})
    EXPECT_FALSE(is_running(state)) << name_of(state);
  EXPECT_FALSE(is_running(TaskState::answered));
  EXPECT_FALSE(is_running(ReminderState::answered));
  EXPECT_FALSE(is_running(ReminderState::withdrawn));
}

TEST(PromptRules, ThatCannotBeMeantAreRefused) {
  std::string const head = "rung,days,colour,told,term_from,term_to,escalates,source\n";
  auto const read = [&](std::string const& rows, std::string const& titles = "title,source\n局长,a\n") {
    std::string const table = head + rows;
    auto const rules = PromptRules::read({"ladder", table}, {"titles", titles});
    return rules ? std::string() : rules.error().code;
  };
  EXPECT_EQ(read("early,20,green,handler,30,-,no,a\nlate,-1,red,office principal,0,14,yes,a\n"), "");
  for (auto const* rows :
       {"", "early,soon,green,handler,30,-,no,a\n", "early,20,blue,handler,30,-,no,a\n",
        "early,20,green,boss,30,-,no,a\n", "early,20,green,,30,-,no,a\n", "early,20,green,handler,30,-,no\n",
        "early,20,green,handler,30,-,perhaps,a\n", "a,1,red,office,0,-,no,a\na,0,red,office,0,-,no,a\n",
        "a,1,red,office,0,-,no,a\nb,2,red,office,0,-,no,a\n"})
    EXPECT_EQ(read(rows), "ladder.malformed") << rows;
  EXPECT_EQ(read("early,20,green,handler,30,-,no,a\n", "title,source\n局长\n"), "ladder.malformed");
}

TEST(PromptRules, KnowAPrincipalByHisTitleAndNoDeputy) {
  auto const rules = shipped_prompt_rules();
  for (auto const* title : {"局长", "党组书记、局长", "校长", "党委书记"})
    EXPECT_TRUE(rules.is_principal(title)) << title;
  for (auto const* title : {"副局长", "局长助理", "办公室副主任", "", "、"})
    EXPECT_FALSE(rules.is_principal(title)) << title;
}

}  // namespace
}  // namespace huiyin::office
