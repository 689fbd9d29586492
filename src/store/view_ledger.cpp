// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "store/view_ledger_rows.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

using rectification::ItemRow;
using rectification::LedgerRow;
using namespace ledger_rows;

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
    read_rules();
    read_effects();
    return rows_;
  }

 private:
  static LedgerRow begun(ItemRow const& item) {
    LedgerRow row;
    row.ordinal = item.number;
    row.unit = item.unit_name;
    row.finding = item.finding_text;
    row.limit.due = item.due;
    row.first_due = item.first_due;
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
    each<PlanRow>(
        sql("SELECT item.id, finding.finding_class, item.root_cause, item.goal, item.wider_check, "
            "item.milestone_on, item.milestone FROM item JOIN finding ON finding.id = item.finding WHERE item.id"),
        sql(""), [](LedgerRow& row, PlanRow& plan) {
          row.category_path = {std::move(plan.finding_class)};
          row.root_cause = std::move(plan.root_cause);
          row.goal = std::move(plan.goal);
          row.wider_check = std::move(plan.wider_check);
          if (plan.milestone_on)
            row.on_watch = fmt::format("{} {}", render(*plan.milestone_on), plan.milestone.value_or(""));
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
        sql("SELECT measure.item, measure.place, measure.text, accountable.title, post.title, organisation.name, "
            "measure.handler, measure.due, measure.keep_up FROM measure "
            "LEFT JOIN post AS accountable ON accountable.id = measure.accountable_post "
            "LEFT JOIN post ON post.id = measure.responsible_leader "
            "LEFT JOIN organisation ON organisation.id = measure.lead_department WHERE measure.item"),
        sql(" ORDER BY measure.item, measure.place"), [](LedgerRow& row, MeasureRow& measure) {
          if (row.measures.empty()) {
            row.responsible_leader = measure.leader.value_or("");
            row.lead_department = measure.department.value_or("");
            row.handler = measure.handler;
          }
          row.measures.push_back(fmt::format("{}. {}", row.measures.size() + 1, measure.text));
          row.owned_measures.push_back({std::move(measure.text),
                                        measure.post.value_or(""),
                                        measure.leader.value_or(""),
                                        measure.department.value_or(""),
                                        {},
                                        std::move(measure.handler),
                                        measure.due,
                                        measure.keep_up});
        });
    each<CoDepartmentRow>(
        sql("SELECT measure.item, measure.place, organisation.name FROM measure "
            "JOIN measure_co_department ON measure_co_department.measure = measure.id "
            "JOIN organisation ON organisation.id = measure_co_department.organisation WHERE measure.item"),
        sql(" ORDER BY measure.item, measure.place, measure_co_department.place"),
        [](LedgerRow& row, CoDepartmentRow& named) {
          row.owned_measures.at(static_cast<std::size_t>(named.place) - 1).co_departments.push_back(named.name);
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
    std::map<std::pair<ItemId, std::int64_t>, std::vector<std::string>> methods;
    each<MethodRow>(sql("SELECT item, closing, method FROM closing_method WHERE item"),
                    sql(" ORDER BY item, closing, place"), [&](LedgerRow&, MethodRow const& row) {
                      methods[{row.item, row.closing}].emplace_back(printed(row.method));
                    });
    each<ClosingRow>(
        sql("SELECT item, applied_on, checked_on, judgement, check_note, closed_on, sent_back_on, to_mend, "
            "asked, satisfied, number FROM closing WHERE item"),
        sql(" ORDER BY item, number"), [&methods](LedgerRow& row, ClosingRow const& closing) {
          if (closing.checked_on) row.reviews.push_back(told(closing, methods[{closing.item, closing.number}]));
          if (closing.sent_back_on)
            row.reviews.push_back(fmt::format("{} 退回：{}", render(*closing.sent_back_on), closing.to_mend));
          row.done = closing.sent_back_on ? std::nullopt : std::optional(closing.applied_on);
          row.closed = closing.closed_on;
        });
  }

  void read_rules() {
    each<RuleRow>(sql("SELECT item_rule.item, item_rule.name, item_rule.change, item_rule.reference, "
                      "item_rule.in_force_since, organisation.name FROM item_rule "
                      "LEFT JOIN organisation ON organisation.id = item_rule.applied_by WHERE item_rule.item"),
                  sql(" ORDER BY item_rule.item, item_rule.place"), [](LedgerRow& row, RuleRow& rule) {
                    row.listed_rules.push_back({std::move(rule.name),
                                                rule.change,
                                                std::move(rule.reference),
                                                rule.in_force_since,
                                                rule.applied_by.value_or(""),
                                                {}});
                    row.rules_made.push_back(told(row.listed_rules.back()));
                  });
    each<FollowUpRow>(
        sql("SELECT item_rule.item, item_rule.place, rule_follow_up.on_day, rule_follow_up.fate, "
            "rule_follow_up.note FROM item_rule JOIN rule_follow_up ON rule_follow_up.item = "
            "item_rule.item AND rule_follow_up.rule = item_rule.id WHERE item_rule.item"),
        sql(" ORDER BY item_rule.item, rule_follow_up.number"), [](LedgerRow& row, FollowUpRow const& follow_up) {
          row.listed_rules.at(static_cast<std::size_t>(follow_up.place) - 1).found.push_back(found(follow_up));
        });
  }

  void read_effects() {
    each<EffectRow>(
        sql("SELECT item, kind, amount, unit, note FROM item_effect WHERE item"), sql(" ORDER BY item, place"),
        [](LedgerRow& row, EffectRow& effect) {
          row.listed_effects.push_back({effect.kind, effect.amount, std::move(effect.unit), std::move(effect.note)});
          if (!row.effects.empty()) row.effects += '\n';
          row.effects += told(row.listed_effects.back());
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
