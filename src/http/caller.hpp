// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who asks, told from the session that a request carries in the cookie __Host-huiyin. Promises: whoever is ended,
// disabled or idle too long is nobody (session.ended); a change comes from our own pages and carries the guard that
// other sites cannot know; sessions, accounts and grants are looked up anew with each request.
#pragma once

#include <string>

#include "http/staff_site.hpp"
#include "store/sessions.hpp"

namespace huiyin::http {

constexpr std::string_view session_cookie = "__Host-huiyin";

struct Caller {
  store::KnownSession session;
  Digest token;
  Actor actor;
};

// Refuses session.missing, session.ended, session.guard_wrong and what from_our_pages refuses.
Result<Caller> find_caller(StaffSite const& site, store::Session& store, Request const& request);

// Refuses session.from_elsewhere: a browser says that another site made it ask. What is no browser says nothing.
Result<void> from_our_pages(Request const& request);

std::string render_cookie(std::string_view token);
std::string render_no_cookie();

}  // namespace huiyin::http
