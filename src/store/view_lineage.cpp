// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "store/view.hpp"

namespace huiyin::store {

using inspection::Finding;
using rectification::Generation;
using rectification::State;

namespace {

bool add_new(std::vector<FindingId>& line, FindingId id) {
  bool const is_new = line.size() < rectification::most_generations && std::ranges::find(line, id) == line.end();
  if (is_new) line.push_back(id);
  return is_new;
}

// Up to the first, then down from each to what repeats it; a line that somebody may not see whole is told in parts.
std::vector<FindingId> line_of(Session& session, Finding const& finding) {
  std::vector<FindingId> line{finding.id};
  for (auto above = finding.repeat_of; above && add_new(line, *above);)
    above = session
                .query_one<std::optional<FindingId>>(sql("SELECT repeat_of FROM finding WHERE id = :id"),
                                                     bind("id", *above))
                .value();
  for (std::size_t at = 0; at < line.size(); ++at)
    for (FindingId const& below : session.query<FindingId>(
             sql("SELECT id FROM finding WHERE repeat_of = :id ORDER BY id LIMIT :most"), bind("id", line[at]),
             bind("most", static_cast<std::int64_t>(rectification::most_generations))))
      add_new(line, below);
  return line;
}

std::optional<Day> closed_on(Session& session, Generation const& generation) {
  std::optional<Day> last;
  for (auto const& item : generation.finding.items) {
    if (item.state == State::cancelled) continue;
    if (item.state != State::closed) return std::nullopt;
    auto const day = session.query_one<std::optional<Day>>(sql("SELECT MAX(closed_on) FROM closing WHERE item = :item"),
                                                           bind("item", item.id));
    if (day && *day && (!last || **day > *last)) last = *day;
  }
  return last;
}

}  // namespace

rectification::Lineage View::lineage(Seen<Finding> const& finding) {
  std::vector<Generation> generations;
  for (auto& row : finding_rows(line_of(*lease_, finding.record))) {
    Generation generation{std::move(row), {}, {}};
    generation.finding.items = items_of(generation.finding.id);
    generation.closed_on = closed_on(*lease_, generation);
    generations.push_back(std::move(generation));
  }
  auto seen_by = seen(policy::Object::finding);
  std::vector<Bind> binds = std::move(seen_by.binds);
  binds.push_back(bind("inspection", finding.record.inspection));
  auto const repeats = lease_->query<std::int64_t>(
      sql("SELECT COUNT(*) FROM inspection AS seen JOIN finding AS listed ON listed.inspection = seen.id WHERE ") +
          seen_by.where +
          sql(" AND seen.unit = (SELECT unit FROM inspection WHERE id = :inspection) "
              "AND listed.repeat_of IS NOT NULL AND listed.withdrawn = 0"),
      std::move(binds));
  return {rectification::in_line(std::move(generations)), repeats.at(0)};
}

}  // namespace huiyin::store
