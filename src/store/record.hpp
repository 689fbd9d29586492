// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the store knows of each kind of record: Rows<T> reads it, writes it and says how it stands. One specialisation a
// kind, in <kind>_rows.cpp. Nothing outside the store names a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bulletin/import.hpp"
#include "inspection/finding.hpp"
#include "inspection/inspection.hpp"
#include "people/account.hpp"
#include "people/organisation.hpp"
#include "people/person.hpp"
#include "policy/policy.hpp"
#include "publication/publication.hpp"
#include "rectification/item_actions.hpp"
#include "rectification/recheck.hpp"
#include "rectification/rectification_plan.hpp"
#include "rectification/reminder.hpp"
#include "rectification/result_use.hpp"
#include "rectification/task.hpp"
#include "store/session.hpp"

namespace huiyin::store {

template <class T>
struct Kind;  // the event and the object of a kind of record

template <>
struct Kind<people::Organisation> {
  using Event = people::OrganisationEvent;
  static constexpr policy::Object object = policy::Object::organisation;
};
template <>
struct Kind<people::Person> {
  using Event = people::PersonEvent;
  static constexpr policy::Object object = policy::Object::person;
};
template <>
struct Kind<people::Post> {
  using Event = people::PostEvent;
  static constexpr policy::Object object = policy::Object::post;
};
template <>
struct Kind<people::Account> {
  using Event = people::AccountEvent;
  static constexpr policy::Object object = policy::Object::account;
};
template <>
struct Kind<people::Grant> {
  using Event = people::GrantEvent;
  static constexpr policy::Object object = policy::Object::grant;
};
template <>
struct Kind<inspection::Round> {
  using Event = inspection::RoundEvent;
  static constexpr policy::Object object = policy::Object::round;
};
template <>
struct Kind<inspection::Inspection> {
  using Event = inspection::InspectionEvent;
  static constexpr policy::Object object = policy::Object::inspection;
};
template <>
struct Kind<inspection::Finding> {
  using Event = inspection::FindingEvent;
  static constexpr policy::Object object = policy::Object::finding;
};
template <>
struct Kind<inspection::Requirement> {
  using Event = inspection::RequirementEvent;
  static constexpr policy::Object object = policy::Object::requirement;
};
template <>
struct Kind<rectification::Item> {
  using Event = rectification::ItemEvent;
  static constexpr policy::Object object = policy::Object::item;
};
template <>
struct Kind<bulletin::Import> {
  using Event = bulletin::ImportEvent;
  static constexpr policy::Object object = policy::Object::import;
};
template <>
struct Kind<rectification::Task> {
  using Event = rectification::TaskEvent;
  static constexpr policy::Object object = policy::Object::task;
};
template <>
struct Kind<rectification::Reminder> {
  using Event = rectification::ReminderEvent;
  static constexpr policy::Object object = policy::Object::reminder;
};
template <>
struct Kind<rectification::Recheck> {
  using Event = rectification::RecheckEvent;
  static constexpr policy::Object object = policy::Object::recheck;
};
template <>
struct Kind<rectification::RectificationPlan> {
  using Event = rectification::PlanEvent;
  static constexpr policy::Object object = policy::Object::plan;
};
template <>
struct Kind<rectification::ResultUse> {
  using Event = rectification::UseEvent;
  static constexpr policy::Object object = policy::Object::result_use;
};
template <>
struct Kind<publication::Publication> {
  using Event = publication::PublicationEvent;
  static constexpr policy::Object object = policy::Object::publication;
};

// Every kind of record, for what is instantiated for each: the only list of them beside the specialisations above.
#define HUIYIN_FOR_EACH_KIND(apply)                                                                                    \
  apply(people::Organisation) apply(people::Person) apply(people::Post) apply(people::Account) apply(people::Grant)    \
      apply(inspection::Round) apply(inspection::Inspection) apply(inspection::Finding) apply(inspection::Requirement) \
          apply(rectification::Item) apply(bulletin::Import) apply(rectification::Task) apply(rectification::Reminder) \
              apply(rectification::Recheck) apply(rectification::RectificationPlan) apply(rectification::ResultUse)    \
                  apply(publication::Publication)

template <class T>
using IdOf = decltype(T::id);

template <class T>
struct Rows {
  static std::optional<T> load(Session& session, IdOf<T> id);
  static policy::Standing standing(Session& session, T const& record);
  // Adds the record, or changes it where its version is still the one before; refuses record.stale otherwise, and
  // record.already_there for what must be there only once.
  static Result<void> write(Session& session, std::optional<T> const& before, T const& now);
};

#define HUIYIN_ROWS_OF(T)                                 \
  template <>                                             \
  std::optional<T> Rows<T>::load(Session&, IdOf<T>);      \
  template <>                                             \
  policy::Standing Rows<T>::standing(Session&, T const&); \
  template <>                                             \
  Result<void> Rows<T>::write(Session&, std::optional<T> const&, T const&)
HUIYIN_ROWS_OF(people::Organisation);
HUIYIN_ROWS_OF(people::Person);
HUIYIN_ROWS_OF(people::Post);
HUIYIN_ROWS_OF(people::Account);
HUIYIN_ROWS_OF(people::Grant);
HUIYIN_ROWS_OF(inspection::Round);
HUIYIN_ROWS_OF(inspection::Inspection);
HUIYIN_ROWS_OF(inspection::Finding);
HUIYIN_ROWS_OF(inspection::Requirement);
HUIYIN_ROWS_OF(rectification::Item);
HUIYIN_ROWS_OF(rectification::Task);
HUIYIN_ROWS_OF(rectification::Reminder);
HUIYIN_ROWS_OF(rectification::Recheck);
HUIYIN_ROWS_OF(rectification::RectificationPlan);
HUIYIN_ROWS_OF(rectification::ResultUse);
HUIYIN_ROWS_OF(bulletin::Import);
HUIYIN_ROWS_OF(publication::Publication);
#undef HUIYIN_ROWS_OF

// The organisation and all above it, in the order of their ids.
std::vector<OrganisationId> line_above(Session& session, OrganisationId organisation);

std::vector<PostId> posts_of_holder(Session& session, PersonId holder);
std::vector<people::Account> accounts_of_person(Session& session, PersonId person);
std::vector<people::Grant> grants_of_account(Session& session, AccountId account);
std::vector<people::Grant> grants_of_other_accounts(Session& session, people::Account const& account);
std::vector<people::Grant> grants_of_active_accounts(Session& session, Role role);

// What a write came to: no row changed means that somebody else changed it before; a key that is taken, that there is
// one already.
inline Result<void> changed(std::int64_t rows) {
  if (rows != 1) return refuse(Fault::stale, "record.stale");
  return {};
}
inline Result<void> unless_taken(Inserted inserted) {
  if (inserted == Inserted::duplicate) return refuse(Fault::conflict, "record.already_there");
  return {};
}

}  // namespace huiyin::store
