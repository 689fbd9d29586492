// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/found_office.hpp"

#include "office/new_password.hpp"
#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

class Founding : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(house.small.desk.change_and_wait(
        std::nullopt, std::nullopt, [&](store::Change& change) { return found_office(change, house.activating); }));
  }
  Result<std::vector<Founder>> waiting() const {
    auto session = house.reading();
    return waiting_founders(session, house.key);
  }
  std::string come_in(Founder const& founder, Moment at) {
    Activation const asked{house.login(founder.login), founder.code, "chosen", at};
    return refusal_of(house.keep([&](store::Upkeep& upkeep) { return settle_activation(upkeep, asked); }));
  }

  OfficeHouse house;
};

TEST_F(Founding, MakesThreeAdministratorsThatAreKeptApart) {
  auto const founders = waiting().value();
  ASSERT_EQ(founders.size(), 3U);
  std::set<Role> roles;
  for (Founder const& founder : founders) {
    roles.insert(founder.role);
    house.open(founder.account, founder.login);
    auto const session = house.session_under(founder.login);
    ASSERT_TRUE(session);
    ASSERT_EQ(session->mandates.size(), 1U);
    EXPECT_EQ(session->mandates[0].role, founder.role);
    EXPECT_FALSE(may_sign_in(house.login(founder.login)));
  }
  EXPECT_EQ(roles, (std::set{Role::system_administrator, Role::security_administrator, Role::auditor}));
}

TEST_F(Founding, HappensOnce) {
  auto const again = house.small.desk.change_and_wait(
      std::nullopt, std::nullopt, [&](store::Change& change) { return found_office(change, house.activating); });
  EXPECT_EQ(refusal_of(again), "record.already_there");
}

TEST_F(Founding, GivesTheSameCodesAgainAndALongerTime) {
  auto const founders = waiting().value();
  Moment const too_late = OfficeHouse::start + house.activating.life;
  EXPECT_EQ(come_in(founders[0], too_late), "activation.refused");
  ASSERT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
    renew_codes(upkeep, founders, too_late, house.activating.life);
    return {};
  }));
  EXPECT_EQ(waiting().value()[0].code, founders[0].code);
  EXPECT_EQ(come_in(founders[0], too_late), "");
}

TEST_F(Founding, HandsOutNoCodesOnceOneOfThemCameIn) {
  ASSERT_EQ(come_in(waiting().value()[1], OfficeHouse::start), "");
  EXPECT_EQ(refusal_of(waiting()), "office.already_founded");
}

TEST(BeforeFounding, NobodyWaits) {
  OfficeHouse house;
  auto session = house.reading();
  EXPECT_TRUE(waiting_founders(session, house.key).value().empty());
}

}  // namespace
}  // namespace huiyin::office
