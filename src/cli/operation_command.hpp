// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One operation of the API carried out at the terminal: files attached first, secrets asked for, the newest version
// looked up where none was named, the answer shown as a page or as JSON.
#pragma once

#include "cli/operation_order.hpp"
#include "cli/run.hpp"

namespace huiyin::cli {

int run_operation(OperationOrder const& order, Program const& program, Speech const& speech);

}  // namespace huiyin::cli
