// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/bell.hpp"

#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/wakeup.hpp"

namespace huiyin::http {

void Bell::ring() {
  std::lock_guard const lock(mutex_);
  ++times_rung_;
  for (auto const& [number, wake] : listening_) wake();
  listening_.clear();
}

std::uint64_t Bell::times_rung() const {
  std::lock_guard const lock(mutex_);
  return times_rung_;
}

boost::asio::awaitable<std::uint64_t> Bell::wait(std::shared_ptr<Bell> bell, std::uint64_t heard,
                                                 std::chrono::milliseconds patience) {
  auto const wakeup = std::make_shared<Wakeup>(co_await boost::asio::this_coro::executor);
  std::uint64_t number = 0;
  {
    std::lock_guard const lock(bell->mutex_);
    if (bell->times_rung_ > heard) co_return bell->times_rung_;
    number = ++bell->listeners_;
    bell->listening_.emplace_back(number, wakeup->waker());
  }
  co_await Wakeup::wait_until(wakeup, std::chrono::steady_clock::now() + patience);

  std::lock_guard const lock(bell->mutex_);
  std::erase_if(bell->listening_, [number](auto const& one) { return one.first == number; });
  co_return bell->times_rung_;
}

}  // namespace huiyin::http
