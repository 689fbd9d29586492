// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "deadlines/rule_set.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "deadlines/table_rows.hpp"
#include "words/digest.hpp"

namespace huiyin::deadlines {
namespace {

constexpr std::string_view clocks_folder = "clocks/";
constexpr std::string_view csv = ".csv";
constexpr std::string_view sets_file = "clocks/sets.csv";
constexpr std::size_t digest_length = 16;

// The cells of a row, read one after the other; the first that cannot be understood spoils the row.
class Cells {
 public:
  Cells(DataFile const& file, TableRow const& row, std::size_t wanted)
      : file_(file), row_(row), sound_(row.cells.size() == wanted) {}

  std::string text() {
    auto const cell = next();
    if (cell.empty()) sound_ = false;
    return std::string(cell);
  }
  template <HasNames E>
  E word() {
    auto const known = parse_name<E>(next());
    if (!known) sound_ = false;
    return known.value_or(E{});
  }
  std::optional<std::int64_t> number() {
    auto const cell = next();
    if (cell.empty()) return std::nullopt;
    std::int64_t value = 0;
    auto const [stop, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (problem != std::errc{} || stop != cell.data() + cell.size() || value < 1) sound_ = false;
    return value;
  }
  bool truth() {
    auto const cell = next();
    if (cell != "yes" && cell != "no") sound_ = false;
    return cell == "yes";
  }
  std::optional<Day> day() {
    auto const cell = next();
    if (cell.empty()) return std::nullopt;
    auto const read = parse_day(cell);
    if (!read) sound_ = false;
    return read ? std::optional(*read) : std::nullopt;
  }
  Wording wording() {
    Wording made;
    made.zh = text();
    made.en = text();
    return made;
  }
  void expect(bool holds) { sound_ = sound_ && holds; }
  Result<void> end() const {
    if (!sound_) return refuse(Fault::invalid_input, "rules.row_malformed", place_of(file_, row_));
    return {};
  }

 private:
  std::string_view next() { return at_ < row_.cells.size() ? row_.cells[at_++] : std::string_view(); }

  DataFile const& file_;
  TableRow const& row_;
  std::size_t at_ = 0;
  bool sound_;
};

bool in_order(std::optional<Day> const& from, std::optional<Day> const& to) { return !from || !to || *from <= *to; }

bool is_version_id(std::string_view id) {  // letters, digits and - before the @, a number behind it
  auto const at = id.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == id.size()) return false;
  auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  auto const digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::ranges::all_of(id.substr(0, at), plain) && std::ranges::all_of(id.substr(at + 1), digit);
}

Result<RuleSet> read_set(DataFile const& file, TableRow const& row) {
  constexpr std::size_t columns = 9;
  Cells cells(file, row, columns);
  RuleSet set;
  set.id = cells.text();
  set.kind = cells.word<SetKind>();
  set.name = cells.wording();
  set.source = cells.text();
  set.confidence = cells.word<Confidence>();
  set.valid_from = cells.day();
  set.valid_to = cells.day();
  set.digest = cells.text();
  cells.expect(is_version_id(set.id) && in_order(set.valid_from, set.valid_to));
  HUIYIN_TRY(cells.end());
  return set;
}

Result<ClockRule> read_rule(DataFile const& file, TableRow const& row) {
  constexpr std::size_t columns = 19;
  Cells cells(file, row, columns);
  ClockRule rule;
  rule.id = cells.text();
  rule.trigger = cells.word<Trigger>();
  rule.counting.length = cells.number().value_or(0);
  rule.counting.unit = cells.word<LengthUnit>();
  rule.counting.direction = cells.word<Direction>();
  rule.counting.end_on_rest_day = cells.word<RestDay>();
  rule.debtor = cells.wording();
  rule.creditor = cells.wording();
  rule.deliverable = cells.wording();
  rule.for_items = cells.truth();
  rule.extendable = cells.truth();
  rule.longest_extension = cells.number();
  rule.source = cells.text();
  rule.confidence = cells.word<Confidence>();
  rule.valid_from = cells.day();
  rule.valid_to = cells.day();
  cells.expect(in_order(rule.valid_from, rule.valid_to) && (rule.extendable || !rule.longest_extension));
  cells.expect(is_length(rule.counting));
  HUIYIN_TRY(cells.end());
  return rule;
}

bool overlap(ClockRule const& one, ClockRule const& other) {
  bool const begins_after = one.valid_from && other.valid_to && *other.valid_to < *one.valid_from;
  bool const ends_before = one.valid_to && other.valid_from && *one.valid_to < *other.valid_from;
  return !begins_after && !ends_before;
}

// One rule of an id is in force on a day, and one at most is for items.
bool clash(ClockRule const& one, ClockRule const& other) {
  return overlap(one, other) && (one.id == other.id || (one.for_items && other.for_items));
}

Result<std::vector<ClockRule>> read_rules(DataFile const& file) {
  std::vector<ClockRule> rules;
  for (TableRow const& row : table_rows(file.content)) {
    ClockRule rule = HUIYIN_TRY(read_rule(file, row));
    if (std::ranges::any_of(rules, [&](ClockRule const& before) { return clash(before, rule); }))
      return refuse(Fault::invalid_input, "rules.twice_in_force", place_of(file, row));
    rules.push_back(std::move(rule));
  }
  return rules;
}

std::string file_of(std::string_view id) { return fmt::format("{}{}{}", clocks_folder, id, csv); }

std::string digest_of(std::string_view content) { return hex(sha256(content)).substr(0, digest_length); }

}  // namespace

Result<void> RuleSets::add(RuleSet set, std::span<DataFile const> data) {
  std::string const name = file_of(set.id);
  std::size_t files = 0;
  for (DataFile const& file : data) {
    if (file.name != name) continue;
    ++files;
    std::string const digest = digest_of(file.content);
    if (digest != set.digest)
      return refuse(Fault::invalid_input, "rules.set_changed", fmt::format("{} ({})", name, digest));
    if (set.rules.empty()) set.rules = HUIYIN_TRY(read_rules(file));
  }
  if (files == 0) return refuse(Fault::invalid_input, "rules.set_without_file", name);
  if (auto const* const known = find(set.id)) {
    if (known->digest != set.digest) return refuse(Fault::invalid_input, "rules.set_changed", name);
    return {};
  }
  sets_.push_back(std::move(set));
  return {};
}

Result<RuleSets> RuleSets::make(std::span<DataFile const> data) {
  RuleSets made;
  for (DataFile const& file : data)
    if (file.name == sets_file)
      for (TableRow const& row : table_rows(file.content)) {
        RuleSet set = HUIYIN_TRY(read_set(file, row));
        HUIYIN_TRY(made.add(std::move(set), data));
      }

  for (DataFile const& file : data) {
    if (!file.name.starts_with(clocks_folder) || !file.name.ends_with(csv)) continue;
    auto const id = file.name.substr(clocks_folder.size(), file.name.size() - clocks_folder.size() - csv.size());
    bool const is_set = id.find('@') != std::string_view::npos;
    if (is_set && made.find(id) == nullptr)
      return refuse(Fault::invalid_input, "rules.file_unlisted", std::string(file.name));
  }
  return made;
}

RuleSet const* RuleSets::find(std::string_view id) const {
  auto const found = std::ranges::find(sets_, id, &RuleSet::id);
  return found == sets_.end() ? nullptr : &*found;
}

Result<RuleSet const*> RuleSets::of_round(std::string_view id) const {
  auto const* const set = find(id);
  if (set != nullptr && set->is_for_rounds()) return set;
  std::string known;
  for (RuleSet const& each : sets_)
    if (each.is_for_rounds()) known += (known.empty() ? "" : " ") + each.id;
  return refuse(Fault::invalid_input, "round.rules_unknown", known);
}

}  // namespace huiyin::deadlines
