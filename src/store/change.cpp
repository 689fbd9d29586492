// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/change.hpp"

#include <algorithm>

#include "forms/events.hpp"
#include "store/journal_rows.hpp"
#include "store/search_words.hpp"

namespace huiyin::store {

namespace {

std::vector<people::Grant> holding(std::vector<people::Grant> grants, Day today) {
  std::erase_if(grants, [&](people::Grant const& grant) { return !holds(grant, today); });
  return grants;
}

}  // namespace

Change::Change(Session& session, Act act, std::vector<journal::Entry>& entries)
    : session_(session), act_(std::move(act)), entries_(entries) {}

Result<void> Change::expect(Version seen, Version is) {
  if (seen != is) return refuse(Fault::stale, "record.stale");
  return {};
}

template <class T>
Result<Found<T>> Change::find(IdOf<T> id, policy::Action action) {
  auto record = Rows<T>::load(session_, id);
  if (!record) return refuse(Fault::not_found, "policy.not_visible");
  policy::Standing standing = Rows<T>::standing(session_, *record);
  Role const role = HUIYIN_TRY(policy::may(actor(), action, standing));
  return Found<T>{*std::move(record), std::move(standing), role};
}

template <class T>
Result<Receipt> Change::record(std::optional<T> const& before, T const& now,
                               std::vector<typename Kind<T>::Event> const& events, policy::Action action,
                               std::optional<Role> role) {
  HUIYIN_TRY(Rows<T>::write(session_, before, now));
  write_search_words(session_, before ? &*before : nullptr, now);
  recorded_ = now;
  return enter({act_.id, Kind<T>::object, render(now.id), now.version}, before ? before->version : Version{},
               forms::write_events(events), action, role);
}

Receipt Change::remember(policy::Object object, std::string const& id, policy::Action action, Role role) {
  return enter({act_.id, object, id, {}}, {}, "", action, role);
}

Receipt Change::enter(Receipt receipt, Version before, std::string const& change, policy::Action action,
                      std::optional<Role> role) {
  auto const salt = seal::random_bytes<std::tuple_size_v<journal::Salt>>();
  journal::Entry entry{mint<EntryId>(),
                       act_.id,
                       act_.at,
                       act_.actor ? std::optional(act_.actor->account) : std::nullopt,
                       role ? std::optional(std::string(name_of(*role))) : std::nullopt,
                       std::nullopt,
                       std::string(name_of(action)),
                       {std::string(name_of(receipt.object)), receipt.id},
                       before,
                       receipt.version,
                       journal::commit(salt, change),
                       policy::version()};
  insert_entry(session_, entry, salt, change);
  entries_.push_back(std::move(entry));
  return receipt;
}

std::vector<PostId> Change::posts_held_by(PersonId person) const { return posts_of_holder(session_, person); }

std::vector<people::Account> Change::accounts_of(PersonId person) const { return accounts_of_person(session_, person); }

std::vector<people::Grant> Change::grants_of(AccountId account) const {
  auto grants = grants_of_account(session_, account);
  std::erase_if(grants, [](people::Grant const& grant) { return grant.ended; });
  return grants;
}

people::OtherGrants Change::grants_beside(people::Account const& account) const {
  return {holding(grants_of_account(session_, account.id), today()),
          holding(grants_of_other_accounts(session_, account), today()), account.person};
}

people::LastSecurityAdministrator Change::last_security_administrator(AccountId account) const {
  auto const grants = holding(grants_of_active_accounts(session_, Role::security_administrator), today());
  auto const of_account = [&](people::Grant const& grant) { return grant.account == account; };
  bool const is_last = !grants.empty() && std::ranges::all_of(grants, of_account);
  return is_last ? people::LastSecurityAdministrator::yes : people::LastSecurityAdministrator::no;
}

// NOLINTBEGIN(bugprone-macro-parentheses): a type may not stand in parentheses
#define HUIYIN_KIND(T)                                                                                    \
  template Result<Found<T>> Change::find<T>(IdOf<T>, policy::Action);                                     \
  template Result<Receipt> Change::record<T>(std::optional<T> const&, T const&,                           \
                                             std::vector<typename Kind<T>::Event> const&, policy::Action, \
                                             std::optional<Role>);
HUIYIN_FOR_EACH_KIND(HUIYIN_KIND)
#undef HUIYIN_KIND
// NOLINTEND(bugprone-macro-parentheses)

}  // namespace huiyin::store
