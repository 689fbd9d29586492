// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/item_fields.hpp"
#include "forms/json_forms.hpp"

namespace huiyin::forms {

namespace {

rectification::Measure measure_of(PlannedMeasure asked, std::function<MeasureId()> const& mint) {
  return {asked.id ? *asked.id : mint(),
          std::move(asked.text),
          asked.accountable_post,
          asked.responsible_leader,
          asked.lead_department,
          std::move(asked.co_departments),
          std::move(asked.handler),
          asked.due,
          asked.keep_up};
}

}  // namespace

Form<rectification::PlanItem> read_plan(std::string_view body, std::function<MeasureId()> const& mint,
                                        std::size_t most_bytes) {
  auto asked = read_form<PlanRequest>(body, most_bytes);
  if (!asked) return asked.error();
  rectification::PlanItem plan{{std::move(asked->root_cause), std::move(asked->goal), {}}};
  for (auto& measure : asked->measures) plan.plan.measures.push_back(measure_of(std::move(measure), mint));
  return plan;
}

Form<rectification::RecordOutcome> read_outcome(std::string_view body, std::function<RuleId()> const& mint,
                                                std::size_t most_bytes) {
  auto asked = read_form<OutcomeRequest>(body, most_bytes);
  if (!asked) return asked.error();
  rectification::RecordOutcome record{{std::move(asked->wider_check), {}, std::move(asked->effects)}};
  for (auto& rule : asked->rules)
    record.outcome.rules.push_back({rule.id ? *rule.id : mint(), std::move(rule.name), rule.change,
                                    std::move(rule.reference), rule.in_force_since, rule.applied_by, std::nullopt});
  return record;
}

std::string render_view(rectification::Item const& item, Day today, rectification::ItemBeside const& beside) {
  JsonObject object;
  write_members(item, object);
  object.emplace("overdue", is_overdue(item.state, item.due, today));
  object.emplace("milestone_past", is_past(item.state, item.next_milestone, today));
  write_members(beside, object);
  return boost::json::serialize(object);
}

std::string render_view(rectification::ItemRow const& row, Day today) {
  JsonObject object;
  write_members(row, object);
  object.emplace("overdue", is_overdue(row.state, row.due, today));
  return boost::json::serialize(object);
}

std::string render_view(rectification::MechanismRow const& row, Day today) {
  JsonObject object;
  write_members(row, object);
  object.emplace("to_ask", row.ask_on && *row.ask_on <= today);
  return boost::json::serialize(object);
}

template Form<AssignItemRequest> read_form<AssignItemRequest>(std::string_view, std::size_t);
template Form<ReportProgressRequest> read_form<ReportProgressRequest>(std::string_view, std::size_t);
template Form<rectification::AcceptItem> read_form<rectification::AcceptItem>(std::string_view, std::size_t);
template Form<rectification::ApplyForClosing> read_form<rectification::ApplyForClosing>(std::string_view, std::size_t);
template Form<rectification::CheckItem> read_form<rectification::CheckItem>(std::string_view, std::size_t);
template Form<rectification::SendItemBack> read_form<rectification::SendItemBack>(std::string_view, std::size_t);
template Form<rectification::CloseItem> read_form<rectification::CloseItem>(std::string_view, std::size_t);
template Form<rectification::ReopenItem> read_form<rectification::ReopenItem>(std::string_view, std::size_t);
template Form<rectification::ExtendItem> read_form<rectification::ExtendItem>(std::string_view, std::size_t);
template Form<rectification::CancelItem> read_form<rectification::CancelItem>(std::string_view, std::size_t);
template Form<rectification::TakePosition> read_form<rectification::TakePosition>(std::string_view, std::size_t);
template Form<rectification::LinkOpinions> read_form<rectification::LinkOpinions>(std::string_view, std::size_t);
template Form<rectification::MarkKeepUp> read_form<rectification::MarkKeepUp>(std::string_view, std::size_t);
template Form<rectification::NoteOnItem> read_form<rectification::NoteOnItem>(std::string_view, std::size_t);
template Form<rectification::WatchItem> read_form<rectification::WatchItem>(std::string_view, std::size_t);
template Form<rectification::FollowUpRule> read_form<rectification::FollowUpRule>(std::string_view, std::size_t);
template Form<SignOnPaperRequest> read_form<SignOnPaperRequest>(std::string_view, std::size_t);

template std::string write_events<rectification::ItemEvent>(std::vector<rectification::ItemEvent> const&);
template Result<std::vector<rectification::ItemEvent>> read_events<rectification::ItemEvent>(std::string_view);

template std::string render_view<rectification::Coverage>(rectification::Coverage const&);
template std::string render_view<rectification::Attachment>(rectification::Attachment const&);

}  // namespace huiyin::forms
