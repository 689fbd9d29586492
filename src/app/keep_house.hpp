// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a served office does by itself until it is told to end: a checkpoint when it is time for one, sweeping now and
// then, and certificates anew before they end.
#pragma once

#include <chrono>
#include <csignal>

#include "app/serving.hpp"

namespace huiyin::app {

// The signals that end the server are taken by the main thread alone: made before any other thread is.
class EndSignals {
 public:
  EndSignals();
  bool came_within(std::chrono::seconds time) const;

 private:
  sigset_t signals_{};
};

void keep_house(Configuration const& configuration, Serving& serving, EndSignals const& signals);

}  // namespace huiyin::app
