// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/lineage.hpp"

#include <algorithm>

namespace huiyin::rectification {

std::optional<std::int64_t> days_clean(std::optional<Day> closed_on, std::optional<Day> found_on) {
  if (!closed_on || !found_on || *found_on < *closed_on) return std::nullopt;
  return (*found_on - *closed_on).count();
}

std::vector<Generation> in_line(std::vector<Generation> generations) {
  std::ranges::sort(generations, {}, [](Generation const& each) {
    return std::tuple(!each.finding.fed_back_on, each.finding.fed_back_on, each.finding.id);
  });
  for (std::size_t at = 1; at < generations.size(); ++at)
    generations[at].days_clean = days_clean(generations[at - 1].closed_on, generations[at].finding.fed_back_on);
  return generations;
}

}  // namespace huiyin::rectification
