// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: how a coroutine sleeps until something outside its thread happens.
// Promises: a Waker may be called, copied and destroyed on any thread, even after the server is gone: then it does
// nothing. All else belongs to the executor of the coroutine, which is a strand.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>

namespace huiyin::http {

using Waker = std::function<void()>;

class Wakeup : public std::enable_shared_from_this<Wakeup> {
 public:
  explicit Wakeup(boost::asio::any_io_executor const& executor) : timer_(executor) {}

  void wake();    // on the executor
  Waker waker();  // for any thread
  bool woken() const { return woken_; }

  // Both end when it is woken, also when that was before.
  static boost::asio::awaitable<void> wait(std::shared_ptr<Wakeup> wakeup);
  static boost::asio::awaitable<void> wait_until(std::shared_ptr<Wakeup> wakeup,
                                                 std::chrono::steady_clock::time_point deadline);

 private:
  boost::asio::steady_timer timer_;
  bool woken_ = false;
};

}  // namespace huiyin::http
