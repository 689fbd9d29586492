// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/outflow.hpp"

#include <boost/asio/use_awaitable.hpp>

namespace huiyin::http {

boost::asio::awaitable<WireState> Outflow::send(std::string bytes) {
  std::string_view left = bytes;
  while (!left.empty()) {
    if (pace_.patience() == Pace::Wait::zero()) co_return WireState::too_slow;
    auto const began = std::chrono::steady_clock::now();
    Moved const moved = co_await wire_->write_some(left, pace_.patience());
    pace_.moved(moved.bytes, std::chrono::steady_clock::now() - began);
    sent_ += moved.bytes;
    left.remove_prefix(moved.bytes);
    if (moved.state != WireState::open) co_return moved.state;
  }
  co_return WireState::open;
}

}  // namespace huiyin::http
