// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of a recheck: its states and the steps between them, and what looking again comes to. Who may take a step
// stands in policy.csv.
#pragma once

#include "rectification/state.hpp"

namespace huiyin::rectification {

enum class RecheckState { announced, drawn, finished };
constexpr std::array recheck_state_names{Named{RecheckState::announced, "announced"},
                                         Named{RecheckState::drawn, "drawn"},
                                         Named{RecheckState::finished, "finished"}};
static_assert(named_in_order(recheck_state_names));
constexpr auto const& names_of(RecheckState) { return recheck_state_names; }

char const* printed(RecheckState state);  // 待抽取 复核中 已完成

enum class RecheckStep {
  draw,     // 抽取
  recheck,  // 复核, of one item that was drawn
};
constexpr std::array recheck_step_names{Named{RecheckStep::draw, "draw"}, Named{RecheckStep::recheck, "recheck"}};
static_assert(named_in_order(recheck_step_names));
constexpr auto const& names_of(RecheckStep) { return recheck_step_names; }

constexpr bool is_open(RecheckState from, RecheckStep step) {
  return (from == RecheckState::announced && step == RecheckStep::draw) ||
         (from == RecheckState::drawn && step == RecheckStep::recheck);
}

// stands: the closing was right. wrong_closing: it was never mended. relapsed: it was, and is not any more.
enum class RecheckOutcome { stands, wrong_closing, relapsed };
constexpr std::array recheck_outcome_names{Named{RecheckOutcome::stands, "stands"},
                                           Named{RecheckOutcome::wrong_closing, "wrong_closing"},
                                           Named{RecheckOutcome::relapsed, "relapsed"}};
static_assert(named_in_order(recheck_outcome_names));
constexpr auto const& names_of(RecheckOutcome) { return recheck_outcome_names; }

char const* printed(RecheckOutcome outcome);  // 销号属实 销号不实 问题反弹

}  // namespace huiyin::rectification
