// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the office: the rows of a table of rules, each with its source in the last column, which may hold no comma.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace huiyin::office {

using RuleRow = std::vector<std::string_view>;

std::vector<RuleRow> rule_rows(std::string_view content);        // those behind the head
std::optional<std::int64_t> rule_number(std::string_view text);  // above zero, or nothing

}  // namespace huiyin::office
