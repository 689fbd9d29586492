// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/verification_json.hpp"

#include <boost/json.hpp>

#include "journal/base64.hpp"

namespace huiyin::forms {

namespace json = boost::json;

std::string verification_json(journal::Verification const& found) {
  json::array breaks;
  for (journal::Break const& each : found.breaks)
    breaks.push_back(json::object{
        {"verdict", name_of(each.verdict)}, {"first", each.first}, {"last", each.last}, {"detail", each.detail}});
  return json::serialize(
      json::object{{"entries", found.entries},
                   {"verdict", name_of(verdict_on(found))},
                   {"root", found.head ? json::value(journal::to_base64(bytes_of(found.head->root))) : json::value()},
                   {"checkpoints_met", found.checkpoints_met},
                   {"checkpoints_unmet", found.checkpoints_unmet},
                   {"breaks", std::move(breaks)}});
}

}  // namespace huiyin::forms
