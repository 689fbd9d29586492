// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The arguments of huiyin read.
#pragma once

#include "cli/arguments.hpp"

namespace huiyin::cli {

// Refuses what would lose a file: usage.same_name_twice, usage.output_is_input; and usage.no_file,
// usage.json_or_table, usage.ledger_of_one_file.
Result<Order> read_arguments(std::vector<std::string> arguments);

}  // namespace huiyin::cli
