// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_rows.hpp"

#include <algorithm>
#include <set>

#include "bulletin/ledger_asides.hpp"
#include "bulletin/ledger_limit.hpp"
#include "bulletin/ledger_lines.hpp"
#include "bulletin/ledger_words.hpp"
#include "chinese/utf32.hpp"
#include "chinese/written.hpp"

namespace huiyin::bulletin {

namespace {

using documents::Cell;
using documents::SheetRow;

constexpr std::size_t longest_text = chinese::text_limit;

bool begins_in(Cell const* cell, std::size_t row) {
  return cell != nullptr && static_cast<std::size_t>(cell->row) == row;
}

class RowReader {
 public:
  RowReader(LedgerTable const& table, std::string const& sheet, WordLists const& words, LedgerReading& reading)
      : table_(table), sheet_(sheet), words_(words), reading_(reading) {
    for (auto const& column : table.columns)
      if (column.meaning) places_.emplace_back(*column.meaning, static_cast<std::size_t>(column.column));
    unit_ = unit_of_sheet();
  }

  void read() {
    for (std::size_t row = table_.body; row < table_.rows.size(); ++row)
      if (!leave_out(row)) take(row);
    for (std::size_t at = first_; at < reading_.entries.size(); ++at) settle_limit(reading_.entries[at]);
  }

 private:
  SheetRow const& row(std::size_t number) const { return table_.rows[number]; }
  bool has(Meaning meaning) const {
    return std::ranges::any_of(places_, [meaning](auto const& place) { return place.first == meaning; });
  }
  Cell const* cell(std::size_t number, Meaning meaning) const {
    for (auto const& [means, column] : places_)
      if (means == meaning && row(number)[column] != nullptr) return row(number)[column];
    return nullptr;
  }
  std::string text(std::size_t number, Meaning meaning) const {
    std::string all;
    std::set<Cell const*> seen;
    for (auto const& [means, column] : places_)
      if (Cell const* const found = row(number)[column];
          means == meaning && found != nullptr && seen.insert(found).second)
        all += (all.empty() ? "" : "、") + found->text;
    return all;
  }
  std::string address_of(Cell const& cell) const { return sheet_ + documents::address(cell.row, cell.column); }
  std::string address_of(std::size_t number, Meaning meaning) const {
    for (auto const& [means, column] : places_)
      if (means == meaning) return sheet_ + documents::address(static_cast<int>(number), static_cast<int>(column));
    return sheet_ + documents::address(static_cast<int>(number), 0);
  }

  std::string unit_of_sheet() const {
    if (table_.unit) return *table_.unit;
    auto const name = heading_words(table_.sheet->name);
    bool const plain = words_["sheet.plain"].in(name) || words_["unit.end"].ends(name, name.size()) == 0;
    return sheet_.empty() || plain ? std::string() : table_.sheet->name;
  }

  // The cells that begin in a row.
  std::vector<Cell const*> own_cells(std::size_t number) const {
    std::vector<Cell const*> own;
    for (Cell const* cell : row(number))
      if (begins_in(cell, number) && std::ranges::find(own, cell) == own.end()) own.push_back(cell);
    return own;
  }

  bool leave_out(std::size_t number) {
    auto const own = own_cells(number);
    if (own.empty()) return true;
    Cell const& first = *own.front();
    if (is_total(first.text, words_)) return tell(number, "total", first.text);
    if (is_note(first.text, words_)) return tell(number, "note", first.text);
    if (is_head_again(own, table_.columns)) return tell(number, "heading", first.text);
    if (own.size() == 1 && opens_block(first, table_.columns)) return take_block(number, first);
    return false;
  }

  bool tell(std::size_t number, char const* why, std::string const& what) {
    reading_.left_out.push_back({sheet_ + std::to_string(number + 1), why, what});
    return true;
  }

  bool take_block(std::size_t number, Cell const& cell) {
    if (auto const named = unit_in_line(cell.text, words_)) {
      unit_ = *named;
    } else if (auto const name = bare_name(cell.text); names_a_unit(name)) {
      unit_ = chinese::to_utf8(name);
    } else {
      block_ = std::string(chinese::trimmed(cell.text));
    }
    return tell(number, "block", cell.text);
  }

