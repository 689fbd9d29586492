// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The same reports of progress written by SQLite alone: what a desk left in one file is read from it, and its rows are
// written into a copy of the file as it was before, statement for statement and commit for commit, by statements that
// are prepared once. Promises: nothing but SQLite is in the time that is answered; afterwards both files hold the same
// rows, or it throws.
#pragma once

#include <chrono>
#include <filesystem>
#include <vector>

#include "search/scope_word.hpp"

namespace huiyin::bench {

struct DeskRun {
  std::filesystem::path file;
  std::vector<std::size_t> batches;      // how many changes each commit had
  std::vector<search::ScopeWord> scope;  // by which each item is found
};

std::chrono::duration<double> write_barely(DeskRun const& run, std::filesystem::path const& copy);

}  // namespace huiyin::bench
