// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/strangers.hpp"

namespace huiyin::office {

Moment Strangers::locked_until(std::string_view login) const {
  std::lock_guard const lock(mutex_);
  auto const found = failures_.find(sha256(login));
  return found == failures_.end() ? Moment{} : found->second.locked_until;
}

void Strangers::count_failure(std::string_view login, Moment at, SessionRules const& rules) {
  std::lock_guard const lock(mutex_);
  auto const [found, is_new] = failures_.try_emplace(sha256(login));
  ++found->second.count;
  found->second.locked_until = at + rules.delay_after(found->second.count);
  if (!is_new) return;
  oldest_first_.push_back(found->first);
  if (oldest_first_.size() <= most) return;
  failures_.erase(oldest_first_.front());
  oldest_first_.pop_front();
}

}  // namespace huiyin::office
