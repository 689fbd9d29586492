// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// huiyin.toml, read by the table of settings. Promise: all its faults are found in one reading, in the order of lines.
#pragma once

#include <filesystem>

#include "app/setting_values.hpp"

namespace huiyin::app {

// Puts what the file says into the values, and what is wrong with it into the faults.
void read_setting_file(std::filesystem::path const& file, SettingValues& values, SettingFaults& faults);

}  // namespace huiyin::app
