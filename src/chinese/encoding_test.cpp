// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/encoding.hpp"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <random>

#include "chinese/utf8_validity.hpp"

namespace huiyin::chinese {
namespace {

using namespace std::string_literals;

constexpr std::string_view notice =
    "根据市委统一部署，2018年9月4日至11月30日，市委第四巡察组对市教育局党委开展了巡察。\r\n巡察组坚持问题导向，充分发挥"
    "“显微镜”作用。";
constexpr std::string_view traditional_notice =
    "根據市委統一部署，2018年9月4日至11月30日，市委第四巡察組對市教育局黨委開展了巡察。\r\n巡察組堅持問題導向，充分發揮"
    "「顯微鏡」作用。";

std::string encoded(std::string_view text, char const* encoding) {
  auto const wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  UErrorCode status = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(encoding, &status);
  std::string bytes(text.size() * 4 + 16, '\0');
  int32_t const length = ucnv_fromUChars(converter, bytes.data(), static_cast<int32_t>(bytes.size()), wide.getBuffer(),
                                         wide.length(), &status);
  ucnv_close(converter);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  bytes.resize(static_cast<std::size_t>(length));
  return bytes;
}

void expect_decoded(std::string const& bytes, std::string_view text, Encoding encoding) {
  auto const decoded = decode(bytes);
  ASSERT_TRUE(decoded) << text;
  EXPECT_EQ(decoded->text, text);
  EXPECT_STREQ(name_of(decoded->encoding), name_of(encoding)) << text;
  EXPECT_EQ(decoded->replaced, 0U);
}

void expect_undecodable(std::string_view bytes) {
  auto const decoded = decode(bytes);
  ASSERT_FALSE(decoded) << decoded->text;
  EXPECT_EQ(decoded.error().code, "text.undecodable");
  EXPECT_EQ(decoded.error().fault, Fault::invalid_input);
}

TEST(Encoding, Utf8PassesAsItIs) {
  for (std::string const& text : {""s, "a"s, "通报\r\n"s, "\t\x0B"s, "𠀀😀é"s, std::string(notice)})
    expect_decoded(text, text, Encoding::utf8);
}

TEST(Encoding, ByteOrderMarksAreDropped) {
  expect_decoded("\xEF\xBB\xBF通报", "通报", Encoding::utf8);
  expect_decoded("\xEF\xBB\xBF", "", Encoding::utf8);
  expect_decoded("\xFF\xFE" + encoded("通报a", "UTF-16LE"), "通报a", Encoding::utf16le);
  expect_decoded("\xFE\xFF" + encoded("通报a", "UTF-16BE"), "通报a", Encoding::utf16be);
  expect_decoded(encoded("\uFEFF通报", "gb18030"), "通报", Encoding::gb18030);
}

TEST(Encoding, NoticesAreFoundInEveryEncoding) {
  expect_decoded(encoded(notice, "gb18030"), notice, Encoding::gb18030);
  expect_decoded(encoded(notice, "UTF-16LE"), notice, Encoding::utf16le);
  expect_decoded(encoded(notice, "UTF-16BE"), notice, Encoding::utf16be);
  expect_decoded(encoded(traditional_notice, "gb18030"), traditional_notice, Encoding::gb18030);
  expect_decoded(encoded(traditional_notice, "Big5"), traditional_notice, Encoding::big5);
  expect_decoded(encoded(traditional_notice, "UTF-16LE"), traditional_notice, Encoding::utf16le);
}

TEST(Encoding, ShortSimplifiedTextsAreFoundInGb18030) {
  for (std::string_view const text : {"张三", "编号,责任单位,问题", "通报", "整改", "市委", "问题台账", "2019年1月30日",
                                      "附件1", "责任人：李强", "巡察组组长", "局", "联通", "一、", "（一）党的领导"})
    expect_decoded(encoded(text, "gb18030"), text, Encoding::gb18030);
}

TEST(Encoding, ShortTraditionalTextsAreFoundInBig5) {
  for (std::string_view const text :
       {"編號,責任單位,問題", "巡察組組長", "問題臺賬", "市教育局黨委書記", "領導班子的反饋會議"})
    expect_decoded(encoded(text, "Big5"), text, Encoding::big5);
}

TEST(Encoding, CircledNumbersOfBig5AreRead) {
  expect_decoded(encoded("問題", "Big5") + "\xC6\xA1" + encoded("清理歷史沉澱", "Big5"), "問題①清理歷史沉澱",
                 Encoding::big5);
}

TEST(Encoding, ShortTextsAreFoundInUtf16) {
  for (std::string_view const text : {"abc", "2019年1月30日", "编号,责任单位,问题", "市委巡察组", "Hello, world\r\n"}) {
    expect_decoded(encoded(text, "UTF-16LE"), text, Encoding::utf16le);
    expect_decoded(encoded(text, "UTF-16BE"), text, Encoding::utf16be);
  }
}

TEST(Encoding, RareCharactersOfGb18030AreRead) {
  expect_decoded(encoded("市委巡察组组长㼆𠀀同志作了讲话", "gb18030"), "市委巡察组组长㼆𠀀同志作了讲话",
                 Encoding::gb18030);
}

TEST(Encoding, AsciiBeforeTheFirstCharacterDoesNotHideTheEncoding) {
  std::string const head(200000, 'x');
  expect_decoded(head + encoded(notice, "gb18030"), head + std::string(notice), Encoding::gb18030);
}

TEST(Encoding, TextsThatLostBytesOfUtf8AreUtf8WithMarks) {
  std::string const text(notice);
  for (std::size_t cut : {text.size() - 1, text.size() - 2}) {
    auto const decoded = decode(text.substr(0, cut));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded->encoding, Encoding::utf8);
    EXPECT_EQ(decoded->replaced, 1U);
    EXPECT_EQ(decoded->text, text.substr(0, text.size() - 3) + "\uFFFD");
  }
  auto const decoded = decode("市委巡察组向市教育局\xE5\xAD党委反馈");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "市委巡察组向市教育局\uFFFD党委反馈");
  EXPECT_EQ(decoded->replaced, 1U);
}

