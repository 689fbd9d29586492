// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: a Wire over a Beast stream, which knows how to stop waiting.
#pragma once

#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/stream_traits.hpp>

#include "http/wire.hpp"

namespace huiyin::http {

template <class Protocol>
using PlainStream = boost::beast::basic_stream<Protocol, boost::asio::any_io_executor>;

inline WireState state_after(boost::system::error_code fault) {
  if (!fault) return WireState::open;
  return fault == boost::beast::error::timeout ? WireState::too_slow : WireState::ended;
}

template <class Stream>
class StreamWire : public Wire {
 public:
  template <class... Parts>
  explicit StreamWire(Parts&&... parts) : stream_(std::forward<Parts>(parts)...) {}

  boost::asio::awaitable<WireState> open(Patience) override { co_return WireState::open; }

  boost::asio::awaitable<Moved> read_some(std::span<char> into, Patience patience) override {
    lowest().expires_after(patience);
    auto [fault, bytes] = co_await stream_.async_read_some(boost::asio::buffer(into.data(), into.size()), answering);
    co_return Moved{bytes, state_after(fault)};
  }

  boost::asio::awaitable<Moved> write_some(std::string_view bytes, Patience patience) override {
    lowest().expires_after(patience);
    auto [fault, moved] = co_await stream_.async_write_some(boost::asio::buffer(bytes.data(), bytes.size()), answering);
    co_return Moved{moved, state_after(fault)};
  }

  boost::asio::awaitable<void> finish(Patience) override {
    boost::system::error_code already_gone;
    lowest().socket().shutdown(boost::asio::socket_base::shutdown_send, already_gone);
    co_return;
  }

  void close() override { lowest().close(); }

 protected:
  static constexpr boost::asio::as_tuple_t<boost::asio::use_awaitable_t<>> answering{};
  auto& lowest() { return boost::beast::get_lowest_layer(stream_); }
  Stream stream_;
};

template <class Protocol>
using PlainWire = StreamWire<PlainStream<Protocol>>;

}  // namespace huiyin::http
