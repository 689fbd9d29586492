// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Many inputs on a few threads, answers in the order of the inputs.
// Promises: deliver is called once for each input, in order, by one thread at a time; at most a few answers per
// thread wait for their turn; what escapes from work is delivered as a refusal and never stops the rest.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>

#include "words/result.hpp"

namespace huiyin::cli {

using Work = std::function<Result<std::string>(std::size_t input)>;
using Deliver = std::function<void(std::size_t input, Result<std::string> answer)>;

void in_order(std::size_t count, unsigned threads, Work const& work, Deliver const& deliver);

// Lets work with large inputs wait, so that those in hand stay below a total; one alone may be larger than that.
class Budget {
 public:
  explicit Budget(std::uintmax_t total) : total_(total) {}

  class Share {
   public:
    Share(Budget& budget, std::uintmax_t bytes);
    ~Share();
    Share(Share const&) = delete;
    Share& operator=(Share const&) = delete;

   private:
    Budget& budget_;
    std::uintmax_t bytes_;
  };

 private:
  std::uintmax_t const total_;
  std::uintmax_t in_hand_ = 0;
  std::mutex mutex_;
  std::condition_variable freed_;
};

}  // namespace huiyin::cli
