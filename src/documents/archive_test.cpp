// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/archive.hpp"

#include <gtest/gtest.h>

#include <random>

#include "documents/zip_builder_test.hpp"

namespace huiyin::documents {
namespace {

std::string code_of(std::string const& bytes) {
  auto archive = Archive::open(bytes);
  if (!archive) return archive.error().code;
  for (auto const& entry : archive->entries())
    if (auto const content = archive->read(entry.name); !content) return content.error().code;
  return "";
}

std::string code_of(ZipPart const& part) { return code_of(zip_of({part})); }

TEST(Archive, GivesItsEntriesByNameInAnyCase) {
  std::string const bytes = zip_of({{"a.xml", "甲"}, {"word/b.xml", ""}, {"dir/", ""}});
  auto archive = Archive::open(bytes);
  ASSERT_TRUE(archive) << archive.error().code;
  EXPECT_EQ(archive->entries().size(), 3U);
  EXPECT_EQ(*archive->read("A.XML"), "甲");
  EXPECT_EQ(*archive->read("word/b.xml"), "");
  EXPECT_TRUE(archive->has("Word/B.xml"));
  EXPECT_EQ(archive->read("c.xml").error().code, "archive.missing");
}

TEST(Archive, IsRefusedWhenItIsNone) {
  for (std::string const bytes : {"", "PK", "hello, this is a text of more than twenty-two bytes"})
    EXPECT_EQ(code_of(bytes), "archive.not_zip");
}

TEST(Archive, IsRefusedWhereverItIsCut) {
  std::string const bytes = zip_of({{"a.xml", "甲乙丙"}, {"b.xml", "丁"}});
  ASSERT_EQ(code_of(bytes), "");
  for (std::size_t length = 0; length < bytes.size(); ++length)
    EXPECT_NE(code_of(bytes.substr(0, length)), "") << length;
}

TEST(Archive, ManyEntriesAreRefused) {
  std::vector<ZipPart> parts;
  for (int i = 0; i < 2'001; ++i) parts.push_back({std::to_string(i), ""});
  EXPECT_EQ(code_of(zip_of(parts)), "archive.too_many_entries");
  parts.pop_back();
  EXPECT_EQ(code_of(zip_of(parts)), "");
}

TEST(Archive, NamesThatClimbOrLinkAreRefused) {
  for (std::string const name : {"../a", "a/../b", "/a", "a\\b", "C:a", "a//b", "a/./b", "", "a\nb"})
    EXPECT_EQ(code_of(ZipPart{name, "x"}), "archive.path") << name;
  EXPECT_EQ(code_of(ZipPart{std::string("a\0b", 3), "x"}), "archive.path");
  EXPECT_EQ(code_of(ZipPart{"a", "x", 0, 0, 3U << 8U, 0120777U << 16U}), "archive.path");
}

TEST(Archive, NamesThatOccurTwiceAreRefused) {
  EXPECT_EQ(code_of(zip_of({{"a.xml", "1"}, {"A.xml", "2"}})), "archive.duplicate");
}

TEST(Archive, EncryptionIsRefused) { EXPECT_EQ(code_of(ZipPart{"a", "x", 1}), "archive.encrypted"); }

TEST(Archive, ArchivesInsideAreRefused) { EXPECT_EQ(code_of(ZipPart{"word/a.ZIP", "x"}), "archive.nested"); }

TEST(Archive, HeadersThatContradictEachOtherAreRefused) {
  EXPECT_EQ(code_of(ZipPart{.name = "a", .content = "x", .local_size = 7}), "archive.damaged");
  EXPECT_EQ(code_of(ZipPart{.name = "a", .content = "x", .local_name = "b"}), "archive.damaged");
  EXPECT_EQ(code_of(ZipPart{.name = "a", .content = "x", .claimed_size = 9}), "archive.damaged");
  EXPECT_EQ(code_of(ZipPart{"a", "x", 0, 99}), "archive.damaged");
}

TEST(Archive, EntriesThatOverlapAreRefused) {
  ZipPart const first{"a", "xxxx"};
  EXPECT_EQ(code_of(zip_of({first, {.name = "a", .content = "xxxx", .offset = 0}})), "archive.duplicate");
  ZipPart const inner{"b", "y"};
  std::string const hidden = zip_of({inner}).substr(0, 32);
  EXPECT_EQ(code_of(zip_of({{"a", hidden}, {.name = "b", .content = "y", .offset = 31}})), "archive.damaged");
}

TEST(Archive, ClaimsOfGreatSizesAreRefusedBeforeInflating) {
  EXPECT_EQ(
      code_of(ZipPart{.name = "a", .content = std::string(600'000, 'x'), .method = 8, .claimed_size = 51U << 20U}),
      "archive.too_large");
  EXPECT_EQ(code_of(ZipPart{.name = "a", .content = "x", .method = 8, .claimed_size = 50U << 20U}), "archive.ratio");
  std::vector<ZipPart> parts;
  for (int i = 0; i < 5; ++i)
    parts.push_back(
        {.name = std::to_string(i), .content = std::string(520'000, 'x'), .method = 8, .claimed_size = 49U << 20U});
  EXPECT_EQ(code_of(zip_of(parts)), "archive.too_large");
}

TEST(Archive, RealBytesAreCountedWhileInflating) { EXPECT_EQ(code_of(fixture("liar.docx")), "archive.too_large"); }

TEST(Archive, TrailingAndLeadingBytesAreRefused) {
  std::string const bytes = zip_of({{"a", "x"}});
  EXPECT_EQ(code_of("MZ" + bytes), "archive.not_zip");
  EXPECT_EQ(code_of("PK" + bytes), "archive.damaged");
  EXPECT_EQ(code_of(bytes + "x"), "archive.damaged");
}

TEST(Archive, SurvivesMutation) {
  std::string const bytes = fixture("notice.docx");
  ASSERT_EQ(code_of(bytes), "");
  std::mt19937 random(11);
  for (int round = 0; round < 5'000; ++round) {
    std::string changed = bytes;
    for (auto change = 1 + random() % 4; change > 0; --change)
      changed[random() % changed.size()] = static_cast<char>(random() % 256);
    code_of(changed);
  }
}

}  // namespace
}  // namespace huiyin::documents
