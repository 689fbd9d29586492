// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// huiyin read: notices in; records, a table or a ledger workbook out. A file that cannot be read is named with its
// reason and never stops the rest.
#pragma once

#include "cli/arguments.hpp"
#include "cli/run.hpp"

namespace huiyin::cli {

ExitCode read_files(ReadOrder const& order, Program const& program, forms::Messages const& messages);

}  // namespace huiyin::cli
