// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How often a record was changed: 1 when it was made, one more with each change. 0 stands before the first.
#pragma once

#include <cstdint>

namespace huiyin {

enum class Version : std::int64_t {};

constexpr std::int64_t count_of(Version version) { return static_cast<std::int64_t>(version); }
constexpr Version next(Version version) { return Version{count_of(version) + 1}; }

}  // namespace huiyin
