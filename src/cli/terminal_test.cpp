// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include <gtest/gtest.h>

#include "forms/columns.hpp"

namespace huiyin::cli {

TEST(ProgressLine, ShowsHowFarHowFastAndWhere) {
  EXPECT_EQ(progress_line({3, 8}, 12.34, "份/秒", "甲.txt", 80),
            "█████████                3/8  37% 12.3 份/秒  甲.txt");
}

TEST(ProgressLine, FillsTheBarInEighths) {
  EXPECT_EQ(progress_line({1, 100}, 1, "", "", 80).substr(0, 3), "▏");
  EXPECT_EQ(progress_line({100, 100}, 1, "", "", 80).substr(0, 72), "████████████████████████");
}

TEST(ProgressLine, KeepsToTheWidthAndLetsNoNameSteerTheTerminal) {
  std::string const line = progress_line({1, 9}, 1, "份/秒", "很长的名字很长的名字很长的名字\x1b[2J.txt", 60);
  EXPECT_LE(forms::columns(line), 60u);
  EXPECT_EQ(progress_line({1, 9}, 1, "", "\x1b[2J", 80).find('\x1b'), std::string::npos);
}

}  // namespace huiyin::cli
