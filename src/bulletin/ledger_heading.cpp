// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A heading looked up in the lexicon: as it is, without what headings are furnished with, by its end.
#include <algorithm>
#include <set>

#include "bulletin/ledger_meaning.hpp"
#include "bulletin/ledger_words.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::size_t telling_end = 3;  // characters by whose end alone a heading is told
constexpr std::size_t least_end = 2;    // and what it may be

struct HeadingRead {
  std::vector<Meaning> meanings;  // one, or the two it may have
  Certainty certainty = Certainty::low;
};

std::vector<Meaning> meanings_named(std::string const& list) {
  if (list == "progress_or_status") return {Meaning::progress, Meaning::status};
  if (list == "due_or_done_on") return {Meaning::due, Meaning::done_on};
  if (list == "finding_or_other") return {Meaning::finding, Meaning::other};
  auto const meaning = parse_name<Meaning>(list);
  return meaning ? std::vector{*meaning} : std::vector<Meaning>{};
}

class Lookup {
 public:
  explicit Lookup(WordLists const& words) : words_(words), lists_(words.under("column")) {}

  HeadingRead read(PrintedColumn const& column) const {
    std::string const& heading = column.lower.empty() ? column.upper : column.lower;
    if (heading_parts(heading).size() > 1 && exact(heading_words(heading)).empty()) return composite(heading);
    HeadingRead found = both_rows(column);
    return found.certainty == Certainty::low ? surer(found, composite(heading)) : found;
  }

 private:
  static HeadingRead surer(HeadingRead const& end, HeadingRead const& parts) {
    return parts.meanings.empty() ? end : parts;
  }

  std::vector<Meaning> exact(std::u32string_view heading) const {
    for (auto const& [name, list] : lists_)
      if (list->has(heading)) return meanings_named(name);
    return {};
  }

  // Without one of the furnishings, at the end or at the beginning or both.
  std::vector<Meaning> bare(std::u32string_view heading) const {
    auto const without_end = [this](std::u32string_view text) {
      return text.substr(0, text.size() - words_["heading.tail"].ends(text, text.size()));
    };
    auto const without_front = [this](std::u32string_view text) {
      return text.substr(words_["heading.front"].begins(text, 0));
    };
    for (auto const shorter : {without_end(heading), without_front(heading), without_front(without_end(heading)),
                               without_front(without_front(heading)), without_end(without_end(heading))})
      if (shorter.size() >= 2 && shorter.size() < heading.size())
        if (auto found = exact(shorter); !found.empty()) return found;
    return {};
  }

  // The longest word that it ends with.
  std::vector<Meaning> by_end(std::u32string_view heading, std::size_t least) const {
    std::size_t longest = 0;
    std::vector<Meaning> found;
    for (auto const& [name, list] : lists_) {
      std::size_t const length = list->ends(heading, heading.size());
      if (length < least || length <= longest) continue;
      longest = length;
      found = meanings_named(name);
    }
    return found;
  }

  HeadingRead one(std::u32string_view heading) const {
    if (auto found = exact(heading); !found.empty()) return {found, Certainty::high};
    if (auto found = bare(heading); !found.empty()) return {found, Certainty::medium};
    return {};
  }

  HeadingRead both_rows(PrintedColumn const& column) const {
    std::u32string const lower = heading_words(column.lower);
    std::u32string const upper = heading_words(column.upper);
    if (upper.empty()) return with_end(lower);
    if (lower.empty()) return with_end(upper);
    if (auto found = exact(upper + lower); !found.empty()) return {found, Certainty::high};
    if (auto found = by_end(upper + lower, lower.size() + 1); !found.empty()) return {found, Certainty::medium};
    HeadingRead own = one(lower);
    if (own.meanings.size() == 2) own.meanings = told_by_group(own.meanings, upper);
    if (!own.meanings.empty()) return own;
    if (HeadingRead joined = one(upper + lower); !joined.meanings.empty()) return joined;
    if (auto found = by_end(lower, telling_end); !found.empty()) return {found, Certainty::medium};
    return with_end(upper + lower);
  }

  HeadingRead with_end(std::u32string_view heading) const {
    if (heading.starts_with(U"是否")) return is_it(heading);
    if (HeadingRead found = one(heading); !found.meanings.empty()) return found;
    if (holds_two(heading)) return {};
    if (auto found = by_end(heading, telling_end); !found.empty()) return {found, Certainty::medium};
    return {by_end(heading, least_end), Certainty::low};
  }

  HeadingRead is_it(std::u32string_view heading) const {
    if (auto found = exact(heading); !found.empty()) return {found, Certainty::high};
    if (auto const rest = one(heading.substr(2)).meanings; rest == std::vector{Meaning::keep_up})
      return {rest, Certainty::medium};
    if (words_["heading.state"].in(heading)) return {{Meaning::status}, Certainty::medium};
    return {};
  }

  std::vector<Meaning> told_by_group(std::vector<Meaning> const& two, std::u32string_view upper) const {
    if (two.front() != Meaning::due) return two;
    if (words_["heading.group_done"].in(upper)) return {Meaning::done_on};
    if (words_["heading.group_due"].in(upper)) return {Meaning::due};
    return two;
  }

  bool holds_two(std::u32string_view heading) const {
    auto const& joins = words_["heading.and"];
    for (std::size_t at = 1; at + 1 < heading.size(); ++at)
      if (joins.begins(heading, at) == 1 && !one(heading.substr(0, at)).meanings.empty() &&
          !one(heading.substr(at + 1)).meanings.empty())
        return true;
    return false;
  }

  // 责任单位及责任人, 整改时限/责任人: what each part says.
  HeadingRead composite(std::string const& heading) const {
    std::set<Meaning> all;
    for (auto const& part : heading_parts(heading))
      for (auto const& piece : pieces(part))
        for (Meaning const meaning : one(piece).meanings) all.insert(meaning);
    std::vector<Meaning> meanings(all.begin(), all.end());
    if (meanings.size() < 2) return {meanings, Certainty::medium};
    // Who answers for it is kept as it stands, where an office names departments and people in one cell.
    if (std::ranges::all_of(meanings, [](Meaning meaning) {
          return meaning == Meaning::handler || meaning == Meaning::leader || meaning == Meaning::lead_department ||
                 meaning == Meaning::co_departments;
        }))
      return {{Meaning::handler}, Certainty::medium};
    return {meanings, Certainty::low};
  }

  std::vector<std::u32string> pieces(std::u32string const& part) const {
    auto const& joins = words_["heading.and"];
    for (std::size_t at = 1; at + 1 < part.size(); ++at)
      if (joins.begins(part, at) == 1 && !one(part.substr(0, at)).meanings.empty())
        return {part.substr(0, at), part.substr(at + 1)};
    return {part};
  }

  WordLists const& words_;
  std::vector<std::pair<std::string, WordSet const*>> lists_;
};

std::string printed(PrintedColumn const& column) {
  if (column.upper.empty() || column.upper == column.lower) return column.lower;
  return column.lower.empty() ? column.upper : column.upper + " / " + column.lower;
}

}  // namespace

LedgerColumn meaning_of_heading(PrintedColumn const& column, WordLists const& words) {
  if (column.confirmed) return {column.column, printed(column), column.confirmed, Certainty::high, {}};
  HeadingRead const found = Lookup(words).read(column);
  LedgerColumn read{column.column, printed(column), std::nullopt, found.certainty, found.meanings};
  if (found.meanings.size() == 1 && found.certainty != Certainty::low) {
    read.meaning = found.meanings.front();
    read.candidates.clear();
  }
  return read;
}

}  // namespace huiyin::bulletin
