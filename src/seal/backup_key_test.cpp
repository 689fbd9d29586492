// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "seal/backup_key.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include <unistd.h>

namespace huiyin::seal {

namespace {

namespace fs = std::filesystem;

class BackupKey : public testing::Test {
 protected:
  BackupKey() : folder_(testing::TempDir() + "huiyin-backup-key-" + std::to_string(::getpid())) {
    fs::create_directories(folder_);
    EXPECT_TRUE(make_backup_keys(at("key"), at("pub")));
  }
  ~BackupKey() override { fs::remove_all(folder_); }

  fs::path at(std::string const& name) const { return folder_ / name; }
  void write(std::string const& name, std::string const& bytes) const {
    std::ofstream(at(name), std::ios::binary) << bytes;
  }
  std::string read(std::string const& name) const {
    std::ifstream in(at(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string opened(std::string const& key = "key") const {
    auto const done = open_file(at("sealed"), at("opened"), at(key));
    return done ? "" : done.error().code;
  }

  fs::path folder_;
};

TEST_F(BackupKey, OpensWhatItsPublicHalfSealed) {
  for (std::size_t const size : {0UL, 1UL, 65536UL, 65537UL, 200000UL}) {
    std::string const content(size, 'x');
    write("plain", content);
    ASSERT_TRUE(seal_file(at("plain"), at("sealed"), at("pub")));
    EXPECT_EQ(read("sealed").find("xxxxxxxx"), std::string::npos);
    EXPECT_EQ(opened(), "") << size;
    EXPECT_EQ(read("opened"), content);
  }
}

TEST_F(BackupKey, OpensNothingThatWasChangedOrCutOrAddedTo) {
  write("plain", std::string(150000, 'x'));
  ASSERT_TRUE(seal_file(at("plain"), at("sealed"), at("pub")));
  std::string const sound = read("sealed");
  for (std::size_t const place : {0UL, 10UL, 100UL, 70000UL, sound.size() - 1}) {
    std::string changed = sound;
    changed[place] = static_cast<char>(changed[place] ^ 1);
    write("sealed", changed);
    EXPECT_EQ(opened(), "sealed.not_opened") << place;
    EXPECT_FALSE(fs::exists(at("opened")));
  }
  constexpr std::size_t frame = 4 + 80 + 24;
  constexpr std::size_t one_piece = 65536 + 17;
  for (std::string const& other :
       {sound.substr(0, frame + one_piece), sound.substr(0, 50), sound + "x", std::string()}) {
    write("sealed", other);
    EXPECT_EQ(opened(), "sealed.not_opened") << other.size();
  }
}

TEST_F(BackupKey, OpensNothingOfAnotherPair) {
  ASSERT_TRUE(make_backup_keys(at("key2"), at("pub2")));
  write("plain", "x");
  ASSERT_TRUE(seal_file(at("plain"), at("sealed"), at("pub")));
  EXPECT_EQ(opened("key2"), "sealed.not_opened");
  EXPECT_EQ(opened("pub"), "backup_key.malformed");
  EXPECT_EQ(opened("none"), "key_file.not_found");
  EXPECT_EQ(seal_file(at("none"), at("sealed"), at("pub")).error().code, "file.not_readable");
  EXPECT_EQ(seal_file(at("plain"), at("none/sealed"), at("pub")).error().code, "file.not_writable");
}

}  // namespace

}  // namespace huiyin::seal
