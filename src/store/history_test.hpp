// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A history of an office by chance: every kind of record, made and changed by what decide() lets happen, on the desk
// and into the journal's tree, with acts that are refused between. The same seed makes the same records.
#pragma once

#include <set>

#include <gtest/gtest.h>

#include "deadlines/shipped_rule_sets_test.hpp"
#include "store/chance_test.hpp"
#include "store/desk.hpp"
#include "store/journal_place.hpp"
#include "store/migrations.hpp"

namespace huiyin::store {

class History : Chance {
 public:
  static constexpr Moment start = Moment(std::chrono::milliseconds(1'782'000'000'000));
  static constexpr Day today = day_of(start);

  History(Session session, unsigned seed)
      : Chance(seed), tree(migrated(session)), desk(std::move(session), options()), name_(std::to_string(seed)) {}

  // So many acts more; some make or change several records.
  void go_on(std::size_t acts) {
    for (; acts > 0; --acts) {
      if (below(16) == 0) refused_act();
      auto const done = desk.change_and_wait(clerk_, std::nullopt, [this](Change& change) {
        change_ = &change;
        auto const receipt = change.remember(policy::Object::item, "all", policy::Action::export_all, Role::office);
        for (int steps = 1 + below(4); steps > 0; --steps) step();
        return Result<Receipt>(receipt);
      });
      ASSERT_TRUE(done) << done.error().code;
      ++acts_;
    }
  }

  PlacedTree tree;
  Desk desk;
  std::size_t changes = 0;  // of records

 private:
  static Session& migrated(Session& session) {
    EXPECT_TRUE(migrate(session, start));
    return session;
  }
  DeskOptions options() {
    DeskOptions made;
    made.clock = [this] { return start + std::chrono::milliseconds(acts_); };
    made.place = [this](Session& session, std::span<journal::Entry const> entries) { tree.place(session, entries); };
    return made;
  }

  void refused_act() {
    auto const refused = desk.change_and_wait(clerk_, std::nullopt, [this](Change& change) -> Result<Receipt> {
      std::vector<people::PersonEvent> const events{people::PersonRegistered{text()}};
      auto const person = people::after(fresh<PersonId>(), std::nullopt, events);
      EXPECT_TRUE(change.record<people::Person>(std::nullopt, person, events, policy::Action::create, Role::office));
      return refuse(Fault::conflict, "record.already_there");
    });
    EXPECT_FALSE(refused);
  }

  template <class T, class Decided>
  void add(std::vector<T>& things, Decided const& events) {
    if (!events) return;
    T const made = after(fresh<IdOf<T>>(), std::nullopt, *events);
    record<T>(std::nullopt, made, *events);
    things.push_back(made);
  }
  template <class T, class Decided>
  void change(T& thing, Decided const& events) {
    if (!events) return;
    auto const found = change_->find<T>(thing.id, policy::Action::read);
    ASSERT_TRUE(found) << found.error().code;
    ASSERT_EQ(found->record, thing);
    T const now = after(thing.id, thing, *events);
    record<T>(thing, now, *events);
    thing = now;
  }
  template <class T>
  void record(std::optional<T> const& before, T const& now, std::vector<typename Kind<T>::Event> const& events) {
    auto const done = change_->record<T>(before, now, events, policy::Action::create, perhaps(Role::office));
    ASSERT_TRUE(done) << done.error().code;
    ++changes;
  }

