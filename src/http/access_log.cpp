// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/access_log.hpp"

#include <boost/json.hpp>

namespace huiyin::http {

std::string render(AccessLine const& line) {
  return boost::json::serialize(boost::json::object{
      {"time", huiyin::render(line.received)},
      {"event", "request"},
      {"request", line.request_id},
      {"listener", line.listener},
      {"address", line.address},
      {"verb", line.verb},
      {"route", line.route},
      {"status", line.status},
      {"code", line.code},
      {"bytes", line.bytes},
      {"ms", line.took.count()},
  });
}

}  // namespace huiyin::http
