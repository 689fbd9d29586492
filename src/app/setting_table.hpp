// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The table of all settings, data/configuration/keys.toml, as it was built in: what each key takes, what stands where
// it is not given, and what it is for. A value is read by the table and by nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "words/named.hpp"
#include "words/result.hpp"

namespace huiyin::app {

enum class SettingKind { text, path, place, number, choice, list };
constexpr std::array setting_kind_names{
    Named{SettingKind::text, "text"},     Named{SettingKind::path, "path"},     Named{SettingKind::place, "place"},
    Named{SettingKind::number, "number"}, Named{SettingKind::choice, "choice"}, Named{SettingKind::list, "list"},
};
static_assert(named_in_order(setting_kind_names));
constexpr auto const& names_of(SettingKind) { return setting_kind_names; }

using Setting = std::variant<std::string, std::int64_t, std::vector<std::string>>;

struct SettingKey {
  std::string name;  // staff.listen
  SettingKind kind = SettingKind::text;
  Setting fallback;
  std::int64_t least = 0;
  std::int64_t most = 0;
  std::vector<std::string> choices;
  bool secret = false;
  std::string used_by;
  std::string chinese;
  std::string english;
};

// In the order of the file. Throws when what was built in cannot be read.
std::vector<SettingKey> const& setting_table();
SettingKey const* find_setting(std::string_view name);  // none: no such key

std::string section_of(std::string_view name);        // staff
std::string environment_name(SettingKey const& key);  // HUIYIN_STAFF_LISTEN

// What a text means for a key, as the environment and the command line give it; a list is parted by commas.
// Refuses config.wrong_type, config.out_of_range, config.choice_unknown, config.place_malformed.
Result<Setting> read_setting(SettingKey const& key, std::string_view text);
Result<Setting> check_setting(SettingKey const& key, Setting value);  // refuses the same

std::string render_setting(Setting const& value);  // as TOML

struct ListenPlace {
  std::string address;
  std::uint16_t port = 0;
};
Result<ListenPlace> parse_place(std::string_view text);  // refuses config.place_malformed

}  // namespace huiyin::app
