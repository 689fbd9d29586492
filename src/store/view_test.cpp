// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view.hpp"

#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using policy::Action;
using rectification::Item;
using rectification::State;
using rectification::Step;

class ViewOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(ViewOnBoth);

template <class T>
std::vector<IdOf<T>> visible(Session& session, Actor const& actor, std::vector<T> const& records) {
  std::vector<IdOf<T>> ids;
  for (T const& record : records)
    if (policy::may(actor, Action::read, Rows<T>::standing(session, record))) ids.push_back(record.id);
  std::ranges::sort(ids);
  return ids;
}

template <class ListPage>
auto all_ids(ListPage const& list) {
  std::vector<decltype(list(PageOrder{}).rows.front().id)> ids;
  std::optional<Cursor> from;
  do {
    auto const page = list({from, 2});
    for (auto const& record : page.rows) ids.push_back(record.id);
    from = page.next;
  } while (from);
  std::ranges::sort(ids);
  return ids;
}

template <class T>
void expect_found(View& view, std::vector<T> const& records, std::vector<IdOf<T>> const& visible) {
  for (T const& record : records) {
    auto const found = view.find<T>(record.id);
    EXPECT_EQ(found ? "" : found.error().code, std::ranges::count(visible, record.id) > 0 ? "" : "policy.not_visible");
  }
}

TEST_P(ViewOnBoth, ListsHoldAndFindFindsWhatTheActorMaySeeAndNothingElse) {
  Town town(writing(), place_);
  auto session = reading();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    auto const expect_list = [&]<class T>(std::vector<T> const& records, auto const& list) {
      auto const seen = visible(session, actor, records);
      EXPECT_EQ(all_ids(list), seen) << name_of(Kind<T>::object);
      expect_found(view, records, seen);
    };
    expect_list(town.all_organisations, [&](PageOrder const& page) { return view.organisations({}, page); });
    expect_list(town.all_persons, [&](PageOrder const& page) { return view.persons({}, page); });
    expect_list(town.all_accounts, [&](PageOrder const& page) { return view.accounts({}, page); });
    expect_list(town.all_grants, [&](PageOrder const& page) { return view.grants({town.account}, page); });
    expect_list(town.all_rounds, [&](PageOrder const& page) { return view.rounds(page); });
    expect_list(town.all_inspections, [&](PageOrder const& page) { return view.inspections({}, page); });
    expect_found(view, town.all_items, visible(session, actor, town.all_items));
  }
}

TEST_P(ViewOnBoth, WhatBelongsToOneThingIsListedWithIt) {
  Town town(writing(), place_);
  auto session = reading();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    for (inspection::Inspection const& each : town.all_inspections) {
      auto findings = town.all_findings;
      std::erase_if(findings, [&](auto const& finding) { return finding.inspection != each.id; });
      auto requirements = town.all_requirements;
      std::erase_if(requirements, [&](auto const& requirement) { return requirement.inspection != each.id; });
      EXPECT_EQ(all_ids([&](PageOrder const& page) { return view.findings(each.id, page); }),
                visible(session, actor, findings));
      EXPECT_EQ(all_ids([&](PageOrder const& page) { return view.requirements(each.id, page); }),
                visible(session, actor, requirements));
    }
    for (people::Organisation const& each : town.all_organisations) {
      auto posts = town.all_posts;
      std::erase_if(posts, [&](auto const& post) { return post.organisation != each.id; });
      EXPECT_EQ(all_ids([&](PageOrder const& page) { return view.posts({each.id}, page); }),
                visible(session, actor, posts));
    }
  }
}

