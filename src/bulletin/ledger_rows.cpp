// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_rows.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "bulletin/ledger_asides.hpp"
#include "bulletin/ledger_cells.hpp"
#include "bulletin/ledger_limit.hpp"
#include "bulletin/ledger_lines.hpp"
#include "bulletin/ledger_words.hpp"
#include "chinese/utf32.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {

namespace {

using documents::Cell;

constexpr std::size_t longest_text = chinese::text_limit;

// What has a place of its own in an entry.
bool is_placed(Meaning meaning) {
  constexpr std::array placed{
      Meaning::seq,     Meaning::number,  Meaning::unit,    Meaning::category,        Meaning::heading,
      Meaning::finding, Meaning::measure, Meaning::leader,  Meaning::lead_department, Meaning::co_departments,
      Meaning::handler, Meaning::due,     Meaning::keep_up, Meaning::ignored};
  return std::ranges::find(placed, meaning) != placed.end();
}

class RowReader {
 public:
  RowReader(LedgerTable const& table, std::string const& sheet, WordLists const& words, LedgerReading& reading)
      : table_(table), cells_(table, sheet), sheet_(sheet), words_(words), reading_(reading) {
    unit_ = unit_of_sheet(table, sheet, words);
    units_go_on_ = units_stand_once();
  }

  void read() {
    for (std::size_t row = table_.body; row < cells_.rows(); ++row)
      if (!leave_out(row)) take(row);
    for (std::size_t at = first_; at < reading_.entries.size(); ++at) settle_limit(reading_.entries[at]);
  }

 private:
  bool nothing(Cell const& cell) const { return words_["cell.nothing"].has(cell_words(cell.text)); }

  // Units are written in the first of their rows only, where more findings have none than have one.
  bool units_stand_once() const {
    std::size_t with = 0;
    std::size_t without = 0;
    for (std::size_t row = table_.body; row < cells_.rows(); ++row)
      if (begins_in(cells_.cell(row, Meaning::finding), row))
        ++(cells_.cell(row, Meaning::unit) == nullptr ? without : with);
    return without > with;
  }

  bool leave_out(std::size_t row) {
    auto const own = cells_.own(row);
    if (own.empty()) return true;
    Cell const& first = *own.front();
    if (is_total(first.text, words_)) return tell(row, "total", first.text);
    if (is_note(first.text, words_)) return tell(row, "note", first.text);
    if (is_head_again(own, table_.columns)) return tell(row, "heading", first.text);
    if (own.size() == 1 && (opens_block(first, table_.columns) || is_a_unit_alone(row, first)))
      return take_block(row, first);
    return false;
  }

  bool tell(std::size_t row, char const* why, std::string const& what) {
    reading_.left_out.push_back({sheet_ + std::to_string(row + 1), why, what});
    return true;
  }

  // The name of a unit where a finding would stand, and nothing beside it.
  bool is_a_unit_alone(std::size_t row, Cell const& cell) const {
    auto const name = bare_name(cell.text);
    return cells_.has(Meaning::seq) && cells_.cell(row, Meaning::seq) == nullptr && !table_.unit &&
           !cells_.has(Meaning::unit) && words_["unit.end"].ends(name, name.size()) > 0 && name.size() <= 20;
  }

  bool take_block(std::size_t row, Cell const& cell) {
    if (auto const named = unit_in_line(cell.text, words_)) {
      unit_ = *named;
    } else if (auto const name = bare_name(cell.text); names_a_unit(name)) {
      unit_ = chinese::to_utf8(name);
    } else {
      block_ = std::string(chinese::trimmed(cell.text));
    }
    return tell(row, "block", cell.text);
  }

  // A ledger of one unit, or with a column of units, has blocks of classes only.
  bool names_a_unit(std::u32string_view name) const {
    if (table_.unit || cells_.has(Meaning::unit)) return false;
    return words_["unit.end"].ends(name, name.size()) > 0 || !words_["block.category"].in(name);
  }

