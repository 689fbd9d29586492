// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Plays a story in an office that is being served, in the order of its days, so that the journal tells it as it would
// have come to be.
#pragma once

#include <functional>

#include "app/demo_hands.hpp"
#include "app/demo_story.hpp"

namespace huiyin::app {

struct DemoStage {
  std::string socket;
  std::function<void(Day)> move_clock;
  std::function<void(std::size_t done, std::size_t in_all)> moved;
};

// Refuses demo.refused.
Result<void> play(Story const& story, DemoStage const& stage);

}  // namespace huiyin::app
