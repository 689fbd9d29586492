// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/chunks.hpp"

#include <string>

#include <gtest/gtest.h>

namespace huiyin::http {

TEST(ChunkFrame, TakesWhatHasOneReading) {
  for (std::string const body :
       {"5\r\nhello\r\n0\r\n\r\n", "5;a=b\r\nhello\r\n000\r\n\r\n", "A\r\n0123456789\r\n", "0\r\nX: y\r\n\r\n"}) {
    EXPECT_TRUE(ChunkFrame().take(body)) << body;
    ChunkFrame slowly;
    for (char const c : body) EXPECT_TRUE(slowly.take({&c, 1})) << body;
  }
}

TEST(ChunkFrame, RefusesWhatSomebodyElseMightReadOtherwise) {
  for (std::string const body : {"0x5\r\nhello\r\n", "5 \r\nhello\r\n", " 5\r\nhello", "+5\r\nhello", "-2\r\n", "\r\n",
                                 ";a\r\n", "5\nhello", "5\rhello", "5\r\nhelloX\r\n", "5\r\nhello\n0\r\n", "5;a\nb\r\n",
                                 "5\r\nhello\r\n0 \r\n", "ffffffffffffffffff\r\n"}) {
    ChunkFrame frame;
    EXPECT_FALSE(frame.take(body)) << body;
    EXPECT_FALSE(frame.take("0\r\n\r\n")) << "once broken, always broken";
  }
}

}  // namespace huiyin::http
