// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/roster_sheet.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "chinese/fold.hpp"
#include "chinese/written.hpp"

namespace huiyin::office {

namespace {

using documents::SheetRow;

constexpr std::size_t deepest_head = 30;  // rows above a list: titles and notes

struct Head {
  std::size_t row = 0;
  std::vector<RosterHeading> headings;
  std::map<RosterColumn, int> columns;
};

// Without what stands in brackets, and each of several words: 手机/工号.
std::vector<std::u32string> words_in(std::string_view heading) {
  std::vector<std::u32string> parts(1);
  int depth = 0;
  for (auto const& each : chinese::fold(heading)) {
    if (each.value == U'(') ++depth;
    if (each.value == U'/' || each.value == U'、')
      parts.emplace_back();
    else if (depth == 0 && chinese::kind_of(each.value) != chinese::CharacterKind::blank &&
             chinese::kind_of(each.value) != chinese::CharacterKind::mark)
      parts.back() += each.value;
    if (each.value == U')') --depth;
  }
  return parts;
}

// The place of the surest word that the heading has.
std::optional<std::size_t> sureness(std::string_view heading, RosterWords const& words) {
  auto const parts = words_in(heading);
  auto const known = std::ranges::find_if(words.headings, [&](RosterWords::Heading const& each) {
    return std::ranges::find(parts, each.word) != parts.end();
  });
  if (known == words.headings.end()) return std::nullopt;
  return static_cast<std::size_t>(known - words.headings.begin());
}

Head head_in(SheetRow const& row, std::size_t at, RosterWords const& words) {
  Head head{at, {}, {}};
  std::map<RosterColumn, std::size_t> surest;
  for (std::size_t column = 0; column < row.size(); ++column) {
    if (!row[column]) continue;
    auto const sure = sureness(row[column]->text, words);
    head.headings.push_back({static_cast<int>(column), row[column]->text, std::nullopt});
    if (!sure) continue;
    auto const meaning = words.headings[*sure].column;
    auto const known = surest.find(meaning);
    if (known != surest.end() && known->second <= *sure) continue;
    surest[meaning] = *sure;
    head.columns[meaning] = static_cast<int>(column);
  }
  for (RosterHeading& each : head.headings)
    for (auto const& [meaning, column] : head.columns)
      if (column == each.column) each.meaning = meaning;
  return head;
}

bool is_head(Head const& head) {
  return head.columns.contains(RosterColumn::name) && head.columns.contains(RosterColumn::login);
}

std::string text_at(SheetRow const& row, Head const& head, RosterColumn column) {
  auto const place = head.columns.find(column);
  if (place == head.columns.end()) return "";
  auto const at = static_cast<std::size_t>(place->second);
  return at < row.size() && row[at] ? std::string(chinese::trimmed(row[at]->text)) : "";
}

void read_role(SheetRosterRow& row, std::string const& text, RosterWords const& words) {
  if (text.empty()) return;
  auto const word = roster_word(text);
  auto const known = std::ranges::find(words.roles, word, &RosterWords::Called::word);
  if (known != words.roles.end())
    row.said.role = known->role;
  else
    row.role_unknown = refuse(Fault::invalid_input, "roster.role_unknown", text);
}

std::optional<SheetRosterRow> read_row(SheetRow const& row, std::size_t at, Head const& head,
                                       RosterWords const& words) {
  SheetRosterRow read{static_cast<int>(at), {}, {}};
  read.said.name = text_at(row, head, RosterColumn::name);
  read.said.login = text_at(row, head, RosterColumn::login);
  if (read.said.name.empty() && read.said.login.empty()) return std::nullopt;  // a gap, a sum, a note
  read.said.unit = text_at(row, head, RosterColumn::unit);
  read.said.parent = text_at(row, head, RosterColumn::parent);
  read.said.post = text_at(row, head, RosterColumn::post);
  read_role(read, text_at(row, head, RosterColumn::role), words);
  return read;
}

Result<RosterSheet> rows_below(Head head, std::string name, std::vector<SheetRow> const& rows,
                               RosterWords const& words) {
  RosterSheet sheet{std::move(name), head.headings, {}};
  for (std::size_t at = head.row + 1; at < rows.size(); ++at) {
    auto row = read_row(rows[at], at, head, words);
    if (row) sheet.rows.push_back(*std::move(row));
    if (sheet.rows.size() > people::most_roster_rows)
      return refuse(Fault::invalid_input, "roster.too_long", fmt::to_string(people::most_roster_rows));
  }
  if (sheet.rows.empty()) return refuse(Fault::invalid_input, "roster.rows_missing", sheet.sheet);
  return sheet;
}

}  // namespace

std::u32string roster_word(std::string_view text) {
  std::u32string word;
  for (auto const& each : chinese::fold(text))
    if (chinese::kind_of(each.value) != chinese::CharacterKind::blank) word += each.value;
  return word;
}

std::string RosterSheet::cell(int row, RosterColumn column) const {
  auto const known = std::ranges::find(headings, std::optional(column), &RosterHeading::meaning);
  return known == headings.end() ? "" : documents::address(row, known->column);
}

Result<RosterSheet> read_roster(documents::Spreadsheet const& spreadsheet, RosterWords const& words) {
  for (documents::Sheet const& sheet : spreadsheet.sheets) {
    if (sheet.hidden) continue;
    auto const rows = documents::laid_out(sheet);
    for (std::size_t at = 0; at < std::min(rows.size(), deepest_head); ++at)
      if (auto head = head_in(rows[at], at, words); is_head(head))
        return rows_below(std::move(head), sheet.name, rows, words);
  }
  return refuse(Fault::invalid_input, "roster.columns_missing");
}

}  // namespace huiyin::office