  void take(std::size_t row) {
    Cell const* const finding = cells_.cell(row, Meaning::finding);
    if (finding == nullptr && !goes_on(row)) return fault_of_row(row);
    if (begins_in(finding, row) && !repeats(row, *finding)) begin(row, *finding);
    if (is_open() && !closed_) go_on(row);
  }

  bool is_open() const { return reading_.entries.size() > first_; }
  LedgerEntry& entry() { return reading_.entries.back(); }
  bool goes_on(std::size_t row) const { return is_open() && !begins_in(cells_.cell(row, Meaning::seq), row); }

  bool repeats(std::size_t row, Cell const& finding) {
    Cell const* const seq = cells_.cell(row, Meaning::seq);
    if (!is_open() || closed_ || entry().finding != finding.text || entry().unit != one_line(unit(row))) return false;
    return !begins_in(seq, row) || seq->text == cells_.text(static_cast<std::size_t>(entry().row), Meaning::seq);
  }

  void fault_of_row(std::size_t row) {
    LedgerEntry lost;
    lost.row = lost.last_row = static_cast<int>(row);
    lost.address = cells_.address_of(row, Meaning::finding);
    lost.faults.push_back({lost.address, refuse(Fault::invalid_input, "ledger.finding_missing").code,
                           cells_.own(row).front()->text, Weight::stops});
    reading_.entries.push_back(std::move(lost));
    closed_ = true;
  }

  std::string unit(std::size_t row) const {
    std::string const own = cells_.text(row, Meaning::unit);
    if (!own.empty() || !cells_.has(Meaning::unit)) return own.empty() ? unit_ : own;
    bool const from_above = is_open() && (units_go_on_ || goes_on(row));
    return unit_.empty() && from_above ? reading_.entries.back().unit : unit_;
  }

  void begin(std::size_t row, Cell const& finding) {
    LedgerEntry made;
    made.row = static_cast<int>(row);
    made.address = cells_.address_of(finding);
    made.finding = finding.text;
    made.unit = one_line(unit(row));
    made.number = one_line(cells_.text(row, Meaning::number));
    if (!block_.empty()) made.category.push_back(block_);
    for (auto const& [column, cell] : cells_.all(row))
      if (column->meaning == Meaning::category || column->meaning == Meaning::heading)
        made.category.push_back(one_line(cell->text));
    if (cells_.has(Meaning::unit) && made.unit.empty())
      made.faults.push_back({cells_.address_of(row, Meaning::unit),
                             refuse(Fault::invalid_input, "ledger.unit_missing").code, "", Weight::stops});
    reading_.entries.push_back(std::move(made));
    check_length(entry().address, finding.text);
    closed_ = false;
    limits_.clear();
  }

  void go_on(std::size_t row) {
    entry().last_row = static_cast<int>(row);
    take_measures(row, limit_of(row));
    take_states(row);
    for (auto const& [column, cell] : cells_.all(row))
      if (is_new(cell, row) && !is_placed(*column->meaning)) keep(*column, *cell);
    if (Cell const* const found = cells_.cell(row, Meaning::keep_up); found != nullptr && !entry().limit.keep_up)
      entry().limit.keep_up =
          state_in(found->text, words_) == StatedState::done || words_["limit.keep_up"].in(cell_words(found->text));
  }

  void keep(LedgerColumn const& column, Cell const& cell) {
    if (nothing(cell)) return;
    entry().values.push_back({*column.meaning, cells_.address_of(cell), column.heading, cell.text});
    check_length(cells_.address_of(cell), cell.text);
  }

  void check_length(std::string const& address, std::string const& text) {
    if (chinese::to_utf32(text).size() > longest_text)
      entry().faults.push_back({address, refuse(Fault::invalid_input, "ledger.text_too_long").code, "", Weight::stops});
  }

