// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// huiyin config: check tells every fault of the settings, show says what holds and where it comes from (secrets
// masked), keys explains every key.
#pragma once

#include "app/configuration.hpp"
#include "cli/run.hpp"

namespace huiyin::app {

int run_config(cli::ConfigOrder const& order, cli::Speech const& speech);

// Every fault, a line each, on stderr; answers the exit code for it.
int tell_faults(SettingFaults const& faults, cli::Speech const& speech);

std::string shown_settings(SettingValues const& values, cli::Speech const& speech);
std::string explained_settings(cli::Speech const& speech);

}  // namespace huiyin::app
