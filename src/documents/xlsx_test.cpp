// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/xlsx.hpp"

#include <gtest/gtest.h>

#include <random>

#include "documents/number_format.hpp"
#include "documents/xlsx_sheet.hpp"
#include "documents/zip_builder_test.hpp"

namespace huiyin::documents {
namespace {

constexpr char const* main_space = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
constexpr char const* relation_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

struct Book {
  std::string sheet{};  // what stands in the first sheet
  std::string texts{};
  std::string styles{};
  std::string properties{};
  std::string second{};
};

std::string relation(int number, std::string const& kind, std::string const& target) {
  return "<Relationship Id='r" + std::to_string(number) + "' Type='" + relation_types + "/" + kind + "' Target='" +
         target + "'/>";
}

std::string xlsx_of(Book const& book) {
  std::string const space = main_space;
  return zip_of(
      {{"xl/workbook.xml",
        "<workbook " + space + " xmlns:r='" + relation_types + "'>" + book.properties +
            "<sheets><sheet name='台账' sheetId='1' r:id='r1'/><sheet name='旧' sheetId='2' "
            "state='hidden' r:id='r2'/><sheet name='图' sheetId='3' r:id='r5'/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" +
            relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "worksheet", "/xl/worksheets/sheet2.xml") +
            relation(3, "sharedStrings", "sharedStrings.xml") + relation(4, "styles", "styles.xml") +
            relation(5, "chartsheet", "chartsheets/sheet1.xml") + "</Relationships>"},
       {"xl/sharedStrings.xml", "<sst " + space + ">" + book.texts + "</sst>"},
       {"xl/styles.xml", "<styleSheet " + space + ">" + book.styles + "</styleSheet>"},
       {"xl/worksheets/sheet1.xml", "<worksheet " + space + ">" + book.sheet + "</worksheet>"},
       {"xl/worksheets/sheet2.xml", "<worksheet " + space + ">" + book.second + "</worksheet>"}});
}

std::string told(Sheet const& sheet) {
  std::string line;
  for (Cell const& cell : sheet.cells) {
    line += (line.empty() ? "" : " ") + address(cell.row, cell.column);
    if (cell.is_merged()) line += ":" + address(cell.last_row, cell.last_column);
    line += "=" + cell.text + (cell.day ? "*" : "");
  }
  return line;
}

std::string told(Book const& book) {
  auto const read = read_xlsx(xlsx_of(book));
  return read ? told(read->sheets.at(0)) : "refused: " + read.error().code + " " + read.error().detail;
}

std::string data(std::string const& rows) { return "<sheetData>" + rows + "</sheetData>"; }

std::string shown(std::string const& written, std::string const& code) {
  Cell cell;
  show_number(cell, written, format_of(code), Epoch::from_1900);
  return cell.text + (cell.day ? "*" : "");
}

TEST(Xlsx, TextsAreSharedRichInlineOrOfAFormula) {
  EXPECT_EQ(told({.sheet = data("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>"
                                "<row r='2'><c r='A2' t='inlineStr'><is><r><t>内</t></r><r><t>联</t></r></is></c>"
                                "<c r='B2' t='str'><f>A1&amp;B1</f><v>算得</v></c><c r='C2' t='b'><v>1</v></c></row>"),
                  .texts = "<si><t>问题_x000D_\n清单</t></si>"
                           "<si><r><t>整</t></r><r><t>改</t></r><rPh sb='0' eb='1'><t>zheng</t></rPh></si>"}),
            "A1=问题\n清单 B1=整改 A2=内联 B2=算得 C2=TRUE");
}

TEST(Xlsx, RowsAndCellsMayLeaveTheirPlaceUnsaidOrStandInAnyOrder) {
  EXPECT_EQ(told({.sheet = data("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>")}),
            "A1=1 C1=3 A2=4");
  EXPECT_EQ(told({.sheet = data("<row r='2'><c r='AB2'><v>2</v></c><c r='A2'><v>1</v></c></row>"
                                "<row r='1'><c r='A1'><v>9</v></c><c r='A1'><v>0</v></c></row>")}),
            "A1=0 A2=1 AB2=2");
}

TEST(Xlsx, AMergedCellStandsOnceWithItsEnd) {
  EXPECT_EQ(told({.sheet = data("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>") +
                           "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='B2:B5'/><mergeCell ref='D1:D2'/>"
                           "<mergeCell ref='oops'/><mergeCell ref='B2:A1'/></mergeCells>"}),
            "A1:C1=1 B2:B5=2");
}

TEST(Xlsx, HiddenSheetsAreToldAndChartsAreNoSheets) {
  auto const read = read_xlsx(xlsx_of({.sheet = data(""), .second = data("<row><c><v>5</v></c></row>")}));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->sheets.size(), 2U);
  EXPECT_FALSE(read->sheets[0].hidden);
  EXPECT_EQ(read->sheets[1].name, "旧");
  EXPECT_TRUE(read->sheets[1].hidden);
  EXPECT_EQ(told(read->sheets[1]), "A1=5");
}

