// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What every list of an action meets: it is short enough, and names each thing once.
#pragma once

#include <algorithm>
#include <functional>
#include <vector>

#include <fmt/format.h>

#include "words/id.hpp"
#include "words/result.hpp"

namespace huiyin::rectification {

constexpr std::size_t most_measures = 50;
constexpr std::size_t most_attachments = 100;
constexpr std::size_t most_links = 100;

// Of ids, or of things with ids. Refuses list.too_long, list.named_twice.
template <class Thing, class IdOf = std::identity>
Result<void> check_list(std::vector<Thing> const& things, std::size_t most, IdOf id_of = {}) {
  if (things.size() > most) return refuse(Fault::invalid_input, "list.too_long", fmt::to_string(most));
  for (auto one = things.begin(); one != things.end(); ++one)
    if (std::ranges::find(things.begin(), one, std::invoke(id_of, *one), id_of) != one)
      return refuse(Fault::invalid_input, "list.named_twice", render(std::invoke(id_of, *one)));
  return {};
}

}  // namespace huiyin::rectification
