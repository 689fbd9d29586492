// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An office with many items in progress, each with its plan, written into an SQLite file without the desk.
#pragma once

#include <filesystem>
#include <vector>

#include "search/scope_word.hpp"
#include "store/record.hpp"
#include "words/actor.hpp"

namespace huiyin::bench {

struct DeskHouse {
  Actor clerk;
  std::vector<rectification::Item> items;  // all of one inspection
  std::vector<search::ScopeWord> scope;    // by which each of them is found
};

DeskHouse make_desk_house(std::filesystem::path const& file, std::size_t items);

}  // namespace huiyin::bench
