// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/finding_list.hpp"

#include <fmt/format.h>

#include "store/shape.hpp"
#include "store/view.hpp"

namespace huiyin::store {

using rectification::CoveredItem;
using rectification::FindingRow;

template <>
struct RowShape<CoveredItem> : ShapeOf<CoveredItem, &CoveredItem::id, &CoveredItem::number, &CoveredItem::state> {};

namespace {

struct FindingCells {
  FindingId id;
  InspectionId inspection;
  OrganisationId unit;
  std::string unit_name;
  std::string round_name;
  std::int64_t number;
  std::string text;
  std::string finding_class;
  std::optional<Day> fed_back_on;
  std::optional<FindingId> repeat_of;
  auto tie() const {
    return std::tie(id, inspection, unit, unit_name, round_name, number, text, finding_class, fed_back_on, repeat_of);
  }
};

constexpr char const* told_findings =
    "SELECT listed.id, listed.inspection, seen.unit, unit.name, round.name, listed.number, listed.text, "
    "listed.finding_class, seen.fed_back_on, listed.repeat_of FROM finding AS listed "
    "JOIN inspection AS seen ON seen.id = listed.inspection JOIN organisation AS unit ON unit.id = seen.unit "
    "JOIN round ON round.id = seen.round WHERE listed.withdrawn = 0 AND ";

}  // namespace

Bind bind_findings(std::vector<FindingId> const& findings) {
  std::string list = "[";
  for (FindingId const& id : findings) list += fmt::format("{}\"{}\"", list.size() > 1 ? "," : "", render(id));
  return bind("findings", list + "]");
}

std::vector<FindingRow> View::finding_rows(std::vector<FindingId> const& findings) {
  if (findings.empty()) return {};
  auto seen_by = seen(policy::Object::finding);
  std::vector<Bind> binds = std::move(seen_by.binds);
  binds.push_back(bind_findings(findings));
  bool const sees_rounds = !policy::scope(actor_, policy::Action::read, policy::Object::round).sees_nothing();
  std::vector<FindingRow> rows;
  for (auto& row : lease_->query<FindingCells>(
           sql(told_findings) + in_findings(lease_->dialect()) + sql(" AND ") + seen_by.where, std::move(binds)))
    rows.push_back({row.id,
                    row.inspection,
                    row.unit,
                    std::move(row.unit_name),
                    sees_rounds ? std::optional(std::move(row.round_name)) : std::nullopt,
                    row.number,
                    std::move(row.text),
                    std::move(row.finding_class),
                    row.fed_back_on,
                    row.repeat_of,
                    {}});
  return rows;
}

std::vector<CoveredItem> View::items_of(FindingId finding) {
  auto seen_by = seen(policy::Object::item);
  std::vector<Bind> binds = std::move(seen_by.binds);
  binds.push_back(bind("finding", finding));
  return lease_->query<CoveredItem>(sql("SELECT seen.id, seen.number, seen.state FROM item AS seen WHERE ") +
                                        seen_by.where + sql(" AND seen.finding = :finding ORDER BY seen.number"),
                                    std::move(binds));
}

}  // namespace huiyin::store
