// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/readers.hpp"

namespace huiyin::http {

Readers::Readers(std::size_t threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work_on(); });
}

Readers::~Readers() {
  {
    std::lock_guard const lock(mutex_);
    closing_ = true;
  }
  came_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

Result<void> Readers::take(std::function<void()> work) {
  {
    std::lock_guard const lock(mutex_);
    if (closing_ || waiting_.size() >= most_waiting_) return refuse(Fault::unavailable, "http.busy");
    waiting_.push_back(std::move(work));
  }
  came_.notify_one();
  return {};
}

void Readers::work_on() {
  std::unique_lock lock(mutex_);
  while (true) {
    came_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    std::function<void()> work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    work();
    work = nullptr;
    lock.lock();
  }
}

}  // namespace huiyin::http
