// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of the use of results: what came of a finding, its states and the steps between them. Who may take a step
// stands in policy.csv.
#pragma once

#include "rectification/state.hpp"

namespace huiyin::rectification {

enum class UseKind { rule, campaign, suggestion, focus };  // 建章立制, 专项治理, 巡察建议, 下一轮监督重点
constexpr std::array use_kind_names{Named{UseKind::rule, "rule"}, Named{UseKind::campaign, "campaign"},
                                    Named{UseKind::suggestion, "suggestion"}, Named{UseKind::focus, "focus"}};
static_assert(named_in_order(use_kind_names));
constexpr auto const& names_of(UseKind) { return use_kind_names; }

enum class UseState { open, answered, closed };
constexpr std::array use_state_names{Named{UseState::open, "open"}, Named{UseState::answered, "answered"},
                                     Named{UseState::closed, "closed"}};
static_assert(named_in_order(use_state_names));
constexpr auto const& names_of(UseState) { return use_state_names; }

char const* printed(UseState state);  // 待回复 已回复 已办结

enum class UseStep {
  answer,  // 记回复
  close,   // 办结
};
constexpr std::array use_step_names{Named{UseStep::answer, "answer"}, Named{UseStep::close, "close"}};
static_assert(named_in_order(use_step_names));
constexpr auto const& names_of(UseStep) { return use_step_names; }

struct UseTransition {
  UseState from;
  UseStep step;
  UseState to;
};

// A rule that was made or a focus that was taken up wants no reply, and is closed as it is.
constexpr std::array use_lifecycle{
    UseTransition{UseState::open, UseStep::answer, UseState::answered},
    UseTransition{UseState::open, UseStep::close, UseState::closed},
    UseTransition{UseState::answered, UseStep::close, UseState::closed},
};
static_assert(deterministic(use_lifecycle), "two rows share a state and a step");

Result<UseState> next_state(UseState from, UseStep step);  // refuses use.step_not_open

}  // namespace huiyin::rectification
