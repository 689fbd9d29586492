// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The columns of a rectification ledger as offices print them (整改台账): what each is called, how wide it is, and
// what of a row it shows. Columns a ledger has no use for are left out: units where there is one unit, and so on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rectification/ledger.hpp"

namespace huiyin::papers {

enum class Look {
  locked,         // the notice's words
  locked_middle,  // the same, short
  proposed,       // to confirm
  open,           // text to fill in
  middle,         // short, to fill in
  day,
};
enum class Choice { none, category, yes_no, status };  // what a cell offers for choosing

struct LedgerColumn {
  char const* group;  // the upper row of the head
  char const* heading;
  double width;  // characters
  Look look;
  Choice choice;
  std::string (*text)(rectification::LedgerRow const&);        // null: nothing but days
  std::optional<Day> (*day)(rectification::LedgerRow const&);  // null: never a day; a day goes before a text
};

struct LedgerColumns {
  std::vector<LedgerColumn> columns;
  std::size_t frozen = 0;  // as many stay in sight at the left: up to the finding
};

LedgerColumns columns_for(rectification::Ledger const& ledger);

}  // namespace huiyin::papers
