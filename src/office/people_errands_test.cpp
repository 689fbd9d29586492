// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/office_house_test.hpp"
#include "seal/crockford.hpp"

namespace huiyin::office {
namespace {

constexpr Version first{1};
std::vector<Mandate> const no_mandates;

auto registering(std::string const& name) {
  return [name](store::Change& change) { return register_person(change, {name}); };
}

TEST(Errand, WhatOneDoesNotSeeAnswersAsWhatIsNotThere) {
  OfficeHouse house;
  auto const rename = [&](Actor const& who, PersonId id) {
    return house.act(who, [id](store::Change& change) { return rename_person(change, id, first, {"李某某"}); });
  };
  auto const unseen = rename(house.small.liaison, house.small.clerk.person);
  auto const absent = rename(house.small.clerk, seal::mint_id<PersonId>(OfficeHouse::start));
  EXPECT_EQ(refusal_of(unseen), "policy.not_visible");
  EXPECT_EQ(refusal_of(absent), "policy.not_visible");
  EXPECT_EQ(unseen.error().detail, absent.error().detail);
  EXPECT_EQ(refusal_of(house.act(house.small.liaison, registering("李某某"))), "policy.not_permitted");
}

TEST(Errand, FromAVersionThatIsNoLongerSoChangesNothing) {
  OfficeHouse house;
  PersonId const id = house.small.liaison.person;
  auto const rename = [&](std::string const& name) {
    return house.act(house.small.clerk,
                     [&](store::Change& change) { return rename_person(change, id, first, {name}); });
  };
  EXPECT_TRUE(rename("李某某"));
  EXPECT_EQ(refusal_of(rename("赵某某")), "record.stale");
  EXPECT_EQ(house.record<people::Person>(id).name, "李某某");
}

TEST(Errand, ThatIsRepeatedWithItsKeyIsDoneOnce) {
  OfficeHouse house;
  store::Repeat const repeat{"key", "POST /persons", sha256("李某某")};
  auto const once = house.act(house.small.clerk, registering("李某某"), repeat);
  auto const entries = house.small.placed.size();
  auto const again = house.act(house.small.clerk, registering("李某某"), repeat);
  ASSERT_TRUE(once && again);
  EXPECT_EQ(again->id, once->id);
  EXPECT_EQ(house.small.placed.size(), entries);
  store::Repeat const other{"key", "POST /persons", sha256("赵某某")};
  EXPECT_EQ(refusal_of(house.act(house.small.clerk, registering("赵某某"), other)), "idempotency.key_reused");
}

TEST(Errand, PointsAtTheIdThatItDoesNotKnow) {
  OfficeHouse house;
  auto const nobody = seal::mint_id<PersonId>(OfficeHouse::start);
  auto const nowhere = seal::mint_id<OrganisationId>(OfficeHouse::start);
  auto const pointer = [&](auto const& errand) {
    auto const done = house.act(house.small.clerk, errand);
    EXPECT_EQ(refusal_of(done), "reference.unknown");
    return done.error().detail;
  };
  EXPECT_EQ(pointer([&](store::Change& change) {
              return create_post(change, {house.small.unit, "后勤处处长", nobody});
            }),
            "/holder");
  EXPECT_EQ(pointer([&](store::Change& change) {
              return create_post(change, {nowhere, "后勤处处长", {}});
            }),
            "/organisation");
  EXPECT_EQ(pointer([&](store::Change& change) {
              return found_organisation(change, {nowhere, people::OrganisationKind::unit, "第一中学"});
            }),
            "/parent");
}

TEST(Errand, OfAPostIsForTheOwnUnitAlone) {
  OfficeHouse house;
  auto const create = [&](OrganisationId organisation) {
    return house.act(house.small.liaison, [organisation](store::Change& change) {
      return create_post(change, {organisation, "后勤处处长", {}});
    });
  };
  EXPECT_TRUE(create(house.small.unit));
  EXPECT_EQ(refusal_of(create(house.small.other_unit)), "reference.unknown");  // which the unit does not see
}

class Accounts : public testing::Test {
 protected:
  Result<Receipt> change(AccountId id, people::AccountAction const& action) {
    Version const seen = house.record<people::Account>(id).version;
    return house.act(security,
                     [&](store::Change& change) { return change_account(change, id, seen, action, house.activating); });
  }
  Result<Receipt> give(Actor const& who, AccountId account, Role role) {
    return house.act(who, [&](store::Change& change) { return give_role(change, {account, role, {}, {}, {}}); });
  }
  Result<Receipt> end(GrantId id) {
    return house.act(security, [id](store::Change& change) { return end_grant(change, id, first, {}); });
  }
  GrantId given(AccountId account, Role role) {
    auto const done = give(security, account, role);
    EXPECT_TRUE(done) << done.error().code;
    return parse_id<GrantId>(done->id).value();
  }

