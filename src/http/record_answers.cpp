// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/record_answers.hpp"

#include <boost/json.hpp>

namespace huiyin::http {
namespace {

namespace json = boost::json;

json::value text_or_null(std::optional<std::string> const& text) { return text ? json::value(*text) : json::value(); }

// The journal's own text of a change: {"v":1,"events":[…]}; none once it was erased, and of what changed nothing.
json::value events_of(std::optional<std::string> const& change) {
  if (!change || change->empty()) return nullptr;
  return json::parse(*change).at("events");
}

}  // namespace

std::string render_history_row(store::HistoryRow const& row) {
  json::object const told{
      {"entry", render(row.entry)},
      {"act", render(row.act)},
      {"at", render(row.at)},
      {"actor", text_or_null(row.actor ? std::optional(render(*row.actor)) : std::nullopt)},
      {"role", text_or_null(row.role ? std::optional(std::string(name_of(*row.role))) : std::nullopt)},
      {"action", row.action},
      {"version_before", count_of(row.before)},
      {"version_after", count_of(row.after)},
      {"events", events_of(row.change)},
  };
  return json::serialize(told);
}

}  // namespace huiyin::http
