// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/workbook.hpp"

#include <gtest/gtest.h>

#include "documents/archive.hpp"
#include "documents/sheet_text.hpp"
#include "documents/zip_builder_test.hpp"

namespace huiyin::documents {
namespace {

using namespace std::chrono_literals;

std::string part(std::string const& bytes, std::string const& name) {
  auto archive = Archive::open(bytes);
  if (!archive) return "refused: " + archive.error().code;
  auto const content = archive->read(name);
  return content ? *content : "refused: " + content.error().code;
}

std::string first_sheet(Workbook& book) { return part(book.bytes().value(), "xl/worksheets/sheet1.xml"); }

bool contains(std::string const& text, std::string_view wanted) { return text.find(wanted) != std::string::npos; }

TEST(Workbook, WritesTextAsTextWhateverItLooksLike) {
  Workbook book;
  auto& sheet = book.add_sheet("台账");
  book.text(sheet, 0, 0, "=1+1", {});
  book.text(sheet, 1, 0, "@SUM(A1)", {});
  book.text(sheet, 2, 0, "http://a.cn", {});
  book.text(sheet, 3, 0, "", {});
  std::string const bytes = book.bytes().value();
  std::string const xml = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_FALSE(contains(xml, "<f>"));
  EXPECT_TRUE(contains(xml, "<c r=\"A1\" s=\"1\" t=\"s\">"));
  EXPECT_TRUE(contains(xml, "<c r=\"A4\" s=\"1\"/>"));
  EXPECT_TRUE(contains(part(bytes, "xl/sharedStrings.xml"), "<t>=1+1</t>"));
}

TEST(Workbook, WritesNumbersAndDays) {
  Workbook book;
  auto& sheet = book.add_sheet("1");
  book.number(sheet, 0, 0, 12.5, {});
  book.day(sheet, 0, 1, 2024y / 7 / 19, {});
  book.day(sheet, 0, 2, 1899y / 7 / 19, {});
  std::string const bytes = book.bytes().value();
  std::string const xml = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(xml, "<v>12.5</v>"));
  EXPECT_TRUE(contains(xml, "<v>45492</v>"));
  EXPECT_TRUE(contains(part(bytes, "xl/styles.xml"), "yyyy-mm-dd"));
  EXPECT_TRUE(contains(part(bytes, "xl/sharedStrings.xml"), "1899-07-19"));
}

TEST(Workbook, GivesTheSameBytesForTheSameCalls) {
  auto const made = [] {
    Workbook book({"题", "回音"});
    auto& sheet = book.add_sheet("台账");
    book.text(sheet, 0, 0, "甲", {});
    return book.bytes().value();
  };
  EXPECT_EQ(made(), made());
}

TEST(Workbook, LaysOutAPage) {
  Workbook book;
  auto& sheet = book.add_sheet("台账");
  book.merge(sheet, 0, 0, 0, 3, "标题", {});
  book.merge(sheet, 1, 0, 1, 0, "单格", {});
  book.width(sheet, 0, 20);
  book.height(sheet, 0, 30);
  book.freeze(sheet, 2, 1);
  book.filter(sheet, 1, 0, 5, 3);
  book.page(sheet, true, 0, 1, 5, 3, "&C第 &P 页");
  book.header(sheet, "&L内部");
  std::string const bytes = book.bytes().value();
  std::string const xml = part(bytes, "xl/worksheets/sheet1.xml");
  for (auto const* wanted :
       {"<mergeCell ref=\"A1:D1\"/>", "paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"",
        "topLeftCell=\"B3\"", "<autoFilter ref=\"A2:D6\"/>", "第 &amp;P 页", "&amp;L内部", "ht=\"30\""})
    EXPECT_TRUE(contains(xml, wanted)) << wanted;
  std::string const names = part(bytes, "xl/workbook.xml");
  EXPECT_TRUE(contains(names, "Print_Titles"));
  EXPECT_TRUE(contains(names, "Print_Area"));
}

TEST(Workbook, OffersChoicesLiterallyOrFromAHiddenSheet) {
  Workbook book;
  auto& sheet = book.add_sheet("台账");
  book.choices(sheet, 0, 0, 9, 0, {"已完成", "未完成"});
  book.choices(sheet, 0, 1, 9, 1, std::vector<std::string>(60, "长长的选项"));
  book.choices(sheet, 0, 2, 9, 2, {"甲,乙", "丙"});
  book.choices(sheet, 0, 3, 9, 3, {});
  std::string const bytes = book.bytes().value();
  std::string const xml = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(xml, "\"已完成,未完成\""));
  EXPECT_TRUE(contains(xml, "'_choices'!$A$1:$A$60"));
  EXPECT_TRUE(contains(xml, "'_choices'!$B$1:$B$2"));
  EXPECT_TRUE(contains(part(bytes, "xl/workbook.xml"), "state=\"hidden\""));
}

