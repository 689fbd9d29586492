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

bool is_complete(Measure const& measure) {
  bool const has_owner = measure.responsible_leader || measure.lead_department;
  bool const has_limit = measure.due || measure.keep_up;
  return has_owner && has_limit;
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

Result<Events> decided(Item const& item, CheckItem const& asked, By by) {
  if (is_applicant(by.account, item)) return refuse(Fault::forbidden, "item.checker_is_applicant");
  return Events{ItemChecked{{by, asked.judgement, HUIYIN_TRY(chinese::written_text(asked.note))}}};
}

Result<Events> decided(Item const&, SendItemBack const& asked, By by) {
  return Events{ItemSentBack{by, HUIYIN_TRY(written_reason(asked.to_mend))}};
}

Result<Events> decided(Item const& item, CloseItem const&, By by) {
  if (is_applicant(by.account, item)) return refuse(Fault::forbidden, "item.closer_is_applicant");
  return Events{ItemClosed{by}};
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

Result<Events> decided(Item const&, MarkKeepUp const& asked, By) { return Events{KeepUpMarked{asked.keep_up}}; }

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

}  // namespace

Result<Attachment> written(Attachment attachment) {
  attachment.name = HUIYIN_TRY(chinese::written_line(attachment.name));
  if (attachment.name.empty()) return refuse(Fault::invalid_input, "item.attachment_unnamed");
  if (attachment.size <= 0) return refuse(Fault::invalid_input, "item.attachment_empty", attachment.name);
  return attachment;
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
