// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words by which a report states how far an item is (已完成整改, 基本完成，继续推进).
#pragma once

#include <optional>

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

struct StatusWords {
  Range range;
  Status code;
};

// The whole of range as a status, its lead-in (整改状态：, 该问题) left out.
std::optional<StatusWords> status_words(Notice const& notice, Range range);
// （已完成） behind a heading; the heading is shortened by it.
std::optional<StatusWords> cut_status(Notice const& notice, Range& heading);

}  // namespace huiyin::bulletin
