// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/readiness.hpp"

#include <boost/asio/use_awaitable.hpp>

namespace huiyin::http {

boost::asio::awaitable<Result<void>> Readiness::now(std::shared_ptr<Readiness> readiness) {
  constexpr std::chrono::seconds freshness(1);
  auto const began = std::chrono::steady_clock::now();
  {
    std::lock_guard const lock(readiness->mutex_);
    if (began - readiness->asked_ < freshness) co_return readiness->answer_;
  }
  Result<void> answer = co_await on_readers<void>(readiness->readers_, readiness->ask_);
  std::lock_guard const lock(readiness->mutex_);
  readiness->asked_ = began;
  readiness->answer_ = answer;
  co_return answer;
}

}  // namespace huiyin::http
