// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/account.hpp"

#include <algorithm>

namespace huiyin::people {

namespace {

using Events = std::vector<GrantEvent>;

constexpr bool is_held_for_an_organisation(Role role) { return role == Role::team || role == Role::unit; }

bool any_administrator(std::vector<Grant> const& grants) {
  return std::ranges::any_of(grants, [](Grant const& grant) { return is_administrator(grant.role); });
}

bool has_already(std::vector<Grant> const& grants, GiveRole const& give) {
  return std::ranges::any_of(
      grants, [&](Grant const& grant) { return grant.role == give.role && grant.organisation == give.organisation; });
}

Result<void> check_form(GiveRole const& give) {
  if (give.role == Role::visitor)
    return refuse(Fault::invalid_input, "grant.not_given", std::string(name_of(give.role)));
  if (is_held_for_an_organisation(give.role) && !give.organisation)
    return refuse(Fault::invalid_input, "grant.organisation_missing", std::string(name_of(give.role)));
  if (!is_held_for_an_organisation(give.role) && give.organisation)
    return refuse(Fault::invalid_input, "grant.organisation_not_wanted", std::string(name_of(give.role)));
  if (give.until && *give.until < give.since) return refuse(Fault::invalid_input, "grant.until_before_since");
  return {};
}

// Before the administrators are kept apart, so that giving a role twice is told as what it is.
Result<void> check_separation(GiveRole const& give, OtherGrants const& others) {
  if (has_already(others.of_account, give)) return refuse(Fault::conflict, "grant.already_so");
  if (is_administrator(give.role) && (any_administrator(others.of_account) || any_administrator(others.of_person)))
    return refuse(Fault::conflict, "grant.two_administrators");
  bool const is_alone = others.of_account.empty();
  if ((is_administrator(give.role) && !is_alone) || any_administrator(others.of_account))
    return refuse(Fault::conflict, "grant.administrator_beside_other");
  return {};
}

Grant given(GrantId id, RoleGiven const& event) {
  return {id, Version{}, event.account, event.role, event.organisation, event.since, event.until};
}

struct Happened {
  Grant& grant;
  void operator()(RoleGiven const&) const {}  // it stands already
  void operator()(GrantEnded const&) const { grant.ended = true; }
};

}  // namespace

Result<Events> decide(GiveRole const& give, OtherGrants const& others, PersonId giver) {
  HUIYIN_TRY(check_form(give));
  if (others.person == giver) return refuse(Fault::forbidden, "grant.to_oneself");
  HUIYIN_TRY(check_separation(give, others));
  return Events{RoleGiven{give.account, give.role, give.organisation, give.since, give.until}};
}

Result<Events> decide(Grant const& grant, EndGrant const&, LastSecurityAdministrator last) {
  if (grant.ended) return refuse(Fault::conflict, "grant.already_so");
  if (grant.role == Role::security_administrator && last == LastSecurityAdministrator::yes)
    return refuse(Fault::conflict, "account.last_security_administrator");
  return Events{GrantEnded{}};
}

Grant after(GrantId id, std::optional<Grant> before, Events const& events) {
  Grant grant = before ? *std::move(before) : given(id, std::get<RoleGiven>(events.at(0)));
  grant.version = next(grant.version);
  for (auto const& event : events) std::visit(Happened{grant}, event);
  return grant;
}

}  // namespace huiyin::people
