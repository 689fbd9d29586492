// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A town whose office has two teams at work: a bureau with a school below it and a hospital, inspected and fed back; a
// clinic below the hospital, inspected and not yet fed back. Items stand in every state. Made through the desk.
#pragma once

#include <gtest/gtest.h>

#include "store/desk.hpp"
#include "store/migrations.hpp"
#include "store/view.hpp"

namespace huiyin::store {

class Town {
 public:
  static constexpr Moment start = Moment(std::chrono::milliseconds(1'782'000'000'000));
  static constexpr Day today = day_of(start);

  Town(Session session, Place const& place) : desk(migrated(std::move(session)), options()), readers_(place, 2) {
    auto const made = desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
      change_ = &change;
      organisations();
      people_and_posts();
      inspections();
      for (int number = 1; number <= 30; ++number) item(number);
      return note_as_remembered(change);
    });
    EXPECT_TRUE(made) << made.error().code;
  }

  View as(Actor const& actor) { return {readers_.lease().value(), actor, today}; }

  static Actor acting(Role role, std::optional<OrganisationId> organisation = std::nullopt) {
    return {fresh<AccountId>(), fresh<PersonId>(), {{role, organisation}}, "tag"};
  }
  static Actor nobody() { return {fresh<AccountId>(), fresh<PersonId>(), {}, "tag"}; }

  // One for each role, those of teams and units for each of theirs, and one who is of a team and of a unit.
  std::vector<Actor> actors() const {
    Actor both = acting(Role::team, fourth_team);
    both.mandates.push_back({Role::unit, hospital});
    return {acting(Role::office),
            acting(Role::team, fourth_team),
            acting(Role::team, fifth_team),
            acting(Role::unit, bureau),
            acting(Role::unit, school),
            acting(Role::unit, hospital),
            acting(Role::unit, clinic),
            both,
            acting(Role::supervisor),
            acting(Role::leading_group),
            acting(Role::system_administrator),
            acting(Role::security_administrator),
            acting(Role::auditor),
            nobody()};
  }

  // For more than the town is made of.
  template <class T>
  void add(IdOf<T> id, std::vector<typename Kind<T>::Event> const& events) {
    auto const added = desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
      return change.record<T>(std::nullopt, after(id, std::nullopt, events), events, policy::Action::create,
                              std::nullopt);
    });
    ASSERT_TRUE(added) << added.error().code;
  }

  template <class AnId>
  static AnId fresh() {
    return seal::mint_id<AnId>(start);
  }

  Desk desk;
  OrganisationId fourth_team = fresh<OrganisationId>();
  OrganisationId fifth_team = fresh<OrganisationId>();
  OrganisationId bureau = fresh<OrganisationId>();
  OrganisationId school = fresh<OrganisationId>();
  OrganisationId hospital = fresh<OrganisationId>();
  OrganisationId clinic = fresh<OrganisationId>();
  RoundId round = fresh<RoundId>();
  InspectionId of_bureau = fresh<InspectionId>();
  InspectionId of_school = fresh<InspectionId>();
  InspectionId of_hospital = fresh<InspectionId>();
  InspectionId of_clinic = fresh<InspectionId>();
  RequirementId requirement = fresh<RequirementId>();
  AccountId account = fresh<AccountId>();
  PersonId person = fresh<PersonId>();

  std::vector<people::Organisation> all_organisations;
  std::vector<people::Person> all_persons;
  std::vector<people::Post> all_posts;
  std::vector<people::Account> all_accounts;
  std::vector<people::Grant> all_grants;
  std::vector<inspection::Round> all_rounds;
  std::vector<inspection::Inspection> all_inspections;
  std::vector<inspection::Finding> all_findings;
  std::vector<inspection::Requirement> all_requirements;
  std::vector<rectification::Item> all_items;

 private:
  static Session migrated(Session session) {
    EXPECT_TRUE(migrate(session, start));
    return session;
  }
  static DeskOptions options() {
    DeskOptions made;
    made.clock = [] { return start; };
    made.place = [](Session&, std::span<journal::Entry const>) {};
    return made;
  }
  static Result<Receipt> note_as_remembered(Change& change) {
    return change.remember(policy::Object::item, "all", policy::Action::export_all, Role::office);
  }

  // As one act, or as one of several: the record after it.
  template <class T>
  T make(IdOf<T> id, std::vector<std::vector<typename Kind<T>::Event>> const& acts) {
    std::optional<T> record;
    for (auto const& events : acts) {
      T now = after(id, record, events);
      auto const done = change_->record<T>(record, now, events, policy::Action::create, Role::office);
      EXPECT_TRUE(done) << done.error().code;
      record = std::move(now);
    }
    return *record;
  }

  void organisation(OrganisationId id, std::optional<OrganisationId> parent, people::OrganisationKind kind,
                    std::string const& name) {
    all_organisations.push_back(make<people::Organisation>(id, {{people::OrganisationFounded{parent, kind, name}}}));
  }
  void organisations() {
    using people::OrganisationKind;
    organisation(fourth_team, {}, OrganisationKind::team, "第四巡察组");
    organisation(fifth_team, {}, OrganisationKind::team, "第五巡察组");
    organisation(bureau, {}, OrganisationKind::unit, "教育局");
    organisation(school, bureau, OrganisationKind::unit, "第一中学");
    organisation(hospital, {}, OrganisationKind::unit, "医院");
    organisation(clinic, hospital, OrganisationKind::unit, "卫生所");
  }

  void people_and_posts() {
    all_persons.push_back(make<people::Person>(person, {{people::PersonRegistered{"王某某"}}}));
    all_accounts.push_back(
        make<people::Account>(account, {{people::AccountOpened{person, "wang"}, people::AccountActivated{}}}));
    all_grants.push_back(
        make<people::Grant>(fresh<GrantId>(), {{people::RoleGiven{account, Role::unit, bureau, today, std::nullopt}}}));
    for (OrganisationId const organisation : {bureau, school, hospital})
      all_posts.push_back(
          make<people::Post>(fresh<PostId>(), {{people::PostCreated{organisation, "书记", std::nullopt}}}));
  }

  void inspections() {
    all_rounds.push_back(
        make<inspection::Round>(round, {{inspection::RoundOpened{"十三届", 2026, 1, "第一轮", "2026"}}}));
    inspect(of_bureau, fourth_team, bureau, "会议记录不全");
    inspect(of_school, fifth_team, school, "校服采购不公开");
    inspect(of_hospital, fifth_team, hospital, "药品验收流于形式");
    inspect(of_clinic, fourth_team, clinic, "值班制度没有落实");
    all_requirements.push_back(make<inspection::Requirement>(
        requirement, {{inspection::RequirementRecorded{of_bureau, 1, "压实责任", {"完善制度", "定期检查"}}}}));
    all_requirements.push_back(make<inspection::Requirement>(
        fresh<RequirementId>(), {{inspection::RequirementRecorded{of_clinic, 1, "排好值班", {}}}}));
    for (inspection::Inspection& each : all_inspections)
      if (each.id != of_clinic) feed_back(each);
  }
  void inspect(InspectionId id, OrganisationId team, OrganisationId unit, std::string const& text) {
    all_inspections.push_back(make<inspection::Inspection>(
        id, {{inspection::InspectionAuthorised{round, team, unit, std::nullopt, std::nullopt}}}));
    for (int number = 1; number <= 3; ++number)
      all_findings.push_back(make<inspection::Finding>(
          fresh<FindingId>(), {{inspection::FindingRecorded{id, number, {text, "作风建设", "底稿机密"}}}}));
  }
  void feed_back(inspection::Inspection& record) {
    std::vector<inspection::InspectionEvent> const events{inspection::FeedbackGiven{today - std::chrono::days(90)}};
    auto const now = after(record.id, record, events);
    EXPECT_TRUE(change_->record<inspection::Inspection>(record, now, events, policy::Action::give_feedback, {}));
    record = now;
  }

  void item(int number) {
    using namespace rectification;
    auto const& inspected = all_inspections[static_cast<std::size_t>(number % 3)];
    auto const& finding = *std::ranges::find(all_findings, inspected.id, &inspection::Finding::inspection);
    By const by{account, today};
    ItemAssigned assigned{
        inspected.id,      finding.id, inspected.team, inspected.unit, fmt::format("2026-01-{:03}", number),
        finding.said.text, {},         std::nullopt,   number % 4 == 0};
    if (inspected.id == of_bureau) assigned.opinions = {requirement};
    if (number % 5 != 0) assigned.due = today + std::chrono::days(number % 7 * 10 - 20);

    std::vector<std::vector<ItemEvent>> acts{{assigned}, {ItemNoted{"办公室内部意见"}}};
    for (ItemEvent const& event : way_to(static_cast<State>(number % 6), by)) acts.push_back({event});
    if (number % 7 == 1) acts.push_back({PositionTaken{by, Position::disputes, "情况不符"}});
    if (number % 7 == 2) acts.push_back({PositionTaken{by, Position::agrees, ""}});
    if (number % 8 == 3 && assigned.due)
      acts.push_back({ItemExtended{by, *assigned.due + std::chrono::days(3), "疫情"}});
    if (number % 6 == 4) acts.push_back({MilestoneSet{{today + std::chrono::days(number < 20 ? -3 : 30), "再看一次"}}});
    if (number % 6 == 1) acts.push_back({OutcomeRecorded{{"已对照检查", {rule(number)}, {effect()}}}});
    all_items.push_back(make<Item>(fresh<ItemId>(), acts));
  }
  static rectification::Effect effect() { return {rectification::EffectKind::money, 12000, "元", "追回"}; }
  rectification::RuleMade rule(int number) const {
    return {.id = fresh<RuleId>(),
            .name = fmt::format("管理办法{}", number),
            .change = rectification::RuleChange::made,
            .reference = "局发〔2026〕3号",
            .in_force_since = today - std::chrono::days(180),
            .applied_by = school,
            .ask_on = number == 25 ? std::nullopt : std::optional(today + std::chrono::days(number - 10))};
  }
  static std::vector<rectification::ItemEvent> way_to(rectification::State state, rectification::By by) {
    using namespace rectification;
    Attachment const proof{fresh<AttachmentId>(), "记录.pdf", sha256("pdf"), 3};
    ProgressReported const progress{{fresh<ProgressId>(), by, "已经补齐", {proof}}};
    auto const judged = state == State::checked ? Judgement::basically_done : Judgement::done;
    std::vector<ItemEvent> const whole{ItemAccepted{by},   progress,
                                       ClosingApplied{by}, ItemSentBack{by, "再补"},
                                       ClosingApplied{by}, ItemChecked{{by, judged, ""}},
                                       ItemClosed{by}};
    if (state == State::assigned) return {};
    if (state == State::cancelled) return {ItemCancelled{by, "不再适用"}};
    if (state == State::in_progress)
      return {ItemAccepted{by},   progress,
              ClosingApplied{by}, ItemChecked{{by, Judgement::done, ""}},
              ItemClosed{by},     ItemReopened{by, "反弹"}};
    auto const steps = state == State::applied ? 3 : state == State::checked ? 6 : 7;
    return {whole.begin(), whole.begin() + steps};
  }

  Change* change_ = nullptr;  // the act that makes the town
  ReadPool readers_;
};

}  // namespace huiyin::store