  void step() {
    switch (below(37)) {
      case 0:
        return add(organisations_, decide(people::FoundOrganisation{parent(), people::OrganisationKind::unit, text()}));
      case 1:
        return with(organisations_, [&](auto& one) { change(one, decide(one, people::RenameOrganisation{text()})); });
      case 2:
        if (below(4) != 0)
          return add(organisations_, decide(people::FoundOrganisation{{}, people::OrganisationKind::team, text()}));
        return with(organisations_, [&](auto& one) { change(one, decide(one, people::CloseOrganisation{})); });
      case 3:
        return add(persons_, decide(people::RegisterPerson{text()}));
      case 4:
        return with(persons_, [&](auto& one) { change(one, decide(one, people::RenamePerson{text()})); });
      case 5:
      case 6:
        return posts();
      case 7:
      case 8:
        return accounts();
      case 9:
        return grants();
      case 10:
        return add(rounds_, decide(inspection::OpenRound{"第" + name_ + "届", 2026,
                                                         static_cast<std::int64_t>(rounds_.size()) + 1, text(),
                                                         "county-3-months@1"},
                                   rule_sets_));
      case 11:
      case 12:
        return inspections();
      case 13:
      case 14:
        return findings();
      case 15:
        return requirements();
      case 16:
        return imports();
      case 17:
      case 18:
        return tasks();
      case 19:
      case 20:
        return publications();
      case 21:
      case 22:
        return reminders();
      case 23:
      case 24:
        return rechecks();
      case 25:
      case 26:
        return plans();
      case 27:
      case 28:
        return uses();
      default:
        return items();
    }
  }

  template <class T, class Do>
  void with(std::vector<T>& things, Do const& change_one) {
    if (!things.empty()) change_one(any(things));
  }
  std::optional<people::Organisation> parent() {
    return organisations_.empty() ? std::nullopt : perhaps(any(organisations_));
  }

  void posts() {
    if (organisations_.empty() || persons_.empty()) return;
    if (posts_.empty() || below(2) == 0)
      return add(posts_, decide(people::CreatePost{any(organisations_).id, text(), perhaps(any(persons_).id)}));
    auto& post = any(posts_);
    change(post, decide(post, below(2) == 0 ? people::PostAction(people::FillPost{any(persons_).id})
                                            : people::PostAction(people::VacatePost{})));
  }
  void accounts() {
    if (persons_.empty()) return;
    if (accounts_.empty() || below(2) == 0)
      return add(accounts_, decide(people::OpenAccount{any(persons_).id,
                                                       "login." + name_ + "." + std::to_string(accounts_.size())}));
    auto& account = any(accounts_);
    change(account, decide(account,
                           below(2) == 0 ? people::AccountAction(people::ActivateAccount{})
                                         : people::AccountAction(people::DisableAccount{}),
                           people::LastSecurityAdministrator::no));
  }
  void grants() {
    if (accounts_.empty() || organisations_.empty()) return;
    if (grants_.empty() || below(2) == 0) {
      people::GiveRole const give{any(accounts_).id, Role::unit, any(organisations_).id, today, perhaps(today)};
      return add(grants_, decide(give, people::OtherGrants{{}, {}, any(persons_).id}, fresh<PersonId>()));
    }
    auto& grant = any(grants_);
    change(grant, decide(grant, people::EndGrant{}, people::LastSecurityAdministrator::no));
  }
  void inspections() {
    if (rounds_.empty() || organisations_.empty()) return;
    if (!inspections_.empty() && below(3) == 0) {
      auto& one = any(inspections_);
      return change(one, decide(one, inspection::GiveFeedback{today}, today));
    }
    inspection::AuthoriseInspection const authorise{any(rounds_).id, any(organisations_).id, any(organisations_).id,
                                                    perhaps(today - std::chrono::days(60)), std::nullopt};
    if (!authorised_.insert({authorise.round, authorise.team, authorise.unit}).second) return;
    add(inspections_, decide(authorise));
  }
  inspection::Feedback feedback_of(InspectionId id) {
    for (auto const& one : inspections_)
      if (one.id == id) return one.fed_back_on ? inspection::Feedback::given : inspection::Feedback::not_given;
    return inspection::Feedback::not_given;
  }
  void findings() {
    if (inspections_.empty()) return;
    inspection::FindingText const said{text(), "党的建设", text()};
    auto const& of = any(inspections_);
    if (findings_.empty() || below(2) == 0)
      return add(findings_,
                 decide(inspection::RecordFinding{of.id, static_cast<std::int64_t>(findings_.size()) + 1, said},
                        feedback_of(of.id)));
    auto& finding = any(findings_);
    if (below(3) == 0) return link(finding);
    change(finding, decide(finding,
                           below(3) == 0 ? inspection::FindingAction(inspection::WithdrawFinding{text()})
                                         : inspection::FindingAction(inspection::ReviseFinding{said}),
                           feedback_of(finding.inspection)));
  }
  void link(inspection::Finding& finding) {
    inspection::Finding const earlier = any(findings_);
    auto const of = [&](InspectionId id) { return *std::ranges::find(inspections_, id, &inspection::Inspection::id); };
    if (!finding.repeat_of)
      return change(finding, decide(finding, inspection::LinkFinding{
                                                 earlier, of(earlier.inspection), of(finding.inspection), {}}));
    change(finding, decide(finding, inspection::UnlinkFinding{text()}));
  }
  void requirements() {
    if (inspections_.empty()) return;
    auto const& of = any(inspections_);
    if (requirements_.empty() || below(2) == 0)
      return add(requirements_,
                 decide(
                     inspection::RecordRequirement{
                         of.id, static_cast<std::int64_t>(requirements_.size()) + 1, text(), {text(), text()}},
                     feedback_of(of.id)));
    auto& requirement = any(requirements_);
    change(requirement,
           decide(requirement, inspection::ReviseRequirement{text(), {text()}}, feedback_of(requirement.inspection)));
  }

