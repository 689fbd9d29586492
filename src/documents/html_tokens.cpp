// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/html_tokens.hpp"

#include <algorithm>
#include <utility>

#include "chinese/characters.hpp"
#include "documents/html_entities.hpp"

namespace huiyin::documents {

namespace {

constexpr auto npos = std::string_view::npos;

bool is_letter(char c) { return chinese::is_latin(static_cast<unsigned char>(c)); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_name(char c) {
  return is_letter(c) || chinese::is_digit(static_cast<unsigned char>(c)) || c == ':' || c == '-' || c == '_' ||
         c == '.';
}

bool same_name(std::string_view one, std::string_view other) {
  return std::ranges::equal(one, other, {}, lower, lower);
}

std::size_t one_past_last(std::string_view text, std::string_view wanted) {
  std::size_t const at = text.rfind(wanted);
  return at == npos ? 0 : at + wanted.size();
}

// What stands between "<" or "</" and the attributes; empty when no tag begins here. An attribute begins in ASCII:
// "若 a <b 且 c" opens nothing.
std::string_view tag_name(std::string_view text, std::size_t at) {
  std::size_t const begin = at + 1 + (at + 1 < text.size() && text[at + 1] == '/' ? 1 : 0);
  if (begin >= text.size() || !is_letter(text[begin])) return {};
  std::size_t end = begin;
  while (end < text.size() && is_name(text[end])) ++end;
  if (end == text.size() || !(is_space(text[end]) || text[end] == '/' || text[end] == '>')) return {};

  constexpr std::size_t glance = 64;
  std::size_t next = end;
  while (next < text.size() && next < end + glance && is_space(text[next])) ++next;
  bool const foreign = next < text.size() && static_cast<unsigned char>(text[next]) >= 0x80;
  return foreign ? std::string_view{} : text.substr(begin, end - begin);
}

bool begins_at(std::string_view text, std::size_t at, std::string_view wanted) {
  return text.substr(at).starts_with(wanted);
}

}  // namespace

HtmlTokens::HtmlTokens(std::string_view text)
    : text_(text),
      last_greater_(one_past_last(text, ">")),
      last_comment_end_(one_past_last(text, "-->")),
      last_section_end_(one_past_last(text, "]]>")) {}

std::optional<Token> HtmlTokens::next() {
  if (at_ >= text_.size()) return std::nullopt;
  auto token = markup_at(at_);
  if (!token) token = words_at(at_, at_ + 1);
  at_ = token->end;
  return token;
}

std::optional<Token> HtmlTokens::markup_at(std::size_t at) {
  if (text_[at] == '&') return character_at(at);
  if (in_section_ && begins_at(text_, at, "]]>")) {
    in_section_ = false;
    return Token{.kind = TokenKind::dropped, .begin = at, .end = at + 3};
  }
  if (text_[at] != '<' || at >= last_greater_) return std::nullopt;
  if (auto declaration = declaration_at(at)) return declaration;
  return tag_at(at);
}

Token HtmlTokens::words_at(std::size_t at, std::size_t from) const {
  std::string_view const stops = in_section_ ? "<&]" : "<&";
  return {.kind = TokenKind::words, .begin = at, .end = std::min(text_.find_first_of(stops, from), text_.size())};
}

std::optional<Token> HtmlTokens::character_at(std::size_t at) const {
  Entity entity = entity_at(text_, at);
  if (entity.length == 0) return std::nullopt;
  // Scraped pages are often escaped twice: &amp;nbsp; is a space to everybody but a parser.
  std::size_t const after = at + entity.length;
  if (entity.text == "&" && entity.closed) {
    constexpr std::size_t longest = 12;
    std::string const again = "&" + std::string(text_.substr(after, longest));
    Entity inner = entity_at(again, 0);
    if (inner.closed) {
      entity.length += inner.length - 1;
      entity.text = std::move(inner.text);
    }
  }
  return Token{.kind = TokenKind::character, .begin = at, .end = at + entity.length, .made = std::move(entity.text)};
}

std::optional<Token> HtmlTokens::declaration_at(std::size_t at) {
  auto const dropped = [at](std::size_t end) { return Token{.kind = TokenKind::dropped, .begin = at, .end = end}; };
  auto const to_greater = [this, &dropped, at] { return dropped(text_.find('>', at) + 1); };
  if (begins_at(text_, at, "<!--")) {
    bool const empty = begins_at(text_, at, "<!-->") || begins_at(text_, at, "<!--->");
    bool const closed = !empty && at + 7 <= last_comment_end_;
    return closed ? dropped(text_.find("-->", at + 4) + 3) : to_greater();
  }
  if (begins_at(text_, at, "<![CDATA[")) {
    in_section_ = at < last_section_end_;
    return dropped(at + 9);
  }
  if (begins_at(text_, at, "</>")) return to_greater();
  if (at + 2 >= text_.size() || (text_[at + 1] != '!' && text_[at + 1] != '?')) return std::nullopt;
  if (!is_letter(text_[at + 2]) && text_[at + 2] != '[') return std::nullopt;

  Token token = to_greater();
  if (same_name(text_.substr(at + 2, 7), "doctype")) token.kind = TokenKind::doctype;
  return token;
}

std::optional<Token> HtmlTokens::tag_at(std::size_t at) {
  std::string_view const name = tag_name(text_, at);
  if (name.empty()) return std::nullopt;
  auto const name_end = static_cast<std::size_t>(name.data() - text_.data()) + name.size();
  auto const end = end_of_tag(name_end);
  if (!end) return std::nullopt;

  bool const closes = text_[at + 1] == '/';
  Token const tag{.kind = closes ? TokenKind::closing : TokenKind::opening,
                  .begin = at,
                  .end = *end,
                  .element = element_named(name)};
  if (tag.element == Element::gloss && !closes) {
    Token gloss = tag;
    gloss.kind = TokenKind::dropped;
    gloss.end = std::min(text_.find('<', *end), text_.size());
    return gloss;
  }
  bool const has_content =
      tag.element == Element::raw || tag.element == Element::hidden || tag.element == Element::title;
  return closes || !has_content ? tag : without_content(tag, name);
}

Token HtmlTokens::without_content(Token tag, std::string_view name) {
  auto const closing = closing_of(name, tag.element, tag.end);
  if (!closing) {
    if (tag.element == Element::raw) tag.end = text_.size();
    tag.kind = TokenKind::dropped;
    return tag;
  }
  tag.inner_begin = tag.end;
  tag.inner_end = *closing;
  tag.end = text_.find('>', *closing) + 1;
  tag.kind = tag.element == Element::title ? TokenKind::title : TokenKind::dropped;
  return tag;
}

std::optional<std::size_t> HtmlTokens::closing_of(std::string_view name, Element element, std::size_t from) {
  auto const known_open = never_closed_.begin() + static_cast<std::ptrdiff_t>(never_closed_count_);
  if (std::any_of(never_closed_.begin(), known_open, [name](auto other) { return same_name(name, other); }))
    return std::nullopt;

  for (std::size_t at = text_.find("</", from); at != npos && at < last_greater_; at = text_.find("</", at + 2)) {
    std::size_t const after = at + 2 + name.size();
    if (after >= text_.size() || !same_name(text_.substr(at + 2, name.size()), name)) continue;
    if (is_space(text_[after]) || text_[after] == '/' || text_[after] == '>') return at;
  }
  if (element != Element::raw && never_closed_count_ < never_closed_.size())
    never_closed_[never_closed_count_++] = name;
  return std::nullopt;
}

// Quoted values may hold a '>'. After the first tag whose quotes never close, none are trusted: a tag then ends at
// its first '>', which keeps the walk linear and loses no more text than that tag.
std::optional<std::size_t> HtmlTokens::end_of_tag(std::size_t name_end) {
  if (name_end >= last_greater_) return std::nullopt;
  for (std::size_t at = name_end; quotes_close_ && at < text_.size();) {
    if (text_[at] == '>') return at + 1;
    if (text_[at++] != '=') continue;
    while (at < text_.size() && is_space(text_[at])) ++at;
    if (at == text_.size()) break;
    if (text_[at] == '"' || text_[at] == '\'') {
      std::size_t const close = text_.find(text_[at], at + 1);
      if (close == npos) break;
      at = close + 1;
    } else {
      while (at < text_.size() && text_[at] != '>' && !is_space(text_[at])) ++at;
    }
  }
  quotes_close_ = false;
  return text_.find('>', name_end) + 1;
}

bool is_known_markup(std::string_view text, std::size_t at) {
  if (begins_at(text, at, "<!--") || begins_at(text, at, "<![CDATA[")) return true;
  if (same_name(text.substr(at, 9), "<!doctype") || same_name(text.substr(at, 5), "<?xml")) return true;
  std::string_view const name = tag_name(text, at);
  return !name.empty() && element_named(name) != Element::unknown;
}

}  // namespace huiyin::documents