  // A ledger of one unit, or with a column of units, has blocks of classes only.
  bool names_a_unit(std::u32string_view name) const {
    if (table_.unit || has(Meaning::unit)) return false;
    return words_["unit.end"].ends(name, name.size()) > 0 || !words_["block.category"].in(name);
  }

  void take(std::size_t number) {
    Cell const* const finding = cell(number, Meaning::finding);
    bool const own = begins_in(finding, number);
    if (finding == nullptr && !goes_on(number)) return fault_of_row(number);
    if (own && !repeats(number, *finding)) begin(number, *finding);
    if (is_open()) go_on(number);
  }

  bool is_open() const { return reading_.entries.size() > first_; }
  LedgerEntry& entry() { return reading_.entries.back(); }
  bool goes_on(std::size_t number) const {
    Cell const* const seq = cell(number, Meaning::seq);
    return is_open() && !begins_in(seq, number);
  }

  bool repeats(std::size_t number, Cell const& finding) {
    Cell const* const seq = cell(number, Meaning::seq);
    if (!is_open() || entry().finding != finding.text || entry().unit != unit(number)) return false;
    return !begins_in(seq, number) || seq->text == text(static_cast<std::size_t>(entry().row), Meaning::seq);
  }

  void fault_of_row(std::size_t number) {
    auto const own = own_cells(number);
    LedgerEntry lost;
    lost.row = lost.last_row = static_cast<int>(number);
    lost.address = address_of(number, Meaning::finding);
    lost.faults.push_back(
        {lost.address, refuse(Fault::invalid_input, "ledger.finding_missing").code, own.front()->text, Weight::stops});
    reading_.entries.push_back(std::move(lost));
    closed_ = true;
  }

  std::string unit(std::size_t number) const {
    std::string const own = text(number, Meaning::unit);
    if (!own.empty()) return own;
    return has(Meaning::unit) && unit_.empty() && is_open() && goes_on(number) ? reading_.entries.back().unit : unit_;
  }

  void begin(std::size_t number, Cell const& finding) {
    LedgerEntry made;
    made.row = static_cast<int>(number);
    made.address = address_of(finding);
    made.finding = finding.text;
    made.unit = unit(number);
    made.number = text(number, Meaning::number);
    if (!block_.empty()) made.category.push_back(block_);
    for (auto const& [meaning, column] : places_)
      if (Cell const* const found = row(number)[column];
          (meaning == Meaning::category || meaning == Meaning::heading) && found != nullptr)
        made.category.push_back(found->text);
    if (has(Meaning::unit) && made.unit.empty())
      made.faults.push_back({address_of(number, Meaning::unit),
                             refuse(Fault::invalid_input, "ledger.unit_missing").code, "", Weight::stops});
    if (chinese::to_utf32(finding.text).size() > longest_text)
      made.faults.push_back(
          {made.address, refuse(Fault::invalid_input, "ledger.text_too_long").code, "", Weight::stops});
    reading_.entries.push_back(std::move(made));
    closed_ = false;
    limits_.clear();
  }

  void go_on(std::size_t number) {
    if (closed_) return;
    entry().last_row = static_cast<int>(number);
    StatedDue const limit = limit_of(number);
    take_measures(number, limit);
    for (auto const& [meaning, column] : places_)
      if (Cell const* const found = row(number)[column];
          begins_in(found, number) && found->column == static_cast<int>(column))
        keep(meaning, *found);
    if (Cell const* const found = cell(number, Meaning::keep_up); found != nullptr && !entry().limit.keep_up)
      entry().limit.keep_up =
          state_in(found->text, words_) == StatedState::done || words_["limit.keep_up"].in(cell_words(found->text));
  }

