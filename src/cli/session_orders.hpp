// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What may be asked about the session of this terminal.
#pragma once

#include <optional>
#include <string>

#include "cli/settings.hpp"

namespace huiyin::cli {

struct LoginOrder {
  std::string login;
  std::optional<std::string> code;  // of the second factor
  GivenSettings settings;
};
struct LogoutOrder {
  GivenSettings settings;
};

}  // namespace huiyin::cli
