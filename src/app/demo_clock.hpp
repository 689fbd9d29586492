// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The clock of a demonstration: the machine's, moved. It is moved forward only, since what was written in the journal
// would otherwise lie in the future; how far is kept in a file.
#pragma once

#include <atomic>
#include <filesystem>

#include "words/moment.hpp"
#include "words/result.hpp"

namespace huiyin::app {

class DemoClock {
 public:
  Moment now() const;
  // What the server asks, while this one lives.
  Clock clock() const {
    return [this] { return now(); };
  }

  void set(Day day);  // to nine o'clock in the morning there, and it goes on from then
  void go_on();       // as the machine's

  // Refuses demo.clock_backwards, demo.clock_too_far, and what writing the file refuses.
  Result<void> move_to(Day day, std::filesystem::path const& file);
  void recall(std::filesystem::path const& file);  // nothing where there is no file

 private:
  std::atomic<std::int64_t> ahead_{0};  // milliseconds
};

}  // namespace huiyin::app
