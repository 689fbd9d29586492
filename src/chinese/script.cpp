// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/script.hpp"

#include "chinese/script_tables.hpp"
#include "chinese/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace huiyin::chinese {

namespace {

// Writes the made text and its map. Changes that keep the length of every character stay one run of the map.
class Writer {
 public:
  explicit Writer(std::string_view text) : text_(text) { made_.text.reserve(text.size()); }

  void change(std::size_t at, std::size_t length, std::string_view to, bool same_lengths) {
    made_.text.append(text_, copied_, at - copied_);
    made_.text += to;
    copied_ = at + length;
    if (same_lengths) return;
    made_.map.keep(at - mapped_);
    made_.map.replace(to.size(), length);
    mapped_ = copied_;
  }

  MappedText done() {
    made_.text.append(text_, copied_, text_.size() - copied_);
    made_.map.keep(text_.size() - mapped_);
    return std::move(made_);
  }

 private:
  std::string_view text_;
  MappedText made_;
  std::size_t copied_ = 0;
  std::size_t mapped_ = 0;
};

bool starts_kept_phrase(ScriptTables const& tables, std::string_view rest) {
  return std::ranges::any_of(tables.phrases_from(code_point_at(rest, 0).value),
                             [&](ScriptPhrase const& phrase) { return phrase.keeps && rest.starts_with(phrase.key); });
}

ScriptPhrase const* longest_phrase(ScriptTables const& tables, std::span<ScriptPhrase const> phrases,
                                   std::string_view rest) {
  for (ScriptPhrase const& phrase : phrases) {
    if (!rest.starts_with(phrase.key)) continue;
    bool const gives_way = phrase.changed_last > 0 && starts_kept_phrase(tables, rest.substr(phrase.changed_last));
    if (!gives_way) return &phrase;
  }
  return nullptr;
}

}  // namespace

MappedText simplified(ScriptTables const& tables, std::string_view text) {
  Writer writer(text);
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xE2U) {  // nothing below U+2000 is Chinese
      ++at;
      continue;
    }
    CodePoint const point = code_point_at(text, at);
    if (auto const phrases = tables.phrases_from(point.value); !phrases.empty()) {
      if (ScriptPhrase const* phrase = longest_phrase(tables, phrases, text.substr(at))) {
        if (phrase->key != phrase->made) writer.change(at, phrase->key.size(), phrase->made, phrase->same_lengths);
        at += phrase->key.size();
        continue;
      }
    }
    if (char16_t const made = tables.character(point.value); made != 0) {
      std::array<char, 3> const bytes{static_cast<char>(0xE0U | (made >> 12U)),
                                      static_cast<char>(0x80U | ((made >> 6U) & 0x3FU)),
                                      static_cast<char>(0x80U | (made & 0x3FU))};
      writer.change(at, point.length, {bytes.data(), bytes.size()}, point.length == bytes.size());
    }
    at += point.length;
  }
  return writer.done();
}

Result<ScriptConverter> ScriptConverter::make(std::string_view extra_phrases_tsv) {
  return ScriptConverter(std::make_shared<ScriptTables const>(HUIYIN_TRY(ScriptTables::make(extra_phrases_tsv))));
}

MappedText ScriptConverter::simplify(std::string_view text) const { return simplified(*tables_, text); }

}  // namespace huiyin::chinese
