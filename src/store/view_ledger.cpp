// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

using rectification::ItemRow;
using rectification::Judgement;
using rectification::LedgerRow;

struct PlanRow {
  ItemId item;
  std::string finding_class, root_cause, goal;
  auto tie() const { return std::tie(item, finding_class, root_cause, goal); }
};
struct OpinionRow {
  ItemId item;
  std::int64_t number;
  auto tie() const { return std::tie(item, number); }
};
struct MeasureRow {
  ItemId item;
  std::string text;
  std::optional<std::string> leader, department;
  std::string handler;
  auto tie() const { return std::tie(item, text, leader, department, handler); }
};
struct NamedRow {
  ItemId item;
  std::string name;
  auto tie() const { return std::tie(item, name); }
};
struct ProgressRow {
  ItemId item;
  Day on;
  std::string text;
  auto tie() const { return std::tie(item, on, text); }
};
struct ClosingRow {
  ItemId item;
  Day applied_on;
  std::optional<Day> checked_on;
  std::optional<Judgement> judgement;
  std::optional<std::string> check_note;
  std::optional<Day> closed_on, sent_back_on;
  std::string to_mend;
  auto tie() const {
    return std::tie(item, applied_on, checked_on, judgement, check_note, closed_on, sent_back_on, to_mend);
  }
};

// Those of the batch: a list in a bound text of JSON, as a statement has no lists. Ids need no escaping.
constexpr char const* of_batch_in_sqlite = " IN (SELECT CAST(value AS CHAR(36)) FROM json_each(:items))";
constexpr char const* of_batch_in_postgres =
    " = ANY (ARRAY(SELECT CAST(value AS CHAR(36)) FROM json_array_elements_text(CAST(:items AS json))))";

class Batch {
 public:
  Batch(Session& session, std::vector<ItemRow> const& items) : session_(session) {
    std::vector<std::string> ids;
    for (ItemRow const& item : items) {
      ids.push_back(render(item.id));
      rows_[item.id] = begun(item);
    }
    items_ = fmt::format("[\"{}\"]", fmt::join(ids, "\",\""));
  }

  std::map<ItemId, LedgerRow>& read() {
    read_plans();
    read_opinions();
    read_measures();
    read_progress();
    read_closings();
    return rows_;
  }

 private:
  static LedgerRow begun(ItemRow const& item) {
    LedgerRow row;
    row.ordinal = item.number;
    row.unit = item.unit_name;
    row.finding = item.finding_text;
    row.limit.due = item.due;
    row.keep_up = item.keep_up;
    row.status = item.state;
    std::vector<std::string> marks;
    auto const add = [&](char const* word, std::int64_t times) {
      if (times > 0) marks.push_back(fmt::format("{}{}次", word, times));
    };
    add("退回", item.marks.returned);
    add("重启", item.marks.reopened);
    add("延期", item.marks.extended);
    row.marks = fmt::format("{}", fmt::join(marks, "\n"));
    return row;
  }

  template <class Row, class Take>
  void each(Sql const& select, Sql const& order, Take take) {
    Sql const batch = session_.dialect() == Dialect::sqlite ? sql(of_batch_in_sqlite) : sql(of_batch_in_postgres);
    for (Row& row : session_.query<Row>(select + batch + order, bind("items", items_))) take(rows_.at(row.item), row);
  }

  void read_plans() {
    each<PlanRow>(sql("SELECT item.id, finding.finding_class, item.root_cause, item.goal FROM item "
                      "JOIN finding ON finding.id = item.finding WHERE item.id"),
                  sql(""), [](LedgerRow& row, PlanRow& plan) {
                    row.category_path = {std::move(plan.finding_class)};
                    row.root_cause = std::move(plan.root_cause);
                    row.goal = std::move(plan.goal);
                  });
  }

