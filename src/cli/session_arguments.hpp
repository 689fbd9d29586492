// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The arguments of login and logout. Refuse usage.field_missing, usage.too_many_words and what Options refuses.
#pragma once

#include "cli/arguments.hpp"

namespace huiyin::cli {

Result<Order> login_arguments(std::vector<std::string> arguments);
Result<Order> logout_arguments(std::vector<std::string> arguments);

}  // namespace huiyin::cli
