// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What an office's own ledger says (台账工作簿): which table it is, what its columns mean, and row by row the findings
// with their measures. Every value has the address of its cell. What is not certain has no meaning and is asked for:
// nothing here is guessed.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "bulletin/reading.hpp"
#include "words/day.hpp"
#include "words/named.hpp"

namespace huiyin::bulletin {

enum class Meaning {
  seq,
  number,
  unit,
  team,
  round,
  source,
  category,
  heading,  // what several findings stand under
  finding,
  detail,
  root_cause,
  opinion,
  goal,
  measure,
  leader,
  lead_department,
  co_departments,
  handler,
  due,
  keep_up,
  progress,
  status,
  done_on,
  closed_on,
  fed_back_on,
  evidence,
  review,
  remark,
  effects,
  difficulty,
  marks,
  contact,
  other,    // what ledgers keep besides, carried on under its own heading
  ignored,  // only ever told by a person
};
constexpr std::array meaning_names{
    Named{Meaning::seq, "seq"},
    Named{Meaning::number, "number"},
    Named{Meaning::unit, "unit"},
    Named{Meaning::team, "team"},
    Named{Meaning::round, "round"},
    Named{Meaning::source, "source"},
    Named{Meaning::category, "category"},
    Named{Meaning::heading, "heading"},
    Named{Meaning::finding, "finding"},
    Named{Meaning::detail, "detail"},
    Named{Meaning::root_cause, "root_cause"},
    Named{Meaning::opinion, "opinion"},
    Named{Meaning::goal, "goal"},
    Named{Meaning::measure, "measure"},
    Named{Meaning::leader, "leader"},
    Named{Meaning::lead_department, "lead_department"},
    Named{Meaning::co_departments, "co_departments"},
    Named{Meaning::handler, "handler"},
    Named{Meaning::due, "due"},
    Named{Meaning::keep_up, "keep_up"},
    Named{Meaning::progress, "progress"},
    Named{Meaning::status, "status"},
    Named{Meaning::done_on, "done_on"},
    Named{Meaning::closed_on, "closed_on"},
    Named{Meaning::fed_back_on, "fed_back_on"},
    Named{Meaning::evidence, "evidence"},
    Named{Meaning::review, "review"},
    Named{Meaning::remark, "remark"},
    Named{Meaning::effects, "effects"},
    Named{Meaning::difficulty, "difficulty"},
    Named{Meaning::marks, "marks"},
    Named{Meaning::contact, "contact"},
    Named{Meaning::other, "other"},
    Named{Meaning::ignored, "ignored"},
};
static_assert(named_in_order(meaning_names));
constexpr auto const& names_of(Meaning) { return meaning_names; }

struct LedgerColumn {
  int column = 0;
  std::string heading;             // as printed, the upper row of the head first
  std::optional<Meaning> meaning;  // none: to be asked
  Certainty certainty = Certainty::low;
  std::vector<Meaning> candidates;  // what it may be, where it is asked
};

enum class StatedState { not_started, ongoing, basically_done, done, closed };  // as the ledger says, to be looked at
constexpr std::array stated_state_names{Named{StatedState::not_started, "not_started"},
                                        Named{StatedState::ongoing, "ongoing"},
                                        Named{StatedState::basically_done, "basically_done"},
                                        Named{StatedState::done, "done"}, Named{StatedState::closed, "closed"}};
static_assert(named_in_order(stated_state_names));
constexpr auto const& names_of(StatedState) { return stated_state_names; }

struct StatedDue {
  std::optional<Day> due;
  bool keep_up = false;
  bool at_once = false;
  std::string text;   // as it stands
  std::string fault;  // the code of what is not clear; empty: nothing
};

struct CellText {
  Meaning meaning = Meaning::ignored;
  std::string address;
  std::string heading;  // of its column, as printed
  std::string text;
};

struct LedgerMeasure {
  std::string address;
  std::string text;
  std::string leader;
  std::string lead_department;
  std::string co_departments;
  std::string handler;
  StatedDue limit;
};

enum class Weight { stops, doubt };  // whether the row can come in as it stands
struct CellFault {
  std::string address;
  std::string code;  // ledger.due_unclear …
  std::string text;  // what stands there
  Weight weight = Weight::doubt;
};

struct LedgerEntry {  // one finding with all its rows
  int row = 0;
  int last_row = 0;
  std::string address;  // of the finding
  std::string finding;
  std::string unit;  // empty: the one unit of the ledger
  std::vector<std::string> category;
  std::string number;
  std::vector<LedgerMeasure> measures;
  StatedDue limit;
  std::optional<StatedState> state;
  std::vector<CellText> values;  // all other that its rows say
  std::vector<Span> spans;       // of the finding, in the reading's text
  std::vector<CellFault> faults;
};

inline bool comes_in(LedgerEntry const& entry) {
  return std::ranges::none_of(entry.faults, [](CellFault const& fault) { return fault.weight == Weight::stops; });
}

struct LeftOut {  // a row that is none of the table, or a sheet that was not read
  std::string place;
  std::string why;  // total, note, heading, block, aside, hidden, other_shape, no_table
  std::string text;
};

struct LedgerReading {
  std::string sheet;
  std::string head;  // the range of its head: A3:P4
  std::string title;
  std::optional<std::string> unit;  // of the whole ledger, as a line above the table names it
  std::vector<LedgerColumn> columns;
  std::vector<std::vector<std::string>> sample;  // the first rows below the head, by column, as they stand
  std::vector<LedgerEntry> entries;
  std::string text;  // of the sheets that were read: a line a row, cells apart by TAB
  std::vector<LeftOut> left_out;

  LedgerColumn const* column_of(Meaning meaning) const;
};

}  // namespace huiyin::bulletin
