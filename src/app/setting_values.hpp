// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The values of all settings, gathered: the command line wins over the environment, which wins over the file, which
// wins over what set-up wrote (setup.toml in the data folder), which wins over the table. Promises: every fault of
// every source is told, each with the line or the name it was found at; where there is one fault there are no values.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/system/result.hpp>

#include "app/setting_table.hpp"
#include "cli/settings.hpp"

namespace huiyin::app {

inline constexpr char const* setup_file_name = "setup.toml";

enum class SettingSource { fallback, setup, file, environment, flag };

struct SettingFault {
  std::string where;  // huiyin.toml:12, HUIYIN_STAFF_LISTEN, --staff
  Error error;
};
struct SettingFaults {
  std::vector<SettingFault> list;
};
[[noreturn]] void throw_exception_from_error(SettingFaults const& faults, boost::source_location const& where);

class SettingValues {
 public:
  struct Value {
    Setting value;
    SettingSource source = SettingSource::fallback;
    std::string where;
  };

  // Of a key of the table; throws for any other.
  Value const& at(std::string_view name) const;
  std::string const& text(std::string_view name) const { return std::get<std::string>(at(name).value); }
  std::int64_t number(std::string_view name) const { return std::get<std::int64_t>(at(name).value); }
  std::vector<std::string> const& list(std::string_view name) const {
    return std::get<std::vector<std::string>>(at(name).value);
  }
  void set(std::string const& name, Value value) { values_[name] = std::move(value); }

  std::optional<std::filesystem::path> file;  // that was read

 private:
  std::map<std::string, Value, std::less<>> values_;
};

std::span<char const* const> own_environment();

// environment: NAME=value, as own_environment gives it. Faults: config.file_unreadable, config.malformed,
// config.key_unknown, and what check_setting refuses.
boost::system::result<SettingValues, SettingFaults> gather_settings(cli::GivenSettings const& given,
                                                                    std::span<char const* const> environment);

}  // namespace huiyin::app
