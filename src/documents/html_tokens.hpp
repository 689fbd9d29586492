// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Cuts a text into tags, character references and words after the HTML standard's tokenization; no tree, no recursion.
// Promises: the tokens cover the text without gap or overlap; time is linear in its length whatever the text is;
// a < that opens no tag and an & that names no character are words.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "documents/html_elements.hpp"

namespace huiyin::documents {

enum class TokenKind { words, character, opening, closing, dropped, title, doctype };

struct Token {
  TokenKind kind = TokenKind::words;
  std::size_t begin = 0;
  std::size_t end = 0;
  Element element = Element::unknown;  // of a tag
  std::string made{};                  // of a character reference
  std::size_t inner_begin = 0;         // of a title: its words
  std::size_t inner_end = 0;
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view text);
  std::optional<Token> next();

 private:
  std::optional<Token> markup_at(std::size_t at);
  std::optional<Token> tag_at(std::size_t at);
  std::optional<Token> declaration_at(std::size_t at);
  std::optional<Token> character_at(std::size_t at) const;
  Token words_at(std::size_t at, std::size_t from) const;
  Token without_content(Token tag, std::string_view name);
  std::optional<std::size_t> end_of_tag(std::size_t name_end);
  std::optional<std::size_t> closing_of(std::string_view name, Element element, std::size_t from);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t last_greater_;      // one past the last '>'
  std::size_t last_comment_end_;  // one past the last "-->"
  std::size_t last_section_end_;  // one past the last "]]>"
  bool in_section_ = false;       // CDATA
  bool quotes_close_ = true;      // until a tag is met whose quotes do not
  std::array<std::string_view, 16> never_closed_{};
  std::size_t never_closed_count_ = 0;
};

// Whether text[at], a '<' with some '>' after it, opens or closes an element HTML knows, or is a comment or
// declaration.
bool is_known_markup(std::string_view text, std::size_t at);

}  // namespace huiyin::documents
