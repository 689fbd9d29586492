// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How far a command has come, on one line of a terminal that is taken away at the end; silent elsewhere.
#pragma once

#include "cli/run.hpp"
#include "store/backup.hpp"

namespace huiyin::app {

class StatusLine {
 public:
  explicit StatusLine(cli::Speech const& speech);
  StatusLine(StatusLine const&) = delete;
  StatusLine& operator=(StatusLine const&) = delete;
  ~StatusLine();

  // All look into this line.
  store::Progress entries() const;
  store::CopyProgress copying() const;
  std::function<void(std::size_t done, std::size_t in_all)> acts() const;

 private:
  cli::Speech const& speech_;
  bool shown_;
};

}  // namespace huiyin::app
