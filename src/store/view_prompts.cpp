// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "store/shape.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

using rectification::Prompted;
using rectification::PromptRow;

template <>
struct RowShape<PromptRow>
    : ShapeOf<PromptRow, &PromptRow::id, &PromptRow::kind, &PromptRow::thing, &PromptRow::number, &PromptRow::unit_name,
              &PromptRow::due, &PromptRow::rung, &PromptRow::colour, &PromptRow::told_on, &PromptRow::seen_at> {};

namespace {

constexpr std::string_view unseen_first = "1";
constexpr std::string_view seen_after = "0";

// Only what still stands: what was answered, closed or given another day since is not shown.
struct ShownPrompts {
  policy::Object object;
  Sql columns;
  Sql from;
};
constexpr ShownPrompts shown_items{
    policy::Object::item,
    sql("SELECT line.id, line.kind, line.thing, seen.number, unit.name, line.due, line.rung, line.colour, "
        "prompt.on_day, line.seen_at "),
    sql("FROM prompt_line AS line JOIN prompt ON prompt.id = line.prompt JOIN item AS seen ON seen.id = line.thing "
        "JOIN organisation AS unit ON unit.id = seen.unit WHERE line.account = :own_account AND line.kind = 'item' "
        "AND seen.state IN ('assigned', 'in_progress') AND seen.due = line.due AND ")};
constexpr ShownPrompts shown_tasks{
    policy::Object::task,
    sql("SELECT line.id, line.kind, line.thing, CAST(NULL AS TEXT), unit.name, line.due, line.rung, line.colour, "
        "prompt.on_day, line.seen_at "),
    sql("FROM prompt_line AS line JOIN prompt ON prompt.id = line.prompt JOIN task AS seen ON seen.id = line.thing "
        "JOIN organisation AS unit ON unit.id = seen.organisation WHERE line.account = :own_account "
        "AND line.kind = 'task' AND seen.state = 'handed' AND seen.due = line.due AND ")};
constexpr ShownPrompts shown_reminders{
    policy::Object::reminder,
    sql("SELECT line.id, line.kind, line.thing, seen.reference, unit.name, line.due, line.rung, line.colour, "
        "prompt.on_day, line.seen_at "),
    sql("FROM prompt_line AS line JOIN prompt ON prompt.id = line.prompt "
        "JOIN reminder AS seen ON seen.id = line.thing JOIN organisation AS unit ON unit.id = seen.unit "
        "WHERE line.account = :own_account AND line.kind = 'reminder' AND seen.state = 'issued' "
        "AND seen.answer_by = line.due AND ")};
constexpr std::array all_shown{&shown_items, &shown_tasks, &shown_reminders};

bool stands_before(PromptRow const& one, PromptRow const& other) {
  if (one.seen_at.has_value() != other.seen_at.has_value()) return !one.seen_at;
  return render(one.id) > render(other.id);
}

}  // namespace

Page<PromptRow> View::prompts(std::optional<PromptId> const& of, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  auto const limit = rows_of(page);
  std::vector<PromptRow> rows;
  for (ShownPrompts const* each : all_shown) {
    auto seen_by = seen(each->object);
    Sql statement = each->columns + each->from + seen_by.where;
    std::vector<Bind> binds = std::move(seen_by.binds);
    binds.push_back(bind("own_account", actor_.account));
    if (of) {
      statement = statement + sql(" AND line.prompt = :of_prompt");
      binds.push_back(bind("of_prompt", *of));
    }
    if (page.from) {
      statement = statement + sql(" AND (line.unseen, line.id) < (:from_unseen, :from)");
      binds.push_back(bind("from_unseen", page.from->after == unseen_first));
      binds.push_back(bind("from", page.from->id));
    }
    binds.push_back(bind("limit", limit + 1));
    std::ranges::move(lease_->query<PromptRow>(statement + sql(" ORDER BY line.unseen DESC, line.id DESC LIMIT :limit"),
                                               std::move(binds)),
                      std::back_inserter(rows));
  }
  std::ranges::sort(rows, stands_before);
  return page_of(std::move(rows), limit, [](PromptRow const& last) {
    return Cursor{std::string(last.seen_at ? seen_after : unseen_first), render(last.id)};
  });
}

std::int64_t View::count_unseen_prompts() {
  std::int64_t count = 0;
  for (ShownPrompts const* each : all_shown) {
    auto seen_by = seen(each->object);
    std::vector<Bind> binds = std::move(seen_by.binds);
    binds.push_back(bind("own_account", actor_.account));
    binds.push_back(bind("most", most_unseen));
    count += lease_
                 ->query<std::int64_t>(sql("SELECT COUNT(*) FROM (SELECT line.id ") + each->from + seen_by.where +
                                           sql(" AND line.unseen = 1 LIMIT :most) AS unseen_lines"),
                                       std::move(binds))
                 .front();
  }
  return std::min(count, most_unseen);
}

}  // namespace huiyin::store
