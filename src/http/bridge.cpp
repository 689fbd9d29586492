// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/bridge.hpp"

#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "http/wakeup.hpp"

namespace huiyin::http {
namespace {

// Wakes once it is called, at the latest when nobody can call it any more.
class LastCall {
 public:
  explicit LastCall(Waker waker) : waker_(std::move(waker)) {}
  LastCall(LastCall const&) = delete;
  LastCall& operator=(LastCall const&) = delete;
  ~LastCall() { waker_(); }
  void call() const { waker_(); }

 private:
  Waker waker_;
};

}  // namespace

boost::asio::awaitable<void> until_called(std::function<void(std::function<void()>)> start) {
  auto const wakeup = std::make_shared<Wakeup>(co_await boost::asio::this_coro::executor);
  auto last_call = std::make_shared<LastCall>(wakeup->waker());
  std::function<void()> called = [last_call = std::move(last_call)] { last_call->call(); };
  start(std::move(called));
  co_await Wakeup::wait(wakeup);
}

}  // namespace huiyin::http
