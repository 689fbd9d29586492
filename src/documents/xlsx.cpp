// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/xlsx.hpp"

#include <algorithm>
#include <map>

#include "documents/docx_styles.hpp"
#include "documents/package.hpp"
#include "documents/xlsx_sheet.hpp"

namespace huiyin::documents {

namespace {

constexpr std::size_t most_texts = 1'000'000;
constexpr std::size_t most_sheets = 255;

struct SheetEntry {
  std::string name;
  std::string relation;
  bool hidden = false;
};
struct Contents {
  std::vector<SheetEntry> sheets;
  Epoch epoch = Epoch::from_1900;
};

Result<Contents> read_contents(std::string_view xml) {
  Contents contents;
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return contents;
    if (event != XmlEvent::opening) continue;
    if (reader.is(Vocabulary::spreadsheet, "workbookPr")) {
      auto const later = reader.attribute("date1904");
      if (later == "1" || later == "true") contents.epoch = Epoch::from_1904;
    }
    if (!reader.is(Vocabulary::spreadsheet, "sheet")) continue;
    bool const hidden = reader.attribute("state").value_or("visible") != "visible";
    contents.sheets.push_back(
        {cell_text(reader.attribute("name").value_or("")), reader.attribute("id").value_or(""), hidden});
    if (contents.sheets.size() > most_sheets) return refuse(Fault::too_large, "xlsx.too_large", "sheets");
  }
}

Result<std::vector<std::string>> read_texts(std::string_view xml) {
  std::vector<std::string> texts;
  if (xml.empty()) return texts;
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  std::string text;
  bool takes = false;
  int readings = 0;
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return texts;
    if (event == XmlEvent::text && takes && readings == 0) text += reader.text();
    if (event == XmlEvent::text || reader.vocabulary() != Vocabulary::spreadsheet) continue;
    bool const opens = event == XmlEvent::opening;
    if (reader.name() == "t") takes = opens;
    if (reader.name() == "rPh") readings += opens ? 1 : -1;
    if (reader.name() != "si") continue;
    if (!opens) texts.push_back(cell_text(text));
    text.clear();
    if (texts.size() > most_texts) return refuse(Fault::too_large, "xlsx.too_large", "texts");
  }
}

Result<std::vector<NumberFormat>> read_formats(std::string_view xml) {
  std::vector<NumberFormat> formats;
  if (xml.empty()) return formats;
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  std::map<int, NumberFormat> own;
  bool of_cells = false;
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return formats;
    if (event == XmlEvent::text || reader.vocabulary() != Vocabulary::spreadsheet) continue;
    if (reader.name() == "cellXfs") of_cells = event == XmlEvent::opening;
    if (event != XmlEvent::opening) continue;
    int const number = number_in(reader.attribute("numFmtId"), 0);
    if (reader.name() == "numFmt") own[number] = format_of(reader.attribute("formatCode").value_or(""));
    if (reader.name() != "xf" || !of_cells) continue;
    auto const found = own.find(number);
    formats.push_back(found != own.end() ? found->second : built_in_format(number));
  }
}

Result<SheetSurroundings> read_surroundings(Package& package, std::vector<Relation> const& parts, Epoch epoch) {
  SheetSurroundings around;
  around.epoch = epoch;
  std::string const texts = HUIYIN_TRY(package.read_if_there(part_of(parts, "sharedStrings")));
  std::string const styles = HUIYIN_TRY(package.read_if_there(part_of(parts, "styles")));
  around.texts = HUIYIN_TRY(read_texts(texts));
  around.formats = HUIYIN_TRY(read_formats(styles));
  return around;
}

}  // namespace

Result<Spreadsheet> read_xlsx(std::string_view bytes) {
  Package package = HUIYIN_TRY(Package::open(bytes));
  std::string const book = HUIYIN_TRY(package.main_part("xl/workbook.xml"));
  if (!package.has(book)) return refuse(Fault::invalid_input, "xlsx.no_sheets");
  std::string const contents_xml = HUIYIN_TRY(package.read(book));
  auto const contents = HUIYIN_TRY(read_contents(contents_xml));
  auto const parts = HUIYIN_TRY(package.relations(book));
  auto const around = HUIYIN_TRY(read_surroundings(package, parts, contents.epoch));

  Spreadsheet spreadsheet;
  SheetBudget budget;
  for (SheetEntry const& entry : contents.sheets) {
    auto const part = std::ranges::find(parts, entry.relation, &Relation::id);
    if (part == parts.end() || part->kind != "worksheet") continue;
    std::string const xml = HUIYIN_TRY(package.read(part->part));
    Sheet sheet{entry.name, entry.hidden, {}};
    sheet.cells = HUIYIN_TRY(read_sheet(xml, around, budget));
    if (static_cast<std::size_t>(sheet.rows()) * static_cast<std::size_t>(sheet.columns()) > most_places)
      return refuse(Fault::too_large, "xlsx.too_large", sheet.name);
    spreadsheet.sheets.push_back(std::move(sheet));
  }
  if (spreadsheet.sheets.empty()) return refuse(Fault::invalid_input, "xlsx.no_sheets");
  return spreadsheet;
}

}  // namespace huiyin::documents