TEST_P(ViewOnBoth, ListsAreNarrowedByTheirFilters) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  EXPECT_EQ(view.organisations({town.bureau, std::nullopt}, {}).rows.size(), 2U);
  EXPECT_EQ(view.organisations({std::nullopt, people::OrganisationKind::team}, {}).rows.size(), 2U);
  EXPECT_EQ(view.inspections({town.round, std::nullopt, std::nullopt}, {}).rows.size(), 4U);
  EXPECT_EQ(view.inspections({std::nullopt, town.fifth_team, std::nullopt}, {}).rows.size(), 2U);
  EXPECT_EQ(view.inspections({std::nullopt, std::nullopt, town.hospital}, {}).rows.size(), 2U);
  auto security = town.as(Town::acting(Role::security_administrator));
  EXPECT_TRUE(security.grants({Town::fresh<AccountId>()}, {}).rows.empty());
  EXPECT_EQ(security.grants({{}, Role::unit, town.bureau, Town::today}, {}).rows.size(), 1U);
  EXPECT_TRUE(security.grants({{}, Role::office}, {}).rows.empty());
  EXPECT_TRUE(security.grants({{}, {}, {}, Town::today - std::chrono::days(1)}, {}).rows.empty());
}

TEST_P(ViewOnBoth, ListsOfPeopleAreNarrowedByAPartOfAName) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  EXPECT_EQ(view.organisations({{}, {}, "巡察"}, {}).rows.size(), 2U);
  EXPECT_EQ(view.persons("王", {}).rows.size(), 1U);
  for (auto const* none : {"%", "_", "\\", "李"}) EXPECT_TRUE(view.persons(none, {}).rows.empty()) << none;
  EXPECT_TRUE(view.persons(std::string(400, 'a'), {}).rows.empty());
  for (auto const* part : {"王", "WAN", "ang"}) {
    auto const rows = view.accounts({part, people::AccountState::active, town.person}, {}).rows;
    ASSERT_EQ(rows.size(), 1U) << part;
    EXPECT_EQ(rows.front().person_name, "王某某");
  }
  EXPECT_TRUE(view.accounts({"wang", people::AccountState::disabled, {}}, {}).rows.empty());
}

TEST_P(ViewOnBoth, PostsAreListedByWhereTheyAreAndByWhoHoldsThem) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  EXPECT_EQ(view.posts({town.school}, {}).rows.size(), 1U);
  EXPECT_TRUE(view.posts({{}, town.person}, {}).rows.empty());
  EXPECT_EQ(view.posts({}, {}).rows.size(), town.all_posts.size());
}

TEST_P(ViewOnBoth, FindingsAreListedByTheirNumbers) {
  Town town(writing(), place_);
  auto const rows = town.as(Town::acting(Role::office)).findings(town.of_clinic, {}).rows;
  ASSERT_EQ(rows.size(), 3U);
  for (std::size_t at = 0; at < rows.size(); ++at) EXPECT_EQ(rows[at].number, static_cast<std::int64_t>(at) + 1);
}

TEST_P(ViewOnBoth, AUnitSeesNeitherTheBasisOfAFindingNorTheNoteOfTheOffice) {
  Town town(writing(), place_);
  auto const finding = town.all_findings.front();
  Item const item = *std::ranges::find(town.all_items, town.bureau, &Item::unit);
  auto office = town.as(Town::acting(Role::office));
  EXPECT_EQ(office.find<inspection::Finding>(finding.id)->record.said.basis, "底稿机密");
  EXPECT_EQ(office.find<Item>(item.id)->record.office_note, "办公室内部意见");

  auto unit = town.as(Town::acting(Role::unit, town.bureau));
  EXPECT_EQ(unit.find<inspection::Finding>(finding.id)->record.said.basis, "");
  EXPECT_EQ(unit.findings(town.of_bureau, {}).rows.at(0).said.basis, "");
  EXPECT_EQ(unit.findings(town.of_bureau, {}).rows.at(0).said.text, finding.said.text);
  EXPECT_EQ(unit.find<Item>(item.id)->record.office_note, "");
  EXPECT_TRUE(unit.find<Item>(item.id)->mask.has(policy::Field::office_note));
}

