// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/words.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "chinese/utf32.hpp"

namespace huiyin::bulletin {

namespace {

void longest_first(std::vector<std::u32string>& words) {
  std::ranges::sort(words,
                    [](auto const& a, auto const& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

}  // namespace

void WordSet::add(std::u32string word) {
  if (word.empty()) return;
  by_last_[word.back()].push_back(word);
  char32_t const first = word.front();
  by_first_[first].push_back(std::move(word));
}

void WordSet::close() {
  for (auto& [first, words] : by_first_) longest_first(words);
  for (auto& [last, words] : by_last_) longest_first(words);
}

std::vector<std::u32string> const& WordSet::of_first(char32_t first) const {
  static std::vector<std::u32string> const none;
  auto const found = by_first_.find(first);
  return found == by_first_.end() ? none : found->second;
}

std::size_t WordSet::begins(std::u32string_view text, std::size_t at) const {
  if (at >= text.size()) return 0;
  for (auto const& word : of_first(text[at]))
    if (text.substr(at, word.size()) == word) return word.size();
  return 0;
}

std::size_t WordSet::ends(std::u32string_view text, std::size_t at) const {
  if (at == 0 || at > text.size()) return 0;
  auto const found = by_last_.find(text[at - 1]);
  if (found == by_last_.end()) return 0;
  for (auto const& word : found->second)
    if (word.size() <= at && text.substr(at - word.size(), word.size()) == word) return word.size();
  return 0;
}

std::optional<Range> WordSet::find(std::u32string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size(); ++at)
    if (std::size_t const found = begins(text, at)) return Range{at, at + found};
  return std::nullopt;
}

std::size_t WordSet::count(std::u32string_view text) const {
  std::size_t places = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const found = begins(text, at);
    if (found > 0) ++places;
    at += found > 0 ? found : 1;
  }
  return places;
}

Result<void> WordLists::add_file(std::string_view name, std::string_view content) {
  WordSet* list = nullptr;
  int line_number = 0;
  while (!content.empty()) {
    ++line_number;
    std::string_view line = content.substr(0, content.find('\n'));
    content.remove_prefix(std::min(content.size(), line.size() + 1));
    line = line.substr(0, line.find('#'));
    std::u32string const letters = chinese::to_utf32(line);
    std::size_t at = 0;
    while (at < letters.size()) {
      if (is_blank(letters[at])) {
        ++at;
        continue;
      }
      std::size_t stop = at;
      while (stop < letters.size() && !is_blank(letters[stop])) ++stop;
      std::u32string word = letters.substr(at, stop - at);
      at = stop;
      if (word.size() > 2 && word.front() == U'[' && word.back() == U']') {
        list = &lists_[chinese::to_utf8(word.substr(1, word.size() - 2))];
      } else if (list == nullptr) {
        return refuse(Fault::invalid_input, "lexicon.malformed", fmt::format("{}:{}", name, line_number));
      } else {
        list->add(std::move(word));
      }
    }
  }
  return {};
}

void WordLists::close() {
  for (auto& [name, list] : lists_) list.close();
}

WordSet const& WordLists::operator[](std::string_view name) const {
  auto const found = lists_.find(name);
  if (found == lists_.end()) throw std::logic_error(fmt::format("the lexicon has no list [{}]", name));
  return found->second;
}

std::vector<std::pair<std::string, WordSet const*>> WordLists::under(std::string_view prefix) const {
  std::vector<std::pair<std::string, WordSet const*>> found;
  for (auto const& [name, list] : lists_)
    if (name.size() > prefix.size() && name.starts_with(prefix) && name[prefix.size()] == '.')
      found.emplace_back(name.substr(prefix.size() + 1), &list);
  return found;
}

}  // namespace huiyin::bulletin
