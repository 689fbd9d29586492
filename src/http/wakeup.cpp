// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/wakeup.hpp"

#include <mutex>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/execution/context.hpp>
#include <boost/asio/execution_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/query.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

// Whether an io_context still takes work. Shut before the context destroys its coroutines.
struct Gate {
  std::mutex mutex;
  bool open = true;
};

class GateService : public asio::execution_context::service {
 public:
  using key_type = GateService;
  static inline asio::execution_context::id id;  // NOLINT(readability-identifier-naming): the name asio looks for
  explicit GateService(asio::execution_context& context) : service(context) {}
  std::shared_ptr<Gate> gate() const { return gate_; }

 private:
  void shutdown() override {
    std::lock_guard const lock(gate_->mutex);
    gate_->open = false;
  }
  std::shared_ptr<Gate> gate_ = std::make_shared<Gate>();
};

std::shared_ptr<Gate> gate_of(asio::any_io_executor const& executor) {
  return asio::use_service<GateService>(asio::query(executor, asio::execution::context)).gate();
}

}  // namespace

void Wakeup::wake() {
  woken_ = true;
  timer_.cancel();
}

Waker Wakeup::waker() {
  return [gate = gate_of(timer_.get_executor()), weak = weak_from_this()] {
    std::lock_guard const lock(gate->mutex);
    if (!gate->open) return;
    auto const sleeper = weak.lock();
    if (sleeper) asio::post(sleeper->timer_.get_executor(), [sleeper] { sleeper->wake(); });
  };
}

asio::awaitable<void> Wakeup::wait(std::shared_ptr<Wakeup> wakeup) {
  return wait_until(std::move(wakeup), std::chrono::steady_clock::time_point::max());
}

asio::awaitable<void> Wakeup::wait_until(std::shared_ptr<Wakeup> wakeup,
                                         std::chrono::steady_clock::time_point deadline) {
  while (!wakeup->woken_ && std::chrono::steady_clock::now() < deadline) {
    wakeup->timer_.expires_at(deadline);
    co_await wakeup->timer_.async_wait(asio::as_tuple(asio::use_awaitable));
  }
}

}  // namespace huiyin::http
