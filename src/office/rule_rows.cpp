// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/rule_rows.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin::office {

namespace {

std::string_view take(std::string_view& text, char mark) {
  std::string_view const part = text.substr(0, text.find(mark));
  text.remove_prefix(std::min(part.size() + 1, text.size()));
  return part;
}

}  // namespace

std::vector<RuleRow> rule_rows(std::string_view content) {
  std::vector<RuleRow> rows;
  while (!content.empty()) {
    std::string_view line = take(content, '\n');
    if (line.empty() || line.starts_with('#')) continue;
    RuleRow& row = rows.emplace_back();
    while (!line.empty()) row.push_back(take(line, ','));
  }
  if (!rows.empty()) rows.erase(rows.begin());
  return rows;
}

std::optional<std::int64_t> rule_number(std::string_view text) {
  std::int64_t value = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc{} || end != text.data() + text.size() || value <= 0) return std::nullopt;
  return value;
}

}  // namespace huiyin::office
