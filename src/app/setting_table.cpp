// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/setting_table.hpp"

#include "app/embedded_data.hpp"
#include "chinese/written.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace huiyin::app {

namespace {

constexpr std::string_view table_file = "configuration/keys.toml";

std::vector<std::string> texts_of(toml::node_view<toml::node const> node) {
  std::vector<std::string> texts;
  if (auto const* list = node.as_array())
    for (auto const& each : *list) texts.push_back(each.value<std::string>().value());
  return texts;
}

Setting fallback_of(toml::node_view<toml::node const> node) {
  if (auto const number = node.value<std::int64_t>()) return *number;
  if (auto const text = node.value<std::string>()) return *text;
  return texts_of(node);
}

SettingKey key_of(std::string name, toml::table const& row) {
  SettingKey key;
  key.name = std::move(name);
  auto const kind = parse_name<SettingKind>(row["kind"].value_or(std::string_view()));
  if (!kind) throw std::logic_error("no such kind of setting: " + key.name);
  key.kind = *kind;
  key.fallback = fallback_of(row["default"]);
  key.least = row["least"].value_or(std::int64_t{0});
  key.most = row["most"].value_or(std::int64_t{0});
  key.choices = texts_of(row["choices"]);
  key.secret = row["secret"].value_or(false);
  key.used_by = row["used_by"].value_or(std::string());
  key.chinese = row["zh"].value_or(std::string());
  key.english = row["en"].value_or(std::string());
  return key;
}

// toml++ keeps tables by their names; people read them in the order of the file.
std::vector<SettingKey> read_table() {
  struct Row {
    toml::source_index line;
    SettingKey key;
  };
  std::vector<Row> rows;
  std::string_view const text = content_of(embedded_data(), table_file).value();
  toml::table const sections = toml::parse(text, table_file);
  for (auto const& [section, keys] : sections)
    for (auto const& [name, row] : *keys.as_table())
      rows.push_back(
          {row.source().begin.line, key_of(fmt::format("{}.{}", section.str(), name.str()), *row.as_table())});
  std::ranges::sort(rows, {}, &Row::line);
  std::vector<SettingKey> keys;
  for (Row& row : rows) keys.push_back(std::move(row.key));
  return keys;
}

std::vector<std::string> parted(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    auto const part = text.substr(0, text.find(','));
    if (auto const name = chinese::trimmed(part); !name.empty()) parts.emplace_back(name);
    text.remove_prefix(std::min(part.size() + 1, text.size()));
  }
  return parts;
}

Error wrong_type(SettingKey const& key) {
  return refuse(Fault::invalid_input, "config.wrong_type", fmt::format("{}: {}", key.name, name_of(key.kind)));
}

std::string in_quotes(std::string_view text) {
  std::string made = "\"";
  for (char const c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += c;
  }
  return made + '"';
}

}  // namespace

std::vector<SettingKey> const& setting_table() {
  static std::vector<SettingKey> const table = read_table();
  return table;
}

SettingKey const* find_setting(std::string_view name) {
  auto const row = std::ranges::find(setting_table(), name, &SettingKey::name);
  return row == setting_table().end() ? nullptr : &*row;
}

std::string section_of(std::string_view name) { return std::string(name.substr(0, name.find('.'))); }

std::string environment_name(SettingKey const& key) {
  std::string name = "HUIYIN_";
  for (char const c : key.name) name += c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

Result<Setting> read_setting(SettingKey const& key, std::string_view text) {
  if (key.kind == SettingKind::list) return Setting(parted(text));
  if (key.kind != SettingKind::number) return check_setting(key, std::string(text));
  std::int64_t number = 0;
  auto const [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || stop != text.data() + text.size()) return wrong_type(key);
  return check_setting(key, number);
}

Result<Setting> check_setting(SettingKey const& key, Setting value) {
  auto const* number = std::get_if<std::int64_t>(&value);
  auto const* text = std::get_if<std::string>(&value);
  bool const is_list = std::holds_alternative<std::vector<std::string>>(value);
  if ((key.kind == SettingKind::number) != (number != nullptr) || (key.kind == SettingKind::list) != is_list)
    return wrong_type(key);
  if (number && (*number < key.least || *number > key.most))
    return refuse(Fault::invalid_input, "config.out_of_range", fmt::format("{}: {}–{}", key.name, key.least, key.most));
  if (key.kind == SettingKind::choice && std::ranges::find(key.choices, *text) == key.choices.end())
    return refuse(Fault::invalid_input, "config.choice_unknown",
                  fmt::format("{}: {}", key.name, fmt::join(key.choices, ", ")));
  if (key.kind == SettingKind::place) HUIYIN_TRY(parse_place(*text));
  return value;
}

std::string render_setting(Setting const& value) {
  if (auto const* number = std::get_if<std::int64_t>(&value)) return fmt::to_string(*number);
  if (auto const* text = std::get_if<std::string>(&value)) return in_quotes(*text);
  std::string made;
  for (std::string const& each : std::get<std::vector<std::string>>(value))
    made += (made.empty() ? "" : ", ") + in_quotes(each);
  return "[" + made + "]";
}

Result<ListenPlace> parse_place(std::string_view text) {
  Error const malformed = refuse(Fault::invalid_input, "config.place_malformed", std::string(text));
  std::size_t const colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return malformed;
  std::string_view address = text.substr(0, colon);
  if (address.starts_with('[') && address.ends_with(']')) address = address.substr(1, address.size() - 2);
  std::string_view const digits = text.substr(colon + 1);
  ListenPlace place{std::string(address), 0};
  auto const [stop, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), place.port);
  if (digits.empty() || problem != std::errc{} || stop != digits.data() + digits.size()) return malformed;
  return place;
}

}  // namespace huiyin::app
