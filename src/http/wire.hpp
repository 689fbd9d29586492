// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: one connection as bytes, whatever carries them: TCP, TLS or a Unix domain socket.
// Promises: every wait has an end; nothing throws for what the other side does. One read and one write may wait at a
// time. A wire belongs to the strand it was accepted on and outlives what waits for it.
#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string_view>

#include <boost/asio/awaitable.hpp>

namespace huiyin::http {

enum class WireState { open, ended, too_slow };  // ended: closed by either side, in order or not

struct Moved {
  std::size_t bytes = 0;
  WireState state = WireState::open;
};

class Wire {
 public:
  using Patience = std::chrono::steady_clock::duration;
  virtual ~Wire() = default;

  virtual boost::asio::awaitable<WireState> open(Patience patience) = 0;  // the TLS handshake, where there is one
  virtual boost::asio::awaitable<Moved> read_some(std::span<char> into, Patience patience) = 0;
  virtual boost::asio::awaitable<Moved> write_some(std::string_view bytes, Patience patience) = 0;
  virtual boost::asio::awaitable<void> finish(Patience patience) = 0;  // says that nothing more is sent
  virtual void close() = 0;                                            // ends what waits
};

}  // namespace huiyin::http
