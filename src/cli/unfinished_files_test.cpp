// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/unfinished_files.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

namespace huiyin::cli {

struct UnfinishedFiles : testing::Test {
  UnfinishedFiles() { std::filesystem::create_directories(folder); }
  ~UnfinishedFiles() override { std::filesystem::remove_all(folder); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
  }
  std::filesystem::path const folder =
      std::filesystem::temp_directory_path() / ("huiyin-unfinished-" + std::to_string(::getpid()));
};

TEST_F(UnfinishedFiles, ReplaceTheOldFileAsAWhole) {
  ASSERT_TRUE(write_whole_file(folder / "甲.json", "old and longer"));
  ASSERT_TRUE(write_whole_file(folder / "甲.json", "new"));
  std::ifstream stream(folder / "甲.json");
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(stream), {}), "new");
  EXPECT_EQ(files(), 1u);
}

TEST_F(UnfinishedFiles, AreTakenAwayWhenTheNameCannotBeGiven) {
  std::filesystem::create_directory(folder / "taken.json");
  auto const written = write_whole_file(folder / "taken.json", "text");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, "file.not_writable");
  EXPECT_EQ(files(), 1u);
}

TEST_F(UnfinishedFiles, AreRefusedWhereThereIsNoFolder) {
  EXPECT_EQ(write_whole_file(folder / "none" / "a.json", "text").error().code, "file.not_writable");
}

TEST_F(UnfinishedFiles, AreRefusedWhenTheNameIsTooLong) {
  EXPECT_EQ(write_whole_file(folder / std::string(300, 'a'), "text").error().code, "file.not_writable");
  EXPECT_EQ(write_whole_file(folder / std::string(5000, 'a'), "text").error().code, "file.not_writable");
}

}  // namespace huiyin::cli
