// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/office_rules.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "app/embedded_data.hpp"

namespace huiyin::app {

namespace {

struct OwnFile {
  std::string name;
  std::string content;
};

std::vector<OwnFile> own_rule_files(std::filesystem::path const& folder) {
  std::vector<OwnFile> files;
  for (std::string const part : {"calendar", "clocks"}) {
    std::error_code none;
    for (std::filesystem::directory_iterator each(folder / part, none), end; !none && each != end;
         each.increment(none)) {
      if (each->path().extension() != ".csv") continue;
      std::ifstream in(each->path(), std::ios::binary);
      files.push_back(
          {part + "/" + each->path().filename().string(), std::string(std::istreambuf_iterator<char>(in), {})});
    }
  }
  std::ranges::sort(files, {}, &OwnFile::name);
  return files;
}

Error in_folder(std::filesystem::path const& folder, Error error) {
  error.detail = (folder / error.detail).string();
  return error;
}

}  // namespace

Result<OfficeRules> load_office_rules(Configuration const& configuration) {
  auto const built_in = embedded_data();
  OfficeRules rules;
  rules.calendar = HUIYIN_TRY(deadlines::Calendar::make(built_in));
  rules.rule_sets = HUIYIN_TRY(deadlines::RuleSets::make(built_in));
  if (!configuration.rules) return rules;

  auto const& folder = *configuration.rules;
  std::error_code unknown;
  if (!std::filesystem::is_directory(folder, unknown))
    return refuse(Fault::invalid_input, "rules.folder_missing", folder.string());
  auto const own = own_rule_files(folder);
  std::vector<DataFile> files;
  for (OwnFile const& file : own) files.push_back({file.name, file.content});
  auto const years = deadlines::Calendar::make(files);
  if (!years) return in_folder(folder, years.error());
  if (auto const replaced = rules.calendar.replace_years(*years); !replaced) return in_folder(folder, replaced.error());
  files.insert(files.begin(), built_in.begin(), built_in.end());
  auto sets = deadlines::RuleSets::make(files);
  if (!sets) return in_folder(folder, sets.error());
  rules.rule_sets = *std::move(sets);
  return rules;
}

}  // namespace huiyin::app
