// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How often one calendar is given out: programs that read calendars ask by themselves, some of them without end.
#pragma once

#include <map>
#include <mutex>

#include "words/ids.hpp"
#include "words/moment.hpp"

namespace huiyin::http {

class FeedPace {
 public:
  static constexpr int most_an_hour = 60;

  bool may(AccountId account, Moment now) {
    std::lock_guard const lock(mutex_);
    Hour& hour = hours_[account];
    if (now < hour.began || now - hour.began >= std::chrono::hours(1)) hour = {now, 0};
    return ++hour.times <= most_an_hour;
  }

 private:
  struct Hour {
    Moment began{};
    int times = 0;
  };
  std::mutex mutex_;
  std::map<AccountId, Hour> hours_;
};

}  // namespace huiyin::http
