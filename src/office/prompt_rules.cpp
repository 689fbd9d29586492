// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/prompt_rules.hpp"

#include <algorithm>
#include <charconv>

#include "office/rule_rows.hpp"

namespace huiyin::office {

namespace {

using rectification::Colour;
using rectification::Escalates;
using rectification::Rung;
using rectification::Told;

Error no_ladder(std::string_view detail) {
  return refuse(Fault::invalid_input, "ladder.malformed", std::string(detail));
}

Result<std::int64_t> days_in(std::string_view text) {
  std::int64_t days = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (fault != std::errc{} || end != text.data() + text.size()) return no_ladder(text);
  return days;
}

template <class Word>
Result<Word> word_in(std::string_view text) {
  auto const word = parse_name<Word>(text);
  if (!word) return no_ladder(text);
  return *word;
}

Result<std::vector<Told>> told_in(std::string_view text) {
  std::vector<Told> told;
  while (!text.empty()) {
    std::string_view const word = text.substr(0, text.find(' '));
    told.push_back(HUIYIN_TRY(word_in<Told>(word)));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return told;
}

Result<Rung> rung_in(RuleRow const& row) {
  constexpr std::size_t columns = 8;
  if (row.size() != columns) return no_ladder(row.empty() ? "" : row[0]);
  Rung rung;
  rung.name = row[0];
  rung.days = HUIYIN_TRY(days_in(row[1]));
  rung.colour = HUIYIN_TRY(word_in<Colour>(row[2]));
  rung.told = HUIYIN_TRY(told_in(row[3]));
  rung.term_from = HUIYIN_TRY(days_in(row[4]));
  if (row[5] != "-") rung.term_to = HUIYIN_TRY(days_in(row[5]));
  rung.escalates = HUIYIN_TRY(word_in<Escalates>(row[6]));
  return rung;
}

}  // namespace

Result<PromptRules> PromptRules::read(DataFile const& ladder, DataFile const& titles) {
  std::vector<Rung> rungs;
  for (RuleRow const& row : rule_rows(ladder.content)) rungs.push_back(HUIYIN_TRY(rung_in(row)));
  PromptRules rules{HUIYIN_TRY(rectification::Ladder::of(std::move(rungs))), {}};
  for (RuleRow const& row : rule_rows(titles.content)) {
    if (row.size() != 2) return no_ladder(titles.name);
    rules.principal_titles.emplace_back(row[0]);
  }
  return rules;
}

bool PromptRules::is_principal(std::string_view title) const {
  constexpr std::string_view joined_by = "、";
  while (!title.empty()) {
    std::string_view const one = title.substr(0, title.find(joined_by));
    if (std::ranges::count(principal_titles, one) > 0) return true;
    title.remove_prefix(std::min(one.size() + joined_by.size(), title.size()));
  }
  return false;
}

}  // namespace huiyin::office
