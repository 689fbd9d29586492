// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/entry.hpp"

#include <gtest/gtest.h>

#include "journal/sample_entry_test.hpp"

namespace huiyin::journal {
namespace {

constexpr std::string_view sample_text =
    "huiyin-entry/1\n"
    "id 019f1c0a-4d00-7000-8000-000000000000\n"
    "act 019f1c0a-4d00-7000-8000-000000000100\n"
    "at 2026-07-01T01:02:03.004Z\n"
    "actor 019f1c0a-4d00-7000-8000-000000000200\n"
    "role unit\n"
    "on_behalf organisation 019f1c0a-4d00-7000-8000-000000000300\n"
    "action submit_evidence\n"
    "object item 019f1c0a-4d00-7000-8000-000000000400\n"
    "before 3\n"
    "after 4\n"
    "commitment fce3cca1da4ae293f01d3637a5dfc9a0df95cd4b8c8ae3c6f6a9f7f7f2ac2f4c\n"
    "policy 0000000000000000000000000000000000000000000000000000000000000000\n";

Entry known_entry() {
  Entry entry = sample_entry();
  entry.commitment = parse_digest("fce3cca1da4ae293f01d3637a5dfc9a0df95cd4b8c8ae3c6f6a9f7f7f2ac2f4c").value();
  entry.policy_version = Digest{};
  return entry;
}

std::string replaced(std::string_view text, std::string_view old, std::string_view by) {
  std::string made(text);
  return made.replace(made.find(old), old.size(), by);
}

TEST(Entry, HasOneFormInBytes) { EXPECT_EQ(canonical(known_entry()), sample_text); }

TEST(Entry, ReadingIsTheInverseOfWriting) {
  auto const read = parse_entry(sample_text);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, known_entry());
}

TEST(Entry, WhatIsNotKnownIsADash) {
  Entry entry = known_entry();
  entry.actor.reset();
  entry.role.reset();
  entry.on_behalf.reset();
  std::string const text = canonical(entry);
  EXPECT_NE(text.find("actor -\nrole -\non_behalf -\n"), std::string::npos);
  EXPECT_EQ(parse_entry(text).value(), entry);
}

TEST(Entry, NothingButItsFormIsRead) {
  for (std::string const& text : {
           std::string(),
           std::string(sample_text.substr(0, sample_text.size() - 1)),
           std::string(sample_text) + "\n",
           std::string(sample_text) + "reason none\n",
           replaced(sample_text, "huiyin-entry/1", "huiyin-entry/2"),
           replaced(sample_text, "huiyin-entry/1\n", "huiyin-entry/1\r\n"),
           replaced(sample_text, "role unit\n", ""),
           replaced(sample_text, "role unit\n", "role unit\nrole unit\n"),
           replaced(sample_text, "role unit", "role  unit"),
           replaced(sample_text, "role unit", "role Unit"),
           replaced(sample_text, "role unit", "role 单位"),
           replaced(sample_text, "actor 019f", "actor 019F"),
           replaced(sample_text, "actor 019f1c0a-4d00-7000-8000-000000000200", "actor "),
           replaced(sample_text, "2026-07-01T01:02:03.004Z", "2026-07-01T01:02:03Z"),
           replaced(sample_text, "before 3", "before 03"),
           replaced(sample_text, "before 3", "before +3"),
           replaced(sample_text, "before 3", "before 3.0"),
           replaced(sample_text, "before 3", "before -1"),
           replaced(sample_text, "before 3", "before 5"),
           replaced(sample_text, "object item", "object item item"),
           replaced(sample_text, "object item 019f", "object 019f"),
           replaced(sample_text, "commitment fce3", "commitment FCE3"),
       }) {
    auto const read = parse_entry(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().code, "entry.malformed");
  }
}

TEST(Entry, AnotherByteIsAnotherEntryOrNone) {
  for (std::size_t at = 0; at < sample_text.size(); ++at)
    for (char const byte : std::string_view("\0\t\n\r -+.01aAz\x7f\x80\xff", 16)) {
      std::string text(sample_text);
      if (text[at] == byte) continue;
      text[at] = byte;
      auto const read = parse_entry(text);
      if (read) {
        ASSERT_NE(*read, known_entry()) << text;
        ASSERT_EQ(canonical(*read), text);
      }
    }
}

TEST(Entry, WordsThatHaveNoPlaceInItAreABrokenInvariant) {
  Entry spaced = known_entry();
  spaced.action = "submit evidence";
  EXPECT_THROW(canonical(spaced), std::logic_error);
  Entry backwards = known_entry();
  backwards.after = Version{2};
  EXPECT_THROW(canonical(backwards), std::logic_error);
}

TEST(Commitment, DependsOnTheSaltAndEveryByteOfTheChange) {
  Salt const salt{1};
  EXPECT_NE(commit(salt, "title=a"), commit(salt, "title=b"));
  EXPECT_NE(commit(salt, "title=a"), commit(Salt{2}, "title=a"));
  std::string whole(32, '\0');
  whole[0] = 1;
  EXPECT_EQ(commit(salt, "title=a"), sha256(whole + "title=a"));
}

}  // namespace
}  // namespace huiyin::journal
