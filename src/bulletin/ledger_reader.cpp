// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_reader.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "bulletin/ledger_rows.hpp"
#include "bulletin/ledger_words.hpp"
#include "bulletin/lexicon.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::bulletin {

namespace {

bool same_shape(LedgerTable const& one, LedgerTable const& other) {
  return std::ranges::equal(one.columns, other.columns, {}, &LedgerColumn::heading, &LedgerColumn::heading);
}

// Which sheets hold the ledger: the one with the most telling head, and all that have the same.
class Sheets {
 public:
  Sheets(documents::Spreadsheet const& workbook, std::vector<ConfirmedColumn> const& confirmed, WordLists const& words,
         std::vector<LeftOut>& left_out)
      : left_out_(left_out) {
    for (auto const& sheet : workbook.sheets) {
      if (sheet.cells.empty()) continue;
      bool const aside = words["sheet.aside"].in(heading_words(sheet.name));
      auto table = sheet.hidden ? std::nullopt : find_table(sheet, confirmed, words);
      if (table && !aside)
        tables_.push_back(std::move(*table));
      else if (table)
        set_aside_.push_back(std::move(*table));
      else
        left_out_.push_back({sheet.name, sheet.hidden ? "hidden" : "no_table", ""});
    }
  }

  std::vector<LedgerTable> chosen() {
    if (tables_.empty()) std::swap(tables_, set_aside_);
    for (auto const& table : set_aside_) left_out_.push_back({table.sheet->name, "aside", ""});
    if (tables_.empty()) return {};
    auto const best = std::ranges::max_element(tables_, {}, &LedgerTable::score);
    std::vector<LedgerTable> chosen;
    LedgerTable const pattern = *best;
    for (auto& table : tables_)
      if (same_shape(table, pattern))
        chosen.push_back(std::move(table));
      else
        left_out_.push_back({table.sheet->name, "other_shape", ""});
    return chosen;
  }

 private:
  std::vector<LeftOut>& left_out_;
  std::vector<LedgerTable> tables_;
  std::vector<LedgerTable> set_aside_;
};

// Puts the sheet's rows down as text, and notes where each cell stands in it.
class Transcript {
 public:
  explicit Transcript(LedgerReading& reading) : reading_(reading) {}

  void add(LedgerTable const& table, std::string const& before_address) {
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      bool first = true;
      for (documents::Cell const* cell : table.rows[row]) {
        if (cell == nullptr || static_cast<std::size_t>(cell->row) != row || !seen_.insert(cell).second) continue;
        if (!first) put("\t");
        first = false;
        std::size_t const begin = length_;
        put(cell->text);
        places_[before_address + documents::address(cell->row, cell->column)] = {begin, length_, Certainty::high};
      }
      if (!first) put("\n");
    }
  }
  void mark_findings() {
    for (LedgerEntry& entry : reading_.entries)
      if (auto const place = places_.find(entry.address); place != places_.end())
        entry.spans = {doubted(entry, place->second)};
  }

 private:
  static Span doubted(LedgerEntry const& entry, Span span) {
    if (!entry.faults.empty()) span.certainty = Certainty::medium;
    return span;
  }
  void put(std::string text) {
    if (text.size() > 1) std::ranges::replace(text, '\n', ' ');
    length_ += chinese::count_code_points(text);
    reading_.text += text;
  }

  LedgerReading& reading_;
  std::size_t length_ = 0;
  std::set<documents::Cell const*> seen_;
  std::map<std::string, Span> places_;
};

std::string range_of_head(LedgerTable const& table) {
  int const last = table.columns.empty() ? 0 : table.columns.back().column;
  int const first = table.columns.empty() ? 0 : table.columns.front().column;
  return fmt::format("{}:{}", documents::address(static_cast<int>(table.head), first),
                     documents::address(static_cast<int>(table.body) - 1, last));
}

std::vector<std::vector<std::string>> sample_of(LedgerTable const& table) {
  constexpr std::size_t enough = 6;
  std::vector<std::vector<std::string>> sample;
  for (std::size_t row = table.body; row < std::min(table.body + enough, table.rows.size()); ++row) {
    auto& texts = sample.emplace_back();
    for (auto const& column : table.columns) {
      auto const* cell = table.rows[row][static_cast<std::size_t>(column.column)];
      texts.push_back(cell == nullptr ? std::string() : cell->text);
    }
  }
  return sample;
}

}  // namespace

Result<LedgerReading> read_ledger(documents::Spreadsheet const& workbook, Lexicon const& lexicon,
                                  std::vector<ConfirmedColumn> const& confirmed) {
  LedgerReading reading;
  auto const tables = Sheets(workbook, confirmed, lexicon.words, reading.left_out).chosen();
  if (tables.empty()) return refuse(Fault::invalid_input, "ledger.no_table");
  LedgerTable const& first = tables.front();
  reading.sheet = first.sheet->name;
  reading.head = range_of_head(first);
  reading.title = first.title;
  if (tables.size() == 1) reading.unit = first.unit;
  reading.columns = first.columns;
  reading.sample = sample_of(first);
  Transcript transcript(reading);
  for (LedgerTable const& table : tables) {
    std::string const before_address = tables.size() == 1 ? "" : table.sheet->name + "!";
    read_rows(table, before_address, lexicon.words, reading);
    transcript.add(table, before_address);
  }
  transcript.mark_findings();
  return reading;
}

}  // namespace huiyin::bulletin
