// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The use of results (成果运用): what came of a finding, or of a problem that many units have. A rule, a special
// campaign, a suggestion to a body, a focus of the next round; with whom, on which day, and what was replied. What it
// is about stands in it as it read on the day it was registered.
#pragma once

#include <variant>

#include "rectification/item.hpp"
#include "rectification/result_use_state.hpp"

namespace huiyin::rectification {

struct UseAnswer {
  By by;  // who wrote it down
  Day on;
  std::string answerer;  // the body or post that replied
  std::string text;
  friend bool operator==(UseAnswer const&, UseAnswer const&) = default;
};

struct ResultUse {
  ResultUseId id;
  Version version{};
  UseKind kind{};
  std::optional<FindingId> finding;    // none: of a problem that many units have
  std::optional<OrganisationId> team;  // that made the finding
  std::string problem;
  std::optional<OrganisationId> organisation;  // the body, where it is in the register
  std::string body_name;                       // the body, where it is not
  Day on;
  By registered;
  std::string text;
  std::optional<Day> answer_by;
  UseState state{};
  std::optional<UseAnswer> answer;
  std::string outcome;  // what was said when it was closed
  friend bool operator==(ResultUse const&, ResultUse const&) = default;
};

struct UsedFinding {
  FindingId id;
  OrganisationId team;
  std::string text;
  bool withdrawn = false;
};
struct RegisterUse {
  UseKind kind{};
  std::optional<UsedFinding> finding;
  std::string problem;  // in other words than the finding's; may be empty beside one
  std::optional<OrganisationId> organisation;
  std::string body_name;
  Day on;
  std::string text;
  std::optional<Day> answer_by;
};
struct AnswerUse {
  Day on;
  std::string answerer;
  std::string text;
};
struct CloseUse {
  std::string outcome;
};
using UseAction = std::variant<AnswerUse, CloseUse>;
UseStep step_of(UseAction const& action);

struct UseRegistered {
  UseKind kind{};
  std::optional<FindingId> finding;
  std::optional<OrganisationId> team;
  std::string problem;
  std::optional<OrganisationId> organisation;
  std::string body_name;
  Day on;
  By by;
  std::string text;
  std::optional<Day> answer_by;
};
struct UseAnswered {
  By by;
  Day on;
  std::string answerer;
  std::string text;
};
struct UseClosed {
  By by;
  std::string outcome;
};
using UseEvent = std::variant<UseRegistered, UseAnswered, UseClosed>;

// Refuses use.finding_withdrawn, use.problem_missing, use.body_missing, use.in_future, use.text_missing,
// use.answer_day_passed.
Result<std::vector<UseEvent>> decide(RegisterUse const& asked, By by);
// Refuses use.step_not_open, and by step: use.answerer_missing, use.answer_missing, use.answered_in_future,
// use.answered_before, use.outcome_missing.
Result<std::vector<UseEvent>> decide(ResultUse const& use, UseAction const& action, By by);
// Never refuses; the first event of a use that is not there yet is UseRegistered.
ResultUse after(ResultUseId id, std::optional<ResultUse> before, std::vector<UseEvent> const& events);

// Nothing was replied by the day that was given for it.
constexpr bool is_unanswered(UseState state, std::optional<Day> answer_by, Day today) {
  return state == UseState::open && answer_by && today > *answer_by;
}

}  // namespace huiyin::rectification
