// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Lines of CSV (RFC 4180) for spreadsheets. Promise: no cell is ever taken for a formula: what begins like one, blanks
// aside, also in full width, gets an apostrophe before it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::http {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // by which spreadsheets know UTF-8

std::string csv_line(std::vector<std::string> const& cells);

}  // namespace huiyin::http
