// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/plain_words.hpp"
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace inspection;
using rectification::Kinship;

class SimilarOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(SimilarOnBoth);

// The town, in which another round found in the bureau what the school has, and the bureau's own once more.
class TownOfTwoRounds : public Town {
 public:
  using Town::Town;

  void look_again() {
    add<Round>(second_round, {RoundOpened{"十三届", 2027, 1, "第二轮", "2027"}});
    add<Inspection>(again, {InspectionAuthorised{second_round, fourth_team, bureau, std::nullopt, std::nullopt},
                            FeedbackGiven{today - std::chrono::days(10)}});
    add<Finding>(of_again, {FindingRecorded{again, 1, {"会议记录长期不全，补记代记", "作风建设", ""}}});
    add<Finding>(of_clothes, {FindingRecorded{again, 2, {"采购校服没有公开", "", ""}}});
  }
  Finding const& finding_of(InspectionId inspection) const {
    return *std::ranges::find(all_findings, inspection, &Finding::inspection);
  }
  std::vector<Similar> similar_as(Actor const& actor, FindingId id) {
    auto view = as(actor);
    return view.similar(view.find<Finding>(id).value(), search::PlainWords());
  }
  void link(FindingId id, FindingId earlier) {
    auto const done = desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
      auto session_view = as(acting(Role::office));
      Finding const before = session_view.find<Finding>(id).value().record;
      std::vector<FindingEvent> const events{FindingLinked{earlier}};
      return change.record<Finding>(before, after(id, before, events), events, policy::Action::link, Role::office);
    });
    ASSERT_TRUE(done) << done.error().code;
  }

  RoundId second_round = fresh<RoundId>();
  InspectionId again = fresh<InspectionId>();
  FindingId of_again = fresh<FindingId>();
  FindingId of_clothes = fresh<FindingId>();
};

TEST_P(SimilarOnBoth, AreFoundInEarlierRoundsOfTheUnitAndElsewhere) {
  TownOfTwoRounds town(writing(), place_);
  town.look_again();
  auto const own = town.similar_as(Town::acting(Role::office), town.of_again);
  ASSERT_EQ(own.size(), 3U);  // those that the bureau had before
  for (Similar const& each : own) {
    EXPECT_EQ(each.found.finding.unit_name, "教育局");
    EXPECT_EQ(each.found.finding.round_name, "第一轮");
    EXPECT_EQ(each.found.kinship, Kinship::repeat);
    EXPECT_FALSE(each.met.empty());
  }
  auto const elsewhere = town.similar_as(Town::acting(Role::office), town.of_clothes);
  ASSERT_FALSE(elsewhere.empty());
  EXPECT_EQ(elsewhere.front().found.finding.unit_name, "第一中学");
  EXPECT_EQ(elsewhere.front().found.kinship, Kinship::elsewhere);
  auto const back = town.similar_as(Town::acting(Role::office), town.finding_of(town.of_bureau).id);
  ASSERT_EQ(back.size(), 1U);
  EXPECT_EQ(back.front().found.kinship, Kinship::own);  // later than the one that is asked about
}

TEST_P(SimilarOnBoth, TellTheirItemsWithTheirStates) {
  TownOfTwoRounds town(writing(), place_);
  town.look_again();
  std::size_t items = 0;
  for (Similar const& each : town.similar_as(Town::acting(Role::office), town.of_again))
    items += each.found.finding.items.size();
  EXPECT_EQ(items, static_cast<std::size_t>(
                       std::ranges::count(town.all_items, town.of_bureau, &rectification::Item::inspection)));
}

TEST_P(SimilarOnBoth, AreOnlyThoseThatOneSees) {
  TownOfTwoRounds town(writing(), place_);
  town.look_again();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    auto const asked = view.find<Finding>(town.of_clothes);
    if (!asked) continue;
    for (Similar const& each : view.similar(*asked, search::PlainWords()))
      EXPECT_TRUE(view.find<Finding>(each.found.finding.id)) << each.found.finding.unit_name;
  }
  // The fourth team has inspected the bureau twice, and not the school.
  EXPECT_TRUE(town.similar_as(Town::acting(Role::team, town.fourth_team), town.of_clothes).empty());
  EXPECT_EQ(town.similar_as(Town::acting(Role::team, town.fourth_team), town.of_again).size(), 3U);
  // A unit is told no rounds.
  auto const of_unit = town.similar_as(Town::acting(Role::unit, town.bureau), town.of_again);
  ASSERT_EQ(of_unit.size(), 3U);
  EXPECT_EQ(of_unit.front().found.finding.round_name, std::nullopt);
}

TEST_P(SimilarOnBoth, AreNotThoseThatWereWithdrawn) {
  TownOfTwoRounds town(writing(), place_);
  town.look_again();
  Finding const before = town.finding_of(town.of_bureau);
  auto const done = town.desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
    std::vector<FindingEvent> const events{FindingWithdrawn{"不属实"}};
    return change.record<Finding>(before, after(before.id, before, events), events, policy::Action::withdraw, {});
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(town.similar_as(Town::acting(Role::office), town.of_again).size(), 2U);
}

TEST_P(SimilarOnBoth, LineageIsToldFromBothEnds) {
  TownOfTwoRounds town(writing(), place_);
  town.look_again();
  FindingId const first = town.finding_of(town.of_bureau).id;
  town.link(town.of_again, first);
  for (FindingId const id : {town.of_again, first}) {
    auto view = town.as(Town::acting(Role::office));
    auto const lineage = view.lineage(view.find<Finding>(id).value());
    ASSERT_EQ(lineage.generations.size(), 2U);
    EXPECT_EQ(lineage.generations[0].finding.id, first);
    EXPECT_EQ(lineage.generations[1].finding.repeat_of, first);
    EXPECT_EQ(lineage.generations[1].days_clean, std::nullopt);  // the first has open items
    EXPECT_EQ(lineage.repeats_of_unit, 1);
  }
}

TEST_P(SimilarOnBoth, LineageCountsTheDaysClean) {
  TownOfTwoRounds town(writing(), place_);
  town.look_again();
  FindingId const first = Town::fresh<FindingId>();
  town.add<Finding>(first, {FindingRecorded{town.of_bureau, 8, {"公务用车台账不全", "", ""}}});
  rectification::By const by{town.account, Town::today - std::chrono::days(30)};
  using namespace rectification;
  town.add<Item>(Town::fresh<ItemId>(),
                 {ItemAssigned{town.of_bureau,
                               first,
                               town.fourth_team,
                               town.bureau,
                               "2026-01-900",
                               "公务用车台账不全",
                               {},
                               std::nullopt,
                               false},
                  ItemAccepted{by}, ClosingApplied{by}, ItemChecked{{by, Judgement::done, ""}}, ItemClosed{by}});
  town.link(town.of_again, first);
  auto view = town.as(Town::acting(Role::office));
  auto const lineage = view.lineage(view.find<Finding>(town.of_again).value());
  ASSERT_EQ(lineage.generations.size(), 2U);
  EXPECT_EQ(lineage.generations[0].closed_on, by.on);
  EXPECT_EQ(lineage.generations[1].days_clean, 20);
  auto of_unit = town.as(Town::acting(Role::unit, town.hospital));
  EXPECT_FALSE(of_unit.find<Finding>(town.of_again));
}

}  // namespace
}  // namespace huiyin::store
