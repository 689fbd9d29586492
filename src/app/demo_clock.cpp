// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_clock.hpp"

#include <fstream>

#include "app/own_clock.hpp"

namespace huiyin::app {

namespace {

constexpr std::chrono::hours morning{1};  // of UTC: nine o'clock in China
constexpr std::chrono::days farthest{3660};

}  // namespace

Moment DemoClock::now() const { return own_clock()() + std::chrono::milliseconds(ahead_.load()); }

void DemoClock::set(Day day) { ahead_ = (Moment(day) + morning - own_clock()()).count(); }

void DemoClock::go_on() { ahead_ = 0; }

Result<void> DemoClock::move_to(Day day, std::filesystem::path const& file) {
  Day const today = day_of(now());
  if (day < today) return refuse(Fault::conflict, "demo.clock_backwards", render(today));
  if (day > today + farthest) return refuse(Fault::invalid_input, "demo.clock_too_far", render(today + farthest));
  std::int64_t const ahead = ahead_ + std::chrono::milliseconds(day - today).count();
  std::ofstream out(file, std::ios::trunc);
  out << ahead << '\n';
  out.close();
  if (!out) return refuse(Fault::unavailable, "file.not_writable", file.string());
  ahead_ = ahead;
  return {};
}

void DemoClock::recall(std::filesystem::path const& file) {
  std::int64_t ahead = 0;
  if (std::ifstream in(file); in >> ahead) ahead_ = ahead;
}

}  // namespace huiyin::app
