// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/source_text.hpp"

#include <gtest/gtest.h>

namespace huiyin::documents {
namespace {

std::string refusal_of(std::string_view bytes, std::string_view name) {
  auto const kind = kind_of(bytes, name);
  return kind ? "" : kind.error().code + " " + kind.error().detail;
}

TEST(FileKind, IsToldByTheBytesFirst) {
  EXPECT_EQ(*kind_of("<html>通报</html>", "a.doc"), FileKind::text);
  EXPECT_EQ(*kind_of("PK\x03\x04....word/document.xml", "a.txt"), FileKind::docx);
  EXPECT_EQ(*kind_of("PK\x03\x04....", "a.docx"), FileKind::docx);
}

TEST(FileKind, ThatWeDoNotReadIsNamed) {
  EXPECT_EQ(refusal_of("%PDF-1.7", "a.txt"), "file.kind_unsupported PDF");
  EXPECT_EQ(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.wps"), "file.kind_unsupported DOC / WPS (Word 97-2003)");
  EXPECT_EQ(refusal_of("PK\x03\x04ppt/slides", "a.pptx"), "file.kind_unsupported ZIP (.pptx)");
  EXPECT_EQ(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls"), "file.kind_unsupported XLS / ET (Excel 97-2003)");
  EXPECT_EQ(refusal_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xlsx"), "archive.encrypted ");
  EXPECT_EQ(refusal_of("\xFF\xD8\xFF\xE0", "a"), "file.kind_unsupported JPEG");
  EXPECT_EQ(refusal_of("BM\x10", "a.bmp"), "file.kind_unsupported BMP");
  EXPECT_EQ(refusal_of("BM is no picture", "a.txt"), "");
}

}  // namespace
}  // namespace huiyin::documents