  // Begins here, or reaches down into a finding that begins here.
  bool is_new(Cell const* cell, std::size_t row) {
    return cell != nullptr && (begins_in(cell, row) || static_cast<std::size_t>(entry().row) == row);
  }

  // Of several columns the farthest says how far a row is, of several rows the least far how far the finding is.
  void take_states(std::size_t row) {
    std::optional<StatedState> farthest;
    for (auto const& [column, cell] : cells_.all(row)) {
      if (column->meaning != Meaning::status || !is_new(cell, row) || nothing(*cell)) continue;
      auto const state = state_below(column->heading, cell->text, words_);
      if (state)
        farthest = std::max(farthest.value_or(*state), *state);
      else
        entry().faults.push_back({cells_.address_of(*cell), refuse(Fault::invalid_input, "ledger.state_unclear").code,
                                  cell->text, Weight::doubt});
    }
    if (farthest) entry().state = std::min(entry().state.value_or(StatedState::closed), *farthest);
  }

  StatedDue limit_of(std::size_t row) {
    Cell const* const found = cells_.cell(row, Meaning::due);
    if (found == nullptr || nothing(*found)) return {};
    StatedDue limit = limit_in(found->text, found->day, words_);
    if (limits_.insert(found).second) {
      if (!limit.fault.empty() && limits_of_measures(row, *found).empty())
        entry().faults.push_back({cells_.address_of(*found), limit.fault, found->text, Weight::doubt});
      if (entry().limit.text.find(limit.text) == std::string::npos)
        entry().limit.text += (entry().limit.text.empty() ? "" : "；") + limit.text;
    }
    return limit;
  }

  std::vector<std::string> limits_of_measures(std::size_t row, Cell const& due) const {
    Cell const* const measure = cells_.cell(row, Meaning::measure);
    return measure == nullptr ? std::vector<std::string>() : paired_lines(measure->text, due.text);
  }

  void take_measures(std::size_t row, StatedDue const& limit) {
    LedgerMeasure made;
    made.leader = cells_.text(row, Meaning::leader);
    made.lead_department = cells_.text(row, Meaning::lead_department);
    made.co_departments = cells_.text(row, Meaning::co_departments);
    made.handler = cells_.text(row, Meaning::handler);
    made.limit = limit;
    bool const answered = !made.leader.empty() || !made.lead_department.empty() || !made.handler.empty();
    Cell const* const found = cells_.cell(row, Meaning::measure);
    if (!is_new(found, row)) {
      if (found == nullptr && entry().measures.empty() && (answered || !limit.text.empty()))
        entry().measures.push_back(made);
      return;
    }
    made.address = cells_.address_of(*found);
    Cell const* const due = cells_.cell(row, Meaning::due);
    auto const days = due != nullptr ? limits_of_measures(row, *due) : std::vector<std::string>();
    auto const texts = measures_in(found->text);
    for (std::size_t at = 0; at < texts.size(); ++at) {
      made.text = texts[at];
      check_length(made.address, made.text);
      if (!days.empty()) made.limit = limit_in(days[at], std::nullopt, words_);
      if (!days.empty() && !made.limit.fault.empty())
        entry().faults.push_back({cells_.address_of(*due), made.limit.fault, days[at], Weight::doubt});
      entry().measures.push_back(made);
    }
  }

  LedgerTable const& table_;
  LedgerCells cells_;
  std::string const& sheet_;
  WordLists const& words_;
  LedgerReading& reading_;
  std::size_t first_ = reading_.entries.size();
  std::string unit_;
  std::string block_;
  bool units_go_on_ = false;
  bool closed_ = true;  // no entry that a row could go on with
  std::set<Cell const*> limits_;
};

}  // namespace

void read_rows(LedgerTable const& table, std::string const& before_address, WordLists const& words,
               LedgerReading& reading) {
  RowReader(table, before_address, words, reading).read();
}

}  // namespace huiyin::bulletin
