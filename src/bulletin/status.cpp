// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/status.hpp"

#include <array>

namespace huiyin::bulletin {

namespace {

constexpr std::array statuses{
    std::pair{Status::done, "status.done"}, std::pair{Status::basically_done, "status.basically_done"},
    std::pair{Status::ongoing, "status.ongoing"}, std::pair{Status::not_done, "status.not_done"}};

}  // namespace

std::optional<StatusWords> status_words(Notice const& notice, Range range) {
  range = bared(notice.text(), range);
  for (bool cut = true; cut;) {
    std::size_t const lead = notice.words("status_lead").begins(notice.view(range), 0);
    cut = lead > 0 && lead < length(range);
    if (cut) range = bared(notice.text(), {range.begin + lead, range.end});
  }
  for (auto const& [code, list] : statuses)
    if (notice.words(list).begins(notice.view(range), 0) == length(range) && length(range) > 0)
      return StatusWords{range, code};
  return std::nullopt;
}

std::optional<StatusWords> cut_status(Notice const& notice, Range& heading) {
  auto const words = notice.view(heading);
  std::size_t const open = words.find_last_of(U"（【[");
  if (open == std::u32string_view::npos) return std::nullopt;
  std::size_t close = words.find_first_of(U"）】]", open);
  if (close == std::u32string_view::npos) close = words.size();
  auto const found = status_words(notice, {heading.begin + open + 1, heading.begin + close});
  if (found) heading.end = heading.begin + open;
  return found;
}

}  // namespace huiyin::bulletin
