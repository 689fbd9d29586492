// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "bulletin/days.hpp"

namespace huiyin::bulletin {

std::optional<PartialDate> published(Notice const& notice) {
  auto const& text = notice.text();
  std::size_t const head = std::min<std::size_t>(text.size(), 700);
  std::size_t const tail = text.size() > head + 400 ? text.size() - 400 : head;
  for (Range const part : {Range{0, head}, Range{tail, text.size()}})
    for (Range const line : split(text, part, U"\n。")) {
      bool const of_page = notice.has(line, "furniture.line") && length(line) <= 90;
      if (!of_page && (length(line) > 24 || notice.match(line, "letters_heading"))) continue;
      auto const found = notice.match(line, "date");
      if (!found) continue;
      PartialDate const date = date_of(notice, *found, found->range);
      if (date.year && date.month && date.day) return date;
    }
  return std::nullopt;
}

}  // namespace huiyin::bulletin
