// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/base64.hpp"

#include <gtest/gtest.h>

namespace huiyin::journal {
namespace {

TEST(Base64, WritesAndReadsTheVectorsOfTheRfc) {
  for (auto const& [bytes, text] : std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                                                    {"f", "Zg=="},
                                                                                    {"fo", "Zm8="},
                                                                                    {"foo", "Zm9v"},
                                                                                    {"foob", "Zm9vYg=="},
                                                                                    {"fooba", "Zm9vYmE="},
                                                                                    {"foobar", "Zm9vYmFy"},
                                                                                    {"\xff\xfe\xfb", "//77"}}) {
    EXPECT_EQ(to_base64(bytes), text);
    EXPECT_EQ(from_base64(text), bytes);
  }
}

TEST(Base64, BytesHaveOneFormOnly) {
  for (auto const* text : {"Zg", "Zg=", "Zh==", "Zm9=", "Zm9v\n", "Zm9v====", "=", "====", "Z===", "Zm 9v", "Zm-_"})
    EXPECT_FALSE(from_base64(text)) << text;
}

TEST(Base64, AllBytesComeBack) {
  std::string bytes;
  for (int at = 0; at < 256; ++at) {
    bytes += static_cast<char>(at);
    ASSERT_EQ(from_base64(to_base64(bytes)), bytes);
  }
}

}  // namespace
}  // namespace huiyin::journal
