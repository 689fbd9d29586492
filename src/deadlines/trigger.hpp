// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The events that clocks start from, or run up to. A clock starts when the event was recorded, never from a guess.
#pragma once

#include <array>

#include "words/named.hpp"

namespace huiyin::deadlines {

enum class Trigger {
  entry,
  withdrawal,
  feedback,
  concentrated_period_over,
  rectification_published,
  last_inspected,
  lead_handed_over,
  lead_received,
  talk_ended,
  petition_received,
  petition_received_directly,
  petition_forwarded_within_power,
  petition_forwarded_beyond_power,
  petition_accepted,
  opinion_received,
  review_requested,
  review_received,
  second_review_requested,
  improvement_proposed,
  named_report_received,
  named_report_concluded,
  report_of_higher_organ_received,
  report_forwarded_down,
};
constexpr std::array trigger_names{
    Named{Trigger::entry, "entry"},
    Named{Trigger::withdrawal, "withdrawal"},
    Named{Trigger::feedback, "feedback"},
    Named{Trigger::concentrated_period_over, "concentrated_period_over"},
    Named{Trigger::rectification_published, "rectification_published"},
    Named{Trigger::last_inspected, "last_inspected"},
    Named{Trigger::lead_handed_over, "lead_handed_over"},
    Named{Trigger::lead_received, "lead_received"},
    Named{Trigger::talk_ended, "talk_ended"},
    Named{Trigger::petition_received, "petition_received"},
    Named{Trigger::petition_received_directly, "petition_received_directly"},
    Named{Trigger::petition_forwarded_within_power, "petition_forwarded_within_power"},
    Named{Trigger::petition_forwarded_beyond_power, "petition_forwarded_beyond_power"},
    Named{Trigger::petition_accepted, "petition_accepted"},
    Named{Trigger::opinion_received, "opinion_received"},
    Named{Trigger::review_requested, "review_requested"},
    Named{Trigger::review_received, "review_received"},
    Named{Trigger::second_review_requested, "second_review_requested"},
    Named{Trigger::improvement_proposed, "improvement_proposed"},
    Named{Trigger::named_report_received, "named_report_received"},
    Named{Trigger::named_report_concluded, "named_report_concluded"},
    Named{Trigger::report_of_higher_organ_received, "report_of_higher_organ_received"},
    Named{Trigger::report_forwarded_down, "report_forwarded_down"},
};
static_assert(named_in_order(trigger_names));
constexpr auto const& names_of(Trigger) { return trigger_names; }

}  // namespace huiyin::deadlines
