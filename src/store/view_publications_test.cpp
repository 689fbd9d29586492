// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/query.hpp"
#include "store/both_engines_test.hpp"
#include "store/publications_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using publication::Publication;
using publication::PublicNotice;
using publication::State;

class PublicationsOnBoth : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (!IsSkipped()) town_.emplace(writing(), place_);
  }
  void TearDown() override {
    town_.reset();
    BothEngines::TearDown();
  }

  PublicationId add(State state, PublicNotice const& notice) {
    auto const id = seal::random_id<PublicationId>();
    town_->add<Publication>(id, events_up_to(state, notice, town_->account, town_->account, Town::today));
    return id;
  }
  void happen(PublicationId id, publication::PublicationEvent const& event) {
    auto const done =
        town_->desk.change_and_wait(Town::acting(Role::office), std::nullopt, [&](Change& change) -> Result<Receipt> {
          auto const found = HUIYIN_TRY(change.find<Publication>(id, policy::Action::read));
          return change.record<Publication>(found.record, after(id, found.record, {event}), {event},
                                            policy::Action::revise, found.role);
        });
    ASSERT_TRUE(done) << done.error().code;
  }
  View visitor() { return town_->as(Town::acting(Role::visitor)); }
  std::int64_t found(std::string_view text) {
    auto const hits = visitor().search_public(search::parse_query(text).value(), {});
    EXPECT_EQ(hits.total, static_cast<std::int64_t>(hits.rows.size()));
    return hits.total;
  }
  publication::By by() const { return {town_->account, Town::today}; }

  std::optional<Town> town_;
};
HUIYIN_ON_BOTH_ENGINES(PublicationsOnBoth);

TEST_P(PublicationsOnBoth, AVisitorSeesWhatIsReleasedAndNothingElse) {
  for (State const state : {State::draft, State::reviewed, State::approved, State::released, State::withdrawn}) {
    auto const id = add(state, public_notice("标题", "反馈会议"));
    EXPECT_EQ(visitor().find<Publication>(id).has_value(), state == State::released) << printed(state);
    EXPECT_EQ(visitor().was_released_and_withdrawn(id), state == State::withdrawn) << printed(state);
    EXPECT_TRUE(town_->as(Town::acting(Role::office)).find<Publication>(id)) << printed(state);
  }
  EXPECT_EQ(visitor().publications({}, PublicationSort::issued, {}).rows.size(), 1U);
  EXPECT_EQ(visitor().count_publications({}).lists,
            (std::vector<Counted<publication::List>>{{publication::List::feedback, 1}}));
  EXPECT_EQ(town_->as(Town::acting(Role::office)).publications({}, PublicationSort::issued, {}).rows.size(), 5U);
  EXPECT_TRUE(town_->as(Town::acting(Role::team, town_->fourth_team)).publications({}, {}, {}).rows.empty());
  EXPECT_TRUE(visitor().items({}, ItemSort::number, {}).rows.empty());
  EXPECT_TRUE(visitor().search(search::parse_query("采购").value(), {}).rows.empty());
}

TEST_P(PublicationsOnBoth, WhatWasNeverPublicLeavesNoTraceWhenItIsWithdrawn) {
  auto const id = add(State::draft, public_notice("标题", "反馈会议"));
  happen(id, publication::PublicationWithdrawn{"不再需要", by()});
  EXPECT_FALSE(visitor().was_released_and_withdrawn(id));
  EXPECT_FALSE(visitor().was_released_and_withdrawn(seal::random_id<PublicationId>()));
}

TEST_P(PublicationsOnBoth, TwoCharactersFindWhatIsReleasedUntilItIsWithdrawn) {
  auto const id = add(State::approved, public_notice("向市教育局反馈", "存在会议多的问题。\n师德师风抓得不够。"));
  EXPECT_EQ(found("会议"), 0);
  happen(id, publication::PublicationReleased{by()});
  EXPECT_EQ(found("会议"), 1);
  EXPECT_EQ(found("师德"), 1);
  EXPECT_EQ(found("教育局 师风"), 1);
  auto const hits = visitor().search_public(search::parse_query("师德").value(), {});
  EXPECT_EQ(hits.rows.at(0).id, id);
  EXPECT_EQ(hits.rows.at(0).title, "向市教育局反馈");
  EXPECT_EQ(town_->as(Town::acting(Role::office)).search(search::parse_query("师德").value(), {}).total, 0);
  EXPECT_TRUE(town_->as(Town::nobody()).search_public(search::parse_query("师德").value(), {}).rows.empty());

  happen(id, publication::PublicationWithdrawn{"有误", by()});
  EXPECT_EQ(found("会议"), 0);
  EXPECT_EQ(found("师德"), 0);
}

