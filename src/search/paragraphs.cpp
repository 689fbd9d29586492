// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/paragraphs.hpp"

#include "chinese/fold.hpp"
#include "chinese/utf8.hpp"

#include <algorithm>

namespace huiyin::search {

namespace {

constexpr std::size_t shortest_cut = longest_paragraph / 2;  // an earlier place is not taken

bool is_white(char32_t c) { return c <= U' ' || chinese::kind_of(c) == chinese::CharacterKind::blank; }

enum class Border { none, word, sentence, line };

Border border_behind(char32_t c) {
  if (c == U'\n') return Border::line;
  if (std::u32string_view(U"。！？；!?;").find(c) != std::u32string_view::npos) return Border::sentence;
  auto const kind = chinese::kind_of(c);
  bool const separates = kind == chinese::CharacterKind::blank || kind == chinese::CharacterKind::mark;
  return separates ? Border::word : Border::none;
}

// Where the first piece of the rest ends, in bytes.
std::size_t piece_end(std::string_view rest) {
  Border best = Border::none;
  std::size_t end = 0;
  std::size_t at = 0;
  std::size_t separators = 0;
  Border border = Border::none;
  for (std::size_t count = 0; count < longest_paragraph && separators < most_separators && at < rest.size(); ++count) {
    auto const point = chinese::code_point_at(rest, at);
    at += point.length;
    bool const in_words = border == Border::none;
    border = border_behind(point.value);
    if (border == Border::none) continue;
    if (in_words) ++separators;
    if (border < best || (count < shortest_cut && separators < most_separators / 2)) continue;
    best = border;
    end = at;
  }
  return at == rest.size() || best == Border::none ? at : end;
}

std::string_view trimmed(std::string_view piece) {
  while (!piece.empty()) {
    auto const first = chinese::code_point_at(piece, 0);
    if (!is_white(first.value)) break;
    piece.remove_prefix(first.length);
  }
  while (!piece.empty()) {
    std::size_t const last = chinese::previous_code_point(piece, piece.size());
    if (!is_white(chinese::code_point_at(piece, last).value)) break;
    piece = piece.substr(0, last);
  }
  return piece;
}

}  // namespace

std::vector<std::string_view> paragraphs(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    std::size_t const end = piece_end(text);
    if (auto const piece = trimmed(text.substr(0, end)); !piece.empty()) pieces.push_back(piece);
    text.remove_prefix(end);
  }
  return pieces;
}

}  // namespace huiyin::search
