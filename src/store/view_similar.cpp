// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "search/query.hpp"
#include "search/similarity.hpp"
#include "store/search_match.hpp"
#include "store/view.hpp"

namespace huiyin::store {

using inspection::Finding;
using inspection::Inspection;
using rectification::FindingRow;
using rectification::Kinship;

namespace {

// So that a question is answered in milliseconds however many findings there are.
constexpr std::int64_t rows_of_a_probe = 40;
constexpr std::size_t most_candidates = 400;

// The finding of each paragraph that is met: its own, or that of the item.
std::vector<FindingId> findings_met(Session& session, std::string const& match) {
  return session.query<FindingId>(
      sql("SELECT COALESCE(item.finding, search_text.object_id) FROM (") +
          met_newest_first(staff_search, session.dialect(), false) +
          sql(") AS hit JOIN search_text ON search_text.id = hit.id LEFT JOIN item ON item.id = search_text.object_id "
              "ORDER BY hit.id DESC"),
      bind("match", match), bind("limit", rows_of_a_probe));
}

std::vector<FindingId> candidates_of(Session& session, std::vector<std::string> const& probes,
                                     search::Reach const& reach) {
  std::vector<FindingId> candidates;
  for (std::string const& probe : probes) {
    auto const query = search::parse_query(probe);
    if (!query) continue;  // a word so long that it is no word
    for (FindingId const& id : findings_met(session, match_of(*query, reach, session.dialect()))) {
      if (candidates.size() == most_candidates) return candidates;
      if (std::ranges::find(candidates, id) == candidates.end()) candidates.push_back(id);
    }
  }
  return candidates;
}

Kinship kinship_of(Inspection const& own, FindingRow const& other) {
  if (other.unit != own.unit) return Kinship::elsewhere;
  bool const is_before = other.fed_back_on && (!own.fed_back_on || *other.fed_back_on < *own.fed_back_on);
  return is_before ? Kinship::repeat : Kinship::own;
}

}  // namespace

std::vector<Similar> View::similar(Seen<Finding> const& finding, search::PlainWords const& plain) {
  Finding const& sought = finding.record;
  auto const reach = reach_of(policy::scope(actor_, policy::Action::read, policy::Object::item));
  auto rows = finding_rows(candidates_of(*lease_, search::probes_of(sought.said.text, plain), reach));
  std::erase_if(rows, [&](FindingRow const& row) { return row.inspection == sought.inspection; });
  std::ranges::sort(rows, std::greater(), &FindingRow::id);

  std::vector<search::Described> texts;
  for (FindingRow const& row : rows) texts.push_back({row.text, row.finding_class});
  Inspection const own = Rows<Inspection>::load(*lease_, sought.inspection).value();
  std::vector<Similar> found;
  for (auto& each :
       search::most_similar({sought.said.text, sought.said.finding_class}, texts, plain, most_similar_findings)) {
    FindingRow row = std::move(rows[each.candidate]);
    row.items = items_of(row.id);
    Kinship const kinship = kinship_of(own, row);
    found.push_back({{std::move(row), kinship}, std::move(each.met)});
  }
  return found;
}

}  // namespace huiyin::store
