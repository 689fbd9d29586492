// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view_page.hpp"

namespace huiyin::store {

using rectification::FiguresOfAll;
using rectification::InspectionFigures;
using rectification::Tally;
using rectification::tally_parts;
using rectification::TallyPart;

namespace {

constexpr std::size_t named_columns = 6;  // before the counts of a row

Tally tally_from(std::span<Cell> cells) {
  Tally tally;
  std::size_t at = 0;
  for (TallyPart const& part : tally_parts) tally.*part.count = value_of<std::int64_t>(cells[at++]);
  return tally;
}

}  // namespace

template <>
struct RowShape<Tally> {
  static std::span<CellKind const> kinds() {
    static constexpr std::array<CellKind, tally_parts.size()> kinds{};  // integers
    return kinds;
  }
  static Tally read(std::span<Cell> cells) { return tally_from(cells); }
};

template <>
struct RowShape<InspectionFigures> {
  static std::span<CellKind const> kinds() {
    static constexpr auto kinds = [] {
      std::array<CellKind, named_columns + tally_parts.size() + 2> made{};
      for (std::size_t at = 0; at < named_columns; ++at) made.at(at) = CellKind::text;
      return made;
    }();
    return kinds;
  }
  static InspectionFigures read(std::span<Cell> cells) {
    auto const counts = cells.subspan(named_columns);
    return {value_of<InspectionId>(cells[0]),
            value_of<RoundId>(cells[1]),
            value_of<OrganisationId>(cells[2]),
            value_of<OrganisationId>(cells[3]),
            value_of<std::string>(cells[4]),
            value_of<std::optional<Day>>(cells[5]),
            {tally_from(counts), value_of<std::int64_t>(counts[tally_parts.size()]),
             value_of<std::int64_t>(counts[tally_parts.size() + 1])}};
  }
};

namespace {

struct TwoCounts {
  std::int64_t one;
  std::int64_t other;
  auto tie() const { return std::tie(one, other); }
};
struct DayCount {
  Day day;
  std::int64_t count;
  auto tie() const { return std::tie(day, count); }
};

struct AskedFigures {
  Sql where;
  std::vector<Bind> binds;
};

AskedFigures asked_of(FiguresFilter const& filter, Condition seen) {
  AskedFigures asked{seen.where, std::move(seen.binds)};
  if (filter.round) {
    asked.where = asked.where + sql(" AND seen.round = :round");
    asked.binds.push_back(bind("round", *filter.round));
  }
  if (filter.unit) {
    asked.where =
        asked.where + sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)");
    asked.binds.push_back(bind("unit", *filter.unit));
  }
  return asked;
}

// In the order of tally_parts.
constexpr auto sums =
    sql("SELECT CAST(COALESCE(SUM(seen.total), 0) AS BIGINT), CAST(COALESCE(SUM(seen.assigned), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.in_progress), 0) AS BIGINT), CAST(COALESCE(SUM(seen.applied), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.checked), 0) AS BIGINT), CAST(COALESCE(SUM(seen.closed), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.cancelled), 0) AS BIGINT), CAST(COALESCE(SUM(seen.returned), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.reopened), 0) AS BIGINT), CAST(COALESCE(SUM(seen.extended), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.basically_done), 0) AS BIGINT), CAST(COALESCE(SUM(seen.late), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.first_late), 0) AS BIGINT), CAST(COALESCE(SUM(seen.took_30), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.took_60), 0) AS BIGINT), CAST(COALESCE(SUM(seen.took_90), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.took_180), 0) AS BIGINT), CAST(COALESCE(SUM(seen.took_more), 0) AS BIGINT), "
        "CAST(COALESCE(SUM(seen.took_days), 0) AS BIGINT), CAST(COALESCE(SUM(seen.money), 0) AS BIGINT) FROM "
        "item_tally AS seen WHERE ");
constexpr auto sums_overdue = sql(
    "SELECT CAST(COALESCE(SUM(item_day.due), 0) AS BIGINT), CAST(COALESCE(SUM(item_day.first_due), 0) AS BIGINT) "
    "FROM item_tally AS seen JOIN item_day ON item_day.inspection = seen.inspection WHERE item_day.day < :today AND ");
constexpr auto open_by_feedback =
    sql("SELECT inspection.fed_back_on, "
        "CAST(SUM(seen.assigned + seen.in_progress + seen.applied + seen.checked) AS BIGINT) FROM item_tally AS seen "
        "JOIN inspection ON inspection.id = seen.inspection WHERE inspection.fed_back_on IS NOT NULL AND ");
constexpr auto sums_closed =
    sql("SELECT item_day.day, CAST(SUM(item_day.closed) AS BIGINT) FROM item_tally AS seen "
        "JOIN item_day ON item_day.inspection = seen.inspection WHERE item_day.closed > 0 AND ");
constexpr auto repeating_items =
    sql("SELECT COUNT(*) FROM item_tally AS seen JOIN finding ON finding.inspection = seen.inspection "
        "JOIN item ON item.finding = finding.id WHERE finding.repeat_of IS NOT NULL AND ");
constexpr auto inspections_seen = sql("SELECT COUNT(*), COUNT(seen.fed_back_on) FROM inspection AS seen WHERE ");
constexpr auto each_inspection =
    sql("SELECT seen.inspection, seen.round, seen.team, seen.unit, organisation.name, "
        "inspection.fed_back_on, seen.total, seen.assigned, seen.in_progress, seen.applied, seen.checked, seen.closed, "
        "seen.cancelled, seen.returned, seen.reopened, seen.extended, seen.basically_done, seen.late, seen.first_late, "
        "seen.took_30, seen.took_60, seen.took_90, seen.took_180, seen.took_more, seen.took_days, seen.money, "
        "(SELECT CAST(COALESCE(SUM(item_day.due), 0) AS BIGINT) FROM item_day "
        "WHERE item_day.inspection = seen.inspection AND item_day.day < :today), "
        "(SELECT CAST(COALESCE(SUM(item_day.first_due), 0) AS BIGINT) FROM item_day "
        "WHERE item_day.inspection = seen.inspection AND item_day.day < :today) "
        "FROM item_tally AS seen JOIN inspection ON inspection.id = seen.inspection "
        "JOIN organisation ON organisation.id = seen.unit WHERE ");

Day first_of_month(Day day) {
  std::chrono::year_month_day const civil(day);
  return civil.year() / civil.month() / 1;
}
Day last_of_month(Day day) {
  std::chrono::year_month_day const civil(day);
  return civil.year() / civil.month() / std::chrono::last;
}

std::vector<rectification::ClosingMonth> months_of(std::vector<DayCount> const& days) {
  std::vector<rectification::ClosingMonth> months;
  for (auto const& [day, count] : days) {
    if (months.empty() || months.back().to < day) months.push_back({first_of_month(day), last_of_month(day), 0});
    months.back().count += count;
  }
  return months;
}

}  // namespace

