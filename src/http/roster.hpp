// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A list of people on its way in: a sheet is read and answered row by row, without anything being made (a dry run); the
// rows are then admitted in one act.
#pragma once

#include "http/staff_call.hpp"

namespace huiyin::http {

constexpr std::uint64_t largest_roster = 8UL * 1024 * 1024;

HandlerAnswer read_roster_sheet(StaffSite& site, Request request);

Wish admit_roster(Call const& call);
Result<Answer> show_roster(Call const& call, store::View& view, Done const& done);

}  // namespace huiyin::http
