// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests of the terminal, carried to the server through its Unix domain socket. Promise: nothing leaves the machine:
// no other address is asked, no proxy, no redirect.
#pragma once

#include "cli/wire.hpp"

namespace huiyin::app {

Result<cli::WireAnswer> carry_over_socket(std::string const& socket, cli::WireRequest const& request);

}  // namespace huiyin::app
