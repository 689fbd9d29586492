// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Ids for tests: a small number as an id, so that a test can say which thing it means.
#pragma once

#include "words/id.hpp"

namespace huiyin {

template <class AnId>
constexpr AnId numbered(std::uint8_t number) {
  IdBytes bytes{};
  bytes.back() = number;
  return AnId(bytes);
}

}  // namespace huiyin
