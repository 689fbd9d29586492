// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a verification of the journal found, said as text or JSON; answers the exit code of its verdict.
#pragma once

#include "cli/run.hpp"
#include "journal/verification.hpp"

namespace huiyin::app {

int tell_verification(journal::Verification const& found, cli::Output output, cli::Speech const& speech);

}  // namespace huiyin::app
