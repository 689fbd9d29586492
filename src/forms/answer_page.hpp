// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An answer of the API laid out for people: rows as columns, a record as lines. Promises: nothing in it can steer a
// terminal; a field that is not known here is shown as well.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/reading_table.hpp"

namespace huiyin::forms {

struct AnswerWords {  // what people call it; a field without a word is for programs alone
  std::function<std::string(std::string_view field)> field;
  std::function<std::string(std::string_view field, std::string_view value)> value;
};

std::string record_page(std::string_view json, AnswerWords const& words,
                        Page page);  // as it came, when it is no record

enum class Heading { yes, no };
// Columns that find no room are cut; the last one is shown whole, for it is what one copies.
std::string rows_page(std::vector<std::string> const& rows, std::vector<std::string> const& columns,
                      AnswerWords const& words, Page page, Heading heading);

}  // namespace huiyin::forms
