// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of rule sets and of the clocks that run by them, as they are answered.
#pragma once

#include "deadlines/clocks.hpp"
#include "forms/fields.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<deadlines::Wording> =
    Fields{Field{"zh", &deadlines::Wording::zh}, Field{"en", &deadlines::Wording::en}};
template <>
inline constexpr auto fields<deadlines::Rule> = Fields{
    Field{"length", &deadlines::Rule::length}, Field{"counted_in", &deadlines::Rule::unit},
    Field{"end_on_rest_day", &deadlines::Rule::end_on_rest_day}, Field{"direction", &deadlines::Rule::direction}};
template <>
inline constexpr auto fields<deadlines::ClockRule> =
    Fields{Field{"id", &deadlines::ClockRule::id},
           Field{"trigger", &deadlines::ClockRule::trigger},
           Field{"counting", &deadlines::ClockRule::counting},
           Field{"debtor", &deadlines::ClockRule::debtor},
           Field{"creditor", &deadlines::ClockRule::creditor},
           Field{"deliverable", &deadlines::ClockRule::deliverable},
           Field{"for_items", &deadlines::ClockRule::for_items},
           Field{"extendable", &deadlines::ClockRule::extendable},
           Field{"longest_extension", &deadlines::ClockRule::longest_extension},
           Field{"taken_from", &deadlines::ClockRule::source},
           Field{"confidence", &deadlines::ClockRule::confidence},
           Field{"valid_from", &deadlines::ClockRule::valid_from},
           Field{"valid_to", &deadlines::ClockRule::valid_to}};
template <>
inline constexpr auto fields<deadlines::RuleSet> = Fields{Field{"id", &deadlines::RuleSet::id},
                                                          Field{"kind", &deadlines::RuleSet::kind},
                                                          Field{"name", &deadlines::RuleSet::name},
                                                          Field{"taken_from", &deadlines::RuleSet::source},
                                                          Field{"confidence", &deadlines::RuleSet::confidence},
                                                          Field{"valid_from", &deadlines::RuleSet::valid_from},
                                                          Field{"valid_to", &deadlines::RuleSet::valid_to},
                                                          Field{"digest", &deadlines::RuleSet::digest},
                                                          Field{"rules", &deadlines::RuleSet::rules}};
template <>
inline constexpr auto fields<deadlines::RunningClock> =
    Fields{Field{"rule", &deadlines::RunningClock::rule}, Field{"trigger_day", &deadlines::RunningClock::trigger_day},
           Field{"due", &deadlines::RunningClock::due}, Field{"state", &deadlines::RunningClock::state},
           Field{"open_year", &deadlines::RunningClock::open_year}};
template <>
inline constexpr auto fields<deadlines::ClockTable> =
    Fields{Field{"rules_version", &deadlines::ClockTable::rules_version},
           Field{"rule_set", &deadlines::ClockTable::rule_set}, Field{"clocks", &deadlines::ClockTable::clocks}};

}  // namespace huiyin::forms
