// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The machine's clock: the one that app hands down, and nothing below app asks another.
#pragma once

#include "words/moment.hpp"

namespace huiyin::app {

inline Clock own_clock() {
  return [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
}

}  // namespace huiyin::app
