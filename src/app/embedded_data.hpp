// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The files of data/ as they were when the program was built (docs/decisions/0017-embedded-data.md).
#pragma once

#include <span>

#include "words/data_file.hpp"

namespace huiyin::app {

std::span<DataFile const> embedded_data();

}  // namespace huiyin::app
