// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office of three people, one inspection and one finding, made through the desk as everything is.
#pragma once

#include <gtest/gtest.h>

#include "store/desk.hpp"
#include "store/migrations.hpp"

namespace huiyin::store {

class SmallOffice {
 public:
  static constexpr Moment start = Moment(std::chrono::milliseconds(1'782'000'000'000));

  explicit SmallOffice(Session session) : desk(migrated(std::move(session)), options()) {
    people_and_accounts();
    organisations();
    open_round();
    inspection_and_finding();
  }

  Result<Receipt> open_round() {
    std::vector<inspection::RoundEvent> const events{inspection::RoundOpened{"十三届", 2026, 1, "第一轮", "2026"}};
    return make<inspection::Round>(std::exchange(round_, fresh<RoundId>()), events);
  }

  void give_feedback() { change<inspection::Inspection>(inspection, {inspection::FeedbackGiven{day_of(start)}}); }

  rectification::Item item_through_its_life() {
    give_feedback();
    using namespace rectification;
    By const by_unit{liaison.account, day_of(start)};
    By const by_office{clerk.account, day_of(start)};
    By const by_checker{supervisor.account, day_of(start)};
    FedBackFinding const fed_back{finding, inspection, team, this->unit, "会议记录不全", day_of(start)};
    auto const events =
        decide(AssignItem{fed_back, "2026-01-001", {}, day_of(start) + std::chrono::days(60)}, by_office);
    ItemId const id = fresh<ItemId>();
    make<Item>(id, events.value());
    PostId const post = fresh<PostId>();
    EXPECT_TRUE(make<people::Post>(post, {people::PostCreated{this->unit, "办公室主任", std::nullopt}}));
    Measure measure{fresh<MeasureId>(), "每次会议当日整理记录", post,     {},
                    this->unit,         {other_unit},           "办公室", day_of(start) + std::chrono::days(30)};
    act(id, AcceptItem{}, by_unit);
    act(id, PlanItem{{"职责不清", "记录完整", {measure}}}, by_unit);
    act(id, TakePosition{Position::partly, "部分情况属实"}, by_unit);
    act(id,
        ReportProgress{
            fresh<ProgressId>(), "已补齐三次会议的记录", {{fresh<AttachmentId>(), "记录.pdf", sha256("pdf"), 3}}},
        by_unit);
    act(id, ApplyForClosing{}, by_unit);
    act(id, SendItemBack{"缺第二次会议"}, by_checker);
    act(id,
        ReportProgress{
            fresh<ProgressId>(), "第二次会议也已补齐", {{fresh<AttachmentId>(), "第二次.pdf", sha256("pdf2"), 4}}},
        by_unit);
    act(id, ApplyForClosing{}, by_unit);
    act(id, NoteOnItem{"留意下一季度"}, by_office);
    act(id, CheckItem{Judgement::done, "齐全", {Method::look_up}}, by_checker);
    act(id, CloseItem{}, by_office);
    return item_.value();
  }

  Desk::Body registering(std::string const& name) {
    return [name](Change& change) -> Result<Receipt> {
      std::vector<people::PersonEvent> const events{people::PersonRegistered{name}};
      return change.record<people::Person>(std::nullopt, people::after(change.mint<PersonId>(), std::nullopt, events),
                                           events, policy::Action::create, Role::office);
    };
  }

  std::vector<journal::Entry> placed;
  Desk desk;
  Actor clerk = acting(Role::office);
  Actor liaison = acting(Role::unit);
  Actor supervisor = acting(Role::supervisor);
  OrganisationId team = fresh<OrganisationId>();
  OrganisationId unit = fresh<OrganisationId>();
  OrganisationId other_unit = fresh<OrganisationId>();
  InspectionId inspection = fresh<InspectionId>();
  FindingId finding = fresh<FindingId>();

 private:
  template <class AnId>
  static AnId fresh() {
    return seal::mint_id<AnId>(start);
  }
  static Actor acting(Role role) { return {fresh<AccountId>(), fresh<PersonId>(), {{role, std::nullopt}}, "tag"}; }
  static Session migrated(Session session) {
    EXPECT_TRUE(migrate(session, start));
    return session;
  }
  DeskOptions options() {
    DeskOptions made;
    made.clock = [] { return start; };
    made.place = [this](Session&, std::span<journal::Entry const> entries) {
      placed.insert(placed.end(), entries.begin(), entries.end());
    };
    return made;
  }

  template <class T>
  Result<Receipt> make(IdOf<T> id, std::vector<typename Kind<T>::Event> const& events) {
    T const made = after(id, std::nullopt, events);
    if constexpr (std::is_same_v<T, rectification::Item>) item_ = made;
    return desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
      return change.record<T>(std::nullopt, made, events, policy::Action::create, std::nullopt);
    });
  }
  template <class T>
  void change(IdOf<T> id, std::vector<typename Kind<T>::Event> const& events) {
    auto const done = desk.change_and_wait(clerk, std::nullopt, [&](Change& change) -> Result<Receipt> {
      auto const found = HUIYIN_TRY(change.find<T>(id, policy::Action::read));
      return change.record<T>(found.record, after(id, found.record, events), events, policy::Action::revise,
                              found.role);
    });
    EXPECT_TRUE(done) << done.error().code;
  }
  void act(ItemId id, rectification::ItemAction const& action, rectification::By by) {
    auto const events = decide(item_.value(), action, by);
    ASSERT_TRUE(events) << events.error().code;
    change<rectification::Item>(id, events.value());
    item_ = after(id, item_, events.value());
  }

  void people_and_accounts() {
    for (Actor const* actor : {&clerk, &liaison, &supervisor}) {
      EXPECT_TRUE(make<people::Person>(actor->person, {people::PersonRegistered{"某某"}}));
      EXPECT_TRUE(make<people::Account>(
          actor->account,
          {people::AccountOpened{actor->person, "login-" + render(actor->account)}, people::AccountActivated{}}));
    }
  }
  void organisations() {
    using people::OrganisationFounded;
    using people::OrganisationKind;
    EXPECT_TRUE(make<people::Organisation>(team, {OrganisationFounded{{}, OrganisationKind::team, "第四巡察组"}}));
    EXPECT_TRUE(make<people::Organisation>(unit, {OrganisationFounded{{}, OrganisationKind::unit, "教育局"}}));
    EXPECT_TRUE(make<people::Organisation>(other_unit, {OrganisationFounded{{}, OrganisationKind::unit, "医院"}}));
    supervisor.mandates = {{Role::supervisor, std::nullopt}};
    liaison.mandates = {{Role::unit, unit}};
  }
  void inspection_and_finding() {
    EXPECT_TRUE(make<inspection::Inspection>(
        inspection, {inspection::InspectionAuthorised{first_round_, team, unit, std::nullopt, std::nullopt}}));
    EXPECT_TRUE(make<inspection::Finding>(
        finding, {inspection::FindingRecorded{inspection, 1, {"会议记录不全", "党建", "底稿3"}}}));
  }

  RoundId first_round_ = fresh<RoundId>();
  RoundId round_ = first_round_;
  std::optional<rectification::Item> item_;
};

}  // namespace huiyin::store
