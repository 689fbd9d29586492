// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

class Rechecks : public testing::Test {
 protected:
  Result<Receipt> announce_as(Actor const& who, forms::AnnounceRecheckRequest const& request) {
    return house.act(who, [&](store::Change& change) { return announce_recheck(change, request); });
  }
  RecheckId announced() {
    auto const made = announce_as(clerk, {{}, {}, {}, 1, {}, Strata::none});
    EXPECT_EQ(refusal_of(made), "");
    return parse_id<RecheckId>(made.value().id).value();
  }
  Result<Receipt> draw_as(Actor const& who, RecheckId id) {
    Version const seen = house.record<Recheck>(id).version;
    return house.act(who, [&](store::Change& change) {
      return draw_recheck(change, id, seen, {{"office", 12, sha256("root")}});
    });
  }
  Result<Receipt> look_again_as(Actor const& who, RecheckId id, RecordResult const& result) {
    Version const seen = house.record<Recheck>(id).version;
    return house.act(who, [&](store::Change& change) { return recheck_item(change, id, seen, result); });
  }
  RecordResult result(RecheckOutcome outcome) const {
    return {item.id, OfficeHouse::today, {CheckMethod::look_up}, 0, 0, outcome, "记录仍不全"};
  }

  OfficeHouse house;
  Actor const& clerk = house.small.clerk;
  Actor const& liaison = house.small.liaison;
  Actor const& supervisor = house.small.supervisor;
  Item item = house.small.item_through_its_life();
};

TEST_F(Rechecks, AreAnnouncedByTheOfficeAndNumberedWithoutGaps) {
  EXPECT_EQ(house.record<Recheck>(announced()).number, 1);
  auto const second = house.record<Recheck>(announced());
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(second.frame, (Frame{{item.id, item.unit}}));
  EXPECT_EQ(refusal_of(announce_as(supervisor, {{}, {}, {}, 1, {}, Strata::none})), "policy.not_permitted");
  EXPECT_EQ(refusal_of(announce_as(clerk, {{}, house.small.other_unit, {}, 1, {}, Strata::none})),
            "recheck.frame_empty");
  auto const unknown = seal::mint_id<RoundId>(OfficeHouse::start);
  EXPECT_EQ(announce_as(clerk, {unknown, {}, {}, 1, {}, Strata::none}).error().detail, "/round");
}

TEST_F(Rechecks, ReopenAnItemThatWasClosedWronglyInTheSameAct) {
  RecheckId const id = announced();
  EXPECT_EQ(refusal_of(draw_as(supervisor, id)), "policy.not_permitted");
  ASSERT_TRUE(draw_as(clerk, id));
  EXPECT_EQ(refusal_of(look_again_as(clerk, id, result(RecheckOutcome::wrong_closing))), "recheck.checker_closed_it");
  EXPECT_EQ(refusal_of(look_again_as(liaison, id, result(RecheckOutcome::stands))), "policy.not_visible");
  auto const before = house.small.placed.size();
  ASSERT_TRUE(look_again_as(supervisor, id, result(RecheckOutcome::wrong_closing)));
  EXPECT_EQ(house.record<Recheck>(id).state, RecheckState::finished);
  auto const reopened = house.record<Item>(item.id);
  EXPECT_EQ(reopened.state, State::in_progress);
  EXPECT_EQ(reopened.reason, "抽查复核第1号：销号不实。记录仍不全");
  ASSERT_EQ(house.small.placed.size(), before + 2);
  EXPECT_EQ(house.small.placed[before].act, house.small.placed[before + 1].act);
}

TEST_F(Rechecks, LeaveAClosingThatStandsAndAnItemThatWasReopenedMeanwhile) {
  RecheckId const first = announced();
  RecheckId const second = announced();
  ASSERT_TRUE(draw_as(clerk, first));
  ASSERT_TRUE(draw_as(clerk, second));
  ASSERT_TRUE(look_again_as(supervisor, first, result(RecheckOutcome::stands)));
  EXPECT_EQ(house.record<Item>(item.id), item);
  ASSERT_TRUE(house.act(clerk, [&](store::Change& change) {
    return change_item(change, item.id, item.version, ReopenItem{"群众反映"});
  }));
  EXPECT_EQ(refusal_of(look_again_as(supervisor, second, result(RecheckOutcome::stands))), "recheck.item_not_closed");
  Item const reopened = house.record<Item>(item.id);
  ASSERT_TRUE(look_again_as(supervisor, second, result(RecheckOutcome::relapsed)));
  EXPECT_EQ(house.record<Item>(item.id), reopened);
}

TEST_F(Rechecks, TakeResultsOfTheirOwnItemsFromATeam) {
  RecheckId const id = announced();
  ASSERT_TRUE(draw_as(clerk, id));
  auto const other = house.newcomer("other", {{Role::team, house.small.other_unit}});
  EXPECT_EQ(look_again_as(other, id, result(RecheckOutcome::stands)).error().detail, "/item");
  auto const own = house.newcomer("own", {{Role::team, house.small.team}});
  EXPECT_EQ(refusal_of(look_again_as(own, id, result(RecheckOutcome::wrong_closing))), "");
}

}  // namespace
}  // namespace huiyin::office
