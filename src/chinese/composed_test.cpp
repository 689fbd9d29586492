// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/composed.hpp"

#include <gtest/gtest.h>

namespace huiyin::chinese {
namespace {

TEST(Composed, LettersAndTheirMarksBecomeOne) { EXPECT_EQ(composed("e\u0301 ha\u0306o"), "\u00e9 h\u0103o"); }
TEST(Composed, ComposedTextStays) { EXPECT_EQ(composed("巡察 abc é"), "巡察 abc é"); }

}  // namespace
}  // namespace huiyin::chinese
