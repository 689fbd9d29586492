// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of reports that tell nothing of what a finding is about (data/search/plain_words.csv, each with its
// reason). A single character takes every pair that holds it; of a longer word every pair within it tells nothing.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "words/data_file.hpp"
#include "words/named.hpp"
#include "words/result.hpp"

namespace huiyin::search {

enum class Telling { none, little, much };
constexpr std::array telling_names{Named{Telling::none, "none"}, Named{Telling::little, "little"},
                                   Named{Telling::much, "much"}};
static_assert(named_in_order(telling_names));
constexpr auto const& names_of(Telling) { return telling_names; }

class PlainWords {
 public:
  static Result<PlainWords> read(DataFile const& table);  // refuses search.plain_words_malformed

  Telling of(std::u32string_view pair) const;

 private:
  void add(std::u32string_view word, Telling telling);

  std::map<char32_t, Telling> characters_;
  std::map<std::u32string, Telling, std::less<>> pairs_;
};

}  // namespace huiyin::search
