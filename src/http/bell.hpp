// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Rung on any thread, heard by every coroutine that waits: how event streams learn that there is something new.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include <boost/asio/awaitable.hpp>

namespace huiyin::http {

class Bell {
 public:
  void ring();
  std::uint64_t times_rung() const;

  // How often it has rung once that is more than what was heard before, or patience ended.
  static boost::asio::awaitable<std::uint64_t> wait(std::shared_ptr<Bell> bell, std::uint64_t heard,
                                                    std::chrono::milliseconds patience);

 private:
  mutable std::mutex mutex_;
  std::uint64_t times_rung_ = 0;
  std::vector<std::pair<std::uint64_t, std::function<void()>>> listening_;  // by number, so that one can go
  std::uint64_t listeners_ = 0;
};

}  // namespace huiyin::http
