// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/item_actions.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "chinese/written.hpp"
#include "rectification/lists.hpp"

namespace huiyin::rectification {

namespace {

using Events = std::vector<ItemEvent>;

struct StepOf {
  Step operator()(AcceptItem const&) const { return Step::accept; }
  Step operator()(PlanItem const&) const { return Step::plan; }
  Step operator()(ReportProgress const&) const { return Step::report; }
  Step operator()(ApplyForClosing const&) const { return Step::apply; }
  Step operator()(CheckItem const&) const { return Step::check; }
  Step operator()(SendItemBack const&) const { return Step::send_back; }
  Step operator()(CloseItem const&) const { return Step::close; }
  Step operator()(ReopenItem const&) const { return Step::reopen; }
  Step operator()(ExtendItem const&) const { return Step::extend; }
  Step operator()(CancelItem const&) const { return Step::cancel; }
  Step operator()(TakePosition const&) const { return Step::take_position; }
  Step operator()(LinkOpinions const&) const { return Step::link; }
  Step operator()(MarkKeepUp const&) const { return Step::keep_up; }
  Step operator()(NoteOnItem const&) const { return Step::note; }
  Step operator()(SignOnPaper const&) const { return Step::sign; }
  Step operator()(RecordOutcome const&) const { return Step::record_outcome; }
  Step operator()(WatchItem const&) const { return Step::watch; }
  Step operator()(FollowUpRule const&) const { return Step::follow_up; }
};

Result<std::string> written_reason(std::string_view text) {
  std::string reason = HUIYIN_TRY(chinese::written_text(text));
  if (reason.empty()) return refuse(Fault::invalid_input, "item.reason_missing");
  return reason;
}

Result<Measure> written(Measure measure, std::size_t number) {
  measure.text = HUIYIN_TRY(chinese::written_text(measure.text));
  if (measure.text.empty()) return refuse(Fault::invalid_input, "item.measure_text_missing", fmt::to_string(number));
  measure.handler = HUIYIN_TRY(chinese::written_line(measure.handler));
  HUIYIN_TRY(check_list(measure.co_departments, most_links));
  return measure;
}

// One post is accountable for it; who else has a part in it is named beside.
bool is_complete(Measure const& measure) {
  bool const is_led = measure.responsible_leader || measure.lead_department;
  bool const has_limit = measure.due || measure.keep_up;
  return measure.accountable_post && is_led && has_limit;
}

Result<void> check_plan(Plan const& plan) {
  if (plan.measures.empty()) return refuse(Fault::conflict, "item.measure_missing");
  auto const incomplete = std::ranges::find_if_not(plan.measures, is_complete);
  if (incomplete != plan.measures.end())
    return refuse(Fault::conflict, "item.measure_incomplete", fmt::to_string(incomplete - plan.measures.begin() + 1));
  return {};
}

// What was shown before the last closing was applied for has been judged already.
bool has_new_evidence(Item const& item) {
  std::int64_t const judged = item.closings.empty() ? 0 : item.closings.back().rests_on;
  auto const has_attachments = [](Progress const& progress) { return !progress.attachments.empty(); };
  auto const found = std::find_if(item.progress.rbegin(), item.progress.rend(), has_attachments);
  return item.progress.rend() - found > judged;
}

bool is_applicant(AccountId account, Item const& item) {
  return !item.closings.empty() && item.closings.back().applied.account == account;
}

Result<Events> decided(Item const&, AcceptItem const&, By by) { return Events{ItemAccepted{by}}; }

Result<Events> decided(Item const&, PlanItem const& asked, By) {
  Plan plan;
  plan.root_cause = HUIYIN_TRY(chinese::written_text(asked.plan.root_cause));
  plan.goal = HUIYIN_TRY(chinese::written_text(asked.plan.goal));
  HUIYIN_TRY(check_list(asked.plan.measures, most_measures, &Measure::id));
  for (auto const& measure : asked.plan.measures)
    plan.measures.push_back(HUIYIN_TRY(written(measure, plan.measures.size() + 1)));
  return Events{ItemPlanned{std::move(plan)}};
}

Result<Events> decided(Item const& item, ReportProgress const& asked, By by) {
  Progress progress{asked.id, by, HUIYIN_TRY(chinese::written_text(asked.text)), {}};
  if (progress.text.empty() && asked.attachments.empty()) return refuse(Fault::invalid_input, "item.progress_empty");
  if (std::ranges::find(item.progress, asked.id, &Progress::id) != item.progress.end())
    return refuse(Fault::conflict, "list.named_twice", render(asked.id));
  HUIYIN_TRY(check_list(asked.attachments, most_attachments, &Attachment::id));
  for (auto const& attachment : asked.attachments) progress.attachments.push_back(HUIYIN_TRY(written(attachment)));
  return Events{ProgressReported{std::move(progress)}};
}

Result<Events> decided(Item const& item, ApplyForClosing const&, By by) {
  HUIYIN_TRY(check_plan(item.plan));
  if (!has_new_evidence(item)) return refuse(Fault::conflict, "item.evidence_missing");
  return Events{ClosingApplied{by}};
}

Result<std::vector<Method>> written_methods(CheckItem const& asked) {
  if (asked.methods.empty()) return refuse(Fault::invalid_input, "item.method_missing");
  std::vector<Method> methods;
  for (auto const& each : method_names)
    if (std::ranges::find(asked.methods, each.value) != asked.methods.end()) methods.push_back(each.value);
  bool const people_were_asked = methods.back() == Method::ask;
  bool const counts_hold = asked.asked && asked.asked->people > 0 && asked.asked->satisfied >= 0 &&
                           asked.asked->satisfied <= asked.asked->people;
  if (people_were_asked ? !counts_hold : asked.asked.has_value())
    return refuse(Fault::invalid_input, "item.asked_missing");
  return methods;
}

Result<Milestone> written(Milestone milestone, Day today) {
  milestone.what = HUIYIN_TRY(chinese::written_text(milestone.what));
  if (milestone.what.empty()) return refuse(Fault::invalid_input, "item.milestone_missing");
  if (milestone.on <= today) return refuse(Fault::invalid_input, "item.milestone_not_later", render(today));
  return milestone;
}

// What goes on after the closing is watched, so that somebody looks again.
bool goes_on(Item const& item) {
  bool const basically = !item.closings.empty() && item.closings.back().check &&
                         item.closings.back().check->judgement == Judgement::basically_done;
  return item.keep_up || basically;
}

Result<void> add_milestone(Events& events, std::optional<Milestone> const& asked, Day today) {
  if (asked) events.push_back(MilestoneSet{HUIYIN_TRY(written(*asked, today))});
  return {};
}

Result<Events> decided(Item const& item, CheckItem const& asked, By by) {
  if (is_applicant(by.account, item)) return refuse(Fault::forbidden, "item.checker_is_applicant");
  std::string note = HUIYIN_TRY(chinese::written_text(asked.note));
  auto methods = HUIYIN_TRY(written_methods(asked));
  Events events{ItemChecked{{by, asked.judgement, std::move(note)}}, MethodsNamed{std::move(methods), asked.asked}};
  HUIYIN_TRY(add_milestone(events, asked.next_milestone, by.on));
  return events;
}

Result<Events> decided(Item const&, SendItemBack const& asked, By by) {
  return Events{ItemSentBack{by, HUIYIN_TRY(written_reason(asked.to_mend))}};
}

Result<Events> decided(Item const& item, CloseItem const& asked, By by) {
  if (is_applicant(by.account, item)) return refuse(Fault::forbidden, "item.closer_is_applicant");
  if (goes_on(item) && !item.next_milestone && !asked.next_milestone)
    return refuse(Fault::conflict, "item.milestone_missing");
  Events events{ItemClosed{by}};
  HUIYIN_TRY(add_milestone(events, asked.next_milestone, by.on));
  return events;
}

Result<Events> decided(Item const&, ReopenItem const& asked, By by) {
  return Events{ItemReopened{by, HUIYIN_TRY(written_reason(asked.reason))}};
}

Result<Events> decided(Item const& item, ExtendItem const& asked, By by) {
  if (item.due && asked.due <= *item.due) return refuse(Fault::invalid_input, "item.due_not_later", render(*item.due));
  return Events{ItemExtended{by, asked.due, HUIYIN_TRY(written_reason(asked.reason))}};
}

Result<Events> decided(Item const&, CancelItem const& asked, By by) {
  return Events{ItemCancelled{by, HUIYIN_TRY(written_reason(asked.reason))}};
}

Result<Events> decided(Item const&, TakePosition const& asked, By by) {
  bool const agrees = asked.position == Position::agrees;
  std::string reason = HUIYIN_TRY(agrees ? chinese::written_text(asked.reason) : written_reason(asked.reason));
  return Events{PositionTaken{by, asked.position, std::move(reason)}};
}

Result<Events> decided(Item const&, LinkOpinions const& asked, By) {
  HUIYIN_TRY(check_list(asked.opinions, most_links));
  return Events{OpinionsLinked{asked.opinions}};
}

Result<Events> decided(Item const& item, MarkKeepUp const& asked, By by) {
  bool const is_to_be_watched = asked.keep_up && item.state == State::closed;
  if (is_to_be_watched && !item.next_milestone && !asked.next_milestone)
    return refuse(Fault::invalid_input, "item.milestone_missing");
  Events events{KeepUpMarked{asked.keep_up}};
  HUIYIN_TRY(add_milestone(events, asked.next_milestone, by.on));
  return events;
}

Result<Events> decided(Item const&, NoteOnItem const& asked, By) {
  return Events{ItemNoted{HUIYIN_TRY(chinese::written_text(asked.note))}};
}

Result<Events> decided(Item const&, SignOnPaper const& asked, By by) {
  std::string signer = HUIYIN_TRY(chinese::written_line(asked.signer));
  if (signer.empty()) return refuse(Fault::invalid_input, "item.signer_missing");
  if (asked.signed_on > by.on) return refuse(Fault::invalid_input, "item.signed_later", render(by.on));
  return Events{
      ItemSigned{{by, asked.what, std::move(signer), asked.signed_on, HUIYIN_TRY(written(asked.attachment))}}};
}

Result<Events> decided(Item const& item, RecordOutcome const& asked, By) {
  return Events{OutcomeRecorded{HUIYIN_TRY(written(asked.outcome, item.follow_ups))}};
}

Result<Events> decided(Item const& item, WatchItem const& asked, By by) {
  if (!item.next_milestone && !asked.next_milestone) return refuse(Fault::conflict, "item.not_on_watch");
  Watch watch{by, HUIYIN_TRY(chinese::written_text(asked.observation)), std::nullopt};
  if (watch.observation.empty()) return refuse(Fault::invalid_input, "item.observation_missing");
  if (asked.next_milestone) watch.next = HUIYIN_TRY(written(*asked.next_milestone, by.on));
  return Events{ItemWatched{std::move(watch)}};
}

Result<Events> decided(Item const& item, FollowUpRule const& asked, By by) {
  auto const follow_up = HUIYIN_TRY(written(FollowUp{asked.rule, by, asked.fate, asked.note}, item.outcome.rules));
  auto follow_ups = item.follow_ups;
  follow_ups.push_back(follow_up);
  auto const rule = std::ranges::find(item.outcome.rules, asked.rule, &RuleMade::id);
  return Events{RuleFollowedUp{follow_up, ask_on(*rule, follow_ups)}};
}

}  // namespace

char const* printed(Method method) {
  constexpr std::array words{"听取汇报", "查阅资料", "抽查", "实地走访", "询问相关人员"};
  return words.at(static_cast<std::size_t>(method));
}

Result<Attachment> written(Attachment attachment) {
  attachment.name = HUIYIN_TRY(chinese::written_line(attachment.name));
  if (attachment.name.empty()) return refuse(Fault::invalid_input, "item.attachment_unnamed");
  if (attachment.size <= 0) return refuse(Fault::invalid_input, "item.attachment_empty", attachment.name);
  return attachment;
}

bool has_object(Item const& item, Step step) {
  auto const is_asked_about = [](RuleMade const& rule) { return rule.change != RuleChange::abolished; };
  return step != Step::follow_up || std::ranges::any_of(item.outcome.rules, is_asked_about);
}

Step step_of(ItemAction const& action) { return std::visit(StepOf{}, action); }

Result<Events> decide(AssignItem const& assign, By) {
  FedBackFinding const& finding = assign.finding;
  if (!finding.fed_back_on) return refuse(Fault::conflict, "item.not_fed_back");
  if (assign.due && *assign.due < *finding.fed_back_on)
    return refuse(Fault::invalid_input, "item.due_before_feedback", render(*finding.fed_back_on));
  std::string number = HUIYIN_TRY(chinese::written_line(assign.number));
  if (number.empty()) return refuse(Fault::invalid_input, "item.number_missing");
  HUIYIN_TRY(check_list(assign.opinions, most_links));
  return Events{ItemAssigned{finding.inspection, finding.id, finding.team, finding.unit, std::move(number),
                             finding.text, assign.opinions, assign.due, assign.keep_up}};
}

Result<Events> decide(Item const& item, ItemAction const& action, By by) {
  HUIYIN_TRY(next_state(item.state, step_of(action)));
  return std::visit([&](auto const& asked) { return decided(item, asked, by); }, action);
}

}  // namespace huiyin::rectification
