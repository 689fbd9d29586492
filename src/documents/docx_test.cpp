// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The fixtures are made by tests/data/docx/make.py.
#include "documents/docx.hpp"

#include <gtest/gtest.h>

#include <random>

#include "documents/zip_builder_test.hpp"

namespace huiyin::documents {
namespace {

std::string text_of(std::string const& name) {
  auto const text = read_docx(fixture(name));
  return text ? *text : "refused: " + text.error().code;
}

std::string code_of(std::string const& bytes) {
  auto const text = read_docx(bytes);
  return text ? "" : text.error().code;
}

std::string docx_of(std::string const& inside) {
  return zip_of({{"word/document.xml",
                  "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" +
                      inside + "</w:body></w:document>"}});
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += piece;
  return all;
}

TEST(Docx, ParagraphsAreLinesAndCellsAreTabs) {
  EXPECT_EQ(text_of("plain.docx"),
            "巡察反馈通报\n第一段\t后\n换行-连\n序号\t问题\n1\t学习不够 落实不力\n框内一\n框内二\n尾");
}

TEST(Docx, ListNumbersAreWrittenOut) {
  EXPECT_EQ(text_of("lists.docx"),
            "一、标题\n（一）小节\n（二）小节\n1. 条\n①款\n②款\n二、标题\n（一）小节\n第一章总则\n1.1 条\n1.2 "
            "条\n甲、甲项\n点\n"
            "三、接着\n一、重来\n二、再来\n一、样式\na) 次级\nb) 次级\n不编号");
}

TEST(Docx, ChangesFieldsBoxesAndHiddenTextAreReadAsShown) {
  EXPECT_EQ(text_of("changes.docx"), "保留插入移来\n上半下半\n控件\n锚点\n框中字\n旧\n框中字\n见结果9\n明现\n内\nx=1");
}

TEST(Docx, NotesFollowAtTheEndOnceEach) { EXPECT_EQ(text_of("footnotes.docx"), "正文\n续\n脚注二\n脚注一"); }

TEST(Docx, WhatIsNoDocumentIsRefused) {
  EXPECT_EQ(text_of("macros.docx"), "refused: document.macros");
  EXPECT_EQ(text_of("doctype.docx"), "refused: document.doctype");
  EXPECT_EQ(text_of("deep.docx"), "refused: document.too_complex");
  EXPECT_EQ(text_of("unclosed.docx"), "refused: document.malformed");
  EXPECT_EQ(text_of("bomb.docx"), "refused: archive.ratio");
  EXPECT_EQ(code_of("no zip at all, but long enough to be one"), "archive.not_zip");
  EXPECT_EQ(code_of(zip_of({{"a.xml", "<a/>"}})), "docx.no_body");
  EXPECT_EQ(code_of(zip_of({{"word/document.xml", "<a/>"}})), "docx.no_body");
  EXPECT_EQ(code_of(zip_of({{"word/vbaProject.BIN", ""}, {"word/document.xml", "<a/>"}})), "document.macros");
  EXPECT_EQ(code_of(zip_of({{"word/document.xml", ""}})), "document.malformed");
}

TEST(Docx, EntitiesAndOtherEncodingsAreRefused) {
  EXPECT_EQ(code_of(docx_of("<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>")), "document.malformed");
  EXPECT_EQ(code_of(docx_of("<w:p><w:r><w:t>\xFF</w:t></w:r></w:p>")), "document.malformed");
}

TEST(Docx, TooMuchOfAnythingIsRefused) {
  EXPECT_EQ(code_of(docx_of("<w:p><w:r><w:t>" + std::string(5U << 20U, 'x') + "</w:t></w:r></w:p>")),
            "document.too_complex");
  std::string attributes;
  for (int i = 0; i < 300; ++i) attributes += " a" + std::to_string(i) + "=''";
  EXPECT_EQ(code_of(docx_of("<w:p" + attributes + "/>")), "document.too_complex");
  std::string const paragraph = "<w:p><w:r><w:t>" + std::string(1U << 20U, 'x') + "</w:t></w:r></w:p>";
  EXPECT_EQ(code_of(docx_of(repeated(paragraph, 34))), "document.too_large");
}

TEST(Docx, ElementsOutOfPlaceDoNoHarm) {
  for (std::string const inside :
       {"<w:tc><w:p/></w:tc>", "<w:tr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tr>", "<w:t>x</w:t>",
        "<w:r><w:t>x</w:t></w:r>", "<w:p><w:p><w:r><w:t>x</w:t></w:r></w:p></w:p>",
        "<w:txbxContent><w:p/></w:txbxContent>", "<w:body/>",
        "<w:p><w:r><w:fldChar w:fldCharType='end'/><w:fldChar w:fldCharType='separate'/></w:r></w:p>",
        "<w:trPr><w:del/></w:trPr>", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:rPr><w:vanish/></w:rPr>",
        "<w:sdtPr/><w:sdtContent/>", "<w:footnote><w:footnote/></w:footnote>",
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>"})
    EXPECT_EQ(code_of(docx_of(inside)), "") << inside;
}

TEST(Docx, AFieldThatNeverEndsHidesOnlyItsParagraph) {
  EXPECT_EQ(*read_docx(docx_of("<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>a</w:t></w:r></w:p>"
                               "<w:p><w:r><w:t>b</w:t></w:r></w:p>")),
            "b");
}

TEST(Docx, HundredsOfThousandsOfElementsAreReadInTime) {
  EXPECT_EQ(code_of(docx_of(repeated("<w:p/>", 300'000))), "");
  EXPECT_EQ(code_of(docx_of("<w:p>" + repeated("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", 100'000) + "</w:p>")),
            "");
}

TEST(Docx, SurvivesMutationOfItsParts) {
  auto archive_bytes = fixture("changes.docx");
  std::string const xml =
      "<w:p><w:pPr><w:pStyle w:val='a'/><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr>"
      "<w:t>甲</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
      "<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt><w:txbxContent><w:p/></w:txbxContent>";
  std::string const spice = "<>/w:=' &#;x";
  std::mt19937 random(5);
  for (int round = 0; round < 2'000; ++round) {
    std::string changed = xml;
    for (auto change = 1 + random() % 3; change > 0; --change) {
      std::size_t const begin = random() % changed.size();
      std::size_t const length = random() % 12;
      std::string const piece = changed.substr(random() % changed.size(), random() % 24);
      changed.replace(begin, length, random() % 2 == 0 ? piece : std::string(1, spice[random() % spice.size()]));
    }
    code_of(docx_of(changed));
    std::string bytes = archive_bytes;
    bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    if (round % 10 == 0) code_of(bytes);
  }
}

}  // namespace
}  // namespace huiyin::documents
