// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "search/query.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "chinese/fold.hpp"
#include "chinese/utf8.hpp"
#include "search/fts5.hpp"
#include "search/highlight.hpp"
#include "search/normal_text.hpp"
#include "search/tsearch.hpp"
#include "words/ids.hpp"

namespace huiyin::search {
namespace {

// What both engines do: a phrase is met where its words stand at their distances.
bool stands_at(std::vector<IndexedWord> const& row, Phrase const& phrase, int start) {
  return std::ranges::all_of(phrase.words, [&](IndexedWord const& sought) {
    bool const open = phrase.last == LastWord::beginning && &sought == &phrase.words.back();
    return std::ranges::any_of(row, [&](IndexedWord const& word) {
      return word.position == start + sought.position &&
             (open ? word.word.starts_with(sought.word) : word.word == sought.word);
    });
  });
}

bool meets(IndexedText const& row, Query const& query) {
  return std::ranges::all_of(query.terms(), [&](Phrase const& phrase) {
    return std::ranges::any_of(row.words, [&](IndexedWord const& first) {
      return stands_at(row.words, phrase, first.position - phrase.words.front().position);
    });
  });
}

bool finds(std::string_view query, std::string_view text) {
  return meets(index_words(text), parse_query(query).value());
}

std::string match(std::string_view query) { return fts5_match(parse_query(query).value(), Reach::everything()); }
std::string tsquery(std::string_view query) { return tsquery_match(parse_query(query).value(), Reach::everything()); }

std::string refusal(std::string_view query) {
  auto const parsed = parse_query(query);
  return parsed ? "" : parsed.error().code;
}

TEST(Query, FindsWordsOfTwoCharactersAndOfOne) {
  std::string_view const text = "党组违规公务接待，会议记录不全，师德师风建设弱化";
  for (std::string_view const word : {"接待", "会议", "师德", "党", "化", "待", "公务接待", "會議", "師德 接待"})
    EXPECT_TRUE(finds(word, text)) << word;
  for (std::string_view const word : {"待会", "接会", "接待 台账", "德风", "接待会议"})
    EXPECT_FALSE(finds(word, text)) << word;
}

TEST(Query, MeetsWholeWordsOfLettersAndDigits) {
  EXPECT_TRUE(finds("app", "使用APP平台"));
  EXPECT_TRUE(finds("用app平", "使用APP平台"));
  EXPECT_FALSE(finds("15", "2015年"));
  EXPECT_TRUE(finds("2015年", "于2015 年底"));
  EXPECT_FALSE(finds("用app", "使用，APP平台"));
  EXPECT_TRUE(finds("GB/T9704", "依据 GB/T9704-2012"));
}

TEST(Query, QuotesHoldATermTogether) {
  EXPECT_TRUE(finds("hello world", "world, hello"));
  EXPECT_FALSE(finds("\"hello world\"", "hello, world"));
  EXPECT_TRUE(finds("“Hello World”", "say hello world"));
  EXPECT_TRUE(finds("\"接 待", "公务接待")) << "a quote left open reaches to the end";
}

TEST(Query, HanIsSoughtByPairsAndOneCharacterByWhatBeginsWithIt) {
  EXPECT_EQ(match("公务接待"), "\"公务 务接 接待\"");
  EXPECT_EQ(match("党"), "\"党\" *");
  EXPECT_EQ(match("用app平"), "\"用 app 平\" *");
  EXPECT_EQ(match("接待 会议"), "\"接待\" AND \"会议\"");
  EXPECT_EQ(tsquery("公务接待 党"), "('公务' <-> '务接' <-> '接待') & ('党':*)");
  EXPECT_EQ(tsquery("会议。a"), "('会议' <-> '议' <-> '¶' <-> 'a')");
  EXPECT_EQ(match("会议。a"), "\"会议 议 ¶ a\"");
}

TEST(Query, ReachIsPartOfEveryMatch) {
  auto const unit = parse_id<OrganisationId>("0192f0a0-1111-7222-8333-444455556666").value();
  auto const team = parse_id<InspectionId>("0192f0a0-1111-7222-8333-444455556667").value();
  auto const query = parse_query("接待").value();
  Reach const reach = Reach::any_of({{'u', unit}, {'t', team}});
  EXPECT_EQ(fts5_match(query, reach),
            "\"接待\" AND (\"zu0192f0a0111172228333444455556666\" OR \"zt0192f0a0111172228333444455556667\")");
  EXPECT_EQ(tsquery_match(query, reach),
            "('接待') & ('zu0192f0a0111172228333444455556666' | 'zt0192f0a0111172228333444455556667')");
}

TEST(Query, AReachOfNoWordsMeetsNothing) {
  auto const query = parse_query("接待").value();
  std::string const nobody = "zz00000000000000000000000000000000";
  EXPECT_EQ(fts5_match(query, Reach::any_of({})), "\"接待\" AND (\"" + nobody + "\")");
  EXPECT_EQ(tsquery_match(query, Reach::any_of({})), "('接待') & ('" + nobody + "')");
}

TEST(Query, NothingWrittenBecomesSyntax) {
  EXPECT_EQ(match("words:a*"), "\"words ¶ a\"");
  EXPECT_EQ(match("a\"b"), "\"a\" AND \"b\"");
  EXPECT_EQ(match("NEAR(a b) NOT OR ^x -y"), "\"near ¶ a\" AND \"b\" AND \"not\" AND \"or\" AND \"x\" AND \"y\"");
  EXPECT_EQ(match(std::string_view("a\0\"b", 4)), "\"a\" AND \"b\"");
  EXPECT_EQ(match("¶ a"), "\"a\"");
  EXPECT_EQ(tsquery("a' | 'b\\"), "('a') & ('b')");
  EXPECT_EQ(tsquery("!a <-> b:* & (c)"), "('a') & ('b') & ('c')");
  EXPECT_EQ(tsquery("\xE0\x80\xA2\xC0\xA7"
                    "a"),
            "('a')");
}

TEST(Query, AScopeWordCannotBeAskedFor) {
  std::string const scope = "zu0192f0a0111172228333444455556666";
  EXPECT_EQ(match(scope).find(scope), std::string::npos);
  EXPECT_EQ(match("\"" + scope + "\"").find(scope), std::string::npos);
}

TEST(Query, WithoutAWordIsRefused) {
  for (std::string_view const nothing : {"", " ", "\u3000\n", "\"\"", "，。*", "\xFF", "¶"})
    EXPECT_EQ(refusal(nothing), "search.query_empty") << nothing;
}

TEST(Query, LengthAndTermsAreLimited) {
  std::string han;
  for (std::size_t i = 0; i < longest_query; ++i) han += "党";
  EXPECT_EQ(refusal(han), "");
  EXPECT_EQ(refusal(han + "党"), "search.query_too_long");
  EXPECT_EQ(refusal(std::string(10'000'000, 'a')), "search.query_too_long");
  EXPECT_EQ(refusal("1 2 3 4 5 6 7 8 。"), "");
  EXPECT_EQ(refusal("1 2 3 4 5 6 7 8 9"), "search.too_many_terms");
}

// The plain reading of the promise: the characters stand there, and no word of letters is cut.
bool stands_in(std::string_view text, Phrase const& phrase) {
  std::u32string const normal = normal_text(text).text;
  auto const letter = [&](std::size_t at) {
    return at < normal.size() && chinese::kind_of(normal[at]) == chinese::CharacterKind::letter;
  };
  for (std::size_t at = 0; at + phrase.normal.size() <= normal.size(); ++at) {
    std::size_t const end = at + phrase.normal.size();
    bool const cuts = (at > 0 && letter(at - 1) && letter(at)) || (letter(end - 1) && letter(end));
    if (!cuts && normal.compare(at, phrase.normal.size(), phrase.normal) == 0) return true;
  }
  return false;
}

TEST(Query, WordsAreMetExactlyWhereTheirCharactersStand) {
  std::mt19937 dice(20260701);
  constexpr std::array<std::string_view, 16> pieces{"甲", "乙", "甲", "乙",     "龙", "龍",   "a",  "Ａ",
                                                    "b",  "1",  " ",  "\u3000", "、", "。\n", "㍿", "e\u0301"};
  auto const random_text = [&](std::size_t longest) {
    std::string text;
    for (std::size_t count = dice() % longest + 1; count > 0; --count) text += pieces[dice() % pieces.size()];
    return text;
  };
  int met = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string const text = random_text(24);
    std::string const quote = dice() % 2 == 0 ? "\"" : "";
    std::string const sought = quote + random_text(6);
    auto const query = parse_query(sought);
    if (!query) continue;
    bool const expected =
        std::ranges::all_of(query->terms(), [&](Phrase const& phrase) { return stands_in(text, phrase); });
    ASSERT_EQ(meets(index_words(text), *query), expected) << "[" << text << "] [" << sought << "]";
    met += expected ? 1 : 0;
  }
  EXPECT_GT(met, 2'000);
}

}  // namespace
}  // namespace huiyin::search