TEST(Xlsx, NumbersAreDaysByTheirFormat) {
  EXPECT_EQ(told({.sheet = data("<row><c s='1'><v>45473</v></c><c s='2'><v>45473.75</v></c><c s='3'><v>45444</v></c>"
                                "<c><v>45473</v></c><c t='d'><v>2024-06-30T00:00:00</v></c></row>"),
                  .styles = "<numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;;@'/>"
                            "</numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
                            "<xf numFmtId='14'/><xf numFmtId='31'/><xf numFmtId='176'/></cellXfs>"}),
            "A1=2024-06-30* B1=2024-06-30* C1=2024年6月 D1=45473 E1=2024-06-30*");
  EXPECT_EQ(told({.sheet = data("<row><c s='0'><v>44011</v></c></row>"),
                  .styles = "<cellXfs><xf numFmtId='14'/></cellXfs>",
                  .properties = "<workbookPr date1904='1'/>"}),
            "A1=2024-06-30*");
}

TEST(NumberFormat, TellsDaysMonthsTimesSharesAndPaddedNumbers) {
  EXPECT_EQ(shown("45473", "yyyy/m/d"), "2024-06-30*");
  EXPECT_EQ(shown("45473", "[$-804]yyyy\"年\"m\"月\"d\"日\";@"), "2024-06-30*");
  EXPECT_EQ(shown("45473", "m\"月\"d\"日\""), "2024-06-30*");
  EXPECT_EQ(shown("45473", "yyyy.mm"), "2024年6月");
  EXPECT_EQ(shown("45473", "yyyy\"年\""), "2024年");
  EXPECT_EQ(shown("0.5", "h:mm"), "12:00");
  EXPECT_EQ(shown("0.85", "0%"), "85%");
  EXPECT_EQ(shown("7", "000"), "007");
  EXPECT_EQ(shown("0.1", "0.00E+00"), "0.1");
  EXPECT_EQ(shown("3.0000000000000001", "General"), "3");
  EXPECT_EQ(shown("1234.5", "#,##0.00_);[Red]\\(#,##0.00\\)"), "1234.5");
  EXPECT_EQ(shown("0", "yyyy-mm-dd"), "0");
  EXPECT_EQ(shown("59", "yyyy-mm-dd"), "59");
  EXPECT_EQ(shown("2958466", "yyyy-mm-dd"), "2958466");
  EXPECT_EQ(shown("1e300", "h:mm:ss"), "00:00");
  EXPECT_EQ(shown("many", "0"), "many");
}