  bulletin::Drafts drafts() {
    bulletin::Drafts made;
    made.title = {text(), {{0, 1, bulletin::Certainty::medium}}};
    made.findings.push_back({1, text(), {{0, 1}}, "党的建设", text(), perhaps(today), "", below(2) == 0, {1}, false});
    made.requirements.push_back({1, text(), {text()}, {}, below(2) == 0});
    return made;
  }
  void imports() {
    if (accounts_.empty()) return;
    if (imports_.empty() || below(2) == 0) {
      bulletin::ImportNotice const notice{"通报.txt", sha256(text()), 1 + below(100), perhaps(std::string("UTF-8")),
                                          {},         text(),         "{\"a\":1}\n",  drafts()};
      return add(imports_, decide(notice, {any(accounts_).id, today}));
    }
    auto& one = any(imports_);
    if (below(4) == 0) return change(one, decide(one, bulletin::DiscardImport{text()}));
    if (below(3) > 0 || inspections_.empty()) return change(one, decide(one, bulletin::ReviseDrafts{drafts()}));
    std::vector<std::string> const units{one.drafts.findings.front().unit};
    change(one, decide(one, bulletin::AdmitDrafts{units, {any(inspections_).id, any(inspections_).id}}));
  }
  publication::PublicNotice public_notice() {
    publication::PublicNotice notice{"关于“\"\\'%_”的反馈",  {},    2026, "教育局", {}, today,
                                     text() + '\n' + text(), text()};
    if (below(2) == 0) notice.list = publication::List::announcement;
    return notice;
  }
  publication::PublicationAction publication_action() {
    using namespace publication;
    switch (below(8)) {
      case 0:
        return RevisePublication{public_notice()};
      case 1:
      case 2:
        return ReviewPublication{};
      case 3:
        return ApprovePublication{};
      case 4:
      case 5:
        return ReleasePublication{};
      case 6:
        return SendPublicationBack{text()};
      default:
        return WithdrawPublication{text()};
    }
  }
  void publications() {
    using namespace publication;
    if (accounts_.empty()) return;
    if (publications_.empty() || below(3) == 0)
      return add(publications_,
                 decide(PreparePublication{std::nullopt, public_notice()}, By{any(accounts_).id, today}));
    auto& one = any(publications_);
    for (int tries = 0; tries < 4; ++tries)
      change(one, decide(one, publication_action(), By{any(accounts_).id, today}, Reviewers::one));
  }

