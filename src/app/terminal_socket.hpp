// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Where the terminal finds the running server. A person at the terminal need not be able to read the data folder: a
// socket that is named by --socket or HUIYIN_TERMINAL_SOCKET is enough.
#pragma once

#include <optional>
#include <string>

#include "cli/run.hpp"

namespace huiyin::app {

std::optional<std::string> terminal_socket(cli::GivenSettings const& given, cli::Speech const& speech);

}  // namespace huiyin::app
