// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How tall a row must be so that wrapped text is not cut. Spreadsheets do not store what they would measure, and a
// merged cell never grows by itself, so the height is reckoned from the column width: Han characters count two.
#pragma once

#include <string_view>

namespace huiyin::papers {

constexpr double tallest_row = 409.0;  // points; the file format knows no taller row

// Lines the text takes in a column of that width (in characters of the default font), written at that size in points.
// Marks that must not begin a line take the character before them along; words of Latin letters are kept together.
int lines_needed(std::string_view text, double column_width, double font_size);

// In points, never above tallest_row.
double row_height(int lines, double font_size);

}  // namespace huiyin::papers
