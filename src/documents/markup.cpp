// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/markup.hpp"

#include <algorithm>
#include <array>

#include "documents/html_entities.hpp"
#include "documents/html_tokens.hpp"
#include "documents/text_flow.hpp"

namespace huiyin::documents {

using chinese::MappedText;
using chinese::SourceMap;
using chinese::Stretch;

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view white = " \t\n\r\f";

bool breaks_line(Element element) {
  return element == Element::block || element == Element::row || element == Element::cell ||
         element == Element::preformatted || element == Element::page;
}

bool ends_a_sentence(std::string_view before) {
  constexpr std::array<std::string_view, 11> ends{"。", "；", "！", "？", "：", "”", "）", ".", ";", ":", ")"};
  return std::ranges::any_of(ends, [before](auto end) { return before.ends_with(end); });
}

// Whether newlines of the source mean line breaks: yes while blocks break the text less often than newlines that
// follow the end of a sentence; in a real page, or one whose lines an editor wrapped, no.
class NewlineMeaning {
 public:
  void see(Token const& token, std::string_view source) {
    bool const is_tag = token.kind == TokenKind::opening || token.kind == TokenKind::closing;
    if (token.kind == TokenKind::doctype || (is_tag && token.element == Element::page)) is_page_ = true;
    if (is_tag && token.element == Element::line_break) line_ended_ = false;
    if (is_tag && breaks_line(token.element)) block_broke_ = true;
    if (token.kind == TokenKind::words) see_words(source.substr(token.begin, token.end - token.begin));
  }

  Newlines meaning() const { return is_page_ || (blocks_ > 0 && blocks_ >= lines_) ? Newlines::fold : Newlines::keep; }

 private:
  void see_words(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      std::size_t const begin = std::min(words.find_first_not_of(white, at), words.size());
      if (words.substr(at, begin - at).find_first_of("\n\r") != npos) newline_ = true;
      if (begin == words.size()) return;
      count_gap();
      std::size_t const newline = std::min(words.find_first_of("\n\r", begin), words.size());
      line_ended_ = ends_a_sentence(words.substr(0, words.find_last_not_of(white, newline - 1) + 1));
      at = newline;
    }
  }

  void count_gap() {
    if (seen_words_ && block_broke_)
      ++blocks_;
    else if (seen_words_ && line_ended_ && newline_)
      ++lines_;
    seen_words_ = true;
    block_broke_ = false;
    newline_ = false;
  }

  bool is_page_ = false;
  bool seen_words_ = false;
  bool block_broke_ = false;
  bool newline_ = false;
  bool line_ended_ = false;
  std::size_t blocks_ = 0;
  std::size_t lines_ = 0;
};

Newlines meaning_of_newlines(std::string_view source) {
  NewlineMeaning meaning;
  HtmlTokens tokens(source);
  while (auto const token = tokens.next()) meaning.see(*token, source);
  return meaning.meaning();
}

void lay_tag(TextFlow& flow, Token const& tag) {
  Stretch const at{tag.begin, tag.end};
  bool const opens = tag.kind == TokenKind::opening;
  switch (tag.element) {
    case Element::cell:
      if (opens) flow.cell(at);
      break;
    case Element::row:
      flow.row(at);
      break;
    case Element::preformatted:
      flow.line_break(at);
      flow.preformatted(opens);
      break;
    case Element::block:
    case Element::page:
    case Element::line_break:
      flow.line_break(at);
      break;
    default:
      break;
  }
}

void lay(TextFlow& flow, Token const& token) {
  switch (token.kind) {
    case TokenKind::words:
      flow.words({token.begin, token.end});
      break;
    case TokenKind::character:
      flow.character(token.made, {token.begin, token.end});
      break;
    case TokenKind::opening:
    case TokenKind::closing:
      lay_tag(flow, token);
      break;
    case TokenKind::dropped:
    case TokenKind::title:
    case TokenKind::doctype:
      break;
  }
}

bool has_words(std::string_view text) { return text.find_first_not_of(white) != npos; }

// The words of the first title, references read, for a page that has nothing else.
MappedText title_of(std::string_view source) {
  TextFlow flow(source, Newlines::fold);
  HtmlTokens tokens(source);
  while (auto const token = tokens.next()) {
    if (token->kind != TokenKind::title) continue;
    for (std::size_t at = token->inner_begin; at < token->inner_end;) {
      Entity const entity = source[at] == '&' ? entity_at(source, at) : Entity{};
      std::size_t const next = std::min({source.find('&', at + 1), token->inner_end, source.size()});
      if (entity.length > 0 && at + entity.length <= token->inner_end) {
        flow.character(entity.text, {at, at + entity.length});
        at += entity.length;
      } else {
        flow.words({at, next});
        at = next;
      }
    }
    break;
  }
  return std::move(flow).finish();
}

std::string_view declared_value(std::string_view after_equals) {
  std::size_t const begin = after_equals.find_first_not_of(" \t\n\r\f\"'\\");
  if (begin == npos) return {};
  std::size_t const end = after_equals.find_first_of(" \t\n\r\f\"'\\;/>?", begin);
  return end == npos ? std::string_view{} : after_equals.substr(begin, end - begin);
}

std::string_view value_after(std::string_view text, std::string_view name) {
  std::size_t const at = text.find(name);
  if (at == npos) return {};
  std::size_t const equals = text.find_first_not_of(white, at + name.size());
  return equals != npos && text[equals] == '=' ? declared_value(text.substr(equals + 1)) : std::string_view{};
}

}  // namespace

bool has_markup(std::string_view text) {
  std::size_t const last = text.rfind('>');
  for (std::size_t at = text.find('<'); last != npos && at < last; at = text.find('<', at + 1))
    if (is_known_markup(text, at)) return true;
  for (std::size_t at = text.find('&'); at != npos; at = text.find('&', at + 1))
    if (entity_at(text, at).closed) return true;
  return false;
}

MappedText strip_markup(std::string_view utf8) {
  if (!has_markup(utf8)) return {std::string(utf8), SourceMap::identity(utf8.size())};

  TextFlow flow(utf8, meaning_of_newlines(utf8));
  HtmlTokens tokens(utf8);
  while (auto const token = tokens.next()) lay(flow, *token);
  MappedText made = std::move(flow).finish();
  return has_words(made.text) ? made : title_of(utf8);
}

std::optional<std::string> declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, 1024));
  std::ranges::transform(head, head.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  std::string_view const text = head;
  if (std::size_t const xml = text.find("<?xml"); xml != npos && xml < 4) {
    auto const value = value_after(text.substr(xml, text.find('>', xml) + 1 - xml), "encoding");
    if (!value.empty()) return std::string(value);
  }
  for (std::size_t at = text.find('<'); at != npos; at = text.find('<', at + 1)) {
    if (text.substr(at).starts_with("<!--")) {
      at = text.find("-->", at + 4);
      if (at == npos) break;
    }
    if (!text.substr(at).starts_with("<meta")) continue;
    auto const value = value_after(text.substr(at, text.find('>', at) + 1 - at), "charset");
    if (!value.empty()) return std::string(value);
  }
  return std::nullopt;
}

}  // namespace huiyin::documents
