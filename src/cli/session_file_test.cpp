// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/session_file.hpp"

#include <gtest/gtest.h>

namespace huiyin::cli {

class SessionFile : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::remove_all(file_.parent_path()); }
  std::filesystem::path const file_ = std::filesystem::path(testing::TempDir()) / "huiyin-session-file" / "session";
  TerminalSession const one_{"t1", "g1"};
  TerminalSession const other_{"t2", "g2"};
};

TEST_F(SessionFile, KeepsOneSessionForEachSocket) {
  EXPECT_FALSE(read_session(file_, "/a").value());
  ASSERT_TRUE(write_session(file_, "/a", one_));
  ASSERT_TRUE(write_session(file_, "/b", other_));
  EXPECT_EQ(read_session(file_, "/a").value(), one_);
  ASSERT_TRUE(write_session(file_, "/a", std::nullopt));
  EXPECT_FALSE(read_session(file_, "/a").value());
  EXPECT_EQ(read_session(file_, "/b").value(), other_);
}

TEST_F(SessionFile, IsForItsOwnerAlone) {
  ASSERT_TRUE(write_session(file_, "/a", one_));
  EXPECT_EQ(std::filesystem::status(file_).permissions(), std::filesystem::perms(0600));
  std::filesystem::permissions(file_, std::filesystem::perms(0644));
  EXPECT_EQ(read_session(file_, "/a").error().code, "terminal.session_not_private");
}

}  // namespace huiyin::cli
