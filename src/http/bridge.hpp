// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// From coroutines to threads and back: a handler awaits what another thread completes, and never blocks its own.
// (docs/decisions/0032)
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include <boost/asio/awaitable.hpp>

namespace huiyin::http {

// Calls start on the coroutine's thread and comes back there once the function it was given was called, or its last
// copy destroyed, on whatever thread.
boost::asio::awaitable<void> until_called(std::function<void(std::function<void()>)> start);

// Calls start with a function that takes the outcome; start must not block. Throws when the last copy of that
// function is destroyed without being called: whoever held it has ended.
template <class T>
boost::asio::awaitable<T> await_completion(std::function<void(std::function<void(T)>)> start) {
  auto const outcome = std::make_shared<std::optional<T>>();
  std::function<void(std::function<void()>)> begin = [start = std::move(start), outcome](std::function<void()> called) {
    start([outcome, called = std::move(called)](T value) {
      outcome->emplace(std::move(value));
      called();
    });
  };
  co_await until_called(std::move(begin));
  if (!*outcome) throw std::runtime_error("a completion was dropped");
  co_return std::move(**outcome);
}

}  // namespace huiyin::http
