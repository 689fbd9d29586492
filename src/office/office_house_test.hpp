// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office on SQLite in a folder of its own, with the rules as they are shipped: for the tests of what can be done in
// it. The people of the small office have no grants in the store; newcomers have.
#pragma once

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "office/errands.hpp"
#include "office/lifetimes.hpp"
#include "office/session_rules.hpp"
#include "store/place.hpp"
#include "store/scratch_folder.hpp"
#include "store/sessions.hpp"
#include "store/small_office_test.hpp"
#include "store/view.hpp"

namespace huiyin::office {

using namespace std::chrono_literals;

template <class T>
std::string refusal_of(Result<T> const& done) {
  return done ? "" : done.error().code;
}

inline std::string shipped(std::string const& name) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/data/people/" + name, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}
inline Lifetimes shipped_lifetimes() {
  auto const table = shipped("lifetimes.csv");
  return Lifetimes::read({"lifetimes", table}).value();
}
inline SessionRules shipped_rules() {
  auto const lengths = shipped("session_rules.csv");
  auto const delays = shipped("sign_in_delays.csv");
  return SessionRules::read({"lengths", lengths}, {"delays", delays}).value();
}

class OfficeHouse {
  store::ScratchFolder folder_{std::filesystem::temp_directory_path()};
  store::Place place_ = store::SqliteFile{folder_.path() / "huiyin.db"};

 public:
  static constexpr Moment start = store::SmallOffice::start;
  static constexpr Day today = day_of(start);

  template <class Errand>
  Result<Receipt> act(Actor const& who, Errand errand, std::optional<store::Repeat> repeat = std::nullopt) {
    return small.desk.change_and_wait(who, std::move(repeat), std::move(errand));
  }
  // Kept also when it refuses, as everything about signing in is.
  template <class Work>
  Result<void> keep(Work const& work) {
    Result<void> answer;
    auto const kept = small.desk.upkeep_and_wait([&](store::Upkeep& upkeep) -> Result<void> {
      answer = work(upkeep);
      return {};
    });
    return kept ? answer : kept;
  }
  store::Session reading() const { return std::move(store::open_session(place_, store::Access::read).value()); }
  template <class T>
  T record(store::IdOf<T> id) const {
    auto session = reading();
    return store::Rows<T>::load(session, id).value();
  }

  template <class T>
  store::IdOf<T> make(std::vector<typename store::Kind<T>::Event> const& events) {
    auto const id = seal::mint_id<store::IdOf<T>>(start);
    auto const made = small.desk.change_and_wait(std::nullopt, std::nullopt, [&](store::Change& change) {
      return change.record<T>(std::nullopt, after(id, std::nullopt, events), events, policy::Action::create, {});
    });
    EXPECT_TRUE(made) << made.error().code;
    return id;
  }
  Actor newcomer(std::string const& login, std::vector<Mandate> mandates) {
    auto const person = make<people::Person>({people::PersonRegistered{"王某某"}});
    auto const account = make<people::Account>({people::AccountOpened{person, login}, people::AccountActivated{}});
    for (Mandate const& mandate : mandates)
      make<people::Grant>({people::RoleGiven{account, mandate.role, mandate.organisation, today, {}}});
    return {account, person, std::move(mandates), "tag"};
  }
  Actor newcomer(std::string const& login, Role role) { return newcomer(login, {{role, std::nullopt}}); }

  // A session of the account under that token.
  SessionId open(AccountId account, std::string const& token) {
    auto const id = seal::mint_id<SessionId>(start);
    EXPECT_TRUE(keep([&](store::Upkeep& upkeep) -> Result<void> {
      upkeep.open({id, sha256(token), sha256(token), account, false, start, start});
      return {};
    }));
    return id;
  }
  std::optional<store::KnownSession> session_under(std::string const& token) const {
    auto session = reading();
    return store::find_session(session, sha256(token), today);
  }
  store::KnownLogin login(std::string const& name) const {
    auto session = reading();
    return store::find_login(session, name).value();
  }

  store::ReadPool& pool() {
    if (!pool_) pool_ = std::make_unique<store::ReadPool>(place_, 1);
    return *pool_;
  }
  store::View seen_by(Actor const& actor) { return {pool().lease().value(), actor, today}; }

  store::SmallOffice small{std::move(store::open_session(place_, store::Access::write).value())};
  seal::ServerKey key = std::move(seal::ServerKey::create(folder_.path() / "server.key").value());
  SessionRules rules = shipped_rules();
  Activating activating{key, shipped_lifetimes().activation_code};

 private:
  std::unique_ptr<store::ReadPool> pool_;
};

}  // namespace huiyin::office
