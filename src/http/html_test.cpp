// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/html.hpp"

#include <gtest/gtest.h>

#include "search/normal_text.hpp"

namespace huiyin::http {
namespace {

std::string text_of(std::string_view text) { return Html().text(text).take(); }

TEST(Html, NothingThatAnybodyWroteIsMarkup) {
  EXPECT_EQ(text_of("<script>alert('1')</script>"), "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;");
  EXPECT_EQ(text_of("\" onclick=\"x"), "&quot; onclick=&quot;x");
  EXPECT_EQ(text_of("甲&lt;乙"), "甲&amp;lt;乙");
}

TEST(Html, WhatNoPageMayHoldIsLeftOut) { EXPECT_EQ(text_of(std::string_view("甲\x01\x1b\0乙\n\t", 12)), "甲乙\n\t"); }

TEST(Html, MarksCountCharactersAndAreEscapedWithin) {
  std::vector<search::Range> const ranges{{1, 3}, {4, 5}};
  EXPECT_EQ(Html().marked("𠮷会议<b", ranges).take(), "𠮷<mark>会议</mark>&lt;<mark>b</mark>");
  EXPECT_EQ(Html().marked("甲", {}).take(), "甲");
}

TEST(Html, AnAddressIsEncodedAndLeavesOutWhatIsEmpty) {
  std::vector<Field> const query{{"unit", "市教育局 &\"<"}, {"year", ""}, {"lang", "en"}};
  EXPECT_EQ(address("/", query), "/?unit=%E5%B8%82%E6%95%99%E8%82%B2%E5%B1%80%20%26%22%3C&lang=en");
  EXPECT_EQ(address("/search", {}), "/search");
}

}  // namespace
}  // namespace huiyin::http