  void items() {
    using namespace rectification;
    if (findings_.empty() || accounts_.empty()) return;
    By const by{any(accounts_).id, today};
    if (items_.empty() || below(10) == 0) {
      auto const& finding = any(findings_);
      auto const of = std::ranges::find(inspections_, finding.inspection, &inspection::Inspection::id);
      FedBackFinding const fed_back{finding.id, of->id, of->team, of->unit, finding.said.text, of->fed_back_on};
      return add(items_, decide(AssignItem{fed_back, "2026-" + name_ + "-" + std::to_string(items_.size()), opinions(),
                                           perhaps(today + std::chrono::days(90)), below(2) == 0},
                                by));
    }
    auto& item = items_[items_.size() - 1 - static_cast<std::size_t>(below(std::min<std::size_t>(items_.size(), 3)))];
    for (int tries = 0; tries < 6; ++tries) change(item, decide(item, item_action(item), By{any(accounts_).id, today}));
  }
  void tasks() {
    using namespace rectification;
    if (items_.empty() || accounts_.empty()) return;
    By const by{any(accounts_).id, today};
    if (tasks_.empty() || below(3) == 0) {
      auto const& item = any(items_);
      OrganisationId const receiver = any(organisations_).id;
      std::vector<TaskMeasure> measures;
      for (auto const& measure : item.plan.measures) measures.push_back({measure.id, measure.text});
      return add(tasks_, decide(HandDownTask{item,
                                             {receiver, {receiver, item.unit}},
                                             std::move(measures),
                                             text(),
                                             today + std::chrono::days(below(60))},
                                by));
    }
    auto& task = any(tasks_);
    for (int tries = 0; tries < 3; ++tries) change(task, decide(task, task_action(), By{any(accounts_).id, today}));
  }
  rectification::TaskAction task_action() {
    using namespace rectification;
    switch (below(7)) {
      case 0:
      case 1:
        return AnswerTask{text(), {{fresh<AttachmentId>(), "照片.jpg", sha256(text()), 1 + below(100)}}};
      case 2:
      case 3:
        return CheckTask{};
      case 4:
      case 5:
        return SendTaskBack{text()};
      default:
        return WithdrawTask{text()};
    }
  }
  void reminders() {
    using namespace rectification;
    if (items_.empty() || accounts_.empty()) return;
    By const by{any(accounts_).id, today};
    if (reminders_.empty() || below(3) == 0) {
      auto const& item = any(items_);
      return add(reminders_, decide(IssueReminder{item.unit,
                                                  ReminderForm::letter,
                                                  text(),
                                                  text(),
                                                  perhaps(today + std::chrono::days(below(30))),
                                                  {item}},
                                    by));
    }
    auto& reminder = any(reminders_);
    for (int tries = 0; tries < 3; ++tries)
      change(reminder, decide(reminder, reminder_action(), By{any(accounts_).id, today}));
    if (!reminder.deliveries.empty())
      change(reminder, decide(reminder, EndMail{reminder.deliveries.back().number, DeliveryOutcome::taken, text()}));
  }
  rectification::ReminderAction reminder_action() {
    using namespace rectification;
    switch (below(8)) {
      case 0:
        return AnswerReminder{text()};
      case 1:
        return WithdrawReminder{text()};
      case 2:
      case 3:
      case 4:
        return MailReminder{"unit@example.cn"};
      default:
        return NoteDelivery{Channel::telephone, today, text(), text()};
    }
  }
  void rechecks() {
    using namespace rectification;
    Frame frame;
    for (Item const& item : items_)
      if (item.state == State::closed) frame.push_back({item.id, item.unit});
    if (accounts_.empty() || frame.empty()) return;
    By const by{any(accounts_).id, today};
    if (rechecks_.empty() || below(3) == 0)
      return add(rechecks_, decide(AnnounceRecheck{1 + static_cast<std::int64_t>(below(1'000'000'000)),
                                                   {{}, {}, perhaps(today)},
                                                   frame,
                                                   1 + below(2),
                                                   {},
                                                   Strata::none},
                                   by));
    auto& recheck = any(rechecks_);
    if (recheck.state == RecheckState::announced)
      return change(recheck, decide(recheck, DrawRecheck{{"origin", 1 + below(9), sha256(text())}}, by));
    auto const& item = *std::ranges::find(items_, any(recheck.lines).item, &Item::id);
    RecordResult const result{item.id, today, {CheckMethod::visit, CheckMethod::ask},
                              7,       3,     below(2) == 0 ? RecheckOutcome::stands : RecheckOutcome::relapsed,
                              text()};
    return change(recheck, decide(recheck, result, item, by));
  }

  void plans() {
    using namespace rectification;
    if (inspections_.empty() || accounts_.empty()) return;
    By const by{any(accounts_).id, today};
    if (plans_.empty() || below(3) == 0) {
      auto const& of = any(inspections_);
      if (std::ranges::find(plans_, of.id, &RectificationPlan::inspection) != plans_.end()) return;
      std::vector<PlanReviewer> const bodies{{Reviewer::office, Role::office, true},
                                             {Reviewer::team, Role::team, false}};
      return add(plans_, decide(OpenPlan{{of.id, of.team, of.unit, of.fed_back_on},
                                         ReviewersPreset::city,
                                         bodies,
                                         perhaps(std::int64_t{5})},
                                by));
    }
    auto& plan = any(plans_);
    Remark const remark{RemarkKind::closings_bunched, Weight::warns, {}, {}, {}, {}, text()};
    PlanAsItStands stands{plan_lines(), {remark}};
    for (int tries = 0; tries < 5; ++tries) {
      if (!plan.versions.empty() && below(4) != 0) stands = {plan.versions.back().lines, {}};
      change(plan, decide(plan, plan_action(remark), {{any(accounts_).id, today}, Role::office}, stands));
    }
  }
  std::vector<rectification::PlanLine> plan_lines() {
    if (items_.empty()) return {};
    auto const& item = any(items_);
    return {{item.id,
             item.number,
             item.finding_text,
             text(),
             text(),
             perhaps(today),
             below(2) == 0,
             {{fresh<MeasureId>(), text(), text(), text(), text(), text(), text(), perhaps(today), below(2) == 0}}}};
  }
  rectification::PlanAction plan_action(rectification::Remark const& remark) {
    using namespace rectification;
    switch (below(9)) {
      case 0:
        return AnswerRemark{remark, text()};
      case 1:
        return ApprovePlan{"党组会", today};
      case 2:
      case 3:
        return SubmitPlan{};
      case 4:
        return ReviewPlan{Reviewer::office, below(2) == 0, text(), text()};
      case 5:
        return ReviewPlan{Reviewer::team, true, "", "纸质意见"};
      case 6:
        return AcceptPlan{text(), "", false};
      case 7:
        return SendPlanBack{text(), "", false};
      default:
        return AmendPlan{text()};
    }
  }

  void uses() {
    using namespace rectification;
    if (findings_.empty() || accounts_.empty()) return;
    By const by{any(accounts_).id, today};
    if (uses_.empty() || below(2) == 0) {
      auto const& finding = any(findings_);
      UsedFinding const used{finding.id, any(organisations_).id, finding.said.text, finding.withdrawn};
      return add(uses_, decide(RegisterUse{UseKind::campaign, perhaps(used), text(), perhaps(any(organisations_).id),
                                           text(), today, text(), perhaps(today + std::chrono::days(below(30)))},
                               by));
    }
    auto& use = any(uses_);
    change(use, decide(use,
                       below(2) == 0 ? UseAction(AnswerUse{today, text().substr(0, 3), text()})
                                     : UseAction(CloseUse{text()}),
                       by));
  }
  std::vector<RequirementId> opinions() {
    if (requirements_.empty() || below(2) == 0) return {};
    return {any(requirements_).id};
  }
  rectification::Measure measure() {
    auto const post = posts_.empty() ? std::nullopt : perhaps(any(posts_).id);
    return {fresh<MeasureId>(),
            text(),
            post,
            post,
            any(organisations_).id,
            {any(organisations_).id},
            text(),
            today + std::chrono::days(below(90)),
            below(2) == 0};
  }
  rectification::Milestone milestone() { return {today + std::chrono::days(1 + below(90)), text()}; }
  RuleId any_rule(rectification::Item const& item) {
    return item.outcome.rules.empty() ? fresh<RuleId>() : item.outcome.rules.front().id;
  }
  rectification::ItemAction item_action(rectification::Item const& item) {
    using namespace rectification;
    switch (below(20)) {
      case 0:
        return AcceptItem{};
      case 1:
      case 2:
        return PlanItem{{text(), text(), {measure(), measure()}}};
      case 3:
      case 4:
        return ReportProgress{
            fresh<ProgressId>(), text(), {{fresh<AttachmentId>(), "记录.pdf", sha256(text()), 1 + below(100)}}};
      case 5:
      case 6:
        return ApplyForClosing{};
      case 7:
      case 8:
        return CheckItem{Judgement::basically_done,
                         text(),
                         {Method::look_up, Method::ask},
                         Asked{9, 1 + below(9)},
                         perhaps(milestone())};
      case 9:
        return SendItemBack{text()};
      case 10:
        return CloseItem{milestone()};
      case 11:
        return ReopenItem{text()};
      case 12:
        return ExtendItem{today + std::chrono::days(100 + below(300)), text()};
      case 13:
        return TakePosition{Position::disputes, text()};
      case 14:
        return LinkOpinions{opinions()};
      case 15:
        return SignOnPaper{Paper::application, text(), today, {fresh<AttachmentId>(), "签字.jpg", sha256(text()), 9}};
      case 16:
        return RecordOutcome{
            {text(),
             {{any_rule(item), text(), RuleChange::revised, text(), perhaps(today), any(organisations_).id, {}}},
             {{EffectKind::money, 1 + below(1000), "元", text()}, {EffectKind::other, {}, "", text()}}}};
      case 17:
        return WatchItem{text(), perhaps(milestone())};
      case 18:
        return FollowUpRule{any_rule(item), below(3) == 0 ? RuleFate::dead : RuleFate::applied, text()};
      default:
        return below(4) == 0   ? ItemAction(CancelItem{text()})
               : below(2) == 0 ? ItemAction(MarkKeepUp{below(2) == 0, perhaps(milestone())})
                               : ItemAction(NoteOnItem{text()});
    }
  }

  std::string name_;  // tells histories apart that go on in one store
  std::size_t acts_ = 0;
  Change* change_ = nullptr;  // of the act under way
  Actor clerk_{fresh<AccountId>(),
               fresh<PersonId>(),
               {{Role::office, std::nullopt}, {Role::security_administrator, std::nullopt}},
               "tag"};
  std::vector<people::Organisation> organisations_;
  std::vector<people::Person> persons_;
  std::vector<people::Post> posts_;
  std::vector<people::Account> accounts_;
  std::vector<people::Grant> grants_;
  deadlines::RuleSets rule_sets_ = deadlines::shipped_rule_sets();
  std::vector<inspection::Round> rounds_;
  std::vector<inspection::Inspection> inspections_;
  std::vector<inspection::Finding> findings_;
  std::vector<inspection::Requirement> requirements_;
  std::vector<rectification::Item> items_;
  std::vector<bulletin::Import> imports_;
  std::vector<rectification::Task> tasks_;
  std::vector<rectification::Reminder> reminders_;
  std::vector<rectification::Recheck> rechecks_;
  std::vector<rectification::RectificationPlan> plans_;
  std::vector<rectification::ResultUse> uses_;
  std::vector<publication::Publication> publications_;
  std::set<std::tuple<RoundId, OrganisationId, OrganisationId>> authorised_;
};

}  // namespace huiyin::store