TEST_P(PublicationsOnBoth, PagesGoFromTheNewestToTheOldestWithoutLossOrRepeat) {
  for (int number = 0; number < 23; ++number) {
    PublicNotice notice = public_notice("第" + std::to_string(number) + "份", "会议");
    notice.issued_on += std::chrono::days(number / 5);
    add(State::released, notice);
  }
  for (PublicationSort const sort : {PublicationSort::issued, PublicationSort::released}) {
    auto const whole = visitor().publications({}, sort, {std::nullopt, 100}).rows;
    std::vector<publication::PublicationRow> paged;
    PageOrder order{std::nullopt, 4};
    do {
      auto const page = visitor().publications({}, sort, order);
      paged.insert(paged.end(), page.rows.begin(), page.rows.end());
      order.from = page.next;
    } while (order.from);
    ASSERT_EQ(paged.size(), 23U);
    for (std::size_t at = 0; at < paged.size(); ++at) EXPECT_EQ(paged[at].id, whole[at].id);
    for (std::size_t at = 1; at < whole.size(); ++at)
      EXPECT_GE(whole[at - 1].issued_on + std::chrono::days(sort == PublicationSort::issued ? 0 : 99),
                whole[at].issued_on);
  }

  std::size_t hits = 0;
  PageOrder order{std::nullopt, 4};
  do {
    auto const page = visitor().search_public(search::parse_query("会议").value(), order);
    hits += page.rows.size();
    EXPECT_EQ(page.total, 23);
    order.from = page.next;
  } while (order.from);
  EXPECT_EQ(hits, 23U);
}

TEST_P(PublicationsOnBoth, CountsTellWhatChoosingWouldLeave) {
  using publication::Kind;
  using publication::List;
  PublicNotice notice = public_notice("甲", "文");
  add(State::released, notice);
  notice.unit = "市医院";
  notice.year = 2020;
  add(State::released, notice);
  notice.list = List::rectification;
  notice.kind = Kind::rectification_report;
  add(State::released, notice);

  auto const all = visitor().count_publications({});
  EXPECT_EQ(all.years, (std::vector<Counted<std::int64_t>>{{2020, 2}, {2019, 1}}));
  EXPECT_EQ(all.units, (std::vector<Counted<std::string>>{{"市医院", 2}, {"市教育局", 1}}));
  PublicationFilter filter;
  filter.list = List::feedback;
  filter.unit = "市医院";
  auto const chosen = visitor().count_publications(filter);
  EXPECT_EQ(chosen.units, (std::vector<Counted<std::string>>{{"市医院", 1}, {"市教育局", 1}}));
  EXPECT_EQ(chosen.years, (std::vector<Counted<std::int64_t>>{{2020, 1}}));
  EXPECT_EQ(chosen.lists.size(), 2U);
  EXPECT_EQ(visitor().publications(filter, PublicationSort::issued, {}).rows.size(), 1U);
}

TEST_P(PublicationsOnBoth, TheStepsOpenToOneAreThoseThatHeMayTake) {
  using publication::Step;
  auto const id = add(State::draft, public_notice("甲", "文"));
  auto const steps = [&](Actor const& actor) {
    auto view = town_->as(actor);
    return view.open_steps(view.find<Publication>(id).value());
  };
  Actor author = Town::acting(Role::office);
  author.account = town_->account;
  EXPECT_EQ(steps(author), (std::vector{Step::revise, Step::withdraw}));
  EXPECT_EQ(steps(Town::acting(Role::office)), (std::vector{Step::revise, Step::review, Step::withdraw}));
  happen(id, publication::PublicationReviewed{by()});
  EXPECT_EQ(steps(Town::acting(Role::leading_group)), (std::vector{Step::approve, Step::send_back}));
  EXPECT_TRUE(steps(Town::acting(Role::supervisor)).empty());
}

TEST_P(PublicationsOnBoth, RecordsAreReadAsTheyWereWritten) {
  PublicNotice const notice = public_notice("甲", "文");
  auto const id = add(State::draft, notice);
  auto const other = Town::fresh<AccountId>();
  town_->add<people::Account>(other, {people::AccountOpened{town_->person, "other"}});
  PublicNotice revised = notice;
  revised.restored = "改过的文";
  happen(id, publication::PublicationRevised{revised, {other, Town::today}});
  auto const found = town_->as(Town::acting(Role::office)).find<Publication>(id);
  EXPECT_EQ(found->record.authors, (std::vector{town_->account, other}));
  EXPECT_EQ(found->record.notice, revised);
}

}  // namespace
}  // namespace huiyin::store