  OfficeHouse house;
  Actor security = house.newcomer("security", no_mandates);
  GrantId grant = house.make<people::Grant>(
      {people::RoleGiven{security.account, Role::security_administrator, {}, OfficeHouse::today, {}}});
  void SetUp() override { security.mandates = {{Role::security_administrator, std::nullopt}}; }
};

TEST_F(Accounts, NobodyGivesHimselfARole) {
  EXPECT_EQ(refusal_of(give(security, security.account, Role::auditor)), "grant.to_oneself");
  EXPECT_EQ(refusal_of(give(house.small.clerk, house.small.liaison.account, Role::office)), "policy.not_permitted");
}

TEST_F(Accounts, AnEndedGrantIsFeltByTheSessionThatIsOpen) {
  AccountId const account = house.newcomer("clerk", no_mandates).account;
  house.open(account, "token");
  GrantId const role = given(account, Role::office);
  EXPECT_EQ(house.session_under("token")->mandates.size(), 1U);
  ASSERT_TRUE(end(role));
  EXPECT_TRUE(house.session_under("token")->mandates.empty());
  EXPECT_EQ(refusal_of(end(role)), "record.stale");
}

TEST_F(Accounts, TheLastSecurityAdministratorStays) {
  EXPECT_EQ(refusal_of(end(grant)), "account.last_security_administrator");
  EXPECT_EQ(refusal_of(change(security.account, people::DisableAccount{})), "account.last_security_administrator");

  AccountId const successor = house.newcomer("successor", no_mandates).account;
  GrantId const second = given(successor, Role::security_administrator);
  EXPECT_TRUE(change(successor, people::DisableAccount{}));
  EXPECT_EQ(refusal_of(end(grant)), "account.last_security_administrator");  // a disabled one lets nobody in
  EXPECT_TRUE(end(second));
  EXPECT_TRUE(change(successor, people::ActivateAccount{}));
  given(successor, Role::security_administrator);
  EXPECT_TRUE(end(grant));
}

TEST_F(Accounts, OneThatIsDisabledIsSignedOutAndComesBackByACode) {
  Actor const liaison = house.newcomer("liaison", Role::supervisor);
  house.open(liaison.account, "token");
  ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    upkeep.put({liaison.account, "phc", "sealed", 0, 0, Moment{}});
    return {};
  }));
  ASSERT_TRUE(change(liaison.account, people::DisableAccount{}));
  EXPECT_FALSE(house.session_under("token"));
  EXPECT_EQ(refusal_of(change(liaison.account, people::DisableAccount{})), "account.already_so");
  ASSERT_TRUE(change(liaison.account, people::ActivateAccount{}));

  auto const known = house.login("liaison");
  EXPECT_FALSE(known.secret.password);
  EXPECT_EQ(known.secret.totp_seed, "sealed");
  auto const code = activation_code(house.key, liaison.account, house.record<people::Account>(liaison.account).version);
  std::vector<bool> good;
  ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    Digest const digest = seal::digest_of_code(code.view()).value();
    good = {upkeep.use_activation_code(liaison.account, digest, OfficeHouse::start + house.activating.life),
            upkeep.use_activation_code(liaison.account, digest, OfficeHouse::start)};
    return {};
  }));
  EXPECT_EQ(good, (std::vector{false, true}));
}

