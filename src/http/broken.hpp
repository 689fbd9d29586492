// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: what an exception says, for the log and nobody else.
#pragma once

#include <exception>
#include <string>

namespace huiyin::http {

std::string what_broke(std::exception_ptr const& broken);

}  // namespace huiyin::http
