// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/admission.hpp"

namespace huiyin::http {

Admitted Admission::enter(std::string const& household) {
  std::lock_guard const lock(mutex_);
  if (all_ >= most_) return Admitted::no;
  if (!household.empty()) {
    auto const [place, is_new] = inside_.try_emplace(household, 0);
    if (place->second >= most_per_address_) return Admitted::no;
    ++place->second;
  }
  ++all_;
  return Admitted::yes;
}

void Admission::leave(std::string const& household) {
  std::lock_guard const lock(mutex_);
  --all_;
  auto const place = inside_.find(household);
  if (place != inside_.end() && --place->second == 0) inside_.erase(place);
}

}  // namespace huiyin::http
