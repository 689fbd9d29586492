// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/config_command.hpp"

#include "cli/speaking.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace huiyin::app {

namespace {

constexpr std::array source_labels{"label.config.fallback", "label.config.setup", "label.config.file",
                                   "label.config.environment", "label.config.flag"};

struct KindLabel {
  SettingKind kind;
  std::string_view key;
};
constexpr std::array kind_labels{
    KindLabel{SettingKind::text, "label.config.kind_text"},
    KindLabel{SettingKind::path, "label.config.kind_path"},
    KindLabel{SettingKind::place, "label.config.kind_place"},
    KindLabel{SettingKind::number, "label.config.kind_number"},
    KindLabel{SettingKind::choice, "label.config.kind_choice"},
    KindLabel{SettingKind::list, "label.config.kind_list"},
};

// A secret that somebody gave is never shown.
std::string shown_value(SettingKey const& key, SettingValues::Value const& value) {
  return key.secret && value.source != SettingSource::fallback ? "\"***\"" : render_setting(value.value);
}

std::string shown_source(SettingValues::Value const& value, cli::Speech const& speech) {
  std::string const label = speech.messages.text(source_labels.at(static_cast<std::size_t>(value.source)));
  return value.where.empty() ? label : fmt::format("{} {}", label, value.where);
}

std::string shown_kind(SettingKey const& key, cli::Speech const& speech) {
  auto const label = std::ranges::find(kind_labels, key.kind, &KindLabel::kind);
  std::string kind = speech.messages.text(label->key);
  if (key.kind == SettingKind::number) return fmt::format("{} {}–{}", kind, key.least, key.most);
  if (key.kind == SettingKind::choice) return fmt::format("{} {}", kind, fmt::join(key.choices, " | "));
  return kind;
}

std::string explained(SettingKey const& key, cli::Speech const& speech) {
  auto const text = [&](std::string_view label) { return speech.messages.text(label); };
  std::string made =
      fmt::format("{}\n  {}\n", key.name, speech.language == forms::Language::english ? key.english : key.chinese);
  made += fmt::format("  {}: {}\n", text("label.config.kind"), shown_kind(key, speech));
  made += fmt::format("  {}: {}\n", text("label.config.fallback"), render_setting(key.fallback));
  made += fmt::format("  {}: {}\n", text("label.config.environment"), environment_name(key));
  auto const flag = std::ranges::find(cli::setting_flags, key.name, &cli::SettingFlag::key);
  if (flag != cli::setting_flags.end()) made += fmt::format("  {}: {}\n", text("label.config.flag"), flag->flag);
  return made + fmt::format("  {}: {}\n", text("label.config.used_by"), key.used_by);
}

}  // namespace

std::string shown_settings(SettingValues const& values, cli::Speech const& speech) {
  std::string made;
  std::string section;
  for (SettingKey const& key : setting_table()) {
    if (section_of(key.name) != section) {
      section = section_of(key.name);
      made += fmt::format("{}[{}]\n", made.empty() ? "" : "\n", section);
    }
    auto const& value = values.at(key.name);
    made += fmt::format("{} = {}  # {}\n", key.name.substr(section.size() + 1), shown_value(key, value),
                        shown_source(value, speech));
  }
  return made;
}

std::string explained_settings(cli::Speech const& speech) {
  std::string made;
  for (SettingKey const& key : setting_table()) made += (made.empty() ? "" : "\n") + explained(key, speech);
  return made;
}

int tell_faults(SettingFaults const& faults, cli::Speech const& speech) {
  for (SettingFault const& fault : faults.list) cli::complain(speech.messages, fault.where, fault.error);
  return cli::wrong_configuration;
}

int run_config(cli::ConfigOrder const& order, cli::Speech const& speech) {
  if (order.act == cli::ConfigAct::keys) return cli::say(explained_settings(speech));
  auto const values = gather_settings(order.settings, own_environment());
  if (!values) return tell_faults(values.error(), speech);
  auto const configuration = configuration_of(*values);
  if (!configuration) return tell_faults(configuration.error(), speech);
  if (order.act == cli::ConfigAct::show) return cli::say(shown_settings(*values, speech));
  std::string const file = values->file ? values->file->string() : speech.messages.text("label.config.no_file");
  return cli::say(speech.messages.text("label.config.sound", {{"file", file}}) + "\n");
}

}  // namespace huiyin::app
