// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The store's logger, which app sets up under the name "store". Inside this folder only: ids and causes, no contents.
#pragma once

#include <memory>

#include <spdlog/spdlog.h>

namespace huiyin::store {

inline spdlog::logger& log() {
  auto const named = spdlog::get("store");
  return named ? *named : *spdlog::default_logger_raw();
}

}  // namespace huiyin::store
