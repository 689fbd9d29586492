// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/setting_values.hpp"

#include "app/setting_file.hpp"

#include <algorithm>
#include <stdexcept>

#include <unistd.h>

namespace huiyin::app {

namespace {

constexpr std::string_view folder_key = "store.folder";

class Gathering {
 public:
  SettingValues values;
  SettingFaults faults;

  void take_fallbacks() {
    for (SettingKey const& key : setting_table()) values.set(key.name, {key.fallback, SettingSource::fallback, {}});
  }

  void take(SettingKey const& key, std::string_view text, SettingSource source, std::string const& where) {
    auto value = read_setting(key, text);
    if (!value) return faults.list.push_back({where, value.error()});
    values.set(key.name, {*std::move(value), source, where});
  }

  void take_environment(std::span<char const* const> environment) {
    for (std::string_view const line : environment) {
      std::string_view const name = line.substr(0, line.find('='));
      if (!name.starts_with("HUIYIN_") || name.size() == line.size()) continue;
      take_variable(std::string(name), line.substr(name.size() + 1));
    }
  }

  void take_flags(std::vector<cli::GivenSetting> const& flags) {
    for (cli::GivenSetting const& given : flags) {
      auto const row = std::ranges::find(cli::setting_flags, given.key, &cli::SettingFlag::key);
      take(*find_setting(given.key), given.text, SettingSource::flag, std::string(row->flag));
    }
  }

 private:
  // A variable of a section of ours must be a key; any other may be somebody else's.
  void take_variable(std::string const& name, std::string_view text) {
    bool ours = false;
    for (SettingKey const& key : setting_table()) {
      std::string const variable = environment_name(key);
      if (variable == name) return take(key, text, SettingSource::environment, name);
      std::string_view const section = std::string_view(variable).substr(0, variable.find('_', 7) + 1);
      ours = ours || name.starts_with(section);
    }
    if (ours) faults.list.push_back({name, refuse(Fault::invalid_input, "config.key_unknown", name)});
  }
};

}  // namespace

SettingValues::Value const& SettingValues::at(std::string_view name) const {
  auto const found = values_.find(name);
  if (found == values_.end()) throw std::logic_error("no such setting: " + std::string(name));
  return found->second;
}

void throw_exception_from_error(SettingFaults const& faults, boost::source_location const& where) {
  throw_exception_from_error(faults.list.at(0).error, where);
}

std::span<char const* const> own_environment() {
  std::size_t count = 0;
  while (environ[count]) ++count;
  return {environ, count};
}

boost::system::result<SettingValues, SettingFaults> gather_settings(cli::GivenSettings const& given,
                                                                    std::span<char const* const> environment) {
  Gathering first;  // where the data folder is, the file does not say
  first.take_fallbacks();
  first.take_environment(environment);
  first.take_flags(given.flags);

  Gathering all;
  all.take_fallbacks();
  std::filesystem::path const folder = first.values.text(folder_key);
  std::filesystem::path const usual = folder / "huiyin.toml";
  std::filesystem::path const by_setup = folder / setup_file_name;
  std::error_code unknown;
  if (std::filesystem::exists(by_setup, unknown))
    read_setting_file(by_setup, SettingSource::setup, all.values, all.faults);
  if (given.file)
    read_setting_file(*given.file, SettingSource::file, all.values, all.faults);
  else if (std::filesystem::exists(usual, unknown))
    read_setting_file(usual, SettingSource::file, all.values, all.faults);
  all.take_environment(environment);
  all.take_flags(given.flags);
  if (!all.faults.list.empty()) return all.faults;
  return all.values;
}

}  // namespace huiyin::app
