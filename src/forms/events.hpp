// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The lasting JSON of events, which the journal keeps: {"v":1,"events":[{"event":"item_closed","by":{…}}]}.
// Promises: events have one text each, every field in it, in a fixed order, with null for nothing; read_events is the
// strict inverse of write_events and refuses every other text (events.malformed, events.version_unknown).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "words/result.hpp"

namespace huiyin::forms {

// There is one for each XEvent of people, inspection and rectification.
template <class Event>
std::string write_events(std::vector<Event> const& events);
template <class Event>
Result<std::vector<Event>> read_events(std::string_view text);

}  // namespace huiyin::forms
