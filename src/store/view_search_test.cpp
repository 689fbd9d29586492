// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/query.hpp"
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using inspection::Finding;
using inspection::FindingRecorded;
using rectification::Item;

class SearchOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(SearchOnBoth);

Hits search_as(Town& town, Actor const& actor, std::string_view text, PageOrder const& page = {}) {
  return town.as(actor).search(search::parse_query(text).value(), page);
}

TEST_P(SearchOnBoth, TwoCharactersFindEachParagraphThatHoldsThem) {
  Town town(writing(), place_);
  auto const hits = search_as(town, Town::acting(Role::office), "采购");
  EXPECT_EQ(hits.total, 3 + 10);  // the findings of the school, and the items made of them
  EXPECT_FALSE(hits.more_than_total);
  ASSERT_EQ(hits.rows.size(), 13U);
  for (Hit const& hit : hits.rows) EXPECT_NE(hit.text.find("采购"), std::string::npos);
  EXPECT_EQ(hits.rows.at(0).title, "2026-01-028 第一中学");
  EXPECT_EQ(hits.rows.at(12).title, "第一中学 1");
}

TEST_P(SearchOnBoth, AnItemIsFoundByItsNumberAndByTheEndOfIt) {
  Town town(writing(), place_);
  for (std::string_view const asked : {"2026-01-028", "01-028"}) {
    auto const hits = search_as(town, Town::acting(Role::office), asked);
    ASSERT_EQ(hits.rows.size(), 1U) << asked;
    EXPECT_EQ(hits.rows.at(0).title, "2026-01-028 第一中学");
  }
}

TEST_P(SearchOnBoth, WhatOneMayNotSeeIsNeitherFoundNorCounted) {
  Town town(writing(), place_);
  auto const total = [&](Actor const& actor, std::string_view text) { return search_as(town, actor, text).total; };
  for (Role const role : {Role::office, Role::supervisor, Role::leading_group})
    EXPECT_EQ(total(Town::acting(role), "采购"), 13);
  EXPECT_EQ(total(Town::acting(Role::team, town.fifth_team), "采购"), 13);
  EXPECT_EQ(total(Town::acting(Role::unit, town.school), "采购"), 13);
  EXPECT_EQ(total(Town::acting(Role::unit, town.bureau), "采购"), 13);  // the school is below it
  EXPECT_EQ(total(Town::acting(Role::team, town.fourth_team), "采购"), 0);
  EXPECT_EQ(total(Town::acting(Role::unit, town.hospital), "采购"), 0);
  for (Role const role : {Role::system_administrator, Role::security_administrator, Role::auditor})
    EXPECT_EQ(total(Town::acting(role), "采购"), 0);
  EXPECT_EQ(total(Town::nobody(), "采购"), 0);
}

TEST_P(SearchOnBoth, AFindingIsFoundByTheUnitFromTheFeedbackOn) {
  Town town(writing(), place_);
  EXPECT_EQ(search_as(town, Town::acting(Role::team, town.fourth_team), "值班").total, 3);
  EXPECT_EQ(search_as(town, Town::acting(Role::unit, town.clinic), "值班").total, 0);
  auto const done = town.desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
    auto const before = town.all_inspections.back();
    std::vector<inspection::InspectionEvent> const events{inspection::FeedbackGiven{Town::today}};
    return change.record<inspection::Inspection>(before, after(before.id, before, events), events,
                                                 policy::Action::give_feedback, Role::office);
  });
  ASSERT_TRUE(done);
  EXPECT_EQ(search_as(town, Town::acting(Role::unit, town.clinic), "值班").total, 3);
  EXPECT_EQ(search_as(town, Town::acting(Role::unit, town.hospital), "值班").total, 3);
}

TEST_P(SearchOnBoth, PagesGoFromTheNewestToTheOldestWithoutLossOrRepeat) {
  Town town(writing(), place_);
  Actor const office = Town::acting(Role::office);
  auto const whole = search_as(town, office, "采购").rows;
  std::vector<Hit> paged;
  PageOrder order{std::nullopt, 4};
  do {
    auto const hits = search_as(town, office, "采购", order);
    paged.insert(paged.end(), hits.rows.begin(), hits.rows.end());
    order.from = hits.next;
  } while (order.from);
  ASSERT_EQ(paged.size(), whole.size());
  for (std::size_t at = 0; at < paged.size(); ++at) EXPECT_EQ(paged[at].id, whole[at].id);

  FindingId const newest = Town::fresh<FindingId>();
  town.add<Finding>(newest, {FindingRecorded{town.of_school, 9, {"采购没有验收", "", ""}}});
  EXPECT_EQ(search_as(town, office, "采购").rows.at(0).id, render(newest));
}

TEST_P(SearchOnBoth, MoreThanAThousandAreNotCounted) {
  Town town(writing(), place_);
  auto const done = town.desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) -> Result<Receipt> {
    for (int number = 10; number < 1'010; ++number) {
      FindingId const id = Town::fresh<FindingId>();
      std::vector<inspection::FindingEvent> const events{FindingRecorded{town.of_school, number, {"采购", "", ""}}};
      HUIYIN_TRY(change.record<Finding>(std::nullopt, after(id, std::nullopt, events), events, policy::Action::create,
                                        Role::office));
    }
    return change.remember(policy::Object::finding, "all", policy::Action::create, Role::office);
  });
  ASSERT_TRUE(done);
  auto const hits = search_as(town, Town::acting(Role::office), "采购", {std::nullopt, 1'000});
  EXPECT_EQ(hits.total, 1'000);
  EXPECT_TRUE(hits.more_than_total);
  EXPECT_EQ(hits.rows.size(), 200U);
}

TEST_P(SearchOnBoth, ACursorIntoWhatOneMayNotSeeLeadsNowhere) {
  Town town(writing(), place_);
  auto const of_all = search_as(town, Town::acting(Role::office), "不", {std::nullopt, 1});
  ASSERT_TRUE(of_all.next);  // of the newest: the bureau's item 30
  auto const below = search_as(town, Town::acting(Role::unit, town.hospital), "验收", {of_all.next, 10});
  auto const whole = search_as(town, Town::acting(Role::unit, town.hospital), "验收");
  EXPECT_TRUE(below.rows.empty());
  EXPECT_FALSE(whole.rows.empty());
  auto const unknown = Cursor{"item/1", render(Town::fresh<ItemId>())};
  EXPECT_TRUE(search_as(town, Town::acting(Role::office), "验收", {unknown, 10}).rows.empty());
}

}  // namespace
}  // namespace huiyin::store
