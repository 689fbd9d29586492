// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who is told of a thing on a rung: accounts, by the roles they hold today and the posts of their persons. Promise:
// nobody is told of what the policy does not let him see.
#pragma once

#include <map>
#include <set>

#include "office/prompt_rules.hpp"
#include "policy/policy.hpp"
#include "store/prompting.hpp"

namespace huiyin::office {

class PromptAudience {
 public:
  PromptAudience(store::Session& session, PromptRules const& rules, Day today);

  // charged: of all items of the batch.
  std::vector<AccountId> told_of(rectification::DueThing const& thing, rectification::Rung const& rung,
                                 std::vector<store::Charged> const& charged);

 private:
  using Accounts = std::set<AccountId>;
  Accounts asked_for(rectification::Told told, rectification::DueThing const& thing,
                     std::vector<store::Charged> const& charged);
  Accounts liaisons_of(OrganisationId unit);
  Accounts principals_of(OrganisationId unit);
  Accounts accounts_charged(rectification::Told as, rectification::DueThing const& thing,
                            std::vector<store::Charged> const& charged) const;
  policy::Standing standing_of(rectification::DueThing const& thing);
  std::vector<OrganisationId> const& line_of(OrganisationId organisation);

  store::Session& session_;
  PromptRules const& rules_;
  std::map<AccountId, Actor> actors_;
  std::map<PersonId, Accounts> of_person_;
  std::map<OrganisationId, Accounts> of_unit_;
  std::map<Role, Accounts> of_role_;
  std::map<OrganisationId, std::vector<OrganisationId>> lines_;
  std::map<OrganisationId, Accounts> principals_;
};

}  // namespace huiyin::office