class Departures : public Accounts {
 protected:
  Result<Receipt> depart(people::Departure how, std::optional<PersonId> to) {
    Version const seen = house.record<people::Person>(leaver.person).version;
    return house.act(security, [&, seen](store::Change& change) {
      return depart_person(change, leaver.person, seen, {how, to, "退休"});
    });
  }
  std::vector<Mandate> mandates_of(AccountId account) {
    auto session = house.reading();
    std::vector<Mandate> held;
    for (people::Grant const& each : store::grants_of_account(session, account))
      if (holds(each, OfficeHouse::today)) held.push_back({each.role, each.organisation});
    return held;
  }

  Actor leaver = house.newcomer("leaver", {{Role::unit, house.small.unit}, {Role::supervisor, std::nullopt}});
  Actor successor = house.newcomer("heir", {{Role::supervisor, std::nullopt}});
  PostId post = house.make<people::Post>({people::PostCreated{house.small.unit, "主任", leaver.person}});
  void SetUp() override {
    Accounts::SetUp();
    house.open(leaver.account, "token");
  }
};

TEST_F(Departures, HandPostsAndRolesOverAndShutTheAccountInOneAct) {
  auto const done = depart(people::Departure::leaves, successor.person);
  ASSERT_TRUE(done) << done.error().code;
  EXPECT_EQ(house.record<people::Post>(post).holder, successor.person);
  EXPECT_EQ(house.record<people::Account>(leaver.account).state, people::AccountState::disabled);
  EXPECT_FALSE(house.session_under("token"));
  EXPECT_TRUE(mandates_of(leaver.account).empty());
  auto const held = mandates_of(successor.account);
  ASSERT_EQ(held.size(), 2U);  // what he had already is not given twice
  EXPECT_TRUE(std::ranges::any_of(held, [&](Mandate const& each) { return each.organisation == house.small.unit; }));
  std::size_t entries = 0;
  for (auto const& entry : house.small.placed) entries += entry.act == done->act ? 1 : 0;
  EXPECT_EQ(entries, 6U);  // the post, two grants ended and one given, the account, the person
}

TEST_F(Departures, WithoutASuccessorLeaveVacantWhatWasHeld) {
  ASSERT_TRUE(depart(people::Departure::moves, std::nullopt));
  EXPECT_EQ(house.record<people::Post>(post).holder, std::nullopt);
  EXPECT_EQ(house.record<people::Account>(leaver.account).state, people::AccountState::active);
  EXPECT_FALSE(house.session_under("token"));
  EXPECT_TRUE(mandates_of(leaver.account).empty());
}

TEST_F(Departures, ChangeNothingWhenOnePartIsRefused) {
  auto const nobody = house.make<people::Person>({people::PersonRegistered{"赵某某"}});
  EXPECT_EQ(refusal_of(depart(people::Departure::leaves, nobody)), "person.successor_without_account");
  EXPECT_EQ(refusal_of(depart(people::Departure::leaves, leaver.person)), "person.successor_is_himself");
  EXPECT_EQ(house.record<people::Post>(post).holder, leaver.person);
  EXPECT_TRUE(house.session_under("token"));
  EXPECT_EQ(mandates_of(leaver.account).size(), 2U);
}

TEST_F(Departures, NeitherShutTheLastSecurityAdministratorOutNorHandHisRoleOver) {
  leaver = security;
  EXPECT_EQ(refusal_of(depart(people::Departure::leaves, successor.person)), "account.last_security_administrator");
  Actor const second = house.newcomer("second", {{Role::security_administrator, std::nullopt}});
  security = second;
  ASSERT_TRUE(depart(people::Departure::leaves, successor.person));
  EXPECT_EQ(mandates_of(successor.account).size(), 1U);
}

TEST_F(Departures, AreTheSecurityAdministrators) {
  security = house.small.clerk;
  EXPECT_EQ(refusal_of(depart(people::Departure::leaves, std::nullopt)), "policy.not_permitted");
}

}  // namespace
}  // namespace huiyin::office
