// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>

#include "chinese/written.hpp"

namespace huiyin::documents {

namespace {

constexpr std::size_t most_ranges = 200'000;
constexpr int last_possible = 1 << 20;

using Place = std::pair<int, int>;  // row, column
struct Range {
  Place first;
  Place last;
};

Error too_large(char const* what) { return refuse(Fault::too_large, "xlsx.too_large", what); }

std::optional<Place> place_of(std::string_view name) {
  int column = 0;
  std::size_t at = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && column < last_possible; ++at)
    column = column * 26 + (name[at] - 'A' + 1);
  int row = 0;
  auto const [end, error] = std::from_chars(name.data() + at, name.data() + name.size(), row);
  if (column == 0 || error != std::errc() || end != name.data() + name.size() || row < 1 || row > last_possible)
    return std::nullopt;
  return Place{row - 1, column - 1};
}

std::optional<Range> range_of(std::string_view name) {
  std::size_t const colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  auto const first = place_of(name.substr(0, colon));
  auto const last = place_of(name.substr(colon + 1));
  if (!first || !last || last->first < first->first || last->second < first->second) return std::nullopt;
  return Range{*first, *last};
}

template <class Number>
std::optional<Number> parse(std::string_view text) {
  Number number{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

class SheetReader {
 public:
  SheetReader(SheetSurroundings const& around, SheetBudget& budget) : around_(around), budget_(budget) {}

  Result<std::vector<Cell>> read(std::string_view xml);

 private:
  void open(XmlReader& reader);
  void open_cell(XmlReader& reader);
  Result<void> close(std::string_view name);
  Result<void> end_cell();
  Result<void> keep();
  void show();
  void in_order();
  void merge();

  SheetSurroundings const& around_;
  SheetBudget& budget_;
  std::vector<Cell> cells_;
  std::vector<Range> ranges_;
  int row_ = -1;
  int column_ = -1;
  Cell cell_;
  std::string kind_;
  std::size_t style_ = 0;
  bool in_cell_ = false;
  bool takes_ = false;  // the text of an element that holds the value
  int readings_ = 0;    // open readings above characters
  std::string written_;
};

Result<std::vector<Cell>> SheetReader::read(std::string_view xml) {
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) break;
    if (event == XmlEvent::text) {
      if (takes_ && readings_ == 0) written_ += reader.text();
      if (written_.size() > budget_.text) return too_large("text");
      continue;
    }
    if (reader.vocabulary() != Vocabulary::spreadsheet) continue;
    if (event == XmlEvent::opening) open(reader);
    if (event == XmlEvent::closing) HUIYIN_TRY(close(reader.name()));
    if (ranges_.size() > most_ranges) return too_large("ranges");
  }
  in_order();
  merge();
  return std::move(cells_);
}

void SheetReader::open(XmlReader& reader) {
  std::string_view const name = reader.name();
  if (name == "row") {
    row_ = parse<int>(reader.attribute("r").value_or("")).value_or(row_ + 2) - 1;
    column_ = -1;
  } else if (name == "c") {
    open_cell(reader);
  } else if (name == "rPh") {
    ++readings_;
  } else if (in_cell_ && (name == "v" || name == "t")) {
    takes_ = true;
  } else if (name == "mergeCell") {
    if (auto const range = range_of(reader.attribute("ref").value_or(""))) ranges_.push_back(*range);
  }
}

void SheetReader::open_cell(XmlReader& reader) {
  Place const next{row_, column_ + 1};
  Place const place = place_of(reader.attribute("r").value_or("")).value_or(next);
  column_ = place.second;
  cell_ = {place.first, place.second, place.first, place.second, {}, {}};
  kind_ = reader.attribute("t").value_or("n");
  style_ = parse<std::size_t>(reader.attribute("s").value_or("")).value_or(0);
  written_.clear();
  in_cell_ = true;
}

Result<void> SheetReader::close(std::string_view name) {
  if (name == "v" || name == "t") takes_ = false;
  if (name == "rPh" && readings_ > 0) --readings_;
  if (name != "c" || !in_cell_) return {};
  in_cell_ = false;
  return end_cell();
}

Result<void> SheetReader::end_cell() {
  if (written_.empty()) return {};
  show();
  return keep();
}

void SheetReader::show() {
  if (kind_ == "s") {
    auto const number = parse<std::size_t>(written_);
    if (number && *number < around_.texts.size()) cell_.text = around_.texts[*number];
  } else if (kind_ == "n") {
    auto const format = style_ < around_.formats.size() ? around_.formats[style_] : NumberFormat{};
    show_number(cell_, written_, format, around_.epoch);
  } else if (kind_ == "d") {
    auto const day = parse_day(std::string_view(written_).substr(0, 10));
    cell_.text = day ? render(*day) : cell_text(written_);
    if (day) cell_.day = *day;
  } else if (kind_ == "b") {
    cell_.text = written_ == "1" ? "TRUE" : "FALSE";
  } else {
    cell_.text = cell_text(written_);
  }
}

Result<void> SheetReader::keep() {
  if (cell_.text.empty()) return {};
  if (cell_.row < 0 || cell_.row >= most_sheet_rows || cell_.column >= most_sheet_columns)
    return refuse(Fault::too_large, "xlsx.too_large", address(std::max(cell_.row, 0), cell_.column));
  if (budget_.cells == 0) return too_large("cells");
  if (cell_.text.size() > budget_.text) return too_large("text");
  --budget_.cells;
  budget_.text -= cell_.text.size();
  cells_.push_back(std::move(cell_));
  return {};
}

void SheetReader::in_order() {
  auto const place = [](Cell const& cell) { return Place(cell.row, cell.column); };
  std::ranges::stable_sort(cells_, {}, place);
  std::vector<Cell> once;
  for (Cell& cell : cells_) {
    if (!once.empty() && place(once.back()) == place(cell)) once.pop_back();
    once.push_back(std::move(cell));
  }
  cells_ = std::move(once);
}

void SheetReader::merge() {
  std::ranges::stable_sort(ranges_, {}, &Range::first);
  auto cell = cells_.begin();
  for (Range const& range : ranges_) {
    while (cell != cells_.end() && Place(cell->row, cell->column) < range.first) ++cell;
    if (cell == cells_.end()) return;
    if (Place(cell->row, cell->column) != range.first || cell->is_merged()) continue;
    cell->last_row = std::min(range.last.first, most_sheet_rows - 1);
    cell->last_column = std::min(range.last.second, most_sheet_columns - 1);
  }
}

}  // namespace

std::string cell_text(std::string_view written) {
  constexpr std::size_t escape = 7;  // _x000D_
  std::string text;
  for (std::size_t at = 0; at < written.size(); ++at) {
    std::string_view const piece = written.substr(at, escape);
    unsigned code = 0;
    bool const escaped = piece.size() == escape && piece.starts_with("_x") && piece.back() == '_' &&
                         std::from_chars(piece.data() + 2, piece.data() + 6, code, 16).ptr == piece.data() + 6;
    if (escaped && code < 0x80) {
      if (code != '\r') text += static_cast<char>(code);
      at += escape - 1;
    } else if (written[at] != '\r') {
      text += written[at];
    }
  }
  std::string const printing = chinese::printing_text(text);
  return std::string(chinese::trimmed(printing));
}

Result<std::vector<Cell>> read_sheet(std::string_view xml, SheetSurroundings const& around, SheetBudget& budget) {
  return SheetReader(around, budget).read(xml);
}

}  // namespace huiyin::documents
