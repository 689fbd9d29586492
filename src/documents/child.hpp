// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Foreign office files are parsed in a process of their own: huiyin parse-child, with limits and nothing to hold.
// Promises: the caller never hangs, whatever the child does; what the child answers is checked before it is believed;
// a child that crashes, is killed or talks nonsense makes the file unreadable, and nothing more.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "documents/spreadsheet.hpp"
#include "words/result.hpp"

namespace huiyin::documents {

struct ChildLimits {
  std::chrono::seconds wall{30};
  std::size_t answer = 128U << 20U;  // bytes of text
};

// The text of a .docx. program is huiyin itself, usually /proc/self/exe. Safe beside other threads.
Result<std::string> read_in_child(std::string_view bytes, std::string const& program, ChildLimits limits = {});
// The sheets of an .xlsx, the same way.
Result<Spreadsheet> read_sheets_in_child(std::string_view bytes, std::string const& program, ChildLimits limits = {});

// What huiyin parse-child does: limits itself, reads one request, answers it. Returns the exit code.
int serve_parse_child(int in, int out);

}  // namespace huiyin::documents
