// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How long what is handed out or left behind is good: data (data/people/lifetimes.csv), each row with its source.
#pragma once

#include <chrono>

#include "words/data_file.hpp"

namespace huiyin::office {

struct Lifetimes {
  std::chrono::hours activation_code{};
  std::chrono::hours mail_code{};
  std::chrono::hours idempotency_key{};
  std::chrono::hours unfinished_upload{};

  static Result<Lifetimes> read(DataFile const& table);  // refuses lifetimes.malformed
};

}  // namespace huiyin::office
