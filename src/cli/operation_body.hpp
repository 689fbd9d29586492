// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What an operation sends: the target with its query, and the body, for which files may have to be attached first and
// secrets to be asked for.
#pragma once

#include <optional>

#include "cli/caller.hpp"
#include "cli/operation_order.hpp"

namespace huiyin::cli {

std::string target_of(Operation const& operation, std::string_view id, std::vector<QueryValue> const& query);

// Fills what is sent; the exit code, where that ended the command and was said.
std::optional<int> fill_body(Ask& ask, OperationOrder const& order, Caller const& caller, Speech const& speech);

}  // namespace huiyin::cli
