// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/admit_roster.hpp"

#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "office/make_record.hpp"

namespace huiyin::office {

namespace {

using people::Account;
using people::Organisation;
using people::Person;
using people::PlannedRow;
using people::Post;
using store::Receipt;

// Makes what a plan says is not there yet, row by row.
class RosterAdmission {
 public:
  RosterAdmission(store::Change& change, people::RosterPlan const& plan) : change_(change), plan_(plan) {}

  Result<void> found_organisations();
  Result<Receipt> admit(PlannedRow const& row);

 private:
  Result<PersonId> person(PlannedRow const& row);
  Result<void> take_post(PlannedRow const& row, PersonId person);
  Result<Receipt> open(PlannedRow const& row, PersonId person);

  store::Change& change_;
  people::RosterPlan const& plan_;
  std::vector<Organisation> organisations_;  // as the plan's
};

Result<void> RosterAdmission::found_organisations() {
  for (auto const& planned : plan_.organisations) {
    if (planned.there) {
      organisations_.push_back(HUIYIN_TRY(change_.find<Organisation>(*planned.there, policy::Action::read)).record);
      continue;
    }
    Role const role = HUIYIN_TRY(change_.may_create(policy::Object::organisation));
    std::optional<Organisation> above;
    if (planned.parent) above = organisations_.at(*planned.parent);
    auto const events = HUIYIN_TRY(decide(people::FoundOrganisation{above, planned.kind, planned.name}));
    organisations_.push_back(
        HUIYIN_TRY(make_record<Organisation>(change_, change_.mint<OrganisationId>(), events, role)));
  }
  return {};
}

Result<PersonId> RosterAdmission::person(PlannedRow const& row) {
  if (row.person) return *row.person;
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::person));
  auto const events = HUIYIN_TRY(decide(people::RegisterPerson{row.row.name}));
  return HUIYIN_TRY(make_record<Person>(change_, change_.mint<PersonId>(), events, role)).id;
}

Result<void> RosterAdmission::take_post(PlannedRow const& row, PersonId person) {
  if (row.row.post.empty() || row.has_post) return {};
  if (row.post) {
    auto const found = HUIYIN_TRY(change_.find<Post>(*row.post, policy::Action::fill));
    if (found.record.holder) return refuse(Fault::stale, "record.stale");
    auto const events = HUIYIN_TRY(decide(found.record, people::FillPost{person}));
    HUIYIN_TRY(change_.record<Post>(found.record, after(*row.post, found.record, events), events, policy::Action::fill,
                                    found.role));
    return {};
  }
  auto const id = organisations_.at(row.organisation.value()).id;
  auto const organisation = HUIYIN_TRY(change_.find<Organisation>(id, policy::Action::read));
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::post, organisation));
  auto const events = HUIYIN_TRY(decide(people::CreatePost{id, row.row.post, person}));
  HUIYIN_TRY(make_record<Post>(change_, change_.mint<PostId>(), events, role));
  return {};
}

Result<Receipt> RosterAdmission::open(PlannedRow const& row, PersonId person) {
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::account));
  auto const events = HUIYIN_TRY(decide(people::OpenAccount{person, row.row.login}));
  auto const now = after(change_.mint<AccountId>(), std::nullopt, events);
  return change_.record<Account>(std::nullopt, now, events, policy::Action::create, role);
}

Result<Receipt> RosterAdmission::admit(PlannedRow const& row) {
  auto const who = HUIYIN_TRY(person(row));
  HUIYIN_TRY(take_post(row, who));
  return open(row, who);
}

}  // namespace

Result<Receipt> admit_roster(store::Change& change, people::RosterPlan const& plan) {
  HUIYIN_TRY(change.may_create(policy::Object::account));
  if (plan.rows.size() > people::most_roster_rows)
    return refuse(Fault::invalid_input, "roster.too_long", fmt::to_string(people::most_roster_rows));
  for (std::size_t place = 0; place < plan.rows.size(); ++place)
    if (plan.rows[place].verdict == people::RosterVerdict::faulty)
      return refuse(Fault::invalid_input, "roster.row_faulty",
                    fmt::format("/rows/{}/{}", place, name_of(plan.rows[place].faults.front().column)));

  RosterAdmission admission(change, plan);
  HUIYIN_TRY(admission.found_organisations());
  std::optional<Receipt> last;
  for (PlannedRow const& row : plan.rows)
    if (row.verdict == people::RosterVerdict::new_account) last = HUIYIN_TRY(admission.admit(row));
  if (!last) return refuse(Fault::conflict, "roster.nothing_new");
  return *last;
}

}  // namespace huiyin::office
