// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/inflow.hpp"

#include <boost/asio/use_awaitable.hpp>

namespace huiyin::http {
namespace {

using Ticker = std::chrono::steady_clock;
constexpr std::size_t one_read = 16 * 1024;

}  // namespace

boost::asio::awaitable<WireState> Inflow::read_more(Wire::Patience patience) {
  std::size_t const before = received_.size();
  std::string room(one_read, '\0');
  Moved const moved = co_await wire_->read_some(room, patience);
  received_.append(room, 0, moved.bytes);
  co_return received_.size() > before ? WireState::open : moved.state;
}

boost::asio::awaitable<std::variant<std::string, Error, NoHead>> Inflow::next_head(Wire::Patience first,
                                                                                   Wire::Patience whole) {
  if (received_.empty() && co_await read_more(first) != WireState::open) co_return NoHead{};
  auto const deadline = Ticker::now() + whole;
  while (true) {
    auto const length = length_of_head(received_);
    if (!length) co_return length.error();
    if (*length > 0) {
      std::string head = received_.substr(0, *length);
      drop(*length);
      co_return head;
    }
    auto const left = deadline - Ticker::now();
    if (left <= Wire::Patience::zero() || co_await read_more(left) != WireState::open) co_return NoHead{};
  }
}

boost::asio::awaitable<void> Inflow::discard(Wire::Patience patience) {
  constexpr std::size_t most_reads = 64;
  auto const deadline = Ticker::now() + patience;
  for (std::size_t reads = 0; reads < most_reads; ++reads) {
    received_.clear();
    auto const left = deadline - Ticker::now();
    if (left <= Wire::Patience::zero() || co_await read_more(left) != WireState::open) co_return;
  }
}

}  // namespace huiyin::http
