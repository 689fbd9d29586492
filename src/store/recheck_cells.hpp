// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the store: the result of a recheck as a row has it. The methods stand as words with a space between them.
#pragma once

#include <fmt/format.h>

#include "rectification/recheck.hpp"
#include "store/session.hpp"

namespace huiyin::store {

constexpr char const* result_columns =
    "line.account, line.noted_on, line.on_day, line.methods, line.asked, "
    "line.satisfied, line.outcome, line.note";

struct ResultCells {
  std::optional<AccountId> account;
  std::optional<Day> noted_on;
  std::optional<Day> on;
  std::string methods;
  std::int64_t asked;
  std::int64_t satisfied;
  std::optional<rectification::RecheckOutcome> outcome;
  std::string note;
};

inline std::string methods_text(std::vector<rectification::CheckMethod> const& methods) {
  std::string text;
  for (auto const method : methods) text += fmt::format("{}{}", text.empty() ? "" : " ", name_of(method));
  return text;
}

inline std::vector<rectification::CheckMethod> methods_in(std::string_view text) {
  std::vector<rectification::CheckMethod> methods;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find(' '), text.size());
    methods.push_back(parse_name<rectification::CheckMethod>(text.substr(0, end)).value());
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return methods;
}

inline std::optional<rectification::RecheckResult> result_of(ResultCells cells) {
  if (!cells.outcome) return std::nullopt;
  return rectification::RecheckResult{{cells.account.value(), cells.noted_on.value()},
                                      cells.on.value(),
                                      methods_in(cells.methods),
                                      cells.asked,
                                      cells.satisfied,
                                      *cells.outcome,
                                      std::move(cells.note)};
}

}  // namespace huiyin::store
