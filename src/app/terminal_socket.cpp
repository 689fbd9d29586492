// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/terminal_socket.hpp"

#include "app/config_command.hpp"

#include <algorithm>
#include <cstdlib>

namespace huiyin::app {

namespace {

constexpr std::string_view key = "terminal.socket";

// Absolute, so that it is found from any folder; a relative one is the configuration's matter.
std::optional<std::string> named_socket(cli::GivenSettings const& given) {
  auto const flag = std::ranges::find(given.flags, key, &cli::GivenSetting::key);
  char const* const variable = std::getenv(environment_name(*find_setting(key)).c_str());
  std::string const name = flag != given.flags.end() ? flag->text : variable ? variable : "";
  if (!name.starts_with('/')) return std::nullopt;
  return name;
}

}  // namespace

std::optional<std::string> terminal_socket(cli::GivenSettings const& given, cli::Speech const& speech) {
  if (auto named = named_socket(given)) return named;
  auto const configuration = load_configuration(given);
  if (configuration) return configuration->socket.string();
  tell_faults(configuration.error(), speech);
  return std::nullopt;
}

}  // namespace huiyin::app
