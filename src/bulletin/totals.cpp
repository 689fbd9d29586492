// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "bulletin/items.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

void read_totals(Notice const& notice, Reading& reading) {
  static constexpr std::array rules{
      std::pair{Total::aspects, "total_aspects"},   std::pair{Total::problems, "total_problems"},
      std::pair{Total::measures, "total_measures"}, std::pair{Total::rules_made, "total_rules"},
      std::pair{Total::done, "total_done"},         std::pair{Total::basically_done, "total_basically"},
      std::pair{Total::ongoing, "total_ongoing"},   std::pair{Total::not_done, "total_not_done"}};
  for (Range const paragraph : notice.outline().paragraphs)
    for (auto const& [total, rule] : rules) {
      auto& slot = reading.report_counts[static_cast<std::size_t>(total)];
      if (slot) continue;
      auto const found = notice.match(paragraph, rule);
      if (!found) continue;
      auto const amount = chinese::number_value(notice.view(*(*found)["n"]));
      if (amount) slot = Found<int>{*amount, notice.spans(found->range)};
    }
}

}  // namespace huiyin::bulletin
