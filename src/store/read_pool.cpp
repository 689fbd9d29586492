// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/read_pool.hpp"

#include <optional>

#include "store/connection.hpp"

namespace huiyin::store {

ReadPool::ReadPool(Place place, std::size_t sessions, std::chrono::milliseconds patience)
    : place_(std::move(place)), free_(sessions), patience_(patience) {}

Result<ReadPool::Lease> ReadPool::lease() {
  std::optional<Session> session;
  {
    std::unique_lock lock(mutex_);
    if (!freed_.wait_for(lock, patience_, [&] { return free_ > 0; }))
      return refuse(Fault::unavailable, "store.readers_busy");
    --free_;
    if (!idle_.empty()) {
      session.emplace(std::move(idle_.back()));
      idle_.pop_back();
    }
  }
  if (session && session->connection().is_lost()) session.reset();
  if (!session) {
    auto opened = open_session(place_, Access::read);
    if (!opened) {
      count_out();
      return std::move(opened).error();
    }
    session.emplace(std::move(*opened));
  }
  Lease lease(*this, std::move(*session));
  lease->connection().begin(Begin::to_read);
  return lease;
}

void ReadPool::take_back(Session session) {
  if (session.connection().roll_back()) {
    std::lock_guard const lock(mutex_);
    idle_.push_back(std::move(session));
  }
  count_out();
}

void ReadPool::count_out() {
  {
    std::lock_guard const lock(mutex_);
    ++free_;
  }
  freed_.notify_one();
}

}  // namespace huiyin::store
