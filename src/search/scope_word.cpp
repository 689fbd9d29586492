// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/scope_word.hpp"

#include <algorithm>
#include <iterator>

#include "search/normal_text.hpp"

namespace huiyin::search {

static_assert(longest_word < 2 + 2 * sizeof(IdBytes));

ScopeWord::ScopeWord(char kind, IdBytes const& id) : text_{'z', kind} {
  std::string const rendered = render_id_bytes(id);
  std::ranges::copy_if(rendered, std::back_inserter(text_), [](char c) { return c != '-'; });
}

Reach Reach::any_of(std::vector<ScopeWord> words) {
  Reach reach;
  reach.words_ = std::move(words);
  if (reach.words_.empty()) reach.words_.push_back(ScopeWord::of_no_row());
  return reach;
}

}  // namespace huiyin::search
