// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is looked for in an answer of the API by those who asked it: a member, the rows of a page, why it was refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::forms {

std::string indented_answer(std::string_view json);  // as it came, when it is no JSON

std::optional<std::string> member_text(std::string_view json,
                                       std::string_view name);  // of the root; only if it is text
std::optional<std::uint64_t> member_number(std::string_view json, std::string_view name);

struct AnsweredRows {
  std::vector<std::string> rows;    // JSON, each on one line
  std::optional<std::string> next;  // where the next page begins
};
std::optional<AnsweredRows> answered_rows(std::string_view json);

struct AnsweredFault {
  std::string pointer;
  std::string code;
  std::string sentence;
};
struct AnsweredProblem {  // RFC 9457
  std::string code;
  std::string detail;
  std::vector<AnsweredFault> faults;
};
std::optional<AnsweredProblem> answered_problem(std::string_view json);

}  // namespace huiyin::forms
