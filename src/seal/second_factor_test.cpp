// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <set>

#include "seal/crockford.hpp"
#include "seal/recovery_codes.hpp"
#include "seal/totp.hpp"

namespace huiyin::seal {
namespace {

Secret rfc_seed() { return Secret(std::string_view("12345678901234567890")); }
Moment second(std::int64_t seconds) { return Moment(std::chrono::seconds(seconds)); }

std::string answer(std::string_view code, std::int64_t seconds, TotpStep last_used = TotpStep{0}) {
  auto const step = check_totp(rfc_seed(), code, second(seconds), last_used);
  return step ? std::to_string(static_cast<std::int64_t>(*step)) : step.error().code;
}

// RFC 6238, appendix B: the last six of its eight digits.
TEST(Totp, CodesAreThoseOfTheRfc) {
  EXPECT_EQ(answer("287082", 59), "1");
  EXPECT_EQ(answer("081804", 1111111109), "37037036");
  EXPECT_EQ(answer("050471", 1111111111), "37037037");
  EXPECT_EQ(answer("005924", 1234567890), "41152263");
  EXPECT_EQ(answer("279037", 2000000000), "66666666");
  EXPECT_EQ(answer("353130", 20000000000), "666666666");
}

TEST(Totp, ACodeCountsOneStepBeforeAndAfterItsOwn) {
  EXPECT_EQ(answer("005924", 1234567890 - 31), "totp.wrong");
  EXPECT_EQ(answer("005924", 1234567890 - 30), "41152263");
  EXPECT_EQ(answer("005924", 1234567890 + 59), "41152263");
  EXPECT_EQ(answer("005924", 1234567890 + 60), "totp.wrong");
}

TEST(Totp, ACodeCountsOnce) {
  EXPECT_EQ(answer("005924", 1234567890, TotpStep{41152263}), "totp.wrong");
  EXPECT_EQ(answer("005924", 1234567890, TotpStep{41152264}), "totp.wrong");
  EXPECT_EQ(answer("005924", 1234567890, TotpStep{41152262}), "41152263");
}

TEST(Totp, OnlySixDigitsAreACode) {
  for (auto const* code : {"", "05924", "0005924", "005924 ", "89005924", "00592a"})
    EXPECT_EQ(answer(code, 1234567890), "totp.wrong") << code;
}

TEST(Totp, AuthenticatorsAreToldAllTheyNeed) {
  EXPECT_EQ(totp_uri(rfc_seed(), {"市委巡察办", "lin@office"}).view(),
            "otpauth://totp/%E5%B8%82%E5%A7%94%E5%B7%A1%E5%AF%9F%E5%8A%9E:lin%40office?"
            "issuer=%E5%B8%82%E5%A7%94%E5%B7%A1%E5%AF%9F%E5%8A%9E&algorithm=SHA1&digits=6&period=30&"
            "secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

TEST(Crockford, WritesFiveBitsASymbol) {
  std::array<std::uint8_t, 10> const bytes{0x00, 0x44, 0x32, 0x14, 0xC7, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  EXPECT_EQ(to_crockford(bytes).view(), "01234567ZZZZZZZZ");
  EXPECT_THROW(to_crockford(std::span(bytes).first(4)), std::logic_error);
}

TEST(RecoveryCodes, AreTenOf80BitsInGroups) {
  auto const made = make_recovery_codes();
  std::set<std::string> different;
  for (Secret const& code : made.codes) {
    ASSERT_EQ(code.view().size(), 19U);
    ASSERT_EQ(code.view()[4], '-');
    different.insert(std::string(code.view()));
  }
  EXPECT_EQ(different.size(), 10U);
  EXPECT_EQ(made.digests.size(), 10U);
}

TEST(RecoveryCodes, AreKeptAsTheDigestOfTheirOneForm) {
  auto const made = make_recovery_codes();
  for (std::size_t at = 0; at < made.codes.size(); ++at)
    EXPECT_EQ(digest_of_code(made.codes[at].view()), made.digests[at]);
  for (std::string const& no_code : {std::string("UUUU-UUUU-UUUU-UUUU"), std::string(65, '0')})
    EXPECT_FALSE(digest_of_code(no_code)) << no_code;
}

TEST(RecoveryCodes, AreReadAsPeopleTypeThem) {
  Digest const kept = sha256("0123ABCD0111WXYZ");
  for (auto const* typed : {"0123-ABCD-0111-WXYZ", "0123ABCD0111WXYZ", "o123-abcd-Oil1-wxyz", " 0123 abcd 0LI1 wxyz "})
    EXPECT_EQ(digest_of_code(typed), kept) << typed;
  EXPECT_NE(digest_of_code("0123-ABCD-0111-WXYA"), kept);
}

}  // namespace
}  // namespace huiyin::seal
