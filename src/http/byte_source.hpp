// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is pulled piece by piece and never whole in memory: the body of an upload, the content of a download, events.
// An implementation outlives its coroutine: it is held by shared_ptr for as long as anybody pulls.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>

#include "words/result.hpp"

namespace huiyin::http {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // The next piece; an empty one is the end, and after it or a refusal nobody asks again.
  virtual boost::asio::awaitable<Result<std::string>> next() = 0;
};

struct ServerEvent {
  std::string id;  // what a browser says again as Last-Event-ID; may be empty
  std::string name;
  std::string text;  // each line becomes a data line
};

class EventSource {
 public:
  virtual ~EventSource() = default;
  // What happened, waiting at most so long for something to happen; nullopt is the end.
  virtual boost::asio::awaitable<std::optional<std::vector<ServerEvent>>> next(std::chrono::milliseconds patience) = 0;
};

}  // namespace huiyin::http
