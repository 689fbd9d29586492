// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The states of an item and the steps between them. Overdue is computed; keep-up is a flag; returned, reopened and
// extended are marks that events leave: none of them is a state. Who may take a step stands in policy.csv.
#pragma once

#include <array>

#include "words/named.hpp"
#include "words/result.hpp"

namespace huiyin::rectification {

enum class State { assigned, in_progress, applied, checked, closed, cancelled };

constexpr std::array state_names{
    Named{State::assigned, "assigned"}, Named{State::in_progress, "in_progress"}, Named{State::applied, "applied"},
    Named{State::checked, "checked"},   Named{State::closed, "closed"},           Named{State::cancelled, "cancelled"},
};
static_assert(named_in_order(state_names));
constexpr auto const& names_of(State) { return state_names; }

char const* printed(State state);  // 未启动 整改中 申请销号 核查通过 已销号 已撤销

enum class Step {
  accept,          // 签收: the unit takes the item on
  plan,            // root cause, goal, measures
  report,          // progress, with evidence
  apply,           // 申请销号
  check,           // 核查通过
  send_back,       // 退回, with what is to be mended
  close,           // 销号
  reopen,          // 重启
  extend,          // 延期
  cancel,          // 撤销, when the finding itself falls away
  take_position,   // what the unit says: agrees, partly, disputes
  link,            // which opinions the item answers
  keep_up,         // 长期坚持
  note,            // the office's own note, which no unit sees
  sign,            // 纸质签字: a sheet was signed on paper, and its scan is kept
  record_outcome,  // 整改成效: the wider check, the rules made, the effects
  watch,           // 跟踪: what was seen of an item that goes on after its closing
  follow_up,       // 制度回访: whether a rule made is applied
};

constexpr std::array step_names{
    Named{Step::accept, "accept"},
    Named{Step::plan, "plan"},
    Named{Step::report, "report"},
    Named{Step::apply, "apply"},
    Named{Step::check, "check"},
    Named{Step::send_back, "send_back"},
    Named{Step::close, "close"},
    Named{Step::reopen, "reopen"},
    Named{Step::extend, "extend"},
    Named{Step::cancel, "cancel"},
    Named{Step::take_position, "take_position"},
    Named{Step::link, "link"},
    Named{Step::keep_up, "keep_up"},
    Named{Step::note, "note"},
    Named{Step::sign, "sign"},
    Named{Step::record_outcome, "record_outcome"},
    Named{Step::watch, "watch"},
    Named{Step::follow_up, "follow_up"},
};
static_assert(named_in_order(step_names));
constexpr auto const& names_of(Step) { return step_names; }

struct Transition {
  State from;
  Step step;
  State to;
};

constexpr std::array lifecycle{
    Transition{State::assigned, Step::accept, State::in_progress},
    Transition{State::assigned, Step::take_position, State::assigned},
    Transition{State::assigned, Step::link, State::assigned},
    Transition{State::assigned, Step::keep_up, State::assigned},
    Transition{State::assigned, Step::note, State::assigned},
    Transition{State::assigned, Step::sign, State::assigned},
    Transition{State::assigned, Step::extend, State::assigned},
    Transition{State::assigned, Step::cancel, State::cancelled},
    Transition{State::in_progress, Step::plan, State::in_progress},
    Transition{State::in_progress, Step::report, State::in_progress},
    Transition{State::in_progress, Step::apply, State::applied},
    Transition{State::in_progress, Step::take_position, State::in_progress},
    Transition{State::in_progress, Step::link, State::in_progress},
    Transition{State::in_progress, Step::keep_up, State::in_progress},
    Transition{State::in_progress, Step::note, State::in_progress},
    Transition{State::in_progress, Step::sign, State::in_progress},
    Transition{State::in_progress, Step::record_outcome, State::in_progress},
    Transition{State::in_progress, Step::follow_up, State::in_progress},
    Transition{State::in_progress, Step::extend, State::in_progress},
    Transition{State::in_progress, Step::cancel, State::cancelled},
    Transition{State::applied, Step::check, State::checked},
    Transition{State::applied, Step::send_back, State::in_progress},
    Transition{State::applied, Step::note, State::applied},
    Transition{State::applied, Step::sign, State::applied},
    Transition{State::checked, Step::close, State::closed},
    Transition{State::checked, Step::send_back, State::in_progress},
    Transition{State::checked, Step::note, State::checked},
    Transition{State::checked, Step::sign, State::checked},
    Transition{State::closed, Step::reopen, State::in_progress},
    Transition{State::closed, Step::keep_up, State::closed},
    Transition{State::closed, Step::note, State::closed},
    Transition{State::closed, Step::sign, State::closed},
    Transition{State::closed, Step::record_outcome, State::closed},
    Transition{State::closed, Step::watch, State::closed},
    Transition{State::closed, Step::follow_up, State::closed},
};

constexpr bool deterministic(auto const& transitions) {
  for (auto const& one : transitions)
    for (auto const& other : transitions)
      if (&one != &other && one.from == other.from && one.step == other.step) return false;
  return true;
}
static_assert(deterministic(lifecycle), "two rows share a state and a step");

Result<State> next_state(State from, Step step);  // refuses item.step_not_open

}  // namespace huiyin::rectification
