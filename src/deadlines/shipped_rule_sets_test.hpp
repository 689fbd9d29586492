// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// For tests: the rule sets of data/clocks as the program ships them, and those of another folder like it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>

#include "deadlines/rule_set.hpp"

namespace huiyin::deadlines {

inline Result<RuleSets> rule_sets_in(std::filesystem::path const& folder) {
  std::list<std::string> texts;
  std::vector<DataFile> files;
  for (auto const& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    std::string const& name = texts.emplace_back("clocks/" + entry.path().filename().string());
    std::string const& content =
        texts.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    files.push_back({name, content});
  }
  return RuleSets::make(files);
}

inline RuleSets shipped_rule_sets() { return rule_sets_in(HUIYIN_SOURCE_DIR "/data/clocks").value(); }

}  // namespace huiyin::deadlines
