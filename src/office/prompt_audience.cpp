// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/prompt_audience.hpp"

#include <algorithm>

#include "store/record.hpp"

namespace huiyin::office {

namespace {

using rectification::DueThing;
using rectification::Prompted;
using rectification::Told;

}  // namespace

PromptAudience::PromptAudience(store::Session& session, PromptRules const& rules, Day today)
    : session_(session), rules_(rules) {
  for (store::HeldRole const& held : store::held_roles(session, today)) {
    actors_.try_emplace(held.account, Actor{held.account, held.person, {}, {}})
        .first->second.mandates.push_back({held.role, held.organisation});
    of_person_[held.person].insert(held.account);
    if (held.role == Role::unit && held.organisation)
      of_unit_[*held.organisation].insert(held.account);
    else
      of_role_[held.role].insert(held.account);
  }
}

std::vector<AccountId> PromptAudience::told_of(DueThing const& thing, rectification::Rung const& rung,
                                               std::vector<store::Charged> const& charged) {
  Accounts told;
  for (Told const each : rung.told) told.merge(asked_for(each, thing, charged));
  policy::Standing const standing = standing_of(thing);
  std::vector<AccountId> seeing;
  for (AccountId const account : told)
    if (policy::may(actors_.at(account), policy::Action::read, standing)) seeing.push_back(account);
  return seeing;
}

// A task is the unit's own: it climbs to whoever handed it down, and no further.
PromptAudience::Accounts PromptAudience::asked_for(Told told, DueThing const& thing,
                                                   std::vector<store::Charged> const& charged) {
  if (told == Told::unit_liaison) return liaisons_of(thing.unit);
  if (told == Told::principal) {
    Accounts all = principals_of(thing.unit);
    if (thing.giver) all.merge(liaisons_of(*thing.giver));
    return all;
  }
  if (told == Told::office || told == Told::leading_group) {
    if (thing.kind == Prompted::task) return {};
    return of_role_[told == Told::office ? Role::office : Role::leading_group];
  }
  Accounts found = accounts_charged(told, thing, charged);
  if (found.empty() && told == Told::handler) return liaisons_of(thing.unit);
  return found;
}

// Of the unit itself; where nobody acts for it here, of the next above it.
PromptAudience::Accounts PromptAudience::liaisons_of(OrganisationId unit) {
  std::optional<OrganisationId> at = unit;
  while (at) {
    if (auto const found = of_unit_.find(*at); found != of_unit_.end()) return found->second;
    auto const organisation = store::Rows<people::Organisation>::load(session_, *at);
    at = organisation ? organisation->parent : std::nullopt;
  }
  return {};
}

PromptAudience::Accounts PromptAudience::principals_of(OrganisationId unit) {
  auto const [known, is_new] = principals_.try_emplace(unit);
  if (!is_new) return known->second;
  for (store::PostHolder const& post : store::post_holders(session_, unit))
    if (rules_.is_principal(post.title))
      if (auto const found = of_person_.find(post.person); found != of_person_.end())
        known->second.insert(found->second.begin(), found->second.end());
  return known->second;
}

PromptAudience::Accounts PromptAudience::accounts_charged(Told as, DueThing const& thing,
                                                          std::vector<store::Charged> const& charged) const {
  Accounts all;
  for (store::Charged const& each : charged) {
    if (each.item != thing.thing || each.as != as) continue;
    if (auto const found = of_person_.find(each.person); found != of_person_.end())
      all.insert(found->second.begin(), found->second.end());
  }
  return all;
}

policy::Standing PromptAudience::standing_of(DueThing const& thing) {
  if (thing.kind == Prompted::item) return {policy::Object::item, thing.state, thing.team, line_of(thing.unit)};
  bool const is_task = thing.kind == Prompted::task;
  policy::Standing standing{is_task ? policy::Object::task : policy::Object::reminder, std::nullopt, std::nullopt,
                            line_of(thing.unit)};
  if (thing.giver) standing.giver_line = line_of(*thing.giver);
  return standing;
}

std::vector<OrganisationId> const& PromptAudience::line_of(OrganisationId organisation) {
  auto const [known, is_new] = lines_.try_emplace(organisation);
  if (is_new) known->second = store::line_above(session_, organisation);
  return known->second;
}

}  // namespace huiyin::office
