// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/ledger_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "bulletin/ledger_table.hpp"
#include "forms/columns.hpp"

namespace huiyin::forms {

namespace {

using namespace bulletin;

constexpr std::size_t place_columns = 12;
constexpr std::size_t meaning_columns = 18;
constexpr std::size_t text_columns = 60;

std::string label_of(Messages const& labels, std::string_view table, std::string_view name) {
  return labels.text(fmt::format("label.{}.{}", table, name));
}

std::string line(std::string const& place, std::string const& what, std::string const& text) {
  return "  " + padded(printable(place), place_columns) + padded(printable(what), meaning_columns) +
         cut(printable(text), text_columns) + "\n";
}

std::string meaning_of(LedgerColumn const& column, Messages const& labels) {
  if (column.meaning) return label_of(labels, "meaning", name_of(*column.meaning));
  std::string all = labels.text("label.ledger.asked");
  for (Meaning const meaning : column.candidates) all += " " + label_of(labels, "meaning", name_of(meaning));
  return all;
}

}  // namespace

std::string ledger_page(LedgerReading const& reading, Messages const& labels) {
  auto const coming = std::ranges::count_if(reading.entries, comes_in);
  std::string page = printable(reading.title) + "\n" + printable(reading.sheet) + "  " + reading.head + "\n\n";
  page += labels.text("label.ledger.columns") + "\n";
  for (auto const& column : reading.columns)
    page += line(letters_of(column.column), meaning_of(column, labels), column.heading);
  page += "\n" +
          labels.text("label.ledger.rows",
                      {{"all", std::to_string(reading.entries.size())},
                       {"new", std::to_string(coming)},
                       {"stops", std::to_string(static_cast<std::ptrdiff_t>(reading.entries.size()) - coming)}}) +
          "\n";
  for (auto const& entry : reading.entries)
    page += line(entry.address, entry.unit.empty() ? reading.unit.value_or("") : entry.unit, entry.finding);
  page += "\n" + labels.text("label.ledger.faults") + "\n";
  for (auto const& entry : reading.entries)
    for (auto const& fault : entry.faults)
      page += line(fault.address, fault.text, labels.text("refusal." + fault.code));
  page += "\n" + labels.text("label.ledger.left_out") + "\n";
  for (auto const& each : reading.left_out) page += line(each.place, label_of(labels, "left_out", each.why), each.text);
  return page;
}

}  // namespace huiyin::forms
