// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The ladder (提示阶梯): on which rung a thing with a due day stands, and who is told there. Its rungs are data
// (data/clocks/ladder.csv, after 江津区's three colours). Promises: the last rung reached counts, those passed over are
// not told of afterwards; what was applied for, answered, closed or withdrawn stands on none.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rectification/reminder_state.hpp"
#include "rectification/state.hpp"
#include "rectification/task_state.hpp"
#include "words/day.hpp"

namespace huiyin::rectification {

enum class Colour { green, yellow, red };
constexpr std::array colour_names{Named{Colour::green, "green"}, Named{Colour::yellow, "yellow"},
                                  Named{Colour::red, "red"}};
static_assert(named_in_order(colour_names));
constexpr auto const& names_of(Colour) { return colour_names; }

enum class Told {
  handler,  // 承办人: the holders of the measures' accountable posts, or the liaison where none has an account
  responsible_leader,  // 责任领导 of the measures
  unit_liaison,        // 联络员: who acts for the unit here, or for the next above it
  principal,           // 主要负责人 of the unit
  office,
  leading_group,
};
constexpr std::array told_names{Named{Told::handler, "handler"},
                                Named{Told::responsible_leader, "responsible_leader"},
                                Named{Told::unit_liaison, "unit_liaison"},
                                Named{Told::principal, "principal"},
                                Named{Told::office, "office"},
                                Named{Told::leading_group, "leading_group"}};
static_assert(named_in_order(told_names));
constexpr auto const& names_of(Told) { return told_names; }

enum class Escalates { no, yes };  // up the line, beyond the unit
constexpr std::array escalates_names{Named{Escalates::no, "no"}, Named{Escalates::yes, "yes"}};
static_assert(named_in_order(escalates_names));
constexpr auto const& names_of(Escalates) { return escalates_names; }

struct Rung {
  std::string name;
  std::int64_t days = 0;  // before the due day; below zero after it
  Colour colour{};
  std::vector<Told> told;
  std::int64_t term_from = 0;             // of terms of so many days at least
  std::optional<std::int64_t> term_to{};  // and at most
  Escalates escalates = Escalates::no;
};

class Ladder {
 public:
  // In the order of their days, from early to late. Refuses ladder.malformed: none, two of a name or of a day, or out
  // of order.
  static Result<Ladder> of(std::vector<Rung> rungs);

  // None: the day is before the first, or the term has none. since: when the term began, as far as that is known.
  Rung const* rung_on(std::optional<Day> since, Day due, Day today) const;

  std::span<Rung const> rungs() const { return rungs_; }
  Day last_due(Day today) const;   // what is due later stands on no rung
  Day first_due(Day today) const;  // what was due earlier stood on the last rung for months: it was told

 private:
  explicit Ladder(std::vector<Rung> rungs) : rungs_(std::move(rungs)) {}
  std::vector<Rung> rungs_;
};

constexpr bool is_running(State state) { return state == State::assigned || state == State::in_progress; }
constexpr bool is_running(TaskState state) { return state == TaskState::handed; }
constexpr bool is_running(ReminderState state) { return state == ReminderState::issued; }

}  // namespace huiyin::rectification