TEST(Xlsx, TooMuchAndWhatIsNoneIsRefused) {
  EXPECT_EQ(told({.sheet = data("<row r='200001'><c r='A200001'><v>1</v></c></row>")}),
            "refused: xlsx.too_large A200001");
  EXPECT_EQ(told({.sheet = data("<row r='1'><c r='XFD1'><v>1</v></c></row>")}), "refused: xlsx.too_large XFD1");
  EXPECT_EQ(told({.sheet = data("<row r='100000'><c r='A100000'><v>1</v></c><c r='BA100000'><v>1</v></c></row>")}),
            "refused: xlsx.too_large 台账");
  EXPECT_EQ(read_xlsx(zip_of({{"a.xml", "<a/>"}})).error().code, "xlsx.no_sheets");
  EXPECT_EQ(read_xlsx(zip_of({{"xl/workbook.xml", std::string("<workbook ") + main_space + "/>"}})).error().code,
            "xlsx.no_sheets");
  EXPECT_EQ(read_xlsx(zip_of({{"xl/vbaProject.bin", ""}, {"xl/workbook.xml", "<a/>"}})).error().code,
            "document.macros");
}

TEST(Xlsx, ElementsOutOfPlaceDoNoHarm) {
  for (std::string const inside :
       {"<v>1</v>", "<c><v>1</v></c>", "<row><c t='s'><v>99999999999999999999</v></c></row>",
        "<row r='-5'><c r='A0'/></row>", "<row><c s='77'><v>1</v></c></row>",
        "<row r='99999999999'><c><v>1</v></c></row>", "<row><c t='inlineStr'><is><rPh><t>x</t></is></c></row>",
        "<row><c><c><v>1</v></c></c></row>", "<row><c r='ZZZZZZZZZZZZ1'><v>1</v></c></row>",
        "<row><c t='d'><v>x</v></c></row>"})
    told(Book{.sheet = data(inside)});
}

TEST(Spreadsheet, LaysMergedCellsOutOverAllTheirPlaces) {
  Sheet const sheet{"",
                    false,
                    {{0, 0, 0, 1, "甲", {}},
                     {1, 0, 2, 0, "乙", {}},
                     {1, 1, 1, 1, "丙", {}},
                     {2, 0, 2, 0, "下", {}},
                     {2, 1, 9, 1, "丁", {}}}};
  auto const places = laid_out(sheet);
  std::string line;
  for (auto const& row : places)
    for (Cell const* cell : row) line += cell == nullptr ? "-" : cell->text;
  EXPECT_EQ(line, "甲甲乙丙乙丁");
}

TEST(Spreadsheet, AddressesAreTheSheetsOwn) {
  EXPECT_EQ(address(0, 0), "A1");
  EXPECT_EQ(address(9, 25), "Z10");
  EXPECT_EQ(address(0, 26), "AA1");
  EXPECT_EQ(address(0, 16383), "XFD1");
}

TEST(Spreadsheet, IsTheSameAfterPackingAndNothingElseIsBelieved) {
  Spreadsheet const two{
      {{"台账", false, {{0, 0, 0, 3, "整改\n台账", {}}, {3, 1, 3, 1, "2024-06-30", parse_day("2024-06-30").value()}}},
       {"", true, {}}}};
  std::string const text = packed(two);
  EXPECT_EQ(unpacked(text).value(), two);
  std::mt19937 random(7);
  for (int round = 0; round < 3'000; ++round) {
    std::string changed = text;
    changed[random() % changed.size()] = "\x1E\x1F-019"[random() % 6];
    auto const read = unpacked(changed);
    if (read) {
      EXPECT_EQ(unpacked(packed(*read)).value(), *read);
    }
  }
}

TEST(Xlsx, SurvivesMutationOfItsSheet) {
  std::string const xml =
      "<row r='1'><c r='A1' s='1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><r><t>x</t></r>"
      "<rPh><t>y</t></rPh></is></c></row><mergeCell ref='A1:B2'/>";
  std::string const spice = "<>/r=' 9Z:;c";
  std::mt19937 random(3);
  for (int round = 0; round < 2'000; ++round) {
    std::string changed = xml;
    for (auto change = 1 + random() % 3; change > 0; --change) {
      std::size_t const begin = random() % changed.size();
      std::string const piece = changed.substr(random() % changed.size(), random() % 24);
      changed.replace(begin, random() % 12, random() % 2 == 0 ? piece : std::string(1, spice[random() % spice.size()]));
    }
    told(Book{.sheet = data(changed), .texts = "<si><t>甲</t></si>"});
  }
}

}  // namespace
}  // namespace huiyin::documents
