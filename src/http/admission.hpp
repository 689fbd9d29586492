// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who may come in: so many connections in all, so many from one address. An IPv6 subscriber has a whole /64, so that is
// counted as one.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <string>

#include "http/limits.hpp"

namespace huiyin::http {

enum class Admitted { yes, no };

class Admission {
 public:
  explicit Admission(Limits const& limits)
      : most_per_address_(limits.connections_per_address), most_(limits.connections) {}

  Admitted enter(std::string const& household);  // empty: not counted by address
  void leave(std::string const& household);

 private:
  std::size_t most_per_address_;
  std::size_t most_;
  std::mutex mutex_;
  std::map<std::string, std::size_t> inside_;
  std::size_t all_ = 0;
};

}  // namespace huiyin::http
