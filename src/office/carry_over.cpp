// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/carry_over.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "chinese/utf8.hpp"
#include "chinese/written.hpp"
#include "forms/ledger_json.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

namespace {

using bulletin::LedgerEntry;
using bulletin::LedgerMeasure;
using bulletin::Meaning;
using rectification::Measure;
using rectification::Plan;

constexpr std::size_t longest_name = 30;  // of a department: what is longer is no name

// What is nowhere else in the record; how to reach people is not carried over.
bool is_reported(Meaning meaning) {
  return meaning != Meaning::root_cause && meaning != Meaning::goal && meaning != Meaning::contact &&
         meaning != Meaning::marks;
}

// The lower row of a heading, without its line breaks.
std::string name_of_column(std::string const& heading) {
  std::size_t const above = heading.rfind(" / ");
  std::string name = above == std::string::npos ? heading : heading.substr(above + 3);
  std::erase(name, '\n');
  return name;
}

std::vector<std::string> names_in(std::string_view text) {
  std::string one(text);
  for (std::string_view const mark : {"，", "；", ",", ";", "\n", "/", " "})
    for (std::size_t at = one.find(mark); at != std::string::npos; at = one.find(mark, at))
      one.replace(at, mark.size(), "、");
  std::vector<std::string> names;
  for (std::size_t begin = 0; begin <= one.size();) {
    std::size_t const end = std::min(one.find("、", begin), one.size());
    std::string const name(chinese::trimmed(std::string_view(one).substr(begin, end - begin)));
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    begin = end + std::string_view("、").size();
  }
  return names;
}

bool are_names(std::vector<std::string> const& names) {
  return std::ranges::all_of(names, [](auto const& name) { return chinese::count_code_points(name) <= longest_name; });
}

std::string value_of(LedgerEntry const& entry, Meaning meaning) {
  std::string all;
  for (auto const& value : entry.values)
    if (value.meaning == meaning) all += (all.empty() ? "" : "\n") + value.text;
  return all;
}

// Whoever answers for it, as far as there is no record to name.
std::string handler_of(LedgerMeasure const& said) {
  std::string handler;
  auto const add = [&handler](char const* name, std::string text) {
    std::ranges::replace(text, '\n', ' ');
    if (!text.empty()) handler += fmt::format("{}{}{}", handler.empty() ? "" : "；", name, text);
  };
  add(said.leader.empty() ? "" : "责任领导 ", said.leader);
  if (!are_names(names_in(said.lead_department))) add("", said.lead_department);
  if (!are_names(names_in(said.co_departments))) add("", said.co_departments);
  add("", said.handler);
  return handler;
}

// All that the ledger says and the record has no place for, in reports of no more than a text may hold.
class Reports {
 public:
  void add(std::string const& name, std::string const& what) {
    if (what.empty()) return;
    std::string line = fmt::format("{}：{}", name, what);
    if (chinese::count_code_points(line) > chinese::text_limit) line = what;
    bool const fits =
        !texts_.empty() &&
        chinese::count_code_points(texts_.back()) + 1 + chinese::count_code_points(line) <= chinese::text_limit;
    if (fits)
      texts_.back() += "\n" + line;
    else
      texts_.push_back(std::move(line));
  }
  std::vector<std::string> const& texts() const { return texts_; }

 private:
  std::vector<std::string> texts_;
};

bool is_line(std::string const& text) { return chinese::count_code_points(text) <= chinese::line_limit; }

std::vector<std::string> reports_of(LedgerEntry const& entry) {
  Reports reports;
  for (auto const& value : entry.values)
    if (is_reported(value.meaning)) reports.add(name_of_column(value.heading), value.text);
  for (auto const& measure : entry.measures)
    if (std::string const handler = handler_of(measure); measure.text.empty() || !is_line(handler))
      reports.add("责任", handler);
  if (!entry.limit.due) reports.add("时限", entry.limit.text);
  return reports.texts();
}

}  // namespace

CarryOver::CarryOver(store::Change& change, bulletin::Import const& import) : change_(change) {
  if (import.kind == bulletin::Kind::ledger) entries_ = forms::ledger_entries(import.reading);
}

LedgerEntry const* CarryOver::entry_of(std::int64_t key) const {
  auto const place = static_cast<std::size_t>(key) - 1;
  return key > 0 && place < entries_.size() ? &entries_[place] : nullptr;
}

