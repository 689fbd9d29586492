// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/sessions.hpp"

#include <tuple>

#include "store/record.hpp"

namespace huiyin::store {

namespace {

struct SessionRow {
  SessionId id;
  AccountId account;
  PersonId person;
  std::string login;
  std::optional<std::string> totp_seed;
  Moment opened_at;
  Moment seen_at;
  auto tie() const { return std::tie(id, account, person, login, totp_seed, opened_at, seen_at); }
};

struct LoginRow {
  AccountId account;
  std::string login;
  std::string person_name;
  people::AccountState state = people::AccountState::inactive;
  auto tie() const { return std::tie(account, login, person_name, state); }
};

}  // namespace

std::optional<KnownSession> find_session(Session& session, Digest const& token, Day today) {
  auto row = session.query_one<SessionRow>(
      sql("SELECT s.id, s.account, a.person, a.login, k.totp_seed, s.opened_at, s.seen_at FROM signed_in s "
          "JOIN account a ON a.id = s.account LEFT JOIN account_secret k ON k.account = s.account "
          "WHERE s.token = :token AND a.state = 'active'"),
      bind("token", token));
  if (!row) return std::nullopt;
  std::vector<Mandate> mandates;
  for (people::Grant const& grant : grants_of_account(session, row->account))
    if (holds(grant, today)) mandates.push_back({grant.role, grant.organisation});
  return KnownSession{row->id,
                      row->account,
                      row->person,
                      std::move(row->login),
                      row->totp_seed ? FactorSet::yes : FactorSet::no,
                      std::move(mandates),
                      row->opened_at,
                      row->seen_at};
}

std::optional<KnownLogin> find_login(Session& session, std::string_view login) {
  auto row = session.query_one<LoginRow>(sql("SELECT a.id, a.login, p.name, a.state FROM account a "
                                             "JOIN person p ON p.id = a.person WHERE a.login = :login"),
                                         bind("login", login));
  if (!row) return std::nullopt;
  auto secret = Upkeep(session).secret(row->account);
  return KnownLogin{row->account, std::move(row->login), std::move(row->person_name), row->state,
                    secret ? *std::move(secret) : AccountSecret{row->account, {}, {}, 0, 0, Moment{}}};
}

}  // namespace huiyin::store
