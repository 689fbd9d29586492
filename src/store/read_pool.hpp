// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The sessions that read. Promises: everything read through one lease is of one moment; a lease cannot write; it is
// given back when it goes out of scope, on whichever thread; a session whose server went is replaced at the next lease.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <vector>

#include "store/place.hpp"
#include "store/session.hpp"
#include "words/result.hpp"

namespace huiyin::store {

class ReadPool {
 public:
  class Lease {
   public:
    Lease(ReadPool& pool, Session session) : pool_(&pool), session_(std::move(session)) {}
    Lease(Lease&& other) noexcept : pool_(std::exchange(other.pool_, nullptr)), session_(std::move(other.session_)) {}
    Lease& operator=(Lease&&) = delete;
    ~Lease() {
      if (pool_) pool_->take_back(std::move(session_));
    }
    Session& operator*() { return session_; }
    Session* operator->() { return &session_; }

   private:
    ReadPool* pool_;
    Session session_;
  };

  ReadPool(Place place, std::size_t sessions, std::chrono::milliseconds patience = std::chrono::seconds(5));

  // Refuses store.readers_busy when none came free in time, and what open_session refuses.
  Result<Lease> lease();

 private:
  void take_back(Session session);
  void count_out();

  Place place_;
  std::size_t free_;  // leases that may still be given
  std::chrono::milliseconds patience_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Session> idle_;
};

}  // namespace huiyin::store
