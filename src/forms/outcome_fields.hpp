// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of what came of an item: the wider check, rules made and asked about again, effects; and of what
// is watched after its closing.
#pragma once

#include "forms/fields.hpp"
#include "rectification/item_actions.hpp"
#include "rectification/item_row.hpp"

namespace huiyin::forms {

struct NamedRule {  // a rule as it is asked for
  std::optional<RuleId> id;
  std::string name;
  rectification::RuleChange change = rectification::RuleChange::made;
  std::string reference;
  std::optional<Day> in_force_since;
  std::optional<OrganisationId> applied_by;
};
struct OutcomeRequest {
  std::string wider_check;
  std::vector<NamedRule> rules;
  std::vector<rectification::Effect> effects;
};

template <>
inline constexpr auto fields<rectification::By> =
    Fields{Field{"account", &rectification::By::account}, Field{"on", &rectification::By::on}};
template <>
inline constexpr auto fields<rectification::RuleMade> =
    Fields{Field{"id", &rectification::RuleMade::id},
           Field{"name", &rectification::RuleMade::name},
           Field{"change", &rectification::RuleMade::change},
           Field{"reference", &rectification::RuleMade::reference},
           Field{"in_force_since", &rectification::RuleMade::in_force_since},
           Field{"applied_by", &rectification::RuleMade::applied_by},
           Field{"ask_on", &rectification::RuleMade::ask_on}};
template <>
inline constexpr auto fields<rectification::FollowUp> =
    Fields{Field{"rule", &rectification::FollowUp::rule}, Field{"by", &rectification::FollowUp::by},
           Field{"fate", &rectification::FollowUp::fate}, Field{"note", &rectification::FollowUp::note}};
template <>
inline constexpr auto fields<rectification::Effect> =
    Fields{Field{"kind", &rectification::Effect::kind}, OptionalField{"amount", &rectification::Effect::amount},
           OptionalField{"unit", &rectification::Effect::unit}, OptionalField{"note", &rectification::Effect::note}};
template <>
inline constexpr auto fields<rectification::Outcome> =
    Fields{Field{"wider_check", &rectification::Outcome::wider_check}, Field{"rules", &rectification::Outcome::rules},
           Field{"effects", &rectification::Outcome::effects}};
template <>
inline constexpr auto fields<rectification::Milestone> =
    Fields{Field{"on", &rectification::Milestone::on}, Field{"what", &rectification::Milestone::what}};
template <>
inline constexpr auto fields<rectification::Watch> =
    Fields{Field{"by", &rectification::Watch::by}, Field{"observation", &rectification::Watch::observation},
           Field{"next", &rectification::Watch::next}};
template <>
inline constexpr auto fields<rectification::MechanismRow> =
    Fields{Field{"item", &rectification::MechanismRow::item},
           Field{"item_number", &rectification::MechanismRow::item_number},
           Field{"item_state", &rectification::MechanismRow::item_state},
           Field{"finding_text", &rectification::MechanismRow::finding_text},
           Field{"unit", &rectification::MechanismRow::unit},
           Field{"unit_name", &rectification::MechanismRow::unit_name},
           Field{"rule", &rectification::MechanismRow::rule},
           Field{"name", &rectification::MechanismRow::name},
           Field{"change", &rectification::MechanismRow::change},
           Field{"reference", &rectification::MechanismRow::reference},
           Field{"in_force_since", &rectification::MechanismRow::in_force_since},
           Field{"applied_by", &rectification::MechanismRow::applied_by},
           Field{"applied_by_name", &rectification::MechanismRow::applied_by_name},
           Field{"ask_on", &rectification::MechanismRow::ask_on},
           Field{"fate", &rectification::MechanismRow::fate},
           Field{"asked_on", &rectification::MechanismRow::asked_on}};

// Requests.
template <>
inline constexpr auto fields<NamedRule> = Fields{OptionalField{"id", &NamedRule::id},
                                                 Field{"name", &NamedRule::name},
                                                 OptionalField{"change", &NamedRule::change},
                                                 OptionalField{"reference", &NamedRule::reference},
                                                 OptionalField{"in_force_since", &NamedRule::in_force_since},
                                                 OptionalField{"applied_by", &NamedRule::applied_by}};
template <>
inline constexpr auto fields<OutcomeRequest> =
    Fields{OptionalField{"wider_check", &OutcomeRequest::wider_check}, OptionalField{"rules", &OutcomeRequest::rules},
           OptionalField{"effects", &OutcomeRequest::effects}};
template <>
inline constexpr auto fields<rectification::WatchItem> =
    Fields{Field{"observation", &rectification::WatchItem::observation},
           OptionalField{"next_milestone", &rectification::WatchItem::next_milestone}};
template <>
inline constexpr auto fields<rectification::FollowUpRule> =
    Fields{Field{"rule", &rectification::FollowUpRule::rule}, Field{"fate", &rectification::FollowUpRule::fate},
           OptionalField{"note", &rectification::FollowUpRule::note}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::MilestoneSet> =
    EventFields{"milestone_set", Field{"next", &rectification::MilestoneSet::next}};
template <>
inline constexpr auto fields<rectification::OutcomeRecorded> =
    EventFields{"outcome_recorded", Flat{&rectification::OutcomeRecorded::outcome}};
template <>
inline constexpr auto fields<rectification::ItemWatched> =
    EventFields{"item_watched", Flat{&rectification::ItemWatched::watch}};
template <>
inline constexpr auto fields<rectification::RuleFollowedUp> =
    EventFields{"rule_followed_up", Flat{&rectification::RuleFollowedUp::follow_up},
                Field{"ask_on", &rectification::RuleFollowedUp::ask_on}};

}  // namespace huiyin::forms