TEST(Workbook, ProtectsWithoutAPasswordAllButUnlockedCells) {
  Workbook book;
  auto& sheet = book.add_sheet("台账");
  CellStyle open;
  open.locked = false;
  book.text(sheet, 0, 0, "原文", {});
  book.text(sheet, 0, 1, "填写", open);
  book.protect(sheet);
  std::string const bytes = book.bytes().value();
  std::string const xml = part(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(contains(xml, "<sheetProtection sheet=\"1\""));
  EXPECT_FALSE(contains(xml, "password"));
  for (auto const* allowed : {"autoFilter=\"0\"", "sort=\"0\"", "formatColumns=\"0\"", "formatRows=\"0\""})
    EXPECT_TRUE(contains(xml, allowed)) << allowed;
  EXPECT_FALSE(contains(xml, "objects=\"1\""));
  EXPECT_TRUE(contains(part(bytes, "xl/styles.xml"), "<protection locked=\"0\"/>"));
}

TEST(Workbook, HighlightsCellsByTheirText) {
  Workbook book;
  auto& sheet = book.add_sheet("台账");
  book.highlight(sheet, 0, 0, 9, 0, "逾期", 0xFFC7CE);
  EXPECT_TRUE(contains(first_sheet(book), "containsText"));
}

TEST(Workbook, RefusesWhatCannotBeWritten) {
  auto const code = [](auto&& write) {
    Workbook book;
    auto& sheet = book.add_sheet("一");
    write(book, sheet);
    auto const bytes = book.bytes();
    return bytes ? std::string() : bytes.error().code;
  };
  EXPECT_EQ(code([](Workbook&, Workbook::Sheet&) {}), "");
  EXPECT_EQ(code([](Workbook& book, auto& sheet) { book.text(sheet, 0, 0, std::string(32'768, 'x'), {}); }),
            "workbook.unwritable");
  EXPECT_EQ(code([](Workbook& book, auto& sheet) { book.text(sheet, 0, 0, std::string(32'767, 'x'), {}); }), "");
  EXPECT_EQ(code([](Workbook& book, auto& sheet) { book.text(sheet, 1'048'576, 0, "x", {}); }), "workbook.unwritable");
  EXPECT_EQ(code([](Workbook& book, auto& sheet) { book.text(sheet, 0, -1, "x", {}); }), "workbook.unwritable");
  EXPECT_EQ(code([](Workbook& book, auto&) { book.add_sheet("一"); }), "workbook.unwritable");
  EXPECT_EQ(code([](Workbook& book, auto&) { book.text(book.add_sheet("a/b"), 0, 0, "x", {}); }),
            "workbook.unwritable");
  EXPECT_EQ(code([](Workbook& book, auto&) { (void)book.bytes(); }), "workbook.unwritable");
}

TEST(SheetText, DropsWhatXmlDoesNotAllowAndGuardsEscapes) {
  EXPECT_EQ(sheet_text("a\x01\x08\r\n\t\x7F甲\xEF\xBF\xBF"), "a\n\t甲");
  EXPECT_EQ(sheet_text("_x0041_"), "_x005F_x0041_");
  EXPECT_EQ(sheet_text("_x00_ _xyzab_"), "_x00_ _xyzab_");
  EXPECT_EQ(sheet_text("\xFF"), "\uFFFD");
  EXPECT_EQ(utf16_length("a甲𠀀"), 4U);
}

}  // namespace
}  // namespace huiyin::documents
