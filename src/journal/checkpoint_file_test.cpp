// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/checkpoint_file.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "journal/sample_entry_test.hpp"

namespace huiyin::journal {
namespace {

std::vector<VerifierKey> const keys{sample_key().verifier()};

SignedCheckpoint checkpoint(std::uint64_t size) { return sample_key().sign({TreeSize{size}, sha256("a root")}); }

class CheckpointFiles : public testing::Test {
 protected:
  void TearDown() override { std::filesystem::remove(path_); }

  void append(std::string_view bytes) { std::ofstream(path_, std::ios::binary | std::ios::app) << bytes; }
  std::vector<std::string> notes() const {
    std::vector<std::string> read;
    auto reader = CheckpointReader::open(path_).value();
    while (auto note = reader.next()) read.push_back(*note);
    return read;
  }
  std::uint64_t newest() const {
    auto const found = newest_checkpoint(path_, keys).value();
    return found ? count_of(found->checkpoint.head.size) : 0;
  }

  std::filesystem::path const path_ =
      std::filesystem::temp_directory_path() / ("checkpoints-" + std::to_string(::getpid()));
};

TEST_F(CheckpointFiles, WhatWasAppendedIsReadInOrder) {
  {
    auto file = CheckpointFile::open(path_).value();
    file.append(checkpoint(1));
    file.append(checkpoint(2));
  }
  CheckpointFile::open(path_).value().append(checkpoint(3));
  EXPECT_EQ(notes(), (std::vector{render(checkpoint(1)), render(checkpoint(2)), render(checkpoint(3))}));
  EXPECT_EQ(newest(), 3U);
}

TEST_F(CheckpointFiles, NoFileHasNoNewest) { EXPECT_EQ(newest(), 0U); }

TEST_F(CheckpointFiles, WhereverWritingWasCutOffTheRestStandsAndAppendingGoesOn) {
  std::string const half = render(checkpoint(2)) + "\n";
  for (std::size_t length = 0; length < half.size(); ++length) {
    std::filesystem::remove(path_);
    CheckpointFile::open(path_).value().append(checkpoint(1));
    append(half.substr(0, length));
    ASSERT_EQ(newest(), 1U) << length;
    ASSERT_EQ(notes().size(), 1U) << length;

    CheckpointFile::open(path_).value().append(checkpoint(3));
    ASSERT_EQ(notes(), (std::vector{render(checkpoint(1)), render(checkpoint(3))})) << length;
    ASSERT_EQ(newest(), 3U) << length;
  }
}

TEST_F(CheckpointFiles, TheNewestIsTheLastThatVerifies) {
  auto file = CheckpointFile::open(path_).value();
  file.append(checkpoint(5));
  file.append(SigningKey::make("PeterNeumann").sign({TreeSize{9}, {}}));
  append("words that are no checkpoint\n\nand more\n\nand half a");
  EXPECT_EQ(newest(), 5U);
  EXPECT_EQ(notes().size(), 4U);
}

TEST_F(CheckpointFiles, TheNewestIsFoundBehindMuchThatIsNone) {
  CheckpointFile::open(path_).value().append(checkpoint(5));
  for (int line = 0; line < 20000; ++line) append("words that are no checkpoint\n\n");
  EXPECT_EQ(newest(), 5U);
}

TEST_F(CheckpointFiles, LinesWithoutEndAreHandedOverInPieces) {
  append(std::string(300 * 1024, 'x'));
  append("\n\n");
  append(render(checkpoint(1)) + "\n");
  auto const read = notes();
  EXPECT_GT(read.size(), 1U);
  EXPECT_EQ(read.back(), render(checkpoint(1)));
  for (std::string const& note : read) EXPECT_LE(note.size(), 200U * 1024);
}

TEST_F(CheckpointFiles, TheFirstThatHasAnEntryIsToldToWhoeverDrawsByIt) {
  auto const first_with = [&](std::uint64_t position) -> std::uint64_t {
    auto const found = first_checkpoint_with(Position{position}, path_, keys).value();
    return found ? count_of(found->checkpoint.head.size) : 0;
  };
  EXPECT_EQ(first_with(0), 0U);
  auto file = CheckpointFile::open(path_).value();
  for (std::uint64_t const size : {3U, 5U, 9U}) file.append(checkpoint(size));
  file.append(SigningKey::make("PeterNeumann").sign({TreeSize{11}, {}}));
  EXPECT_EQ(first_with(0), 3U);
  EXPECT_EQ(first_with(2), 3U);
  EXPECT_EQ(first_with(3), 5U);
  EXPECT_EQ(first_with(8), 9U);
  EXPECT_EQ(first_with(9), 0U);
}

TEST_F(CheckpointFiles, AFolderThatIsNotThereIsSaid) {
  auto const file = CheckpointFile::open(path_ / "no" / "checkpoints");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, "file.not_writable");
  auto const reader = CheckpointReader::open(path_);
  ASSERT_FALSE(reader);
  EXPECT_EQ(reader.error().code, "file.not_readable");
}

}  // namespace
}  // namespace huiyin::journal
