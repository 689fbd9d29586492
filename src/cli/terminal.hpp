// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What stands behind stdout and stderr, and the bar that shows how far many files have come.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "forms/reading_table.hpp"

namespace huiyin::cli {

enum class Stream { out, err };

bool is_terminal(Stream stream);
forms::Page page_of(Stream stream);  // its width, 80 where there is none to ask; bold unless NO_COLOR is set

// One line on stderr, redrawn at most ten times a second, taken away by hide(). Nothing at all off a terminal.
class Progress {
 public:
  Progress(std::size_t total, std::string rate_unit);
  ~Progress() { hide(); }
  Progress(Progress const&) = delete;
  Progress& operator=(Progress const&) = delete;

  void step(std::string_view name) { reach(done_ + 1, name); }  // one more is done
  void reach(std::size_t done, std::string_view name);
  void hide();

 private:
  using Clock = std::chrono::steady_clock;
  std::size_t const total_;
  std::string const rate_unit_;
  bool const shown_;
  bool drawn_ = false;
  std::size_t done_ = 0;
  Clock::time_point const started_ = Clock::now();
  Clock::time_point last_{};
};

struct Share {
  std::size_t done = 0;
  std::size_t total = 0;
};

// The line itself, at most width columns: bar, done of total, per cent, rate, file.
std::string progress_line(Share share, double per_second, std::string_view rate_unit, std::string_view name,
                          std::size_t width);

}  // namespace huiyin::cli
