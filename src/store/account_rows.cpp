// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/directory.hpp"
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using people::Account;
using people::Grant;

template <>
struct RowShape<Account>
    : ShapeOf<Account, &Account::id, &Account::version, &Account::person, &Account::login, &Account::state> {};
template <>
struct RowShape<Grant> : ShapeOf<Grant, &Grant::id, &Grant::version, &Grant::account, &Grant::role,
                                 &Grant::organisation, &Grant::since, &Grant::until, &Grant::ended> {};

namespace {

constexpr char const* account_columns = "id, version, person, login, state";
constexpr char const* grant_columns = "id, version, account, role, organisation, since, until, ended";

}  // namespace

template <>
std::optional<Account> Rows<Account>::load(Session& session, AccountId id) {
  return session.query_one<Account>(sql("SELECT ", account_columns, " FROM account WHERE id = :id"), bind("id", id));
}

template <>
policy::Standing Rows<Account>::standing(Session&, Account const&) {
  return {policy::Object::account, std::nullopt, std::nullopt, {}};
}

template <>
Result<void> Rows<Account>::write(Session& session, std::optional<Account> const& before, Account const& now) {
  if (before)
    return changed(session.exec(
        sql("UPDATE account SET version = :version, state = :state WHERE id = :id AND version = :before"),
        bind("version", now.version), bind("state", now.state), bind("id", now.id), bind("before", before->version)));
  return unless_taken(
      session.insert(sql("INSERT INTO account (", account_columns, ") VALUES (:id, :version, :person, :login, :state)"),
                     bind("id", now.id), bind("version", now.version), bind("person", now.person),
                     bind("login", now.login), bind("state", now.state)));
}

template <>
std::optional<Grant> Rows<Grant>::load(Session& session, GrantId id) {
  return session.query_one<Grant>(sql("SELECT ", grant_columns, " FROM role_grant WHERE id = :id"), bind("id", id));
}

template <>
policy::Standing Rows<Grant>::standing(Session&, Grant const&) {
  return {policy::Object::grant, std::nullopt, std::nullopt, {}};
}

template <>
Result<void> Rows<Grant>::write(Session& session, std::optional<Grant> const& before, Grant const& now) {
  if (before)
    return changed(session.exec(
        sql("UPDATE role_grant SET version = :version, ended = :ended WHERE id = :id AND version = :before"),
        bind("version", now.version), bind("ended", now.ended), bind("id", now.id), bind("before", before->version)));
  session.exec(sql("INSERT INTO role_grant (", grant_columns,
                   ") VALUES (:id, :version, :account, :role, :organisation, :since, :until, :ended)"),
               bind("id", now.id), bind("version", now.version), bind("account", now.account), bind("role", now.role),
               bind("organisation", now.organisation), bind("since", now.since), bind("until", now.until),
               bind("ended", now.ended));
  return {};
}

std::vector<Account> accounts_of_person(Session& session, PersonId person) {
  return session.query<Account>(sql("SELECT ", account_columns, " FROM account WHERE person = :person ORDER BY id"),
                                bind("person", person));
}

std::vector<Grant> grants_of_account(Session& session, AccountId account) {
  return session.query<Grant>(sql("SELECT ", grant_columns, " FROM role_grant WHERE account = :account ORDER BY id"),
                              bind("account", account));
}

std::vector<Grant> grants_of_other_accounts(Session& session, Account const& account) {
  return session.query<Grant>(
      sql("SELECT g.id, g.version, g.account, g.role, g.organisation, g.since, g.until, g.ended FROM role_grant g "
          "JOIN account a ON a.id = g.account WHERE a.person = :person AND a.id <> :account ORDER BY g.id"),
      bind("person", account.person), bind("account", account.id));
}

std::vector<Grant> grants_of_active_accounts(Session& session, Role role) {
  return session.query<Grant>(
      sql("SELECT g.id, g.version, g.account, g.role, g.organisation, g.since, g.until, g.ended FROM role_grant g "
          "JOIN account a ON a.id = g.account WHERE g.role = :role AND a.state = 'active' ORDER BY g.id"),
      bind("role", role));
}

std::vector<Account> all_accounts(Session& session) {
  return session.query<Account>(sql("SELECT ", account_columns, " FROM account ORDER BY id"));
}

}  // namespace huiyin::store
