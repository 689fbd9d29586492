// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The threads that block so that the threads of the network need not: reading from the store, deriving keys, parsing.
// Promises: never more threads than it was made with, never more work waiting than it was told; work that was taken is
// done, also when the pool is destroyed.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "http/bridge.hpp"
#include "words/result.hpp"

namespace huiyin::http {

class Readers {
 public:
  Readers(std::size_t threads, std::size_t most_waiting);
  ~Readers();
  Readers(Readers const&) = delete;
  Readers& operator=(Readers const&) = delete;

  Result<void> take(std::function<void()> work);  // work that throws ends the program; refuses http.busy

 private:
  void work_on();

  std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable came_;
  std::deque<std::function<void()>> waiting_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

// Does the work on one of the readers and comes back with what it answers or throws.
template <class T>
boost::asio::awaitable<Result<T>> on_readers(std::shared_ptr<Readers> readers, std::function<Result<T>()> work) {
  auto const task = std::make_shared<std::packaged_task<Result<T>()>>(std::move(work));
  auto outcome = task->get_future();
  std::function<void(std::function<void(Result<void>)>)> start = [readers, task](auto const& done) {
    auto const taken = readers->take([task, done] {
      (*task)();
      done(Result<void>());
    });
    if (!taken) done(taken.error());
  };
  auto const done = co_await await_completion<Result<void>>(std::move(start));
  if (!done) co_return done.error();
  co_return outcome.get();
}

}  // namespace huiyin::http
