// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/similarity.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::search {

namespace {

using chinese::CharacterKind;

constexpr std::size_t longest_stretch = 4;  // of a probe: a thing and what is done with it
constexpr std::size_t most_stretches = 8;   // before the pairs and words
constexpr std::size_t most_characters = 2'000;
// Set by tests/cases/similarity.
constexpr double of_little = 1.0 / 3;        // what a word weighs that tells little
constexpr double of_three = 0.5;             // what three characters together add to their two pairs
constexpr double of_class = 1.1;             // the same class
constexpr double enough_in_common = 1.0;     // the weight of one word that no other candidate has
constexpr std::size_t fewest_in_common = 2;  // one word alone is a chance
constexpr double by_sought = 0.7;            // how much it counts that the candidate says all that is sought

struct Word {
  std::u32string text;
  std::size_t begin = 0;  // of the normal text
  std::size_t end() const { return begin + text.size(); }
};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Letters with a digit or two among them name a thing; figures alone are amounts and years.
bool tells(std::u32string_view word) { return word.size() > 1 && !std::ranges::all_of(word, is_digit); }

// Pairs of Han and words of letters, in the order of the text, without those that tell nothing.
std::vector<Word> telling_words(NormalText const& normal, PlainWords const& plain) {
  std::u32string_view const text = std::u32string_view(normal.text).substr(0, most_characters);
  std::vector<Word> words;
  std::size_t letters = 0;  // where the word of letters at hand begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    CharacterKind const kind = chinese::kind_of(text[at]);
    bool const is_last = at + 1 == text.size();
    CharacterKind const next = is_last ? CharacterKind::mark : chinese::kind_of(text[at + 1]);
    if (kind == CharacterKind::han && next == CharacterKind::han && plain.of(text.substr(at, 2)) != Telling::none)
      words.push_back({std::u32string(text.substr(at, 2)), at});
    if (kind == CharacterKind::letter && next != CharacterKind::letter && tells(text.substr(letters, at + 1 - letters)))
      words.push_back({std::u32string(text.substr(letters, at + 1 - letters)), letters});
    if (kind != CharacterKind::letter) letters = at + 1;
  }
  return words;
}

bool goes_on(Word const& word, Word const& next) { return next.begin == word.begin + 1; }

bool is_han_word(std::u32string_view word) { return chinese::kind_of(word.front()) == CharacterKind::han; }

// Of three characters the less telling of their pairs.
double weight_of(std::u32string_view word, PlainWords const& plain) {
  if (!is_han_word(word)) return 1;
  bool is_little = false;
  for (std::size_t at = 0; at + 1 < word.size(); ++at)
    is_little = is_little || plain.of(word.substr(at, 2)) == Telling::little;
  return (word.size() > 2 ? of_three : 1) * (is_little ? of_little : 1);
}

class Features {  // of one text: its telling words, and three characters where two pairs go on
 public:
  Features(std::string_view text, PlainWords const& plain)
      : normal_(normal_text(text)), words_(telling_words(normal_, plain)) {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      add(words_[at].text, plain);
      if (at > 0 && goes_on(words_[at - 1], words_[at]))
        add(normal_.text.substr(words_[at - 1].begin, words_[at].end() - words_[at - 1].begin), plain);
    }
  }
  std::map<std::u32string, double> const& all() const { return all_; }  // with their weights

  // Where words of the other stand here, in the text as it was given.
  std::vector<Range> met_with(Features const& other) const {
    std::vector<Range> met;
    for (Word const& word : words_) {
      if (!other.all_.contains(word.text)) continue;
      Range const range{normal_.sources[word.begin].begin, normal_.sources[word.end() - 1].end};
      if (!met.empty() && range.begin <= met.back().end)
        met.back().end = std::max(met.back().end, range.end);
      else
        met.push_back(range);
    }
    return met;
  }

 private:
  void add(std::u32string word, PlainWords const& plain) {
    double const weight = weight_of(word, plain);
    all_.emplace(std::move(word), weight);
  }

  NormalText normal_;
  std::vector<Word> words_;
  std::map<std::u32string, double> all_;
};

// A word that many of the candidates have tells them apart less than one that few have.
class Rarity {
 public:
  explicit Rarity(std::span<Features const> texts) {
    for (Features const& each : texts)
      for (auto const& [word, weight] : each.all()) ++texts_with_[word];
  }
  double weight(std::pair<std::u32string const, double> const& word) const {
    auto const found = texts_with_.find(word.first);
    return found == texts_with_.end() ? word.second
                                      : word.second / (1 + std::log(static_cast<double>(found->second)) / 2);
  }
  double weight_of_all(Features const& text) const {
    double sum = 0;
    for (auto const& word : text.all()) sum += weight(word);
    return sum;
  }

 private:
  std::map<std::u32string, std::size_t> texts_with_;
};

double likeness(Features const& sought, Features const& candidate, Rarity const& rarity) {
  double in_common = 0;
  std::size_t words = 0;
  for (auto const& word : candidate.all()) {
    if (!sought.all().contains(word.first)) continue;
    in_common += rarity.weight(word);
    ++words;
  }
  if (words < fewest_in_common || in_common < enough_in_common) return 0;
  return in_common /
         (std::pow(rarity.weight_of_all(sought), by_sought) * std::pow(rarity.weight_of_all(candidate), 1 - by_sought));
}

bool is_same_kind(Described const& one, Described const& other) { return !one.kind.empty() && one.kind == other.kind; }

}  // namespace

std::vector<std::string> probes_of(std::string_view text, PlainWords const& plain) {
  NormalText const normal = normal_text(text);
  auto const words = telling_words(normal, plain);
  std::vector<std::string> probes;
  auto const add = [&](std::u32string_view probe) {
    std::string made = chinese::to_utf8(probe);
    if (std::ranges::find(probes, made) == probes.end()) probes.push_back(std::move(made));
  };
  for (std::size_t from = 0; from < words.size();) {
    std::size_t to = from;
    while (to + 1 < words.size() && goes_on(words[to], words[to + 1]) &&
           words[to + 1].end() - words[from].begin <= longest_stretch)
      ++to;
    if (to > from && probes.size() < most_stretches)
      add(std::u32string_view(normal.text).substr(words[from].begin, words[to].end() - words[from].begin));
    from = to + 1;
  }
  for (Word const& word : words)
    if (probes.size() < most_probes) add(word.text);
  return probes;
}

std::vector<Likeness> most_similar(Described const& sought, std::span<Described const> candidates,
                                   PlainWords const& plain, std::size_t most) {
  Features const own(sought.text, plain);
  std::vector<Features> texts;
  texts.reserve(candidates.size());
  for (Described const& each : candidates) texts.emplace_back(each.text, plain);
  Rarity const rarity(texts);

  std::vector<Likeness> found;
  for (std::size_t at = 0; at < texts.size(); ++at) {
    double const score = likeness(own, texts[at], rarity);
    if (score < least_likeness) continue;
    double const of_kind = is_same_kind(sought, candidates[at]) ? of_class : 1;
    found.push_back({at, std::min(1.0, score * of_kind), texts[at].met_with(own)});
  }
  std::ranges::stable_sort(found, std::greater(), &Likeness::score);
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace huiyin::search
