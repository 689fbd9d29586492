// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is not set up yet in an office, check by check. Promise: it reads only, and an office that cannot be opened is
// told as one.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/configuration.hpp"
#include "store/backup_manifest.hpp"

namespace huiyin::app {

enum class Check { office, certificate, trust, second_factor, backup, key_copy, calendar, disk };
constexpr std::array check_names{
    Named{Check::office, "office"},     Named{Check::certificate, "certificate"},
    Named{Check::trust, "trust"},       Named{Check::second_factor, "second_factor"},
    Named{Check::backup, "backup"},     Named{Check::key_copy, "key_copy"},
    Named{Check::calendar, "calendar"}, Named{Check::disk, "disk"},
};
static_assert(named_in_order(check_names));
constexpr auto const& names_of(Check) { return check_names; }

struct Diagnosis {
  Check check{};
  bool is_good = false;
  std::string detail;  // what was found, in no language: a day, a name, a path
};

std::vector<Diagnosis> diagnose(Configuration const& configuration, Moment now);

// The newest of those that are whole by their manifest.
std::optional<store::Manifest> newest_backup(std::filesystem::path const& folder);

}  // namespace huiyin::app
