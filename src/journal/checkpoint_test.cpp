// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "journal/checkpoint.hpp"

#include <gtest/gtest.h>

#include "journal/base64.hpp"

namespace huiyin::journal {
namespace {

// The example of the specification.
constexpr std::string_view example =
    "example.com/behind-the-sofa\n"
    "20852163\n"
    "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    "\n"
    "— example.com/behind-the-sofa "
    "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

std::string replaced(std::string_view text, std::string_view old, std::string_view by) {
  std::string made(text);
  return made.replace(made.find(old), old.size(), by);
}

std::string signature_line(std::string const& name) { return "— " + name + " " + to_base64("idid!") + "\n"; }

void expect_malformed(std::string const& note) {
  auto const read = parse_checkpoint(note);
  ASSERT_FALSE(read) << note;
  EXPECT_EQ(read.error().code, "checkpoint.malformed") << note;
}

TEST(Checkpoint, TheExampleOfTheSpecificationIsRead) {
  auto const read = parse_checkpoint(example);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->checkpoint.origin, "example.com/behind-the-sofa");
  EXPECT_EQ(count_of(read->checkpoint.head.size), 20852163U);
  ASSERT_EQ(read->signatures.size(), 1U);
  EXPECT_EQ(read->signatures[0].key_name, "example.com/behind-the-sofa");
  EXPECT_EQ(read->signatures[0].key_id, "\x03\x3d\xe0\xae");
  EXPECT_EQ(read->signatures[0].bytes.size(), 64U);
}

TEST(Checkpoint, WritingIsTheInverseOfReading) {
  EXPECT_EQ(render(parse_checkpoint(example).value()), example);
  std::string const extended = replaced(example, "q2I=\n", "q2I=\nmore that means nothing here\n");
  EXPECT_EQ(render(parse_checkpoint(extended).value()), extended);
}

TEST(Checkpoint, TheSignedTextIsOriginSizeAndRoot) {
  EXPECT_EQ(note_text(parse_checkpoint(example)->checkpoint), example.substr(0, example.find("\n\n") + 1));
}

TEST(Checkpoint, OtherFormsAreRefused) {
  expect_malformed("");
  expect_malformed("\n");
  expect_malformed(std::string(example.substr(0, example.size() - 1)));
  expect_malformed(std::string(example) + "\n");
  expect_malformed(std::string(example) + "words\n");
  expect_malformed(replaced(example, "20852163", "020852163"));
  expect_malformed(replaced(example, "20852163", "+20852163"));
  expect_malformed(replaced(example, "20852163", "-1"));
  expect_malformed(replaced(example, "20852163", "18446744073709551616"));
  expect_malformed(replaced(example, "20852163", ""));
  expect_malformed(replaced(example, "example.com/behind-the-sofa\n", "\n"));
  expect_malformed(replaced(example, "CsUY", "Cs"));
  expect_malformed(replaced(example, "q2I=", "q2J="));
  expect_malformed(replaced(example, "\n\n", "\n"));
  expect_malformed(replaced(example, "\n\n", "\n\n\n"));
  expect_malformed(replaced(example, "— ", "- "));
  expect_malformed(replaced(example, "20852163\n", "20852163\r\n"));
  expect_malformed(replaced(example, "behind", "be\thind"));
  expect_malformed(replaced(example, "behind", "be\xffhind"));
  expect_malformed(std::string(example.substr(0, example.find("\n\n") + 2)));
  expect_malformed(replaced(example, "— example.com/behind-the-sofa", "— example+com"));
  expect_malformed(replaced(example, "— example.com/behind-the-sofa", "— example　com"));
  expect_malformed(replaced(example, "— example.com/behind-the-sofa", "— "));
  expect_malformed(replaced(example, "Az3grlgtzPIC", "Az3grlgtzPI"));
}

TEST(Checkpoint, SixteenSignaturesAreReadAndNotOneMore) {
  std::string note(example);
  for (int number = 1; number < 16; ++number) note += signature_line("witness" + std::to_string(number));
  ASSERT_TRUE(parse_checkpoint(note));
  EXPECT_EQ(parse_checkpoint(note)->signatures.size(), 16U);
  expect_malformed(note + signature_line("witness16"));
}

TEST(Checkpoint, AKeySignsOnce) {
  std::string const once = std::string(example) + signature_line("witness");
  EXPECT_TRUE(parse_checkpoint(once));
  expect_malformed(once + signature_line("witness"));
}

TEST(Checkpoint, OneOfMoreThan16KiBIsNotRead) {
  std::string const largest =
      replaced(example, "q2I=\n", "q2I=\n" + std::string(largest_checkpoint - example.size() - 1, 'x') + "\n");
  ASSERT_EQ(largest.size(), largest_checkpoint);
  EXPECT_TRUE(parse_checkpoint(largest));
  auto const read = parse_checkpoint(replaced(largest, "xx", "xxx"));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, "checkpoint.too_large");
}

}  // namespace
}  // namespace huiyin::journal
