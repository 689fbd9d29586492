// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>

#include "seal/password_hash.hpp"
#include "seal/password_rules.hpp"

namespace huiyin::seal {
namespace {

std::string content_of(std::string const& name) {
  std::ifstream file(HUIYIN_SOURCE_DIR "/data/people/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

PasswordRules const& rules(std::string_view profile) {
  static std::string const profiles = content_of("password_profiles.csv");
  static std::string const common = content_of("common_passwords.txt");
  static std::map<std::string, PasswordRules, std::less<>> read;
  auto found = read.find(profile);
  if (found == read.end()) {
    auto made = PasswordRules::read(profile, {"password_profiles.csv", profiles}, {"common_passwords.txt", common});
    found = read.emplace(profile, std::move(made).value()).first;
  }
  return found->second;
}

std::string answer(std::string_view profile, std::string_view typed, SecondFactor second,
                   std::vector<std::string> const& own_words = {}) {
  auto const checked = rules(profile).check(take_password(typed).value(), second, own_words);
  return checked ? "fine" : checked.error().code;
}

TEST(PasswordHash, MatchesItsPasswordAndNoOther) {
  std::string const digest = hash_password(Secret(std::string_view("three green lamps")));
  EXPECT_TRUE(password_matches(Secret(std::string_view("three green lamps")), digest));
  EXPECT_FALSE(password_matches(Secret(std::string_view("three green lamp")), digest));
  EXPECT_FALSE(password_matches(Secret(std::string_view("three green lamps")), "words"));
  EXPECT_FALSE(password_matches(Secret(std::string_view("three green lamps")), ""));
}

TEST(PasswordHash, IsAPhcStringOf64MiBAndThreePasses) {
  std::string const digest = hash_password(Secret(std::string_view("three green lamps")));
  EXPECT_TRUE(digest.starts_with("$argon2id$v=19$m=65536,t=3,p=1$")) << digest;
  EXPECT_FALSE(needs_rehash(digest));
}

TEST(PasswordHash, ADigestOfOtherCostsIsMadeAnew) {
  EXPECT_TRUE(
      needs_rehash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
                   "aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g"));
  EXPECT_TRUE(needs_rehash("words"));
}

TEST(PasswordHash, EverybodyHasASaltOfTheirOwn) {
  Secret const password(std::string_view("three green lamps"));
  EXPECT_NE(hash_password(password), hash_password(password));
}

TEST(PasswordHash, NobodysDigestIsMatchedByNothing) {
  EXPECT_FALSE(needs_rehash(digest_of_nobody()));
  EXPECT_FALSE(password_matches(Secret(std::string_view("three green lamps")), digest_of_nobody()));
}

TEST(Passwords, WhatLooksTheSameIsTheSame) {
  EXPECT_EQ(take_password("cafe\u0301 am Abend")->view(), take_password("caf\u00e9 am Abend")->view());
}

TEST(Passwords, NothingLongControlledOrBrokenIsTaken) {
  EXPECT_EQ(take_password("").error().code, "password.empty");
  EXPECT_TRUE(take_password(std::string(128, 'x')));
  EXPECT_EQ(take_password(std::string(129, 'x')).error().code, "password.too_long");
  EXPECT_EQ(take_password(std::string(1000000, 'x')).error().code, "password.too_long");
  EXPECT_EQ(take_password("three\tgreen lamps").error().code, "password.not_text");
  EXPECT_EQ(take_password("three\xff green lamps").error().code, "password.not_text");
  EXPECT_EQ(take_password(std::string_view("three\0green", 11)).error().code, "password.not_text");
}

TEST(PasswordRules, NistAsksForFifteenCharactersAloneAndEightWithASecondFactor) {
  EXPECT_EQ(answer("nist", "kettle violin", SecondFactor::none), "password.too_short");
  EXPECT_EQ(answer("nist", "kettle violin x", SecondFactor::none), "fine");
  EXPECT_EQ(answer("nist", "kettle v", SecondFactor::totp), "fine");
  EXPECT_EQ(answer("nist", "kettle ", SecondFactor::totp), "password.too_short");
}

TEST(PasswordRules, LengthIsCountedInCharacters) {
  EXPECT_EQ(answer("nist", "春眠不觉晓处处闻啼鸟夜来风雨声", SecondFactor::none), "fine");
  EXPECT_EQ(answer("nist", "春眠不觉晓处处闻啼鸟夜来风雨", SecondFactor::none), "password.too_short");
}

TEST(PasswordRules, DengbaoAsksForTwelveCharactersOfThreeKinds) {
  EXPECT_EQ(answer("dengbao", "kettle violin", SecondFactor::totp), "password.too_few_kinds");
  EXPECT_EQ(answer("dengbao", "Kettle violin", SecondFactor::totp), "fine");
  EXPECT_EQ(answer("dengbao", "Kettle7viol", SecondFactor::totp), "password.too_short");
}

TEST(PasswordRules, WhatEverybodyGuessesFirstIsRefused) {
  for (auto const* password : {"Password123", "1qaz2wsx3edc", "88888888", "zhang123456", "wang@2025", "woaini1314",
                               "qwertyuiop", "Admin@123456", "aaaaaaaaaaaa", "!@#$%^&*()", "#$%^&*()!@"})
    EXPECT_EQ(answer("nist", password, SecondFactor::totp), "password.too_common") << password;
}

TEST(PasswordRules, OwnNameAndUnitMakeNoPassword) {
  std::vector<std::string> const own{"linmoumou", "市教育局", "a"};
  EXPECT_EQ(answer("nist", "Linmoumou7", SecondFactor::totp, own), "password.made_of_own_words");
  EXPECT_EQ(answer("nist", "市教育局市教育局市教育局123", SecondFactor::none, own), "password.made_of_own_words");
  EXPECT_EQ(answer("nist", "linmoumou sells kettles", SecondFactor::none, own), "fine");
  EXPECT_EQ(answer("nist", "a kettle and a violin", SecondFactor::none, own), "fine");
}

TEST(PasswordRules, TheListOfCommonPasswordsIsLongAndHoldsNoneTooShortToBeChosen) {
  std::istringstream lines(content_of("common_passwords.txt"));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) ASSERT_GE(line.size(), 8U) << line;
  EXPECT_GE(count, 10000U);
}

TEST(PasswordRules, AnUnknownOrBrokenProfileIsRefused) {
  DataFile const profiles{"password_profiles.csv",
                          "# words\nname,a,b,c,source\none,12,8,1,x\ntwo,12,8\nthree,12,0,1,x\n"};
  DataFile const common{"common_passwords.txt", "password\n"};
  EXPECT_TRUE(PasswordRules::read("one", profiles, common));
  EXPECT_EQ(PasswordRules::read("four", profiles, common).error().code, "password_profile.unknown");
  EXPECT_EQ(PasswordRules::read("two", profiles, common).error().code, "password_profile.malformed");
  EXPECT_EQ(PasswordRules::read("three", profiles, common).error().code, "password_profile.malformed");
}

}  // namespace
}  // namespace huiyin::seal
