// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: the bytes that go out on a connection, as fast as the other side takes them and no slower than it must.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <boost/asio/awaitable.hpp>

#include "http/limits.hpp"
#include "http/pace.hpp"
#include "http/wire.hpp"

namespace huiyin::http {

class Outflow {
 public:
  Outflow(std::shared_ptr<Wire> wire, Limits const& limits)
      : wire_(std::move(wire)), pace_(limits.write_credit, limits.slowest_bytes_per_second) {}

  boost::asio::awaitable<WireState> send(std::string bytes);  // all of them, unless the wire ends
  std::uint64_t sent() const { return sent_; }

 private:
  std::shared_ptr<Wire> wire_;
  Pace pace_;
  std::uint64_t sent_ = 0;
};

}  // namespace huiyin::http
