// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <vector>

#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

namespace {

using people::Account;
using people::Grant;
using people::Post;

// Takes a person out of posts, roles and accounts, and puts the successor in. Administrators' roles are handed to
// nobody: they are ended, and given anew by whoever decides it.
class Departing {
 public:
  Departing(store::Change& change, PersonId person, people::DepartPerson const& depart)
      : change_(change), person_(person), depart_(depart) {}

  Result<void> hand_over_posts();
  Result<void> close_accounts();

 private:
  Result<void> end(Grant const& grant);
  Result<void> pass_on(Grant const& grant);
  Result<Account> successors_account();
  Result<void> disable(Account const& account);

  store::Change& change_;
  PersonId person_;
  people::DepartPerson const& depart_;
};

Result<void> Departing::hand_over_posts() {
  people::PostAction const action = depart_.successor ? people::PostAction(people::FillPost{*depart_.successor})
                                                      : people::PostAction(people::VacatePost{});
  policy::Action const asked = depart_.successor ? policy::Action::fill : policy::Action::vacate;
  for (PostId const id : change_.posts_held_by(person_)) {
    auto const found = HUIYIN_TRY(change_.find<Post>(id, asked));
    auto const events = HUIYIN_TRY(decide(found.record, action));
    HUIYIN_TRY(change_.record<Post>(found.record, after(id, found.record, events), events, asked, found.role));
  }
  return {};
}

Result<void> Departing::close_accounts() {
  store::Upkeep upkeep = change_.upkeep();
  for (Account const& account : change_.accounts_of(person_)) {
    for (Grant const& grant : change_.grants_of(account.id)) {
      HUIYIN_TRY(end(grant));
      if (depart_.successor && !is_administrator(grant.role)) HUIYIN_TRY(pass_on(grant));
    }
    upkeep.end_all(account.id);
    if (depart_.how == people::Departure::leaves && account.state != people::AccountState::disabled)
      HUIYIN_TRY(disable(account));
  }
  return {};
}

Result<void> Departing::end(Grant const& grant) {
  auto const found = HUIYIN_TRY(change_.find<Grant>(grant.id, policy::Action::end));
  auto const last = change_.last_security_administrator(grant.account);
  auto const events = HUIYIN_TRY(decide(found.record, people::EndGrant{}, last));
  HUIYIN_TRY(change_.record<Grant>(found.record, after(grant.id, found.record, events), events, policy::Action::end,
                                   found.role));
  return {};
}

Result<void> Departing::pass_on(Grant const& grant) {
  if (grant.until && *grant.until < change_.today()) return {};
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::grant));
  auto const account = HUIYIN_TRY(successors_account());
  auto const beside = change_.grants_beside(account);
  bool const has_it = std::ranges::any_of(beside.of_account, [&](Grant const& held) {
    return held.role == grant.role && held.organisation == grant.organisation;
  });
  if (has_it) return {};
  people::GiveRole const give{account.id, grant.role, grant.organisation, std::max(grant.since, change_.today()),
                              grant.until};
  auto const events = HUIYIN_TRY(decide(give, beside, change_.actor().person));
  auto const now = after(change_.mint<GrantId>(), std::nullopt, events);
  HUIYIN_TRY(change_.record<Grant>(std::nullopt, now, events, policy::Action::create, role));
  return {};
}

// The one that works: no administrator's, and not disabled.
Result<Account> Departing::successors_account() {
  for (Account const& account : change_.accounts_of(depart_.successor.value())) {
    auto const grants = change_.grants_of(account.id);
    bool const administers = std::ranges::any_of(grants, is_administrator, &Grant::role);
    if (!administers && account.state != people::AccountState::disabled) return account;
  }
  return refuse(Fault::conflict, "person.successor_without_account");
}

Result<void> Departing::disable(Account const& account) {
  auto const found = HUIYIN_TRY(change_.find<Account>(account.id, policy::Action::disable));
  auto const last = change_.last_security_administrator(account.id);
  auto const events = HUIYIN_TRY(decide(found.record, people::DisableAccount{}, last));
  HUIYIN_TRY(change_.record<Account>(found.record, after(account.id, found.record, events), events,
                                     policy::Action::disable, found.role));
  return {};
}

}  // namespace

Result<Receipt> depart_person(store::Change& change, PersonId id, Version seen, people::DepartPerson const& depart) {
  auto const found = HUIYIN_TRY(change.find<people::Person>(id, policy::Action::depart));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  HUIYIN_TRY(look_up_if_named<people::Person>(change, depart.successor, "/successor"));

  auto const events = HUIYIN_TRY(decide(found.record, depart));
  auto const now = after(id, found.record, events);

  Departing departing(change, id, depart);
  HUIYIN_TRY(departing.hand_over_posts());
  HUIYIN_TRY(departing.close_accounts());
  return change.record<people::Person>(found.record, now, events, policy::Action::depart, found.role);
}

}  // namespace huiyin::office
