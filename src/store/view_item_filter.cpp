// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view_item_filter.hpp"

namespace huiyin::store {

namespace {

class Conditions {
 public:
  explicit Conditions(Condition seen) : where_(seen.where), binds_(std::move(seen.binds)) {}

  void add(Sql const& condition) { where_ = where_ + condition; }
  template <std::size_t Size, class T>
  void add(std::optional<T> const& value, Sql const& condition, char const (&name)[Size]) {
    if (!value) return;
    add(condition);
    binds_.push_back(bind(name, *value));
  }

  Sql const& where() const { return where_; }
  std::vector<Bind> binds() && { return std::move(binds_); }

 private:
  Sql where_;
  std::vector<Bind> binds_;
};

Sql marked(Mark mark) {
  switch (mark) {
    case Mark::returned:
      return sql(" AND seen.returned > 0");
    case Mark::reopened:
      return sql(" AND seen.reopened > 0");
    case Mark::extended:
      break;
  }
  return sql(" AND seen.extended > 0");
}

Sql closed_late(Lateness lateness) {
  return lateness == Lateness::due ? sql(" AND seen.closed_on > seen.due")
                                   : sql(" AND seen.closed_on > seen.first_due");
}

// What the figures of a round or a unit are the numbers of.
void add_figures(ItemFilter const& filter, Conditions& conditions) {
  constexpr auto open = sql(" AND seen.state NOT IN ('closed', 'cancelled')");
  if (filter.asks_for_feedback()) conditions.add(open + sql(" AND seen.fed_back_on IS NOT NULL"));
  conditions.add(filter.fed_back_from, sql(" AND seen.fed_back_on >= :fed_back_from"), "fed_back_from");
  conditions.add(filter.fed_back_by, sql(" AND seen.fed_back_on <= :fed_back_by"), "fed_back_by");
  conditions.add(filter.closed_from, sql(" AND seen.closed_on >= :closed_from"), "closed_from");
  conditions.add(filter.closed_by, sql(" AND seen.closed_on <= :closed_by"), "closed_by");
  conditions.add(filter.took_from, sql(" AND seen.took >= :took_from"), "took_from");
  conditions.add(filter.took_by, sql(" AND seen.took <= :took_by"), "took_by");
  if (filter.late) conditions.add(closed_late(*filter.late));
  constexpr auto found_so = sql("seen.state = 'checked' AND seen.judgement = 'basically_done'");
  if (filter.basically_done)
    conditions.add(*filter.basically_done ? sql(" AND ") + found_so
                                          : sql(" AND (seen.judgement IS NULL OR NOT (") + found_so + sql("))"));
}

void add_outcome(ItemFilter const& filter, Conditions& conditions) {
  constexpr auto with_money = sql(" (SELECT item FROM item_effect WHERE kind = 'money')");
  constexpr auto repeating = sql(" (SELECT id FROM finding WHERE repeat_of IS NOT NULL)");
  if (filter.money) conditions.add((*filter.money ? sql(" AND seen.id IN") : sql(" AND seen.id NOT IN")) + with_money);
  if (filter.repeats)
    conditions.add((*filter.repeats ? sql(" AND seen.finding IN") : sql(" AND seen.finding NOT IN")) + repeating);
}

Conditions conditions_of(ItemFilter const& filter, Condition seen) {
  Conditions conditions(std::move(seen));
  conditions.add(filter.round, sql(" AND seen.round = :round"), "round");
  conditions.add(filter.inspection, sql(" AND seen.inspection = :inspection"), "inspection");
  conditions.add(filter.team, sql(" AND seen.team = :team"), "team");
  conditions.add(filter.unit,
                 sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"), "unit");
  conditions.add(filter.state, sql(" AND seen.state = :state"), "state");
  conditions.add(filter.opinion, sql(" AND seen.id IN (SELECT item FROM item_opinion WHERE requirement = :opinion)"),
                 "opinion");
  if (filter.asks_for_due())
    conditions.add(sql(" AND seen.state NOT IN ('closed', 'cancelled') AND seen.due IS NOT NULL"));
  conditions.add(filter.due_from, sql(" AND seen.due >= :due_from"), "due_from");
  conditions.add(filter.due_by, sql(" AND seen.due <= :due_by"), "due_by");
  conditions.add(filter.overdue_on, sql(" AND seen.due < :overdue_on"), "overdue_on");
  if (filter.first_overdue_on)
    conditions.add(sql(" AND seen.state NOT IN ('closed', 'cancelled') AND seen.first_due IS NOT NULL"));
  conditions.add(filter.first_overdue_on, sql(" AND seen.first_due < :first_overdue_on"), "first_overdue_on");
  if (filter.milestone_by) conditions.add(sql(" AND seen.state = 'closed' AND seen.milestone_on IS NOT NULL"));
  conditions.add(filter.milestone_by, sql(" AND seen.milestone_on <= :milestone_by"), "milestone_by");
  if (filter.mark) conditions.add(marked(*filter.mark));
  if (filter.keep_up) conditions.add(*filter.keep_up ? sql(" AND seen.keep_up = 1") : sql(" AND seen.keep_up = 0"));
  conditions.add(filter.position, sql(" AND seen.position = :position"), "position");
  add_figures(filter, conditions);
  add_outcome(filter, conditions);
  return conditions;
}

struct Walk {  // the indexes that hold the rows of a filter in the order of each sort
  Sql by_number;
  Sql by_due;
  Sql of(ItemSort sort) const { return sort == ItemSort::due ? by_due : by_number; }
};

constexpr Walk by_round{sql("item AS seen INDEXED BY item_round"), sql("item AS seen INDEXED BY item_round_due")};
constexpr Walk by_returned{sql("item AS seen INDEXED BY item_returned"),
                           sql("item AS seen INDEXED BY item_returned_due")};
constexpr Walk by_reopened{sql("item AS seen INDEXED BY item_reopened"),
                           sql("item AS seen INDEXED BY item_reopened_due")};
constexpr Walk by_extended{sql("item AS seen INDEXED BY item_extended"),
                           sql("item AS seen INDEXED BY item_extended_due")};
constexpr Walk by_keep_up{sql("item AS seen INDEXED BY item_keep_up"), sql("item AS seen INDEXED BY item_keep_up_due")};
constexpr Walk by_position{sql("item AS seen INDEXED BY item_position"),
                           sql("item AS seen INDEXED BY item_position_due")};
constexpr Walk by_state{sql("item AS seen INDEXED BY item_state"), sql("item AS seen INDEXED BY item_state_due")};
constexpr Walk by_open{sql("item AS seen INDEXED BY item_open"), sql("item AS seen INDEXED BY item_due_open")};
constexpr Walk by_first_open{sql("item AS seen INDEXED BY item_first_open"),
                             sql("item AS seen INDEXED BY item_first_open_due")};
constexpr Walk by_watched{sql("item AS seen INDEXED BY item_watched"), sql("item AS seen INDEXED BY item_watched_due")};
constexpr Walk by_basically{sql("item AS seen INDEXED BY item_basically"),
                            sql("item AS seen INDEXED BY item_basically_due")};
constexpr Walk by_late{sql("item AS seen INDEXED BY item_late"), sql("item AS seen INDEXED BY item_late_due")};
constexpr Walk by_first_late{sql("item AS seen INDEXED BY item_first_late"),
                             sql("item AS seen INDEXED BY item_first_late_due")};
constexpr Walk by_nothing{sql("item AS seen"), sql("item AS seen INDEXED BY item_due")};

Walk const& walk_of_mark(Mark mark) {
  if (mark == Mark::returned) return by_returned;
  return mark == Mark::reopened ? by_reopened : by_extended;
}

// By due and due at once, the index that holds the day itself serves both.
Sql walk_of_team(ItemFilter const& filter, ItemSort sort) {
  constexpr Walk by_team{sql("item AS seen INDEXED BY item_team"), sql("item AS seen INDEXED BY item_team_due")};
  return by_team.of(filter.asks_for_due() ? ItemSort::number : sort);
}

// Spans of days are few rows of all, and are then sorted.
std::optional<Sql> walk_of_figure(ItemFilter const& filter, ItemSort sort) {
  if (filter.asks_for_closing()) return sql("item AS seen INDEXED BY item_closed_on");
  if (filter.asks_for_feedback()) return sql("item AS seen INDEXED BY item_fed_back_open");
  if (filter.round) return std::nullopt;  // whose rows are fewer
  if (filter.basically_done.value_or(false)) return by_basically.of(sort);
  if (filter.late) return (*filter.late == Lateness::due ? by_late : by_first_late).of(sort);
  if (filter.asks_for_time_taken()) return sql("item AS seen INDEXED BY item_took");
  return std::nullopt;
}

// Of what the whole house may be asked for, the fewest rows first.
Sql walk_of_house(ItemFilter const& filter, ItemSort sort) {
  if (filter.unit) return sql("item AS seen INDEXED BY item_unit");
  if (filter.team) return walk_of_team(filter, sort);
  if (filter.asks_for_due()) return by_open.of(sort);
  if (filter.first_overdue_on) return by_first_open.of(sort);
  if (filter.milestone_by) return by_watched.of(sort);
  if (auto const figure = walk_of_figure(filter, sort)) return *figure;
  if (filter.round) return by_round.of(sort);
  if (filter.mark) return walk_of_mark(*filter.mark).of(sort);
  if (filter.keep_up.value_or(false)) return by_keep_up.of(sort);
  if (filter.position) return by_position.of(sort);
  return (filter.state ? by_state : by_nothing).of(sort);
}

bool is_planned_freely(ItemFilter const& filter, SeenBy seen_by) {
  return filter.opinion || filter.money.value_or(false) || filter.repeats.value_or(false) ||
         (!filter.inspection && seen_by == SeenBy::several);
}

// What an actor sees by one team or unit is less than any filter leaves of the house.
Sql walk_of(ItemFilter const& filter, ItemSort sort, SeenBy seen_by, Dialect dialect) {
  if (dialect == Dialect::postgres || seen_by == SeenBy::nothing || is_planned_freely(filter, seen_by))
    return sql("item AS seen");
  if (filter.inspection) return sql("item AS seen INDEXED BY item_inspection");
  if (seen_by == SeenBy::team) return walk_of_team(filter, sort);
  if (seen_by == SeenBy::units) return sql("item AS seen INDEXED BY item_unit");
  return walk_of_house(filter, sort);
}

constexpr char const* row_columns =
    "item.id, item.version, item.number, item.finding_text, item.state, item.due, item.keep_up, item.position, "
    "item.returned, item.reopened, item.extended, item.inspection, item.team, item.unit, organisation.name, "
    "item.first_due, item.milestone_on";

// The numbers of a page are found in an index alone; only its rows are then read whole.
Sql page_by_number(ItemSelection const& selection, PageStart start) {
  Sql const behind = start == PageStart::behind ? sql(" AND ") + selection.number + sql(" > :after_number") : sql("");
  return sql("SELECT ", row_columns, " FROM (SELECT seen.number AS number FROM ") + selection.from + sql(" WHERE ") +
         selection.where + behind + sql(" ORDER BY ") + selection.number +
         sql(" LIMIT :limit) AS page JOIN item ON item.number = page.number JOIN organisation ON organisation.id = "
             "item.unit ORDER BY page.number");
}

Sql page_by_due(ItemSelection const& selection, PageStart start) {
  Sql const behind = start == PageStart::behind
                         ? sql(" AND ") + selection.due + sql(" >= :after_due AND (") + selection.due +
                               sql(" > :after_due OR seen.number > :after_number)")
                         : sql("");
  return sql("SELECT ", row_columns, " FROM (SELECT seen.number AS number, ") + selection.due +
         sql(" AS due_key FROM ") + selection.from + sql(" WHERE ") + selection.where + behind + sql(" ORDER BY ") +
         selection.due +
         sql(", seen.number LIMIT :limit) AS page JOIN item ON item.number = page.number JOIN organisation ON "
             "organisation.id = item.unit ORDER BY page.due_key, page.number");
}

}  // namespace

ItemSelection select_items(ItemFilter const& filter, ItemSort sort, Condition seen, Dialect dialect) {
  SeenBy const seen_by = seen.seen_by;
  Conditions conditions = conditions_of(filter, std::move(seen));
  return {.from = walk_of(filter, sort, seen_by, dialect),
          .where = conditions.where(),
          .binds = std::move(conditions).binds(),
          .due = filter.asks_for_due() ? sql("seen.due") : sql("COALESCE(seen.due, '9999-12-31')"),
          .number = is_planned_freely(filter, seen_by) ? sql("(seen.number || '')") : sql("seen.number")};
}

Sql page_statement(ItemSelection const& selection, ItemSort sort, PageStart start) {
  return sort == ItemSort::due ? page_by_due(selection, start) : page_by_number(selection, start);
}

}  // namespace huiyin::store