TEST_P(ViewOnBoth, AHistoryTellsEveryActWithoutWhatIsMasked) {
  Town town(writing(), place_);
  Item const item = *std::ranges::find(town.all_items, town.bureau, &Item::unit);
  auto const history_as = [&](Actor const& actor) {
    std::vector<HistoryRow> rows;
    auto view = town.as(actor);
    PageOrder order{std::nullopt, 2};
    do {
      auto page = view.history<Item>(item.id, order).value();
      rows.insert(rows.end(), page.rows.begin(), page.rows.end());
      order.from = page.next;
    } while (order.from);
    return rows;
  };
  auto const by_office = history_as(Town::acting(Role::office));
  ASSERT_EQ(by_office.size(), static_cast<std::size_t>(count_of(item.version)));
  for (std::size_t at = 0; at < by_office.size(); ++at)
    EXPECT_EQ(by_office[at].after, Version{static_cast<std::int64_t>(at) + 1});
  EXPECT_NE(by_office.at(1).change->find("办公室内部意见"), std::string::npos);

  auto const by_unit = history_as(Town::acting(Role::unit, town.bureau));
  ASSERT_EQ(by_unit.size(), by_office.size());
  for (HistoryRow const& row : by_unit) EXPECT_EQ(row.change->find("内部意见"), std::string::npos);
  EXPECT_EQ(by_unit.at(0).change, by_office.at(0).change);
}

TEST_P(ViewOnBoth, AHistoryIsRefusedToThoseWhoSeeTheThingAndNotWhatWasDoneToIt) {
  Town town(writing(), place_);
  auto const finding = town.all_findings.front().id;
  auto const to_unit = town.as(Town::acting(Role::unit, town.bureau)).history<inspection::Finding>(finding, {});
  ASSERT_FALSE(to_unit);
  EXPECT_EQ(to_unit.error().code, "policy.not_permitted");
  auto const to_stranger = town.as(Town::acting(Role::unit, town.hospital)).history<inspection::Finding>(finding, {});
  ASSERT_FALSE(to_stranger);
  EXPECT_EQ(to_stranger.error().code, "policy.not_visible");
}

TEST_P(ViewOnBoth, AnErasedChangeIsToldAsNone) {
  ItemId const item = Town(writing(), place_).all_items.front().id;
  writing().exec(sql("DELETE FROM journal_change WHERE entry = (SELECT id FROM journal_entry WHERE object_id = :id AND "
                     "version_after = 1)"),
                 bind("id", item));
  ReadPool readers(place_, 1);
  auto const page = View(readers.lease().value(), Town::acting(Role::office), Town::today).history<Item>(item, {});
  EXPECT_FALSE(page->rows.at(0).change);
  EXPECT_TRUE(page->rows.at(1).change);
}

TEST_P(ViewOnBoth, AnAttachmentIsSeenByThoseWhoSeeItsItem) {
  Town town(writing(), place_);
  Item const item = *std::ranges::find_if(
      town.all_items, [&](Item const& each) { return each.unit == town.school && !each.progress.empty(); });
  auto const& attachment = item.progress.at(0).attachments.at(0);
  EXPECT_EQ(town.as(Town::acting(Role::unit, town.bureau)).attachment(attachment.id).value(), attachment);
  for (Actor const& actor : {Town::acting(Role::unit, town.hospital), Town::acting(Role::auditor), Town::nobody()})
    EXPECT_EQ(town.as(actor).attachment(attachment.id).error().code, "policy.not_visible");
  EXPECT_EQ(town.as(Town::acting(Role::office)).attachment(Town::fresh<AttachmentId>()).error().code,
            "policy.not_visible");
}

TEST_P(ViewOnBoth, OpenStepsAreThoseOfTheStateThatTheActorMayTake) {
  Town town(writing(), place_);
  Item const applied = *std::ranges::find(town.all_items, State::applied, &Item::state);
  auto const steps = [&](Actor const& actor) {
    auto view = town.as(actor);
    return view.open_steps(view.find<Item>(applied.id).value());
  };
  EXPECT_EQ(steps(Town::acting(Role::office)), (std::vector{Step::check, Step::send_back, Step::note, Step::sign}));
  EXPECT_EQ(steps(Town::acting(Role::supervisor)), (std::vector{Step::check, Step::send_back}));
  EXPECT_EQ(steps(Town::acting(Role::unit, applied.unit)), (std::vector{Step::sign}));
}

}  // namespace
}  // namespace huiyin::store
