// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Files of items and tasks, up and down, never whole in memory: an upload is written piece by piece before the desk
// makes one file of it; what breaks off, or is refused, leaves nothing.
#pragma once

#include "http/staff_call.hpp"

namespace huiyin::http {

constexpr std::uint64_t largest_attachment = 50UL * 1024 * 1024;

HandlerAnswer attach(StaffSite& site, Request request);
HandlerAnswer attach_to_task(StaffSite& site, Request request);
HandlerAnswer read_attachment(StaffSite& site, Request request);

}  // namespace huiyin::http
