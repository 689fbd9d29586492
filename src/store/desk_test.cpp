// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/desk.hpp"

#include <future>

#include "store/both_engines_test.hpp"
#include "store/small_office_test.hpp"

namespace huiyin::store {
namespace {

class DeskOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(DeskOnBoth);

TEST_P(DeskOnBoth, WhatIsRecordedIsReadBackWhole) {
  SmallOffice office(writing());
  auto const item = office.item_through_its_life();
  auto session = reading();
  auto const read = Rows<rectification::Item>::load(session, item.id);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, item);
  EXPECT_EQ(read->state, rectification::State::closed);
}

TEST_P(DeskOnBoth, EveryActHasItsEntryAndCommitment) {
  SmallOffice office(writing());
  office.item_through_its_life();
  auto session = reading();
  auto const entries = session.query<std::int64_t>(sql("SELECT count(*) FROM journal_entry")).at(0);
  EXPECT_EQ(entries, session.query<std::int64_t>(sql("SELECT count(*) FROM journal_change")).at(0));
  EXPECT_EQ(entries, static_cast<std::int64_t>(office.placed.size()));
}

TEST_P(DeskOnBoth, ARefusedActLeavesNothing) {
  SmallOffice office(writing());
  auto const refused = office.desk.change_and_wait(office.clerk, std::nullopt, [&](Change& change) -> Result<Receipt> {
    people::Person const person =
        people::after(change.mint<PersonId>(), std::nullopt, {people::PersonRegistered{"甲"}});
    HUIYIN_TRY(change.record<people::Person>(std::nullopt, person, {people::PersonRegistered{"甲"}},
                                             policy::Action::create, Role::office));
    return refuse(Fault::conflict, "record.already_there");
  });
  ASSERT_FALSE(refused);
  auto session = reading();
  EXPECT_EQ(
      session.query<std::int64_t>(sql("SELECT count(*) FROM person WHERE name = :name"), bind("name", "甲")).at(0), 0);
  EXPECT_EQ(session.query<std::int64_t>(sql("SELECT count(*) FROM journal_entry")).at(0),
            static_cast<std::int64_t>(office.placed.size()));
}

TEST_P(DeskOnBoth, OfABatchThatFoundNoRoomNothingIsPlacedLater) {
  SmallOffice office(writing());
  std::size_t const before = office.placed.size();
  std::promise<void> both;
  std::promise<std::string> first;
  std::promise<std::string> second;
  auto const submitted = both.get_future().share();
  office.desk.change(
      office.clerk, std::nullopt,
      [submitted, registering = office.registering("甲")](Change& change) {
        auto receipt = registering(change);
        submitted.wait();
        return receipt;
      },
      [&](Result<Receipt> const& told) { first.set_value(told ? "kept" : told.error().code); });
  office.desk.upkeep([](Upkeep&) -> Result<void> { throw Failure(Cause::full, "database or disk is full"); },
                     [&](Result<void> const& told) { second.set_value(told ? "kept" : told.error().code); });
  both.set_value();
  EXPECT_EQ(first.get_future().get(), "store.disk_full");
  EXPECT_EQ(second.get_future().get(), "store.disk_full");
  ASSERT_TRUE(office.desk.change_and_wait(office.clerk, std::nullopt, office.registering("乙")));
  EXPECT_EQ(office.placed.size(), before + 1);
}

TEST_P(DeskOnBoth, TheSameKeyAgainIsAnsweredWithoutDoingIt) {
  SmallOffice office(writing());
  Repeat const repeat{"k1", "POST /api/v1/persons", sha256("body")};
  auto const first = office.desk.change_and_wait(office.clerk, repeat, office.registering("乙"));
  auto const second = office.desk.change_and_wait(office.clerk, repeat, office.registering("乙"));
  ASSERT_TRUE(first);
  ASSERT_TRUE(second);
  EXPECT_EQ(first->id, second->id);
  EXPECT_EQ(first->act, second->act);
  auto const other =
      office.desk.change_and_wait(office.clerk, Repeat{"k1", repeat.route, sha256("other")}, office.registering("丙"));
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, "idempotency.key_reused");
}

TEST_P(DeskOnBoth, WhoeverIsSlowerIsToldSo) {
  SmallOffice office(writing());
  auto const made = office.desk.change_and_wait(office.clerk, std::nullopt, office.registering("丁"));
  auto const renaming = [&](Change& change) -> Result<Receipt> {
    auto const found =
        HUIYIN_TRY(change.find<people::Person>(parse_id<PersonId>(made->id).value(), policy::Action::revise));
    people::Person stale = found.record;
    stale.version = Version{7};
    std::vector<people::PersonEvent> const events{people::PersonRenamed{"戊"}};
    return change.record<people::Person>(stale, people::after(stale.id, stale, events), events, policy::Action::revise,
                                         found.role);
  };
  auto const refused = office.desk.change_and_wait(office.clerk, std::nullopt, renaming);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "record.stale");
}

TEST_P(DeskOnBoth, WhatMustBeThereOnceIsThereOnce) {
  SmallOffice office(writing());
  auto const twice = office.open_round();
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().code, "record.already_there");
}

TEST_P(DeskOnBoth, FindShowsNothingToWhomItDoesNotConcern) {
  SmallOffice office(writing());
  auto const item = office.item_through_its_life();
  Actor stranger = office.clerk;
  stranger.mandates = {{Role::unit, office.other_unit}};
  auto const refused = office.desk.change_and_wait(stranger, std::nullopt, [&](Change& change) -> Result<Receipt> {
    HUIYIN_TRY(change.find<rectification::Item>(item.id, policy::Action::read));
    return refuse(Fault::conflict, "record.already_there");
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "policy.not_visible");
}

TEST_P(DeskOnBoth, TheFeedbackMakesFindingsVisibleToTheUnitsWords) {
  SmallOffice office(writing());
  auto session = reading();
  auto const rows = [&] { return session.query<std::int64_t>(sql("SELECT count(*) FROM search_text")).at(0); };
  EXPECT_EQ(rows(), 1);
  office.give_feedback();
  EXPECT_EQ(rows(), 1);
}

}  // namespace
}  // namespace huiyin::store
