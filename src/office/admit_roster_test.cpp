// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/admit_roster.hpp"

#include "office/office_house_test.hpp"
#include "store/directory.hpp"

namespace huiyin::office {
namespace {

using Rows = std::vector<people::RosterRow>;

class Rosters : public testing::Test {
 protected:
  people::RosterPlan planned(Rows const& rows, people::UnknownOrganisations unknown) {
    auto session = house.reading();
    return plan_roster(rows, store::directory_of(session), unknown);
  }
  Result<Receipt> admit(Rows const& rows, people::UnknownOrganisations unknown) {
    auto const plan = planned(rows, unknown);
    return house.act(system, [&plan](store::Change& change) { return admit_roster(change, plan); });
  }
  static constexpr auto refused = people::UnknownOrganisations::refused;
  static constexpr auto founded = people::UnknownOrganisations::founded;

  OfficeHouse house;
  Actor system = house.newcomer("system", {{Role::system_administrator, std::nullopt}});
};

TEST_F(Rosters, AreAdmittedInOneActAndGiveNoRoles) {
  auto const done = admit(
      {{"周某某", "第二小学", "教育局", "校长", "zhou", Role::unit}, {"吴某某", "第二小学", "教育局", "", "wuyi", {}}},
      founded);
  ASSERT_TRUE(done) << done.error().code;
  std::size_t entries = 0;
  for (auto const& entry : house.small.placed) entries += entry.act == done->act ? 1 : 0;
  EXPECT_EQ(entries, 6U);  // the school, two persons, a post, two accounts
  auto const zhou = house.login("zhou");
  EXPECT_EQ(zhou.state, people::AccountState::inactive);
  EXPECT_EQ(zhou.person_name, "周某某");
  auto session = house.reading();
  EXPECT_TRUE(store::grants_of_account(session, zhou.account).empty());
}

TEST_F(Rosters, AreAdmittedAgainOnlyWhereTheyLackSomething) {
  Rows const rows{{"周某某", "教育局", "", "校长", "zhou", {}}};
  ASSERT_TRUE(admit(rows, refused));
  EXPECT_EQ(planned(rows, refused).rows.at(0).verdict, people::RosterVerdict::there);
  EXPECT_EQ(refusal_of(admit(rows, refused)), "roster.nothing_new");
}

TEST_F(Rosters, AreAdmittedWholeOrNotAtAll) {
  auto const done =
      admit({{"周某某", "教育局", "", "", "zhou", {}}, {"吴某某", "没有的单位", "", "", "wuyi", {}}}, refused);
  EXPECT_EQ(refusal_of(done), "roster.row_faulty");
  EXPECT_EQ(done.error().detail, "/rows/1/unit");
  auto session = house.reading();
  EXPECT_FALSE(store::find_login(session, "zhou"));
}

TEST_F(Rosters, AreRefusedWhereSomebodyWasFaster) {
  PostId const vacant = house.make<people::Post>({people::PostCreated{house.small.unit, "校长", {}}});
  auto const plan = planned({{"周某某", "教育局", "", "校长", "zhou", {}}}, refused);
  ASSERT_EQ(plan.rows.at(0).post, vacant);
  ASSERT_TRUE(admit({{"吴某某", "教育局", "", "校长", "wuyi", {}}}, refused));
  auto const late = house.act(system, [&plan](store::Change& change) { return admit_roster(change, plan); });
  EXPECT_EQ(refusal_of(late), "record.stale");
}

TEST_F(Rosters, AreTheSystemAdministrators) {
  system = house.small.clerk;
  EXPECT_EQ(refusal_of(admit({{"周某某", "教育局", "", "", "zhou", {}}}, refused)), "policy.not_permitted");
}

}  // namespace
}  // namespace huiyin::office
