// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: whether the office can work, asked at most once a second however many ask.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>

#include "http/readers.hpp"

namespace huiyin::http {

class Readiness {
 public:
  Readiness(std::function<Result<void>()> ask, std::shared_ptr<Readers> readers)
      : ask_(std::move(ask)), readers_(std::move(readers)) {}

  static boost::asio::awaitable<Result<void>> now(std::shared_ptr<Readiness> readiness);

 private:
  std::function<Result<void>()> ask_;
  std::shared_ptr<Readers> readers_;
  std::mutex mutex_;
  std::chrono::steady_clock::time_point asked_{};
  Result<void> answer_;
};

}  // namespace huiyin::http
