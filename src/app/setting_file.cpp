// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/setting_file.hpp"

#include "app/embedded_data.hpp"
#include "cli/input_file.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include <fmt/format.h>

namespace huiyin::app {

namespace {

// Nothing for what no setting can be.
std::optional<Setting> setting_of(toml::node const& node) {
  if (auto const* number = node.as_integer()) return Setting(number->get());
  if (auto const* text = node.as_string()) return Setting(text->get());
  auto const* list = node.as_array();
  if (!list) return std::nullopt;
  std::vector<std::string> texts;
  for (auto const& each : *list) {
    if (!each.is_string()) return std::nullopt;
    texts.push_back(each.as_string()->get());
  }
  return Setting(std::move(texts));
}

class FileReader {
 public:
  FileReader(std::string file, SettingSource source, SettingValues& values)
      : file_(std::move(file)), source_(source), values_(values) {}

  void read(toml::table const& sections) {
    for (auto const& [section, node] : sections) {
      auto const* keys = node.as_table();
      if (!keys) {
        fault(section.source().begin.line,
              refuse(Fault::invalid_input, "config.key_unknown", std::string(section.str())));
        continue;
      }
      for (auto const& [name, value] : *keys)
        read_key(fmt::format("{}.{}", section.str(), name.str()), value, name.source().begin.line);
    }
  }

  void fault(toml::source_index line, Error error) { faults_.push_back({line, std::move(error)}); }

  void tell(SettingFaults& faults) {
    std::ranges::stable_sort(faults_, {}, &Found::line);
    for (Found& found : faults_) faults.list.push_back({where(found.line), std::move(found.error)});
  }

 private:
  struct Found {
    toml::source_index line;
    Error error;
  };

  std::string where(toml::source_index line) const { return fmt::format("{}:{}", file_, line); }

  void read_key(std::string const& name, toml::node const& node, toml::source_index line) {
    SettingKey const* const key = find_setting(name);
    if (!key) return fault(line, refuse(Fault::invalid_input, "config.key_unknown", name));
    auto value = setting_of(node);
    if (!value)
      return fault(line,
                   refuse(Fault::invalid_input, "config.wrong_type", fmt::format("{}: {}", name, name_of(key->kind))));
    auto checked = check_setting(*key, *std::move(value));
    if (!checked) return fault(line, checked.error());
    values_.set(name, {*std::move(checked), source_, where(line)});
  }

  std::string file_;
  SettingSource source_;
  SettingValues& values_;
  std::vector<Found> faults_;
};

// line: of the fault, where there is one
Result<toml::table> parsed(std::string const& text, toml::source_index* line = nullptr) {
  try {
    return toml::parse(text);
  } catch (toml::parse_error const& problem) {
    if (line) *line = problem.source().begin.line;
    return refuse(Fault::invalid_input, "config.malformed", std::string(problem.description()));
  }
}

}  // namespace

void read_setting_file(std::filesystem::path const& file, SettingSource source, SettingValues& values,
                       SettingFaults& faults) {
  auto const text = cli::read_bytes(file.string());
  if (!text && text.error().code == "file.empty") return;
  if (!text)
    return faults.list.push_back(
        {file.string(), refuse(Fault::invalid_input, "config.file_unreadable", text.error().detail)});
  FileReader reader(file.string(), source, values);
  toml::source_index line = 0;
  if (auto const sections = parsed(*text, &line))
    reader.read(*sections);
  else
    reader.fault(line, sections.error());
  reader.tell(faults);
  if (source == SettingSource::file) values.file = file;
}

Result<Texts> read_flat_file(std::filesystem::path const& file) {
  auto const text = cli::read_bytes(file.string());
  if (!text) return refuse(Fault::invalid_input, "config.file_unreadable", file.string());
  auto const table = HUIYIN_TRY(parsed(*text));
  Texts texts;
  for (auto const& [name, node] : table) {
    auto const* value = node.as_string();
    if (!value) return refuse(Fault::invalid_input, "config.wrong_type", std::string(name.str()));
    texts[std::string(name.str())] = value->get();
  }
  return texts;
}

Texts read_section(std::string_view file, std::string_view section) {
  toml::table const sections = toml::parse(content_of(embedded_data(), file).value(), file);
  Texts texts;
  for (auto const& [name, node] : *sections[section].as_table())
    texts[std::string(name.str())] = node.value<std::string>().value();
  return texts;
}

std::string render_setting_file(NamedSettings const& settings) {
  std::string made;
  std::string section;
  for (auto const& [name, value] : settings) {
    if (section_of(name) != section) {
      section = section_of(name);
      made += fmt::format("\n[{}]\n", section);
    }
    made += fmt::format("{} = {}\n", name.substr(section.size() + 1), render_setting(value));
  }
  return made;
}

}  // namespace huiyin::app
