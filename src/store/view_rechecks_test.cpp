// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace rectification;

class RechecksOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(RechecksOnBoth);

// Three draws from what the school has closed: announced; drawn; with a closing that was wrong and one that stands.
class TownWithRechecks : public Town {
 public:
  using Town::Town;

  void draw_lots() {
    for (Item const& item : all_items)
      if (item.state == rectification::State::closed) closed.push_back({item.id, item.unit});
    std::ranges::sort(closed, {}, &FrameEntry::item);
    By const by{account, today};
    RecheckDrawn const drawn{by, {"office", 12, sha256("root")}, {closed.at(0).item, closed.at(1).item}};
    RecheckResult const wrong{
        by, today, {CheckMethod::visit, CheckMethod::ask}, 7, 3, RecheckOutcome::wrong_closing, "没有公开"};
    RecheckResult const right{by, today, {CheckMethod::look_up}, 0, 0, RecheckOutcome::stands, ""};
    std::vector<RecheckEvent> const further[]{
        {}, {drawn}, {drawn, ItemRechecked{closed.at(0).item, wrong}, ItemRechecked{closed.at(1).item, right}}};
    for (auto const& each : further) {
      std::vector<RecheckEvent> events{RecheckAnnounced{
          static_cast<std::int64_t>(rechecks.size()) + 1, by, {round, {}, today}, closed, 2, Strata::none}};
      events.insert(events.end(), each.begin(), each.end());
      rechecks.push_back(after(fresh<RecheckId>(), std::nullopt, events));
      add<Recheck>(rechecks.back().id, events);
    }
  }

  Frame closed;
  std::vector<Recheck> rechecks;
};

TEST_P(RechecksOnBoth, AreListedForThoseWhoMaySeeThemTheNewestFirst) {
  TownWithRechecks town(writing(), place_);
  town.draw_lots();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    bool const sees = policy::may(actor, policy::Action::read, {policy::Object::recheck, {}, {}, {}}).has_value();
    auto const first = view.rechecks({}, {{}, 2});
    ASSERT_EQ(first.rows.size(), sees ? 2U : 0U);
    auto const found = view.find<Recheck>(town.rechecks[2].id);
    ASSERT_EQ(found.has_value(), sees);
    if (!sees) continue;
    EXPECT_EQ(found->record, town.rechecks[2]);
    auto const second = view.rechecks({}, {first.next, 2});
    EXPECT_EQ(first.rows[0].number, 3);
    EXPECT_EQ(second.rows.at(0).number, 1);
    EXPECT_FALSE(second.next);
    EXPECT_EQ(view.rechecks(RecheckState::drawn, {{}, 10}).rows.size(), 1U);
  }
  auto clerk = town.as(Town::acting(Role::office));
  EXPECT_TRUE(clerk.rechecks({}, {Cursor{"x", "no number"}, 2}).rows.empty());
}

TEST_P(RechecksOnBoth, TellOfItemsAndResultsOnlyToWhoSeesTheItems) {
  TownWithRechecks town(writing(), place_);
  town.draw_lots();
  auto const drawn = [&](Actor const& actor) {
    auto view = town.as(actor);
    return view.beside(view.find<Recheck>(town.rechecks[2].id).value()).drawn;
  };
  auto const all = drawn(Town::acting(Role::office));
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].item, town.closed[0].item);
  EXPECT_EQ(all[0].unit_name, "第一中学");
  EXPECT_EQ(all[0].result, town.rechecks[2].lines[0].result);
  EXPECT_EQ(drawn(Town::acting(Role::team, town.fifth_team)).size(), 2U);
  EXPECT_TRUE(drawn(Town::acting(Role::team, town.fourth_team)).empty());

  auto const wrong = [&](Actor const& actor) { return town.as(actor).rechecks({}, {{}, 1}).rows.at(0).wrong; };
  EXPECT_EQ(wrong(Town::acting(Role::supervisor)), 1);
  EXPECT_EQ(wrong(Town::acting(Role::team, town.fourth_team)), 0);
}

TEST_P(RechecksOnBoth, TellTheUnitWhatCameOfItsOwnItemsAndNothingOfWhatIsStillToBeLookedAt) {
  TownWithRechecks town(writing(), place_);
  town.draw_lots();
  auto school = town.as(Town::acting(Role::unit, town.school));
  auto const rechecks = school.rechecks_of(town.closed[0].item).value();
  ASSERT_EQ(rechecks.size(), 1U);  // and not the draw that has no result of it yet
  EXPECT_EQ(rechecks[0].number, 3);
  EXPECT_EQ(rechecks[0].result.outcome, RecheckOutcome::wrong_closing);
  EXPECT_EQ(rechecks[0].result.methods, (std::vector{CheckMethod::visit, CheckMethod::ask}));
  auto hospital = town.as(Town::acting(Role::unit, town.hospital));
  EXPECT_EQ(hospital.rechecks_of(town.closed[0].item).error().code, "policy.not_visible");
}

TEST_P(RechecksOnBoth, AreCountedOfAnInspectionAndOfAUnit) {
  TownWithRechecks town(writing(), place_);
  town.draw_lots();
  auto clerk = town.as(Town::acting(Role::office));
  for (RecheckCountFilter const& filter :
       {RecheckCountFilter{town.of_school, {}}, RecheckCountFilter{{}, town.bureau}, RecheckCountFilter{}}) {
    auto const counts = clerk.count_rechecks(filter);
    EXPECT_EQ(counts.closed, 5);
    EXPECT_EQ(counts.rechecked, 2);
    EXPECT_EQ(counts.wrong_closing, 1);
    EXPECT_EQ(counts.relapsed, 0);
  }
  EXPECT_EQ(clerk.count_rechecks({town.of_bureau, {}}).rechecked, 0);
  EXPECT_EQ(town.as(Town::acting(Role::unit, town.hospital)).count_rechecks({}).rechecked, 0);
}

TEST_P(RechecksOnBoth, CountWhatAFrameWouldBeMadeOf) {
  TownWithRechecks town(writing(), place_);
  town.draw_lots();
  auto clerk = town.as(Town::acting(Role::office));
  EXPECT_EQ(clerk.count_closed({}), 5);
  EXPECT_EQ(clerk.count_closed({town.round, town.bureau, Town::today}), 5);
  EXPECT_EQ(clerk.count_closed({Town::fresh<RoundId>(), {}, {}}), 0);
  EXPECT_EQ(clerk.count_closed({{}, town.hospital, {}}), 0);
  EXPECT_EQ(clerk.count_closed({{}, {}, Town::today + std::chrono::days(1)}), 0);
  auto const read = town.desk.change_and_wait(Town::acting(Role::office), {}, [&](Change& change) {
    EXPECT_EQ(change.last_recheck_number(), 3);
    auto frame = change.closed_items({town.round, town.bureau, Town::today}, 100);
    std::ranges::sort(frame, {}, &FrameEntry::item);
    EXPECT_EQ(frame, town.closed);
    EXPECT_EQ(change.closed_items({}, 2).size(), 2U);
    return change.remember(policy::Object::item, "all", policy::Action::export_all, Role::office);
  });
  EXPECT_TRUE(read);
}

}  // namespace
}  // namespace huiyin::store
