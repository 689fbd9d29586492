// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Pages of a list: one row more than asked for is read, and tells whether another page is behind this one.
#pragma once

#include <algorithm>

#include "store/view.hpp"

namespace huiyin::store {

inline std::int64_t rows_of(PageOrder const& page) { return std::clamp<std::int64_t>(page.limit, 1, most_rows); }

// A cursor comes back from outside, and no column holds U+0000.
inline bool leads_nowhere(PageOrder const& page) {
  auto const has_null = [](std::string const& text) { return text.find('\0') != std::string::npos; };
  return page.from && (has_null(page.from->after) || has_null(page.from->id));
}

template <class Row, class CursorAt>
Page<Row> page_of(std::vector<Row> rows, std::int64_t limit, CursorAt const& cursor_at) {
  Page<Row> page{std::move(rows), std::nullopt};
  if (static_cast<std::int64_t>(page.rows.size()) <= limit) return page;
  page.rows.erase(page.rows.begin() + limit, page.rows.end());
  page.next = cursor_at(page.rows.back());
  return page;
}

}  // namespace huiyin::store
