// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/server_key.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "seal/private_file.hpp"

namespace huiyin::seal {
namespace {

class KeyFiles : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directory(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path const folder_ = std::filesystem::temp_directory_path() / ("keys-" + std::to_string(::getpid()));
  std::filesystem::path const path_ = folder_ / "server.key";
};

Secret words() { return Secret(std::string_view("words to keep")); }

TEST_F(KeyFiles, AKeyComesBackFromItsFile) {
  auto const key = ServerKey::create(path_);
  ASSERT_TRUE(key);
  auto const again = ServerKey::load(path_);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->open(key->seal(words(), "totp lin"), "totp lin")->view(), "words to keep");
}

TEST_F(KeyFiles, DeriveTheSameFromTheSamePurposeAndKeyAlone) {
  auto const key = ServerKey::create(path_);
  auto const other = ServerKey::create(folder_ / "other.key");
  ASSERT_TRUE(key && other);
  EXPECT_EQ(key->derive("code 1", 10).view(), ServerKey::load(path_)->derive("code 1", 10).view());
  EXPECT_EQ(key->derive("code 1", 10).view().size(), 10U);
  EXPECT_NE(key->derive("code 1", 10).view(), key->derive("code 2", 10).view());
  EXPECT_NE(key->derive("code 1", 10).view(), other->derive("code 1", 10).view());
}

TEST_F(KeyFiles, AreTheirOwnersAlone) {
  ::umask(0);
  ASSERT_TRUE(ServerKey::create(path_));
  ::umask(022);
  struct stat status {};
  ::stat(path_.c_str(), &status);
  EXPECT_EQ(status.st_mode & 07777U, 0600U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(KeyFiles, AreNeverReplaced) {
  ASSERT_TRUE(create_private_file(path_, "first"));
  auto const again = create_private_file(path_, "second");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, "key_file.exists");
  EXPECT_EQ(read_private_file(path_)->view(), "first");
}

TEST_F(KeyFiles, OneThatOthersMayReadIsNotUsed) {
  for (mode_t const mode : {0640U, 0604U, 0660U, 0620U, 0602U, 0700U}) {
    std::filesystem::remove(path_);
    ASSERT_TRUE(ServerKey::create(path_));
    ::chmod(path_.c_str(), mode);
    auto const key = ServerKey::load(path_);
    ASSERT_FALSE(key) << mode;
    EXPECT_EQ(key.error().code, "key_file.not_private");
  }
  ::chmod(path_.c_str(), 0400);
  EXPECT_TRUE(ServerKey::load(path_));
}

TEST_F(KeyFiles, ALinkAFolderAndAPipeAreNone) {
  ASSERT_TRUE(ServerKey::create(path_));
  std::filesystem::create_symlink(path_, folder_ / "link");
  EXPECT_EQ(ServerKey::load(folder_ / "link").error().code, "key_file.not_private");
  EXPECT_EQ(ServerKey::load(folder_).error().code, "key_file.not_private");
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(ServerKey::load(folder_ / "pipe").error().code, "key_file.not_private");
}

TEST_F(KeyFiles, OneOfAnotherOwnerIsNotUsed) {
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  ASSERT_TRUE(ServerKey::create(path_));
  ASSERT_EQ(::chown(path_.c_str(), 65534, 65534), 0);
  EXPECT_EQ(ServerKey::load(path_).error().code, "key_file.not_private");
}

TEST_F(KeyFiles, WhatIsNotThereOrCannotBeMadeIsSaid) {
  EXPECT_EQ(ServerKey::load(path_).error().code, "key_file.not_found");
  EXPECT_EQ(ServerKey::create(folder_ / "no" / "key").error().code, "key_file.not_writable");
  ASSERT_TRUE(create_private_file(path_, std::string(largest_private_file + 1, 'x')));
  EXPECT_EQ(read_private_file(path_).error().code, "key_file.too_large");
}

TEST_F(KeyFiles, WordsThatAreNoKeyAreRefused) {
  std::string const digits(64, 'a');
  for (std::string const& text :
       {std::string(), "huiyin-server-key/1 " + digits, "huiyin-server-key/2 " + digits + "\n",
        "huiyin-server-key/1 " + digits + "aa\n", "huiyin-server-key/1 g" + digits.substr(1) + "\n",
        "huiyin-server-key/1  " + digits + "\n"}) {
    std::filesystem::remove(path_);
    ASSERT_TRUE(create_private_file(path_, text));
    auto const key = ServerKey::load(path_);
    ASSERT_FALSE(key) << text;
    EXPECT_EQ(key.error().code, "server_key.malformed");
  }
}

TEST_F(KeyFiles, WhatIsSealedOpensForItsPurposeOnly) {
  auto const key = ServerKey::create(path_);
  std::string const sealed = key->seal(words(), "totp lin");
  EXPECT_EQ(sealed.find("words"), std::string::npos);
  EXPECT_EQ(key->open(sealed, "totp wu").error().code, "sealed.not_opened");
  EXPECT_EQ(ServerKey::create(folder_ / "other.key")->open(sealed, "totp lin").error().code, "sealed.not_opened");
}

TEST_F(KeyFiles, EverySealedBitCounts) {
  auto const key = ServerKey::create(path_);
  std::string const sealed = key->seal(words(), "totp lin");
  for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
    std::string changed = sealed;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    ASSERT_FALSE(key->open(changed, "totp lin"));
  }
  for (std::size_t length = 0; length < sealed.size(); ++length)
    ASSERT_FALSE(key->open(sealed.substr(0, length), "totp lin"));
}

TEST_F(KeyFiles, SealingTwiceGivesTwoTexts) {
  auto const key = ServerKey::create(path_);
  EXPECT_NE(key->seal(words(), "totp lin"), key->seal(words(), "totp lin"));
}

}  // namespace
}  // namespace huiyin::seal