FiguresOfAll View::figures(FiguresFilter const& filter) {
  FiguresOfAll made;
  auto counted = asked_of(filter, seen(policy::Object::inspection));
  auto const inspections = lease_->query<TwoCounts>(inspections_seen + counted.where, std::move(counted.binds)).front();
  made.inspections = inspections.one;
  made.fed_back = inspections.other;

  AskedFigures const asked = asked_of(filter, seen(policy::Object::item));
  auto with_today = asked.binds;
  with_today.push_back(bind("today", today_));
  made.figures.tally = lease_->query<Tally>(sums + asked.where, asked.binds).front();
  auto const late = lease_->query<TwoCounts>(sums_overdue + asked.where, with_today).front();
  made.figures.overdue = late.one;
  made.figures.first_overdue = late.other;

  made.repeats = lease_->query<std::int64_t>(repeating_items + asked.where, asked.binds).front();

  std::map<Day, std::int64_t> open;
  for (auto const& [day, count] :
       lease_->query<DayCount>(open_by_feedback + asked.where + sql(" GROUP BY inspection.fed_back_on"), asked.binds))
    open[day] = count;
  made.ageing = rectification::age_bands(open, today_);
  made.cycle = rectification::took_bands_of(made.figures.tally);
  made.closings = months_of(lease_->query<DayCount>(
      sums_closed + asked.where + sql(" GROUP BY item_day.day ORDER BY item_day.day"), asked.binds));
  return made;
}

Page<InspectionFigures> View::figures_by_inspection(FiguresFilter const& filter, PageOrder const& page) {
  if (leads_nowhere(page)) return {};
  Condition condition = seen(policy::Object::item);
  bool const in_order = filter.round && condition.seen_by == SeenBy::everything;
  Sql const order = in_order ? sql("seen.inspection") : sql("(seen.inspection || '')");  // not by the key, row by row
  AskedFigures asked = asked_of(filter, std::move(condition));
  Sql statement = each_inspection + asked.where;
  asked.binds.push_back(bind("today", today_));
  if (page.from) {
    statement = statement + sql(" AND ") + order + sql(" > :after");
    asked.binds.push_back(bind("after", page.from->after));
  }
  auto const limit = rows_of(page);
  asked.binds.push_back(bind("limit", limit + 1));
  return page_of(lease_->query<InspectionFigures>(statement + sql(" ORDER BY ") + order + sql(" LIMIT :limit"),
                                                  std::move(asked.binds)),
                 limit, [](InspectionFigures const& last) {
                   return Cursor{render(last.inspection), render(last.inspection)};
                 });
}

}  // namespace huiyin::store
