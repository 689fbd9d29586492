// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One line of JSON for each request. Promises: no query, no body, no field, no path as sent: the pattern of the route
// instead, so that neither a receipt nor an id of a letter is ever written down.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "http/verb.hpp"
#include "words/moment.hpp"

namespace huiyin::http {

struct AccessLine {
  Moment received{};
  std::string request_id;
  std::string_view listener;
  std::string_view address;  // empty where addresses are not kept
  std::string_view verb;     // empty: the head was refused
  std::string_view route;    // the pattern; empty: none
  int status = 0;
  std::string_view code;  // of the refusal, if it was one
  std::uint64_t bytes = 0;
  std::chrono::milliseconds took{};
};

std::string render(AccessLine const& line);

}  // namespace huiyin::http
