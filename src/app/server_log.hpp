// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The log of a running server, on standard error: a line of JSON for each event, or text for people. Promises: a line
// is one line whatever is in it; it holds ids and causes, no contents.
#pragma once

#include <memory>

#include <spdlog/spdlog.h>

#include "app/configuration.hpp"

namespace huiyin::app {

// Also under the name "store", by which the store finds it.
std::shared_ptr<spdlog::logger> open_log(Configuration const& configuration);

}  // namespace huiyin::app
