// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who is signed in, and what there is to sign in with: reading only. What is asked for anew with every request is told
// as it stands at that moment, so that an ended grant and a disabled account are felt at once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "people/account.hpp"
#include "store/session.hpp"
#include "store/upkeep.hpp"
#include "words/actor.hpp"

namespace huiyin::store {

enum class FactorSet { no, yes };

struct KnownSession {
  SessionId id;
  AccountId account;
  PersonId person;
  std::string login;
  FactorSet factor = FactorSet::no;
  std::vector<Mandate> mandates;  // of the grants that hold today
  Moment opened_at;
  Moment seen_at;
};
// Of an account that is active; nothing: there is no such session.
std::optional<KnownSession> find_session(Session& session, Digest const& token, Day today);

struct KnownLogin {
  AccountId account;
  std::string login;
  std::string person_name;
  people::AccountState state = people::AccountState::inactive;
  AccountSecret secret;
};
std::optional<KnownLogin> find_login(Session& session, std::string_view login);

}  // namespace huiyin::store
