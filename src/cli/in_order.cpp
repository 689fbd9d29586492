// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/in_order.hpp"

#include <deque>
#include <exception>
#include <optional>
#include <thread>
#include <vector>

namespace huiyin::cli {

namespace {

constexpr std::size_t waiting_per_thread = 4;

Result<std::string> done(Work const& work, std::size_t input) {
  try {
    return work(input);
  } catch (std::exception const& problem) {
    return refuse(Fault::unavailable, "file.reading_broke", problem.what());
  }
}

class Line {
 public:
  Line(std::size_t count, unsigned threads, Deliver const& deliver)
      : count_(count), window_(threads * waiting_per_thread), deliver_(deliver) {}

  void take_part(Work const& work) {
    std::unique_lock lock(mutex_);
    for (;;) {
      moved_.wait(lock, [&] { return next_ == count_ || next_ < delivered_ + window_; });
      if (next_ == count_) return;
      std::size_t const input = next_++;
      waiting_.emplace_back();
      lock.unlock();
      Result<std::string> answer = done(work, input);
      lock.lock();
      waiting_[input - delivered_] = std::move(answer);
      deliver_ready();
    }
  }

 private:
  void deliver_ready() {
    while (!waiting_.empty() && waiting_.front()) {
      deliver_(delivered_, *std::move(waiting_.front()));
      waiting_.pop_front();
      ++delivered_;
    }
    moved_.notify_all();
  }

  std::size_t const count_;
  std::size_t const window_;
  Deliver const& deliver_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::size_t next_ = 0;
  std::size_t delivered_ = 0;
  std::deque<std::optional<Result<std::string>>> waiting_;  // from delivered_ to next_
};

}  // namespace

void in_order(std::size_t count, unsigned threads, Work const& work, Deliver const& deliver) {
  Line line(count, threads, deliver);
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads && i < count; ++i) others.emplace_back([&] { line.take_part(work); });
  line.take_part(work);
  for (std::thread& other : others) other.join();
}

Budget::Share::Share(Budget& budget, std::uintmax_t bytes) : budget_(budget), bytes_(bytes) {
  std::unique_lock lock(budget_.mutex_);
  budget_.freed_.wait(lock, [&] { return budget_.in_hand_ == 0 || budget_.in_hand_ + bytes_ <= budget_.total_; });
  budget_.in_hand_ += bytes_;
}

Budget::Share::~Share() {
  {
    std::lock_guard const lock(budget_.mutex_);
    budget_.in_hand_ -= bytes_;
  }
  budget_.freed_.notify_all();
}

}  // namespace huiyin::cli
