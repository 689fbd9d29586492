// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/items.hpp"

#include <fmt/format.h>
#include <boost/json.hpp>

#include "http/record_answers.hpp"
#include "search/highlight.hpp"

namespace huiyin::http {
namespace {

namespace json = boost::json;

std::string render_hit(store::Hit const& hit, search::Query const& query) {
  auto const ranges = search::highlight(hit.text, query);
  auto const snippet = search::snippet(hit.text, ranges);
  json::array highlights;
  for (search::Range const& range : snippet.ranges) highlights.push_back(json::array{range.begin, range.end});
  return json::serialize(json::object{{"object", name_of(hit.object)},
                                      {"id", hit.id},
                                      {"title", hit.title},
                                      {"snippet", snippet.text},
                                      {"highlights", std::move(highlights)}});
}

}  // namespace

Result<store::ItemFilter> item_filter(Parameters const& asked) {
  store::ItemFilter filter;
  filter.round = HUIYIN_TRY(asked.given<RoundId>("round"));
  filter.inspection = HUIYIN_TRY(asked.given<InspectionId>("inspection"));
  filter.team = HUIYIN_TRY(asked.given<OrganisationId>("team"));
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  filter.state = HUIYIN_TRY(asked.given<rectification::State>("state"));
  filter.opinion = HUIYIN_TRY(asked.given<RequirementId>("opinion"));
  filter.due_from = HUIYIN_TRY(asked.given<Day>("due_from"));
  filter.due_by = HUIYIN_TRY(asked.given<Day>("due_by"));
  filter.overdue_on = HUIYIN_TRY(asked.given<Day>("overdue_on"));
  filter.first_overdue_on = HUIYIN_TRY(asked.given<Day>("first_overdue_on"));
  filter.milestone_by = HUIYIN_TRY(asked.given<Day>("milestone_by"));
  filter.mark = HUIYIN_TRY(asked.given<store::Mark>("mark"));
  filter.keep_up = HUIYIN_TRY(asked.given<bool>("keep_up"));
  filter.position = HUIYIN_TRY(asked.given<rectification::Position>("position"));
  filter.fed_back_from = HUIYIN_TRY(asked.given<Day>("fed_back_from"));
  filter.fed_back_by = HUIYIN_TRY(asked.given<Day>("fed_back_by"));
  filter.closed_from = HUIYIN_TRY(asked.given<Day>("closed_from"));
  filter.closed_by = HUIYIN_TRY(asked.given<Day>("closed_by"));
  filter.took_from = HUIYIN_TRY(asked.given<std::int64_t>("took_from"));
  filter.took_by = HUIYIN_TRY(asked.given<std::int64_t>("took_by"));
  filter.late = HUIYIN_TRY(asked.given<store::Lateness>("late"));
  filter.basically_done = HUIYIN_TRY(asked.given<bool>("basically_done"));
  filter.money = HUIYIN_TRY(asked.given<bool>("money"));
  filter.repeats = HUIYIN_TRY(asked.given<bool>("repeats"));
  return filter;
}

Result<Answer> list_items(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(
      Parameters::of(call.request, {"round",        "inspection",     "team",      "unit",       "state",
                                    "opinion",      "due_from",       "due_by",    "overdue_on", "first_overdue_on",
                                    "milestone_by", "mark",           "keep_up",   "position",   "fed_back_from",
                                    "fed_back_by",  "closed_from",    "closed_by", "took_from",  "took_by",
                                    "late",         "basically_done", "money",     "repeats",    "sort",
                                    "after",        "limit"}));
  auto const filter = HUIYIN_TRY(item_filter(asked));
  auto const sort = HUIYIN_TRY(asked.given<store::ItemSort>("sort"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.items(filter, sort.value_or(store::ItemSort::number), order),
                     [&](rectification::ItemRow const& row) { return forms::render_view(row, view.today()); });
}

Result<Answer> count_items(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(
      Parameters::of(call.request, {"round",        "inspection",     "team",      "unit",       "state",
                                    "opinion",      "due_from",       "due_by",    "overdue_on", "first_overdue_on",
                                    "milestone_by", "mark",           "keep_up",   "position",   "fed_back_from",
                                    "fed_back_by",  "closed_from",    "closed_by", "took_from",  "took_by",
                                    "late",         "basically_done", "money",     "repeats"}));
  auto const filter = HUIYIN_TRY(item_filter(asked));
  json::array states;
  for (store::StateCount const& each : view.count_items(filter))
    states.push_back(json::object{{"state", name_of(each.state)}, {"count", each.count}});
  return json_answer(json::serialize(json::object{{"states", std::move(states)}}));
}

Result<Answer> search_items(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"q", "after", "limit"}));
  auto const words = HUIYIN_TRY(asked.needed<std::string>("q"));
  auto const order = HUIYIN_TRY(asked.page());
  auto const query = HUIYIN_TRY(search::parse_query(words));
  auto const hits = view.search(query, order);
  std::vector<std::string> rows;
  for (store::Hit const& hit : hits.rows) rows.push_back(render_hit(hit, query));
  std::string page = forms::render_page(rows, hits.next ? std::optional(render_cursor(*hits.next)) : std::nullopt);
  page.pop_back();
  return json_answer(fmt::format(R"({},"total":{},"more_than_total":{}}})", page, hits.total, hits.more_than_total));
}

Wish create_item(Call const& call) { return wish_for<forms::AssignItemRequest>(call, office::assign_item); }

Wish plan_item(Call const& call) {
  std::vector<MeasureId> fresh;
  auto const mint = [&fresh, now = call.request.received] { return fresh.emplace_back(seal::mint_id<MeasureId>(now)); };
  auto plan = forms::read_plan(call.request.body, mint);
  if (!plan) return plan.error();
  return store::Desk::Body(
      [plan = *std::move(plan), fresh = std::move(fresh), id = call.id<ItemId>(),
       seen = call.seen](store::Change& change) { return office::plan_item(change, id, seen, plan, fresh); });
}

Wish record_outcome(Call const& call) {
  std::vector<RuleId> fresh;
  auto const mint = [&fresh, now = call.request.received] { return fresh.emplace_back(seal::mint_id<RuleId>(now)); };
  auto outcome = forms::read_outcome(call.request.body, mint);
  if (!outcome) return outcome.error();
  return store::Desk::Body(
      [outcome = *std::move(outcome), fresh = std::move(fresh), id = call.id<ItemId>(),
       seen = call.seen](store::Change& change) { return office::record_outcome(change, id, seen, outcome, fresh); });
}

Result<Answer> list_mechanisms(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"unit", "ask_by", "after", "limit"}));
  store::MechanismFilter filter;
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  filter.ask_by = HUIYIN_TRY(asked.given<Day>("ask_by"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.mechanisms(filter, order),
                     [&](rectification::MechanismRow const& row) { return forms::render_view(row, view.today()); });
}

Wish report_item(Call const& call) {
  return wish_to_change<forms::ReportProgressRequest, ItemId>(call, office::report_progress);
}

Wish sign_item(Call const& call) { return wish_to_change<forms::SignOnPaperRequest, ItemId>(call, office::sign_item); }

}  // namespace huiyin::http
