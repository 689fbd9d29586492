// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a history takes by chance: numbers, texts, ids. The same seed gives the same.
#pragma once

#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "words/ids.hpp"

namespace huiyin::store {

class Chance {
 protected:
  explicit Chance(unsigned seed) : random_(seed) {}

  int below(std::size_t limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  template <class T>
  T& any(std::vector<T>& things) {
    return things[static_cast<std::size_t>(below(things.size()))];
  }
  std::string text() {
    constexpr std::array<std::string_view, 8> pieces{"消防通道", "堵塞",    "会议记录\n", "不全，",
                                                     "𠮷",       "\"\\'%_", "2026 年",    "。"};
    std::string made = "查";
    for (int count = below(7); count > 0; --count) made += pieces[static_cast<std::size_t>(below(pieces.size()))];
    return made;
  }
  template <class AnId>
  AnId fresh() {
    IdBytes bytes{};
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(below(256));
    return AnId(bytes);
  }
  template <class T>
  std::optional<T> perhaps(T value) {
    return below(2) == 0 ? std::optional<T>() : std::optional<T>(value);
  }

 private:
  std::mt19937 random_;
};

}  // namespace huiyin::store
