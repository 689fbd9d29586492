// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is owed by when, as data: sets of rules, each rule with its source (data/clocks). Promises:
//  1. the id of a set names its version, and its file is held to the digest beside it: a round that pins the id has the
//     same clocks for good;
//  2. what cannot be read is refused with file and line, and two rules of one id are never in force on one day;
//  3. a rule in force is that of the day its clock starts. (docs/decisions/0054-clocks.md)
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deadlines/due_day.hpp"
#include "deadlines/trigger.hpp"
#include "words/data_file.hpp"

namespace huiyin::deadlines {

// How well a rule is known: read in the text itself; at second hand or local; not found in a text.
enum class Confidence { text, second_hand, hearsay };
constexpr std::array confidence_names{Named{Confidence::text, "A"}, Named{Confidence::second_hand, "B"},
                                      Named{Confidence::hearsay, "C"}};
static_assert(named_in_order(confidence_names));
constexpr auto const& names_of(Confidence) { return confidence_names; }

enum class SetKind { general, enterprise, letters };
constexpr std::array set_kind_names{Named{SetKind::general, "general"}, Named{SetKind::enterprise, "enterprise"},
                                    Named{SetKind::letters, "letters"}};
static_assert(named_in_order(set_kind_names));
constexpr auto const& names_of(SetKind) { return set_kind_names; }

struct Wording {  // as data says it in both languages
  std::string zh;
  std::string en;
};

struct ClockRule {
  std::string id;
  Trigger trigger{};
  Rule counting;
  Wording debtor;
  Wording creditor;
  Wording deliverable;
  bool for_items = false;  // its due day is proposed for the items of the inspection
  bool extendable = false;
  std::optional<std::int64_t> longest_extension;  // in the unit of the length; none: it names none
  std::string source;
  Confidence confidence{};
  std::optional<Day> valid_from;
  std::optional<Day> valid_to;

  bool is_in_force(Day day) const { return (!valid_from || *valid_from <= day) && (!valid_to || day <= *valid_to); }
};

struct RuleSet {
  std::string id;  // name@version
  SetKind kind{};
  Wording name;
  std::string source;
  Confidence confidence{};
  std::optional<Day> valid_from;
  std::optional<Day> valid_to;
  std::string digest;
  std::vector<ClockRule> rules;

  bool is_for_rounds() const { return kind != SetKind::letters; }
};

class RuleSets {
 public:
  RuleSets() = default;
  // Takes clocks/sets.csv, of which there may be several, and the files with an @, one a set; ignores other files.
  // Refuses rules.row_malformed, rules.twice_in_force, rules.set_without_file, rules.file_unlisted, rules.set_changed.
  static Result<RuleSets> make(std::span<DataFile const> data);

  std::vector<RuleSet> const& all() const { return sets_; }
  RuleSet const* find(std::string_view id) const;  // none: there is no such set
  // Refuses round.rules_unknown, which lists the sets that a round may pin.
  Result<RuleSet const*> of_round(std::string_view id) const;

 private:
  Result<void> add(RuleSet set, std::span<DataFile const> data);
  std::vector<RuleSet> sets_;
};

}  // namespace huiyin::deadlines
