// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "bulletin/outline.hpp"

namespace huiyin::bulletin {
namespace {

// Ordinal and what stands behind the marker: "一|总体要求"; "" without a marker.
std::string marked(std::string_view line, bool opens_paragraph = true) {
  Text const text(line);
  auto const marker = marker_at(text.folded(), 0, text.size(), opens_paragraph);
  if (!marker) return "";
  return text.printed(marker->ordinal) + "|" + text.printed({marker->range.end, text.size()});
}

MarkerKind kind(std::string_view line) {
  Text const text(line);
  return marker_at(text.folded(), 0, text.size(), true).value().kind;
}

TEST(Marker, SectionsAreCountedInChinese) {
  EXPECT_EQ(marked("一、总体情况"), "一|总体情况");
  EXPECT_EQ(marked("十二、其他"), "十二|其他");
  EXPECT_EQ(kind("三、整改"), MarkerKind::section);
  EXPECT_EQ(marked("第二部分 问题整改"), "第二部分|问题整改");
  EXPECT_EQ(marked("第二部分的人员"), "");
}

TEST(Marker, AYearMayStandBehindANumber) {
  EXPECT_EQ(marked("3.2020年低保评议没有公示"), "3|2020年低保评议没有公示");
  EXPECT_EQ(marked("3.2020万元"), "");
}

TEST(Marker, BracketsBelongToTheOrdinal) {
  EXPECT_EQ(marked("（一）学习不够"), "（一）|学习不够");
  EXPECT_EQ(marked("(2)完善制度"), "(2)|完善制度");
  EXPECT_EQ(marked("（甲）经营管理"), "（甲）|经营管理");
  EXPECT_EQ(kind("（一）学习"), MarkerKind::paren_section);
  EXPECT_EQ(kind("（12）学习"), MarkerKind::paren_arabic);
  EXPECT_EQ(kind("（乙）学习"), MarkerKind::paren_stem);
}

TEST(Marker, ArabicNumbersNeedAPointOrAComma) {
  EXPECT_EQ(marked("1.完善制度"), "1|完善制度");
  EXPECT_EQ(marked("2、完善制度"), "2|完善制度");
  EXPECT_EQ(marked("3．完善制度"), "3|完善制度");
  EXPECT_EQ(marked("12 完善制度"), "12|完善制度");
  EXPECT_EQ(marked("12 完善制度", false), "");
}

TEST(Marker, NumbersOfThingsAreNoMarkers) {
  EXPECT_EQ(marked("3个问题"), "");
  EXPECT_EQ(marked("2024.5"), "");
  EXPECT_EQ(marked("214.7万元"), "");
  EXPECT_EQ(marked("5 月"), "");
  EXPECT_EQ(marked("12.5%"), "");
}

TEST(Marker, DoubleNumbersAreOneOrdinal) {
  EXPECT_EQ(marked("1-1.思路不宽"), "1-1|思路不宽");
  EXPECT_EQ(marked("2-3 清收不力"), "2-3|清收不力");
  EXPECT_EQ(kind("1-1.思路"), MarkerKind::dotted);
}

TEST(Marker, CircledNumbersAreMarkersAnywhere) {
  EXPECT_EQ(marked("①修订制度"), "①|修订制度");
  EXPECT_EQ(marked("⑳修订制度", false), "⑳|修订制度");
}

TEST(Marker, StemsAndFinancialNumbersCountSections) {
  EXPECT_EQ(marked("甲、组织"), "甲|组织");
  EXPECT_EQ(marked("壹、组织"), "壹|组织");
  EXPECT_EQ(kind("甲、组织"), MarkerKind::stem);
  EXPECT_EQ(kind("贰、组织"), MarkerKind::financial);
}

TEST(Marker, SpokenOrdinalsKeepTheirWord) {
  EXPECT_EQ(marked("一是提高站位"), "一是|提高站位");
  EXPECT_EQ(marked("三要压实责任"), "三要|压实责任");
  EXPECT_EQ(marked("首先，要统一思想"), "首先|要统一思想");
  EXPECT_EQ(marked("第二，从严管党"), "第二|从严管党");
  EXPECT_EQ(kind("二是"), MarkerKind::spoken);
}

TEST(Marker, WordsThatOnlyBeginLikeOneAreNone) {
  EXPECT_EQ(marked("一要求"), "");
  EXPECT_EQ(marked("第二巡察组"), "");
  EXPECT_EQ(marked("首先锋"), "");
  EXPECT_EQ(marked("一、二线岗位"), "");
  EXPECT_EQ(marked("一把手"), "");
}

TEST(Marker, ProblemsAreCountedByTheirOwnWord) {
  EXPECT_EQ(marked("问题一：学习不够"), "问题一|学习不够");
  EXPECT_EQ(marked("问题01：学习不够"), "问题01|学习不够");
  EXPECT_EQ(marked("问题清单"), "");
  EXPECT_EQ(kind("问题3：学习"), MarkerKind::problem);
}

TEST(Marker, AMarkerCutOffByTheEndIsNone) {
  for (auto const* begin : {"（一", "（", "1", "问题", "第一", "一", "首先"}) EXPECT_EQ(marked(begin), "") << begin;
}

}  // namespace
}  // namespace huiyin::bulletin
