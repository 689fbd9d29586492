// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// huiyin.toml, read by the table of settings. Promise: all its faults are found in one reading, in the order of lines.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "app/setting_values.hpp"

namespace huiyin::app {

// Puts what the file says into the values, and what is wrong with it into the faults.
void read_setting_file(std::filesystem::path const& file, SettingSource source, SettingValues& values,
                       SettingFaults& faults);

using NamedSettings = std::map<std::string, Setting>;  // by the names of their keys

using Texts = std::map<std::string, std::string>;

// A file without sections in which every value is a text. Refuses config.file_unreadable, config.malformed,
// config.wrong_type.
Result<Texts> read_flat_file(std::filesystem::path const& file);

// One section of a file that is built in; throws when it cannot be read or there is no such section.
Texts read_section(std::string_view file, std::string_view section);

// As such a file says it.
std::string render_setting_file(NamedSettings const& settings);

}  // namespace huiyin::app