TEST(Encoding, ACharacterCutOffAtTheEndOfAShortTextIsMarked) {
  auto const decoded = decode("巡\xE5\xAF");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "巡\uFFFD");
}

TEST(Encoding, TextsThatLostBytesOfGb18030AreReadWithMarks) {
  std::string bytes;
  for (int i = 0; i < 20; ++i) bytes += encoded(notice, "gb18030");
  bytes.pop_back();
  auto const decoded = decode(bytes);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, Encoding::gb18030);
  EXPECT_EQ(decoded->replaced, 1U);
}

TEST(Encoding, NulNeverComesOut) {
  auto const decoded = decode("市委巡察组向市教育局党委\0反馈了巡察情况"s);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "市委巡察组向市教育局党委\uFFFD反馈了巡察情况");
  EXPECT_EQ(decoded->replaced, 1U);
  EXPECT_EQ(decoded->encoding, Encoding::utf8);
}

TEST(Encoding, WhatIsNoTextIsRefused) {
  expect_undecodable("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s);
  expect_undecodable("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"s);
  expect_undecodable("PK\x03\x04\x14\0\0\0\x08\0"s);
  expect_undecodable(std::string(1000, '\0'));
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::string noise(2000, '\0');
    for (char& c : noise) c = static_cast<char>(random());
    expect_undecodable(noise);
  }
}

