// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: the bytes that arrive on a connection and have not been read as anything yet.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <variant>

#include <boost/asio/awaitable.hpp>

#include "http/guard.hpp"
#include "http/limits.hpp"
#include "http/wire.hpp"

namespace huiyin::http {

struct NoHead {};  // the other side went away, was too slow, or had nothing more to ask

class Inflow {
 public:
  explicit Inflow(std::shared_ptr<Wire> wire) : wire_(std::move(wire)) {}

  // The raw head of the next request; its first byte may take as long as first, all of it then as long as whole.
  // Member coroutines are awaited by whoever holds the Inflow, and not longer.
  boost::asio::awaitable<std::variant<std::string, Error, NoHead>> next_head(Wire::Patience first,
                                                                             Wire::Patience whole);
  boost::asio::awaitable<WireState> read_more(Wire::Patience patience);
  boost::asio::awaitable<void> discard(Wire::Patience patience);  // what arrives until the end, within bounds

  std::string const& received() const { return received_; }
  void drop(std::size_t bytes) { received_.erase(0, bytes); }

 private:
  std::shared_ptr<Wire> wire_;
  std::string received_;
};

}  // namespace huiyin::http
