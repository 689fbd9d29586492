// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/script_tables.hpp"

#include "chinese/utf32.hpp"

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <opencc/DictEntry.hpp>
#include <opencc/Lexicon.hpp>
#include <opencc/MarisaDict.hpp>

#include <algorithm>
#include <array>

namespace huiyin::chinese {

namespace {

// By full path: OpenCC's own search would read a file of that name in the working directory first.
constexpr std::array opencc_files{"/usr/share/opencc/TSCharacters.ocd2", "/usr/share/opencc/TSPhrases.ocd2"};

constexpr char32_t characters_end = 0x323B0;
constexpr std::size_t most_forms = 256;  // of one phrase

enum class Rank { opencc_form, opencc, own_form, own };

struct Row {
  std::u32string key;
  std::u32string made;
  Rank rank;
};

bool same_lengths(Row const& row) {
  auto const bytes = [](char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; };
  return std::ranges::equal(row.key, row.made, {}, bytes, bytes);
}

// By first character, the longest phrase first, of equal keys the highest rank first.
bool stands_before(Row const& a, Row const& b) {
  if (a.key[0] != b.key[0]) return a.key[0] < b.key[0];
  if (a.key.size() != b.key.size()) return a.key.size() > b.key.size();
  int const order = a.key.compare(b.key);
  return order != 0 ? order < 0 : a.rank > b.rank;
}

}  // namespace

class ScriptTablesBuilder {
 public:
  ScriptTablesBuilder() : becomes_(characters_end) {}

  Result<void> read_opencc() {
    for (char const* file : opencc_files) {
      std::shared_ptr<opencc::MarisaDict> dictionary;
      if (!opencc::SerializableDict::TryLoadFromFile(file, &dictionary))
        return refuse(Fault::unavailable, "script.unavailable", file);
      for (auto const& entry : *dictionary->GetLexicon())
        add({to_utf32(entry->Key()), to_utf32(entry->GetDefault()), Rank::opencc});
    }
    return {};
  }

  Result<void> read_own(std::string_view tsv) {
    for (std::size_t number = 1; !tsv.empty(); ++number) {
      std::string_view const line = tsv.substr(0, tsv.find('\n'));
      tsv.remove_prefix(std::min(tsv.size(), line.size() + 1));
      if (line.empty() || line.front() == '#') continue;
      auto const tab = line.find('\t');
      if (tab == 0 || tab == line.npos || tab + 1 == line.size() || line.find('\t', tab + 1) != line.npos)
        return refuse(Fault::invalid_input, "lexicon.malformed", fmt::format("script.tsv:{}", number));
      add({to_utf32(line.substr(0, tab)), to_utf32(line.substr(tab + 1)), Rank::own});
    }
    return {};
  }

  ScriptTables build() && {
    read_compatibility_forms();
    settle_chains();
    gather_variants();
    std::size_t const given = rows_.size();
    for (std::size_t i = 0; i < given; ++i) {
      add_forms(i);
      keep_what_it_makes(i);
    }
    return laid_flat();
  }

 private:
  void add(Row row) {
    if (row.key.size() == 1 && row.made.size() == 1 && row.key[0] < characters_end) {
      set(row.key[0], row.made[0]);
    } else {
      rows_.push_back(std::move(row));
    }
  }

  void set(char32_t c, char32_t made) {
    if (becomes_[c] == 0) listed_.push_back(c);
    becomes_[c] = made;
  }

  char32_t made_of(char32_t c) const { return c < characters_end && becomes_[c] != 0 ? becomes_[c] : c; }

