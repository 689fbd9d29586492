// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "chinese/fold.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "chinese/characters.hpp"
#include "chinese/script.hpp"
#include "chinese/utf32.hpp"
#include "chinese/utf8.hpp"

namespace huiyin::chinese {
namespace {

std::string folded(std::string_view text) {
  std::string made;
  for (FoldedCharacter const& c : fold(text)) append_utf8(made, c.value);
  return made;
}

TEST(Fold, WidthCaseAndFormsOfOneCharacterAreOne) {
  EXPECT_EQ(folded("ＡＰＰ平台２０２４"), "app平台2024");
  EXPECT_EQ(folded("Straße Ångström"), folded("STRASSE ÅNGSTRÖM"));
  EXPECT_EQ(folded("⽂⾷①㎡"), "文食1m2");
  EXPECT_EQ(folded("接\u200B待\uFEFF"), "接待");
}

TEST(Fold, TraditionalAndVariantCharactersBecomeSimplified) {
  EXPECT_EQ(folded("整改問題臺賬，黨組會議"), "整改问题台账,党组会议");
  EXPECT_EQ(folded("爲裏峯"), "为里峰");
}

TEST(Fold, ACharacterBecomesTheSameInEveryWord) {
  EXPECT_EQ(folded("乾隆乾净"), "干隆干净");
  EXPECT_EQ(folded("显著沿著，藉口"), folded("显着沿着,借口"));
}

TEST(Fold, EachCharacterKnowsItsSource) {
  auto const made = fold("龍e\u0301㍿x");
  ASSERT_EQ(made.size(), 7U);
  EXPECT_EQ(made[1].value, U'é');
  EXPECT_EQ(made[1].begin, 1U);
  EXPECT_EQ(made[1].end, 3U);
  for (std::size_t i = 2; i < 6; ++i) EXPECT_EQ(made[i].begin, 3U);
  EXPECT_EQ(made[6].begin, 4U);
}

TEST(Fold, BytesThatAreNoCharacterAreMarks) {
  for (std::string_view const bytes : {"\xFF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE0\x80\xA2"})
    for (FoldedCharacter const& c : fold(bytes)) EXPECT_EQ(kind_of(c.value), CharacterKind::mark);
}

TEST(Fold, FoldedTwiceChangesNothingMore) {
  for (char32_t c = 1; c < 0x32400; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string const once = folded(to_utf8(std::u32string(1, c)));
    ASSERT_EQ(folded(once), once) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Fold, EveryFormThatReadingSimplifiesIsFoundByItsSimplifiedForm) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/data/chinese/script.tsv", std::ios::binary);
  auto const converter = ScriptConverter::make(std::string(std::istreambuf_iterator<char>(file), {})).value();
  for (char32_t c = 0x3400; c < 0x32400; ++c) {
    if (!is_han(c)) continue;
    std::string const alone = to_utf8(std::u32string(1, c));
    EXPECT_EQ(folded(alone), folded(converter.simplify(alone).text)) << "run tools/make_folds.py: " << alone;
  }
}

TEST(Fold, KindsTellWordsFromWhatSeparatesThem) {
  EXPECT_EQ(kind_of(U'党'), CharacterKind::han);
  EXPECT_EQ(kind_of(U'\uE863'), CharacterKind::han) << "rare characters of names";
  for (char32_t const c : std::u32string_view(U"a1éЖかབྷ")) EXPECT_EQ(kind_of(c), CharacterKind::letter);
  EXPECT_EQ(kind_of(U'\t'), CharacterKind::blank);
  for (char32_t const c : std::u32string_view(U"\n，、“·-\u2028\uFFFD")) EXPECT_EQ(kind_of(c), CharacterKind::mark);
}

}  // namespace
}  // namespace huiyin::chinese
