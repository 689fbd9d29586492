// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Settings that a command line gives: they win over the environment, which wins over the file. What the keys mean
// stands in data/configuration/keys.toml.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::cli {

struct SettingFlag {
  std::string_view flag;
  std::string_view key;
};
inline constexpr std::array setting_flags{
    SettingFlag{"--data", "store.folder"},      SettingFlag{"--database", "store.database"},
    SettingFlag{"--staff", "staff.listen"},     SettingFlag{"--public", "public.listen"},
    SettingFlag{"--socket", "terminal.socket"},
};

struct GivenSetting {
  std::string key;
  std::string text;
};

struct GivenSettings {
  std::optional<std::string> file;  // --config; none: huiyin.toml in the data folder, if it is there
  std::vector<GivenSetting> flags;
};

}  // namespace huiyin::cli
