// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/random.hpp"

#include <gtest/gtest.h>

#include <set>

#include "words/ids.hpp"

namespace huiyin::seal {
namespace {

Moment const noon{std::chrono::milliseconds(1782867723004)};

TEST(MintedIds, CarryTheirMomentAndVersion) {
  std::string const text = render(mint_id<ItemId>(noon));
  EXPECT_EQ(text.substr(0, 13), "019f1b32-82fc");
  EXPECT_EQ(text[14], '7');
  EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos);
}

TEST(MintedIds, SortByTheirMoment) {
  EXPECT_LT(render(mint_id<ItemId>(noon)), render(mint_id<ItemId>(noon + std::chrono::milliseconds(1))));
}

TEST(RandomIds, AreOfVersionFourAndTellNoTime) {
  std::string const text = render(random_id<ItemId>());
  EXPECT_EQ(text[14], '4');
  EXPECT_NE(std::string("89ab").find(text[19]), std::string::npos);
  EXPECT_NE(text.substr(0, 8), render(random_id<ItemId>()).substr(0, 8));
}

TEST(MintedIds, NeverComeTwice) {
  std::set<ItemId> ids;
  for (int count = 0; count < 50000; ++count) ids.insert(mint_id<ItemId>(noon));
  EXPECT_EQ(ids.size(), 50000U);
}

TEST(Tokens, Have256BitsInBase64ForAddresses) {
  std::set<std::string> tokens;
  std::set<char> seen;
  for (int count = 0; count < 1000; ++count) {
    std::string const token(random_token().view());
    ASSERT_EQ(token.size(), 43U);
    ASSERT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    tokens.insert(token);
    seen.insert(token.begin(), token.end());
  }
  EXPECT_EQ(tokens.size(), 1000U);
  EXPECT_EQ(seen.size(), 64U);
}

// Chi square over 256 values: 340 is passed by chance about once in 4,000 runs, 400 once in ten million.
TEST(Randomness, BytesComeEquallyOften) {
  std::array<std::uint64_t, 256> counts{};
  std::vector<std::uint8_t> bytes(1 << 20);
  fill_with_random(bytes);
  for (auto const byte : bytes) ++counts[byte];
  double const expected = static_cast<double>(bytes.size()) / 256;
  double chi_square = 0;
  for (auto const count : counts) {
    double const off = static_cast<double>(count) - expected;
    chi_square += off * off / expected;
  }
  EXPECT_LT(chi_square, 400);
}

}  // namespace
}  // namespace huiyin::seal