  void read_opinions() {
    each<OpinionRow>(sql("SELECT item_opinion.item, requirement.number FROM item_opinion JOIN requirement "
                         "ON requirement.id = item_opinion.requirement WHERE item_opinion.item"),
                     sql(" ORDER BY item_opinion.item, item_opinion.place"), [](LedgerRow& row, OpinionRow const& of) {
                       row.proposed_opinions.push_back(static_cast<int>(of.number));
                     });
  }

  // Who is responsible for the first measure stands for the item; the others name theirs in the text.
  void read_measures() {
    each<MeasureRow>(
        sql("SELECT measure.item, measure.text, post.title, organisation.name, measure.handler FROM measure "
            "LEFT JOIN post ON post.id = measure.responsible_leader "
            "LEFT JOIN organisation ON organisation.id = measure.lead_department WHERE measure.item"),
        sql(" ORDER BY measure.item, measure.place"), [](LedgerRow& row, MeasureRow& measure) {
          if (row.measures.empty()) {
            row.responsible_leader = measure.leader.value_or("");
            row.lead_department = measure.department.value_or("");
            row.handler = std::move(measure.handler);
          }
          row.measures.push_back(fmt::format("{}. {}", row.measures.size() + 1, measure.text));
        });
    each<NamedRow>(sql("SELECT DISTINCT measure.item, organisation.name FROM measure "
                       "JOIN measure_co_department ON measure_co_department.measure = measure.id "
                       "JOIN organisation ON organisation.id = measure_co_department.organisation WHERE measure.item"),
                   sql(" ORDER BY 1, 2"),
                   [](LedgerRow& row, NamedRow& named) { row.co_departments.push_back(std::move(named.name)); });
  }

  void read_progress() {
    each<ProgressRow>(sql("SELECT item, on_day, text FROM progress WHERE item"), sql(" ORDER BY item, place"),
                      [](LedgerRow& row, ProgressRow const& progress) {
                        row.progress.push_back(fmt::format("{} {}", render(progress.on), progress.text));
                      });
    each<NamedRow>(sql("SELECT progress.item, attachment.name FROM progress JOIN attachment "
                       "ON attachment.progress = progress.id WHERE progress.item"),
                   sql(" ORDER BY progress.item, progress.place, attachment.place"),
                   [](LedgerRow& row, NamedRow& named) { row.evidence.push_back(std::move(named.name)); });
  }

  void read_closings() {
    each<ClosingRow>(
        sql("SELECT item, applied_on, checked_on, judgement, check_note, closed_on, sent_back_on, to_mend "
            "FROM closing WHERE item"),
        sql(" ORDER BY item, number"), [](LedgerRow& row, ClosingRow const& closing) {
          if (closing.checked_on)
            row.reviews.push_back(
                fmt::format("{} 核查：{}{}", render(*closing.checked_on),
                            closing.judgement == Judgement::done ? "已完成" : "基本完成",
                            closing.check_note.value_or("").empty() ? "" : "，" + *closing.check_note));
          if (closing.sent_back_on)
            row.reviews.push_back(fmt::format("{} 退回：{}", render(*closing.sent_back_on), closing.to_mend));
          row.done = closing.sent_back_on ? std::nullopt : std::optional(closing.applied_on);
          row.closed = closing.closed_on;
        });
  }

  Session& session_;
  std::string items_;
  std::map<ItemId, LedgerRow> rows_;
};

}  // namespace

std::optional<Cursor> View::ledger_rows(ItemFilter const& filter, std::optional<Cursor> const& from,
                                        std::function<void(LedgerRow&&)> const& take) {
  auto const items = item_rows(filter, ItemSort::number, seen(policy::Object::item, policy::Action::export_all), from,
                               exported_at_a_time);
  Batch batch(*lease_, items);
  auto& rows = batch.read();
  for (ItemRow const& item : items) take(std::move(rows.at(item.id)));
  if (static_cast<std::int64_t>(items.size()) < exported_at_a_time) return std::nullopt;
  return Cursor{items.back().number, render(items.back().id)};
}

}  // namespace huiyin::store