  void keep(Meaning meaning, Cell const& found) {
    switch (meaning) {
      case Meaning::seq:
      case Meaning::number:
      case Meaning::unit:
      case Meaning::category:
      case Meaning::heading:
      case Meaning::finding:
      case Meaning::measure:
      case Meaning::leader:
      case Meaning::lead_department:
      case Meaning::co_departments:
      case Meaning::handler:
      case Meaning::due:
      case Meaning::keep_up:
      case Meaning::ignored:
        return;
      case Meaning::status:
        take_state(found);
        break;
      default:
        break;
    }
    entry().values.push_back({meaning, address_of(found), found.text});
    if (chinese::to_utf32(found.text).size() > longest_text)
      entry().faults.push_back(
          {address_of(found), refuse(Fault::invalid_input, "ledger.text_too_long").code, "", Weight::stops});
  }

  // Of several rows the least far says how far the finding is.
  void take_state(Cell const& found) {
    auto const state = state_in(found.text, words_);
    if (!state)
      entry().faults.push_back(
          {address_of(found), refuse(Fault::invalid_input, "ledger.state_unclear").code, found.text, Weight::doubt});
    else
      entry().state = std::min(entry().state.value_or(StatedState::closed), *state);
  }

  StatedDue limit_of(std::size_t number) {
    Cell const* const found = cell(number, Meaning::due);
    if (found == nullptr) return {};
    StatedDue limit = limit_in(found->text, found->day, words_);
    if (limits_.insert(found).second) {
      if (!limit.fault.empty() && !is_paired(number, *found))
        entry().faults.push_back({address_of(*found), limit.fault, found->text, Weight::doubt});
      if (entry().limit.text.find(limit.text) == std::string::npos)
        entry().limit.text += (entry().limit.text.empty() ? "" : "；") + limit.text;
    }
    return limit;
  }

  // As many numbered lines of limits as of measures: each has its own.
  bool is_paired(std::size_t number, Cell const& due) const {
    Cell const* const measure = cell(number, Meaning::measure);
    return measure != nullptr && lines_of(due.text).size() > 1 &&
           lines_of(due.text).size() == measures_in(measure->text).size();
  }

  void take_measures(std::size_t number, StatedDue const& limit) {
    Cell const* const found = cell(number, Meaning::measure);
    LedgerMeasure made;
    made.leader = text(number, Meaning::leader);
    made.lead_department = text(number, Meaning::lead_department);
    made.co_departments = text(number, Meaning::co_departments);
    made.handler = text(number, Meaning::handler);
    made.limit = limit;
    bool const answered = !made.leader.empty() || !made.lead_department.empty() || !made.handler.empty();
    if (!begins_in(found, number)) {
      if (found == nullptr && entry().measures.empty() && (answered || !limit.text.empty()))
        entry().measures.push_back(made);
      return;
    }
    made.address = address_of(*found);
    auto const texts = measures_in(found->text);
    Cell const* const due = cell(number, Meaning::due);
    auto const days = due != nullptr && is_paired(number, *due) ? lines_of(due->text) : std::vector<std::string>();
    for (std::size_t at = 0; at < texts.size(); ++at) {
      made.text = texts[at];
      if (chinese::to_utf32(made.text).size() > longest_text)
        entry().faults.push_back(
            {made.address, refuse(Fault::invalid_input, "ledger.text_too_long").code, "", Weight::stops});
      if (!days.empty()) made.limit = limit_in(days[at], std::nullopt, words_);
      if (!days.empty() && !made.limit.fault.empty())
        entry().faults.push_back({address_of(*due), made.limit.fault, days[at], Weight::doubt});
      entry().measures.push_back(made);
    }
  }

  LedgerTable const& table_;
  std::string const& sheet_;
  WordLists const& words_;
  LedgerReading& reading_;
  std::vector<std::pair<Meaning, std::size_t>> places_;  // in the order of the columns
  std::size_t first_ = reading_.entries.size();
  std::string unit_;
  std::string block_;
  bool closed_ = true;  // no entry that a row could go on with
  std::set<Cell const*> limits_;
};

}  // namespace

void read_rows(LedgerTable const& table, std::string const& before_address, WordLists const& words,
               LedgerReading& reading) {
  RowReader(table, before_address, words, reading).read();
}

}  // namespace huiyin::bulletin
