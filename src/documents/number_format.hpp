// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a number of a workbook is shown, by its number format (ECMA-376 Part 1, 18.8.30, with the formats that a Chinese
// Excel and WPS build in): a number can be a day, a month, a time or a share.
#pragma once

#include <string>
#include <string_view>

#include "documents/spreadsheet.hpp"

namespace huiyin::documents {

enum class Shown { number, share, day, month, year, time, text };

struct NumberFormat {
  Shown shown = Shown::number;
  int digits = 0;  // at least as many: 001
};
enum class Epoch { from_1900, from_1904 };

NumberFormat built_in_format(int number);
NumberFormat format_of(std::string_view code);

// Fills text and day. What is no number stays as it is written.
void show_number(Cell& cell, std::string_view written, NumberFormat format, Epoch epoch);

}  // namespace huiyin::documents
