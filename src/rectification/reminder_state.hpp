// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of a reminder: its forms, channels and outcomes; its states and the steps between them. Who may take a step
// stands in policy.csv.
#pragma once

#include "rectification/state.hpp"

namespace huiyin::rectification {

enum class ReminderForm { slip, letter };  // 提醒单, 督办函
constexpr std::array reminder_form_names{Named{ReminderForm::slip, "slip"}, Named{ReminderForm::letter, "letter"}};
static_assert(named_in_order(reminder_form_names));
constexpr auto const& names_of(ReminderForm) { return reminder_form_names; }

enum class Channel { paper, telephone, mail };  // 纸质送达, 电话, 邮件
constexpr std::array channel_names{Named{Channel::paper, "paper"}, Named{Channel::telephone, "telephone"},
                                   Named{Channel::mail, "mail"}};
static_assert(named_in_order(channel_names));
constexpr auto const& names_of(Channel) { return channel_names; }

// noted: somebody says that it was done. waiting: a mail on its way to the mail server, which then took or refused it.
enum class DeliveryOutcome { noted, waiting, taken, refused };
constexpr std::array delivery_outcome_names{
    Named{DeliveryOutcome::noted, "noted"}, Named{DeliveryOutcome::waiting, "waiting"},
    Named{DeliveryOutcome::taken, "taken"}, Named{DeliveryOutcome::refused, "refused"}};
static_assert(named_in_order(delivery_outcome_names));
constexpr auto const& names_of(DeliveryOutcome) { return delivery_outcome_names; }

enum class ReminderState { issued, answered, withdrawn };
constexpr std::array reminder_state_names{Named{ReminderState::issued, "issued"},
                                          Named{ReminderState::answered, "answered"},
                                          Named{ReminderState::withdrawn, "withdrawn"}};
static_assert(named_in_order(reminder_state_names));
constexpr auto const& names_of(ReminderState) { return reminder_state_names; }

char const* printed(ReminderState state);  // 待回复 已回复 已撤回

enum class ReminderStep {
  deliver,   // 送达, noted or by mail
  answer,    // 回复
  withdraw,  // 撤回
};
constexpr std::array reminder_step_names{Named{ReminderStep::deliver, "deliver"}, Named{ReminderStep::answer, "answer"},
                                         Named{ReminderStep::withdraw, "withdraw"}};
static_assert(named_in_order(reminder_step_names));
constexpr auto const& names_of(ReminderStep) { return reminder_step_names; }

struct ReminderTransition {
  ReminderState from;
  ReminderStep step;
  ReminderState to;
};

constexpr std::array reminder_lifecycle{
    ReminderTransition{ReminderState::issued, ReminderStep::deliver, ReminderState::issued},
    ReminderTransition{ReminderState::issued, ReminderStep::answer, ReminderState::answered},
    ReminderTransition{ReminderState::issued, ReminderStep::withdraw, ReminderState::withdrawn},
};
static_assert(deterministic(reminder_lifecycle), "two rows share a state and a step");

Result<ReminderState> next_state(ReminderState from, ReminderStep step);  // refuses reminder.step_not_open

}  // namespace huiyin::rectification
