// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Moments: UTC, milliseconds. day_of is the only bridge from a Moment to a Day: China, eight hours ahead, no daylight
// saving. A Clock is handed down from app; nothing below office asks one.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

#include "words/day.hpp"

namespace huiyin {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;
using Clock = std::function<Moment()>;

constexpr Day day_of(Moment moment) { return std::chrono::floor<std::chrono::days>(moment + std::chrono::hours(8)); }

std::string render(Moment moment);                   // 2026-07-01T01:02:03.004Z
Result<Moment> parse_moment(std::string_view text);  // the inverse; refuses moment.malformed

}  // namespace huiyin
