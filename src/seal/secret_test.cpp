// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/secret.hpp"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include <ostream>

namespace huiyin::seal {
namespace {

template <class T>
concept Printable = requires(std::ostream& out, T const& value) {
  out << value;
};

static_assert(!fmt::is_formattable<Secret>::value, "a secret can be logged");
static_assert(!Printable<Secret>, "a secret can be printed");
static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(!std::is_convertible_v<Secret, std::string_view>);

TEST(Secret, HoldsACopyAndMovesIt) {
  Secret secret(std::string_view("words"));
  Secret moved(std::move(secret));
  EXPECT_EQ(moved.view(), "words");
  Secret other(3);
  EXPECT_EQ(other.view(), std::string_view("\0\0\0", 3));
  other = std::move(moved);
  EXPECT_EQ(other.view(), "words");
}

TEST(Secret, ComparesInConstantTime) {
  EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
  EXPECT_TRUE(equal_in_constant_time("", ""));
  EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
  EXPECT_FALSE(equal_in_constant_time("abc", "abcd"));
}

}  // namespace
}  // namespace huiyin::seal
