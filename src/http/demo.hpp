// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a demonstration has beside an office: cards to see it as somebody without a password, and a clock that can be
// moved. Promise: its routes are in a table that only a demonstration serves; an office has no such address.
// (docs/decisions/0045-demonstration.md)
#pragma once

#include "http/staff_site.hpp"

namespace huiyin::http {

// Sets the cookie that tells the pages of a demonstration to ask for its cards.
void tell_demo(StaffSite const& site, Answer& answer);

// The staff site with the routes of the demonstration before its own. context.demo is set.
std::shared_ptr<Site const> demo_site(StaffSite& context);

}  // namespace huiyin::http
