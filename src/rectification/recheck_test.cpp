// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/recheck_test.hpp"

#include <gtest/gtest.h>

namespace huiyin::rectification {
namespace {

using std::chrono::days;

std::string recheck_refusal(Result<std::vector<RecheckEvent>> const& events) {
  return events ? "" : events.error().code;
}

AnnounceRecheck announcing(int items, std::optional<std::int64_t> count, std::optional<std::int64_t> percent = {}) {
  AnnounceRecheck announce{1, {}, {}, count, percent, Strata::none};
  for (int number = items; number > 0; --number)
    announce.frame.push_back({numbered<ItemId>(static_cast<std::uint8_t>(number)),
                              numbered<OrganisationId>(static_cast<std::uint8_t>(number % 3))});
  return announce;
}
std::int64_t count_announced(AnnounceRecheck const& announce) {
  return std::get<RecheckAnnounced>(decide(announce, by_drawer).value().at(0)).count;
}
RecordResult visited(RecheckOutcome outcome = RecheckOutcome::stands) {
  return {item_id, today, {CheckMethod::visit, CheckMethod::ask}, 7, 3, outcome, "二楼通道又堆了杂物"};
}
Result<std::vector<RecheckEvent>> told(RecordResult const& result, Item const& item = item_closed_by_another(),
                                       By by = by_drawer) {
  return decide(recheck_after({recheck_drawn()}), result, item, by);
}

TEST(Recheck, FixesTheFrameInTheOrderOfIdsWhenItIsAnnounced) {
  auto const events = decide(announcing(5, 2), by_drawer).value();
  Recheck const recheck = after(recheck_id, std::nullopt, events);
  EXPECT_EQ(recheck.frame.front().item, numbered<ItemId>(1));
  EXPECT_EQ(recheck.frame.back().item, numbered<ItemId>(5));
  EXPECT_EQ(recheck.state, RecheckState::announced);
  EXPECT_TRUE(recheck.lines.empty());
}

TEST(Recheck, TakesACountOrAShareRoundedUp) {
  EXPECT_EQ(count_announced(announcing(40, {}, 10)), 4);
  EXPECT_EQ(count_announced(announcing(41, {}, 10)), 5);
  EXPECT_EQ(count_announced(announcing(3, {}, 1)), 1);
  EXPECT_EQ(count_announced(announcing(3, {}, 100)), 3);
  EXPECT_EQ(recheck_refusal(decide(announcing(3, {}), by_drawer)), "recheck.count_unclear");
  EXPECT_EQ(recheck_refusal(decide(announcing(3, 1, 10), by_drawer)), "recheck.count_unclear");
  for (std::int64_t const count : {-1, 0, 4})
    EXPECT_EQ(recheck_refusal(decide(announcing(3, count), by_drawer)), "recheck.count_out_of_range");
  for (std::int64_t const percent : {-1, 0, 101})
    EXPECT_EQ(recheck_refusal(decide(announcing(3, {}, percent), by_drawer)), "recheck.count_out_of_range");
}

TEST(Recheck, WantsSomethingToDrawFrom) {
  EXPECT_EQ(recheck_refusal(decide(announcing(0, 1), by_drawer)), "recheck.frame_empty");
  AnnounceRecheck announce = announcing(3, 1);
  announce.filter.closed_since = today + days{1};
  EXPECT_EQ(recheck_refusal(decide(announce, by_drawer)), "recheck.closed_since_in_future");
  announce = announcing(3, 1);
  announce.frame.resize(largest_frame + 1, announce.frame.front());
  EXPECT_EQ(recheck_refusal(decide(announce, by_drawer)), "recheck.frame_too_large");
}

TEST(Recheck, OfEachUnitDrawsAsManyAsThereAreUnitsAtLeast) {
  AnnounceRecheck announce = announcing(9, 2);
  announce.strata = Strata::unit;
  EXPECT_EQ(recheck_refusal(decide(announce, by_drawer)), "recheck.fewer_than_units");
  announce.count = 3;
  EXPECT_EQ(recheck_refusal(decide(announce, by_drawer)), "");
}

TEST(Recheck, IsDrawnOnceFromWhatWasAnnounced) {
  DrawRecheck const drawing{{"office", 12, sha256("root")}};
  Recheck const announced = recheck_after({});
  Recheck const drawn = after(recheck_id, announced, decide(announced, drawing, by_drawer).value());
  EXPECT_EQ(drawn, recheck_after({recheck_drawn()}));
  EXPECT_EQ(recheck_refusal(decide(drawn, drawing, by_drawer)), "recheck.step_not_open");
  EXPECT_EQ(recheck_refusal(decide(announced, visited(), item_closed_by_another(), by_drawer)),
            "recheck.step_not_open");
}

TEST(Recheck, IsFinishedWhenEachItemHasItsResult) {
  Recheck const before = recheck_after({recheck_drawn()});
  Recheck const recheck = after(recheck_id, before, told(visited(RecheckOutcome::wrong_closing)).value());
  EXPECT_EQ(recheck.state, RecheckState::finished);
  EXPECT_EQ(recheck.lines.at(0).result->asked, 7);
  EXPECT_EQ(reason_to_reopen(recheck, *recheck.lines.at(0).result), "抽查复核第3号：销号不实。二楼通道又堆了杂物");
  EXPECT_EQ(recheck_refusal(decide(recheck, visited(), item_closed_by_another(), by_drawer)), "recheck.step_not_open");
}

TEST(Recheck, HasOneResultOfEachItemThatWasDrawn) {
  RecheckAnnounced two = recheck_announced();
  two.frame.push_back({numbered<ItemId>(2), numbered<OrganisationId>(2)});
  Recheck recheck = after(recheck_id, std::nullopt, {two});
  recheck = after(recheck_id, recheck, {RecheckDrawn{by_drawer, {"office", 12, {}}, {item_id, numbered<ItemId>(2)}}});
  recheck = after(recheck_id, recheck, decide(recheck, visited(), item_closed_by_another(), by_drawer).value());
  EXPECT_EQ(recheck.state, RecheckState::drawn);
  EXPECT_EQ(recheck_refusal(decide(recheck, visited(), item_closed_by_another(), by_drawer)), "recheck.result_known");
  RecordResult other = visited();
  other.item = numbered<ItemId>(3);
  EXPECT_EQ(recheck_refusal(decide(recheck, other, item_closed_by_another(), by_drawer)), "recheck.item_not_drawn");
}

TEST(Recheck, IsNotMadeByWhoAppliedForTheClosingOrMadeIt) {
  EXPECT_EQ(recheck_refusal(told(visited(), item_closed_by_another(), by_unit)), "recheck.checker_closed_it");
  EXPECT_EQ(recheck_refusal(told(visited(), item_closed_by_another(), {numbered<AccountId>(8), today})),
            "recheck.checker_closed_it");
  EXPECT_EQ(recheck_refusal(told(visited(), item_closed_by_another(), by_team)), "");
}

TEST(Recheck, CannotSayThatAClosingStandsWhichIsNone) {
  Item const reopened = after(item_id, item_closed_by_another(), {ItemReopened{by_team, "再次堵塞"}});
  EXPECT_EQ(recheck_refusal(told(visited(), reopened)), "recheck.item_not_closed");
  EXPECT_EQ(recheck_refusal(told(visited(RecheckOutcome::relapsed), reopened)), "");
}

TEST(Recheck, SaysWhenHowAndWithHowManyPeople) {
  auto const with = [](auto const& change) {
    RecordResult result = visited(RecheckOutcome::relapsed);
    change(result);
    return recheck_refusal(told(result));
  };
  EXPECT_EQ(with([](RecordResult& result) { result.on = today + days{1}; }), "recheck.on_in_future");
  EXPECT_EQ(with([](RecordResult& result) { result.on = today - days{1}; }), "recheck.on_before_drawing");
  EXPECT_EQ(with([](RecordResult& result) { result.methods = {}; }), "recheck.methods_missing");
  EXPECT_EQ(with([](RecordResult& result) { result.methods.push_back(CheckMethod::ask); }), "list.named_twice");
  EXPECT_EQ(with([](RecordResult& result) { result.satisfied = 8; }), "recheck.people_miscounted");
  EXPECT_EQ(with([](RecordResult& result) { result.asked = result.satisfied = -1; }), "recheck.people_miscounted");
  EXPECT_EQ(with([](RecordResult& result) { result.note = " "; }), "recheck.note_missing");
  EXPECT_EQ(with([](RecordResult& result) { result.note = std::string(longest_note + 1, 'x'); }), "text.too_long");
  EXPECT_EQ(with([](RecordResult& result) { result.note = std::string(longest_note, 'x'); }), "");
}

}  // namespace
}  // namespace huiyin::rectification
