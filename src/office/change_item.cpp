// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

namespace {

using FoundItem = store::Found<rectification::Item>;

Result<FoundItem> find_for(store::Change& change, ItemId id, Version seen, rectification::Step step) {
  auto found = HUIYIN_TRY(change.find<rectification::Item>(id, policy::action_of(step)));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  return found;
}

Result<Receipt> decide_and_record(store::Change& change, FoundItem const& found,
                                  rectification::ItemAction const& action) {
  auto const events = HUIYIN_TRY(decide(found.record, action, change.by()));
  auto const now = after(found.record.id, found.record, events);

  return change.record<rectification::Item>(found.record, now, events, policy::action_of(step_of(action)), found.role);
}

bool has_measure(rectification::Item const& item, MeasureId id) {
  return std::ranges::any_of(item.plan.measures, [&](auto const& measure) { return measure.id == id; });
}

bool has_rule(rectification::Item const& item, RuleId id) {
  return std::ranges::find(item.outcome.rules, id, &rectification::RuleMade::id) != item.outcome.rules.end();
}

Result<void> look_up_named(store::Change& change, rectification::Measure const& measure, std::string const& pointer) {
  HUIYIN_TRY(look_up_if_named<people::Post>(change, measure.accountable_post, pointer + "/accountable_post"));
  HUIYIN_TRY(look_up_if_named<people::Post>(change, measure.responsible_leader, pointer + "/responsible_leader"));
  HUIYIN_TRY(look_up_if_named<people::Organisation>(change, measure.lead_department, pointer + "/lead_department"));
  return look_up_all<people::Organisation>(change, measure.co_departments, pointer + "/co_departments");
}

// What a task brought becomes the item's by being named: the same content under an id of its own.
std::optional<rectification::Attachment> sent_or_passed_up(store::Change& change, ItemId item, AttachmentId id) {
  if (auto sent = change.sent(item, id)) return sent;
  auto passed_up = change.handed_in(item, id);
  if (passed_up) passed_up->id = seal::random_id<AttachmentId>();
  return passed_up;
}

}  // namespace

Result<Receipt> plan_item(store::Change& change, ItemId id, Version seen, rectification::PlanItem const& plan,
                          std::span<MeasureId const> fresh) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::Step::plan));
  HUIYIN_TRY(rectification::check_writable(change.plan_state(found.record.inspection)));
  auto const& measures = plan.plan.measures;
  for (std::size_t place = 0; place < measures.size(); ++place) {
    std::string const pointer = fmt::format("/measures/{}", place);
    bool const is_fresh = std::ranges::find(fresh, measures[place].id) != fresh.end();
    if (!is_fresh && !has_measure(found.record, measures[place].id)) return unknown_at(pointer + "/id");
    HUIYIN_TRY(look_up_named(change, measures[place], pointer));
  }
  return decide_and_record(change, found, plan);
}

Result<Receipt> record_outcome(store::Change& change, ItemId id, Version seen,
                               rectification::RecordOutcome const& outcome, std::span<RuleId const> fresh) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::Step::record_outcome));
  auto const& rules = outcome.outcome.rules;
  for (std::size_t place = 0; place < rules.size(); ++place) {
    std::string const pointer = fmt::format("/rules/{}", place);
    bool const is_fresh = std::ranges::find(fresh, rules[place].id) != fresh.end();
    if (!is_fresh && !has_rule(found.record, rules[place].id)) return unknown_at(pointer + "/id");
    HUIYIN_TRY(look_up_if_named<people::Organisation>(change, rules[place].applied_by, pointer + "/applied_by"));
  }
  return decide_and_record(change, found, outcome);
}

Result<Receipt> report_progress(store::Change& change, ItemId id, Version seen,
                                forms::ReportProgressRequest const& report) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::Step::report));
  std::vector<rectification::Attachment> attachments;
  for (std::size_t place = 0; place < report.attachments.size(); ++place) {
    auto attached = sent_or_passed_up(change, id, report.attachments[place]);
    if (!attached) return unknown_at(fmt::format("/attachments/{}", place));
    attachments.push_back(*std::move(attached));
  }
  return decide_and_record(
      change, found, rectification::ReportProgress{change.mint<ProgressId>(), report.text, std::move(attachments)});
}

Result<Receipt> sign_item(store::Change& change, ItemId id, Version seen, forms::SignOnPaperRequest const& sheet) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::Step::sign));
  auto scan = change.sent(id, sheet.attachment);
  if (!scan) return unknown_at("/attachment");
  return decide_and_record(change, found,
                           rectification::SignOnPaper{sheet.what, sheet.signer, sheet.signed_on, *std::move(scan)});
}

Result<Receipt> change_item(store::Change& change, ItemId id, Version seen, rectification::ItemAction const& action) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, step_of(action)));
  if (auto const* const link = std::get_if<rectification::LinkOpinions>(&action))
    HUIYIN_TRY(look_up_opinions(change, link->opinions, found.record.inspection));
  return decide_and_record(change, found, action);
}

}  // namespace huiyin::office
