// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// huiyin login, logout: the session of this terminal with the server behind one socket.
#pragma once

#include "cli/run.hpp"
#include "cli/wire.hpp"

namespace huiyin::cli {

int run_login(LoginOrder const& order, Program const& program, Speech const& speech);
int run_logout(LogoutOrder const& order, Program const& program, Speech const& speech);

// Some answers go on under another cookie; its guard is asked for, and both are kept. Answers the exit code.
int keep_session(WireAnswer const& answer, GivenSettings const& settings, Program const& program, Speech const& speech);

}  // namespace huiyin::cli
