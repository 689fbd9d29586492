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

struct Change {
  std::size_t at;
  std::size_t length;
  std::string_view to;
  bool same_lengths;
};

// Writes the made text and its map. Changes that keep the length of every character stay one run of the map.
class Writer {
 public:
  explicit Writer(std::string_view text) : text_(text) { made_.text.reserve(text.size()); }

  void write(Change const& change) {
    made_.text.append(text_, copied_, change.at - copied_);
    made_.text += change.to;
    copied_ = change.at + change.length;
    if (change.same_lengths) return;
    made_.map.keep(change.at - mapped_);
    made_.map.replace(change.to.size(), change.length);
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

// Calls found(change) for each change, from left to right, until it answers false.
template <class Found>
void each_change(ScriptTables const& tables, std::string_view text, Found&& found) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0xE2U) {  // nothing below U+2000 is Chinese
      ++at;
      continue;
    }
    CodePoint const point = code_point_at(text, at);
    if (auto const phrases = tables.phrases_from(point.value); !phrases.empty()) {
      if (ScriptPhrase const* phrase = longest_phrase(tables, phrases, text.substr(at))) {
        bool const changes = phrase->key != phrase->made;
        if (changes && !found(Change{at, phrase->key.size(), phrase->made, phrase->same_lengths})) return;
        at += phrase->key.size();
        continue;
      }
    }
    if (char16_t const made = tables.character(point.value); made != 0) {
      std::array<char, 3> const bytes{static_cast<char>(0xE0U | (made >> 12U)),
                                      static_cast<char>(0x80U | ((made >> 6U) & 0x3FU)),
                                      static_cast<char>(0x80U | (made & 0x3FU))};
      bool const same_lengths = point.length == bytes.size();
      if (!found(Change{at, point.length, {bytes.data(), bytes.size()}, same_lengths})) return;
    }
    at += point.length;
  }
}

MappedText changed_once(ScriptTables const& tables, std::string_view text) {
  Writer writer(text);
  each_change(tables, text, [&](Change const& change) {
    writer.write(change);
    return true;
  });
  return writer.done();
}

bool would_change(ScriptTables const& tables, std::string_view text) {
  bool changes = false;
  each_change(tables, text, [&](Change const&) {
    changes = true;
    return false;
  });
  return changes;
}

}  // namespace

Result<ScriptConverter> ScriptConverter::make(std::string_view extra_phrases_tsv) {
  return ScriptConverter(std::make_shared<ScriptTables const>(HUIYIN_TRY(ScriptTables::make(extra_phrases_tsv))));
}

// Where two phrases overlap (著重|覆), what the first made can complete the second; so once more, until nothing
// changes.
MappedText ScriptConverter::simplify(std::string_view text) const {
  constexpr int most_rounds = 8;
  MappedText made = changed_once(*tables_, text);
  for (int round = 1; round < most_rounds && would_change(*tables_, made.text); ++round)
    made = then(made, [this](std::string_view before) { return changed_once(*tables_, before); });
  return made;
}

}  // namespace huiyin::chinese
