// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// For tests: the calendar of data/calendar as the program ships it.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <list>

#include "deadlines/calendar.hpp"

namespace huiyin::deadlines {

inline Calendar shipped_calendar() {
  std::list<std::string> texts;
  std::vector<DataFile> files;
  for (auto const& entry : std::filesystem::directory_iterator(HUIYIN_SOURCE_DIR "/data/calendar")) {
    std::ifstream stream(entry.path(), std::ios::binary);
    std::string const& name = texts.emplace_back("calendar/" + entry.path().filename().string());
    std::string const& content =
        texts.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
    files.push_back({name, content});
  }
  return Calendar::make(files).value();
}

}  // namespace huiyin::deadlines