Result<std::string> CarryOver::number_of(std::int64_t key) {
  auto const* const entry = entry_of(key);
  if (entry == nullptr || entry->number.empty()) return std::string();
  auto const same = change_.item_numbered(entry->number);
  if (!same) return entry->number;
  auto const item = HUIYIN_TRY(look_up<rectification::Item>(change_, *same, "")).record;
  return item.state == rectification::State::cancelled ? std::string() : entry->number;
}

Result<std::optional<ItemId>> CarryOver::known(std::int64_t key) {
  auto const* const entry = entry_of(key);
  auto const same = entry == nullptr || entry->number.empty() ? std::nullopt : change_.item_numbered(entry->number);
  if (!same) return same;
  auto const item = HUIYIN_TRY(look_up<rectification::Item>(change_, *same, "")).record;
  return item.state == rectification::State::cancelled ? std::optional<ItemId>() : same;
}

CarryOver::Said CarryOver::said_of(std::int64_t key) const {
  auto const* const entry = entry_of(key);
  if (entry == nullptr) return {};
  return {entry->limit.due, entry->limit.keep_up, value_of(*entry, Meaning::progress)};
}

Result<Plan> CarryOver::plan_for(std::int64_t key, OrganisationId unit) {
  auto const* const entry = entry_of(key);
  if (entry == nullptr) return Plan{};
  return plan_of(*entry, unit);
}

Result<void> CarryOver::go_on(std::vector<rectification::ItemEvent>& events, ItemId id, std::int64_t key) {
  auto const* const entry = entry_of(key);
  if (entry == nullptr) return {};
  auto const act = [&](rectification::ItemAction const& action) -> Result<void> {
    auto const more = HUIYIN_TRY(decide(after(id, std::nullopt, events), action, change_.by()));
    events.insert(events.end(), more.begin(), more.end());
    return {};
  };
  Plan plan = HUIYIN_TRY(plan_of(*entry, after(id, std::nullopt, events).unit));
  auto const reports = reports_of(*entry);
  bool const planned = !plan.measures.empty() || !plan.goal.empty() || !plan.root_cause.empty();
  if (planned || !reports.empty()) HUIYIN_TRY(act(rectification::AcceptItem{}));
  if (planned) HUIYIN_TRY(act(rectification::PlanItem{std::move(plan)}));
  for (auto const& report : reports)
    HUIYIN_TRY(act(rectification::ReportProgress{change_.mint<ProgressId>(), report, {}}));
  return {};
}

Result<Plan> CarryOver::plan_of(LedgerEntry const& entry, OrganisationId unit) {
  Plan plan;
  plan.root_cause = value_of(entry, Meaning::root_cause);
  plan.goal = value_of(entry, Meaning::goal);
  for (auto const& said : entry.measures)
    if (!said.text.empty()) plan.measures.push_back(HUIYIN_TRY(measure_of(said, unit)));
  return plan;
}

Result<Measure> CarryOver::measure_of(LedgerMeasure const& said, OrganisationId unit) {
  std::string const handler = handler_of(said);
  Measure measure{
      change_.mint<MeasureId>(), said.text, {}, {}, {}, {}, is_line(handler) ? handler : std::string(), said.limit.due,
      said.limit.keep_up};
  auto const lead = names_in(said.lead_department);
  auto const co = names_in(said.co_departments);
  if (are_names(lead))
    for (std::size_t place = 0; place < lead.size(); ++place) {
      auto const found = HUIYIN_TRY(department(lead[place], unit));
      if (place == 0)
        measure.lead_department = found;
      else
        measure.co_departments.push_back(found);
    }
  if (are_names(co))
    for (auto const& name : co) {
      auto const found = HUIYIN_TRY(department(name, unit));
      if (std::ranges::find(measure.co_departments, found) == measure.co_departments.end() &&
          found != measure.lead_department)
        measure.co_departments.push_back(found);
    }
  return measure;
}

// The department of that name, founded where the unit has none.
Result<OrganisationId> CarryOver::department(std::string const& name, OrganisationId unit) {
  if (auto const known = change_.organisation_below(unit, name)) return *known;
  auto const above = HUIYIN_TRY(look_up<people::Organisation>(change_, unit, "")).record;
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::organisation));
  auto const events = HUIYIN_TRY(decide(people::FoundOrganisation{above, people::OrganisationKind::department, name}));
  auto const id = change_.mint<OrganisationId>();
  auto const now = after(id, std::nullopt, events);
  HUIYIN_TRY(change_.record<people::Organisation>(std::nullopt, now, events, policy::Action::create, role));
  return id;
}

}  // namespace huiyin::office
