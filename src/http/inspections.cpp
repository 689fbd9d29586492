// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/inspections.hpp"

#include "http/record_answers.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_rounds(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"after", "limit"}));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.rounds(order));
}

Result<Answer> list_inspections(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"round", "team", "unit", "after", "limit"}));
  store::InspectionFilter filter;
  filter.round = HUIYIN_TRY(asked.given<RoundId>("round"));
  filter.team = HUIYIN_TRY(asked.given<OrganisationId>("team"));
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.inspections(filter, order));
}

Result<Answer> list_findings(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"inspection", "after", "limit"}));
  auto const inspection = HUIYIN_TRY(asked.needed<InspectionId>("inspection"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.findings(inspection, order));
}

Result<Answer> list_requirements(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"inspection", "after", "limit"}));
  auto const inspection = HUIYIN_TRY(asked.needed<InspectionId>("inspection"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.requirements(inspection, order));
}

Result<Answer> read_coverage(Call const& call, store::View& view) {
  auto const inspection = HUIYIN_TRY(view.find<inspection::Inspection>(call.id<InspectionId>())).record;
  return json_answer(forms::render_view(view.coverage(inspection.id)));
}

Result<Answer> list_rule_sets(Call const& call, store::View&) {
  HUIYIN_TRY(Parameters::of(call.request, {}));
  return page_answer(store::Page<deadlines::RuleSet>{call.site.rule_sets.all(), std::nullopt});
}

namespace {

Answer clock_table(StaffSite const& site, std::string const& rules_version,
                   std::vector<deadlines::Occurrence> const& events) {
  deadlines::ClockTable table{rules_version, std::nullopt, {}};
  if (auto const* const set = site.rule_sets.find(rules_version)) {
    table.rule_set = set->name;
    table.clocks = clocks_of(*set, events, site.calendar);
  }
  return json_answer(forms::render_view(table));
}

}  // namespace

Result<Answer> read_clocks(Call const& call, store::View& view) {
  auto const inspection = HUIYIN_TRY(view.find<inspection::Inspection>(call.id<InspectionId>())).record;
  return clock_table(call.site, view.rules_version(inspection), occurrences_of(inspection));
}

Result<Answer> count_clocks(Call const& call, store::View&) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"rules_version", "trigger", "on"}));
  auto const rules_version = HUIYIN_TRY(asked.needed<std::string>("rules_version"));
  auto const trigger = HUIYIN_TRY(asked.needed<deadlines::Trigger>("trigger"));
  auto const on = HUIYIN_TRY(asked.needed<Day>("on"));
  return clock_table(call.site, rules_version, {{trigger, on}});
}

Result<Answer> list_similar(Call const& call, store::View& view) {
  auto const finding = HUIYIN_TRY(view.find<inspection::Finding>(call.id<FindingId>()));
  std::vector<std::string> rows;
  for (store::Similar const& each : view.similar(finding, call.site.plain_words))
    rows.push_back(forms::render_view(each.found, each.met));
  return json_answer(forms::render_page(rows, std::nullopt));
}

Result<Answer> read_lineage(Call const& call, store::View& view) {
  auto const finding = HUIYIN_TRY(view.find<inspection::Finding>(call.id<FindingId>()));
  return json_answer(forms::render_view(view.lineage(finding)));
}

Wish create_round(Call const& call) {
  return wish_for<inspection::OpenRound>(
      call, [&rule_sets = call.site.rule_sets](store::Change& change, inspection::OpenRound const& asked) {
        return office::open_round(change, asked, rule_sets);
      });
}
Wish create_inspection(Call const& call) {
  return wish_for<inspection::AuthoriseInspection>(call, office::authorise_inspection);
}
Wish give_feedback(Call const& call) {
  return wish_to_change<inspection::GiveFeedback, InspectionId>(call, office::give_feedback);
}
Wish create_finding(Call const& call) { return wish_for<inspection::RecordFinding>(call, office::record_finding); }
Wish revise_finding(Call const& call) {
  return wish_to_change<inspection::ReviseFinding, FindingId>(call, office::change_finding);
}
Wish withdraw_finding(Call const& call) {
  return wish_to_change<inspection::WithdrawFinding, FindingId>(call, office::change_finding);
}
Wish link_finding(Call const& call) {
  return wish_to_change<forms::LinkFindingRequest, FindingId>(call, office::link_finding);
}
Wish unlink_finding(Call const& call) {
  return wish_to_change<inspection::UnlinkFinding, FindingId>(call, office::unlink_finding);
}
Wish create_requirement(Call const& call) {
  return wish_for<inspection::RecordRequirement>(call, office::record_requirement);
}
Wish revise_requirement(Call const& call) {
  return wish_to_change<inspection::ReviseRequirement, RequirementId>(call, office::revise_requirement);
}

}  // namespace huiyin::http
