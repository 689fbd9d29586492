// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/input_file.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace huiyin::cli {

TEST(FileBytes, AreRefusedWhereThereIsNothingToRead) {
  auto const folder = std::filesystem::temp_directory_path();
  EXPECT_EQ(read_bytes(folder.string()).error().code, "file.is_folder");
  EXPECT_EQ(read_bytes((folder / "huiyin-none").string()).error().code, "file.not_found");
  EXPECT_EQ(read_bytes("/dev/null").error().code, "file.empty");
  EXPECT_EQ(read_bytes((folder / std::string(300, 'a')).string()).error().code, "file.not_readable");
}

TEST(FileBytes, AreNotReadBeyondTheLimit) {
  auto const path = std::filesystem::temp_directory_path() / ("huiyin-large-" + std::to_string(::getpid()));
  std::ofstream(path).close();
  std::filesystem::resize_file(path, largest_file + 1);
  EXPECT_EQ(read_bytes(path.string()).error().code, "file.too_large");
  std::filesystem::remove(path);
}

}  // namespace huiyin::cli