  // Compatibility ideographs and the Kangxi radicals are the unified characters under another number.
  void read_compatibility_forms() {
    UErrorCode status = U_ZERO_ERROR;
    icu::Normalizer2 const* const nfkc = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status)) return;
    constexpr std::array<std::pair<char32_t, char32_t>, 3> blocks{
        {{0x2F00, 0x2FD5}, {0xF900, 0xFAD9}, {0x2F800, 0x2FA1D}}};
    icu::UnicodeString plain;
    for (auto const& [first, last] : blocks)
      for (char32_t c = first; c <= last; ++c)
        if (nfkc->getDecomposition(static_cast<UChar32>(c), plain) && plain.countChar32() == 1)
          set(c, static_cast<char32_t>(plain.char32At(0)));
  }

  void settle_chains() {
    for (char32_t const c : listed_)
      for (int i = 0; i < 4; ++i) becomes_[c] = made_of(becomes_[c]);
  }

  void gather_variants() {
    for (char32_t const c : listed_)
      if (becomes_[c] != c) variants_.push_back({becomes_[c], c});
    std::ranges::sort(variants_);
  }

  // A phrase also holds where its characters are of mixed script, except those it treats unlike the character table:
  // they tell it from its look-alikes.
  void add_forms(std::size_t i) {
    Row const row = rows_[i];
    if (row.key.size() != row.made.size()) return;
    bool const own = row.rank == Rank::own;
    bool special = own;
    std::vector<std::u32string> forms{{}};
    for (std::size_t at = 0; at < row.key.size(); ++at) {
      char32_t const plain = made_of(row.key[at]);
      std::u32string options{row.key[at]};
      if (row.made[at] == plain) {
        if (plain != row.key[at]) options.push_back(plain);
        for (auto form = std::ranges::lower_bound(variants_, std::pair{plain, U'\0'});
             form != variants_.end() && form->first == plain; ++form)
          if (form->second != row.key[at]) options.push_back(form->second);
      } else {
        special = true;
      }
      if (forms.size() * options.size() > most_forms) return;
      std::vector<std::u32string> longer;
      longer.reserve(forms.size() * options.size());
      for (auto const& form : forms)
        for (char32_t const option : options) longer.push_back(form + option);
      forms = std::move(longer);
    }
    if (!special) return;
    for (auto& form : forms)
      if (form != row.key) rows_.push_back({std::move(form), row.made, own ? Rank::own_form : Rank::opencc_form});
  }

  // Simplified text passes unchanged, so a word that was made must stay where its characters alone would not.
  void keep_what_it_makes(std::size_t i) {
    std::u32string const& made = rows_[i].made;
    if (made.size() > 1 && std::ranges::any_of(made, [this](char32_t c) { return made_of(c) != c; }))
      rows_.push_back({made, made, Rank::opencc_form});
  }

  ScriptTables laid_flat() {
    ScriptTables tables;
    tables.plane_.resize(0x10000);
    for (char32_t const c : listed_) {
      char32_t const made = becomes_[c];
      if (made == c) continue;
      if (c < 0x10000 && made >= 0x800 && made < 0x10000) {
        tables.plane_[c] = static_cast<std::uint32_t>(made);
      } else {
        rows_.push_back({std::u32string(1, c), std::u32string(1, made), Rank::own});
      }
    }
    std::ranges::sort(rows_, stands_before);
    rows_.erase(std::unique(rows_.begin(), rows_.end(), [](Row const& a, Row const& b) { return a.key == b.key; }),
                rows_.end());
    tables.phrases_.reserve(rows_.size());
    for (Row const& row : rows_) add_phrase(tables, row);
    return tables;
  }

  static void add_phrase(ScriptTables& tables, Row const& row) {
    char32_t const first = row.key[0];
    auto const at = static_cast<std::uint32_t>(tables.phrases_.size());
    if (tables.groups_.empty() || tables.groups_.back().first != first) {
      tables.groups_.push_back({first, at, at});
      if (first < 0x10000) tables.plane_[first] |= static_cast<std::uint32_t>(tables.groups_.size()) << 16U;
    }
    tables.groups_.back().end = at + 1;
    bool const word = row.key.size() > 1;
    ScriptPhrase phrase{to_utf8(row.key), to_utf8(row.made), same_lengths(row), word && row.key == row.made, 0};
    if (word && row.key.back() != row.made.back())
      phrase.changed_last = to_utf8(std::u32string_view(row.key).substr(0, row.key.size() - 1)).size();
    tables.phrases_.push_back(std::move(phrase));
  }

  std::vector<char32_t> listed_;
  std::vector<char32_t> becomes_;                        // 0: nothing known
  std::vector<std::pair<char32_t, char32_t>> variants_;  // simplified, other form
  std::vector<Row> rows_;
};

Result<ScriptTables> ScriptTables::make(std::string_view extra_phrases_tsv) {
  ScriptTablesBuilder builder;
  HUIYIN_TRY(builder.read_opencc());
  HUIYIN_TRY(builder.read_own(extra_phrases_tsv));
  return std::move(builder).build();
}

std::span<ScriptPhrase const> ScriptTables::group_of(char32_t first) const {
  auto group = groups_.begin();
  if (first < plane_.size()) {
    group += static_cast<std::ptrdiff_t>((plane_[first] >> 16U) - 1);
  } else {
    group = std::ranges::lower_bound(groups_, first, {}, &Group::first);
    if (group == groups_.end() || group->first != first) return {};
  }
  return std::span(phrases_).subspan(group->begin, group->end - group->begin);
}

}  // namespace huiyin::chinese