TEST(Encoding, WhatIsToldCountsMoreThanHowTheBytesLook) {
  std::string const both = encoded("中文", "gb18030");  // valid in GB18030 and in Big5
  EXPECT_EQ(decode(both)->text, "中文");
  auto const told = decode(both, Encoding::big5);
  ASSERT_TRUE(told);
  EXPECT_EQ(told->encoding, Encoding::big5);
  EXPECT_NE(told->text, "中文");
  EXPECT_EQ(decode("plain", Encoding::gb18030)->encoding, Encoding::gb18030);
}

TEST(Encoding, WhatIsNotValidAsToldIsRefusedByTheNameOfWhatItIs) {
  auto const told = decode(encoded(notice, "gb18030"), Encoding::utf8);
  ASSERT_FALSE(told);
  EXPECT_EQ(told.error().code, "text.other_encoding");
  EXPECT_EQ(told.error().detail, "GB18030");
  EXPECT_EQ(decode(notice, Encoding::big5).error().code, "text.other_encoding");
  EXPECT_EQ(decode("\x89PNG\r\n\x1A\n", Encoding::gb18030).error().code, "text.undecodable");
}

TEST(Encoding, EitherUtf16StandsForBothOrders) {
  for (Encoding const told : {Encoding::utf16le, Encoding::utf16be}) {
    EXPECT_EQ(decode(encoded(notice, "UTF-16LE"), told)->text, notice);
    EXPECT_EQ(decode(encoded(notice, "UTF-16BE"), told)->text, notice);
    EXPECT_EQ(decode("\xFE\xFF" + encoded("abc", "UTF-16BE"), told)->text, "abc");
  }
  EXPECT_EQ(decode("abc", Encoding::utf16le).error().code, "text.other_encoding");
}

TEST(Encoding, ATextThatLostBytesIsReadAsToldWhenItAlsoLooksSo) {
  std::string bytes;
  for (int i = 0; i < 20; ++i) bytes += encoded(notice, "gb18030");
  bytes.pop_back();
  auto const decoded = decode(bytes, Encoding::gb18030);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->replaced, 1U);
}

TEST(Encoding, AnyBytesGiveValidUtf8WithoutNulOrARefusal) {
  std::mt19937 random(9);
  std::array const seeds{encoded(notice, "gb18030"),  encoded(traditional_notice, "Big5"),
                         encoded(notice, "UTF-16LE"), encoded(notice, "UTF-16BE"),
                         std::string(notice),         "\xFF\xFE"s + encoded(notice, "UTF-16LE")};
  for (int round = 0; round < 6000; ++round) {
    std::string bytes = seeds[random() % seeds.size()];
    bytes.resize(random() % bytes.size());
    for (auto changes = random() % 6; changes > 0 && !bytes.empty(); --changes)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    if (auto const decoded = decode(bytes)) {
      ASSERT_TRUE(is_utf8(decoded->text));
      ASSERT_EQ(decoded->text.find('\0'), std::string::npos);
    }
  }
}

TEST(Utf8, RefusesWhatTheStandardCallsIllFormed) {
  for (std::string const& bytes :
       {"\x80"s, "\xC0\x80"s, "\xC1\xBF"s, "\xE0\x9F\xBF"s, "\xED\xA0\x80"s, "\xF0\x8F\xBF\xBF"s, "\xF4\x90\x80\x80"s,
        "\xF5\x80\x80\x80"s, "\xFF"s, "\xE4\xB8"s, "abcdefgh\xE4"s})
    EXPECT_FALSE(is_utf8(bytes));
  EXPECT_TRUE(is_utf8("\u0080\u07FF\u0800\uFFFF\U00010000\U0010FFFF"));
}

TEST(Utf8, RepairMarksEachBrokenPlaceOnce) {
  EXPECT_EQ(repair_utf8("a\xE4\xB8z\xFF\xFE中\0"s).text, "a\uFFFDz\uFFFD\uFFFD中\uFFFD");
  EXPECT_EQ(repair_utf8("a\xE4\xB8z\xFF\xFE中\0"s).replaced, 4U);
}

}  // namespace
}  // namespace huiyin::chinese
