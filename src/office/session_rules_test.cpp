// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/session_rules.hpp"

#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

constexpr Moment opened = OfficeHouse::start;

std::string after_idling(std::vector<Mandate> const& mandates, std::chrono::minutes idle) {
  return refusal_of(shipped_rules().still_signed_in(mandates, opened, opened, opened + idle));
}
std::string after_working(std::vector<Mandate> const& mandates, std::chrono::minutes worked) {
  return refusal_of(shipped_rules().still_signed_in(mandates, opened, opened + worked, opened + worked));
}

TEST(SessionRules, EndASessionThatIdlesOrGrowsOld) {
  std::vector<Mandate> const staff{{Role::office, std::nullopt}};
  EXPECT_EQ(after_idling(staff, 29min), "");
  EXPECT_EQ(after_idling(staff, 30min), "session.ended");
  EXPECT_EQ(after_working(staff, 12h - 1min), "");
  EXPECT_EQ(after_working(staff, 12h), "session.ended");
}

TEST(SessionRules, OutlastAClockThatIsSetBackButNotForEver) {
  std::vector<Mandate> const staff{{Role::office, std::nullopt}};
  EXPECT_EQ(after_idling(staff, -60min), "");
  EXPECT_EQ(after_idling(staff, -12h + 1min), "");
  EXPECT_EQ(after_idling(staff, -12h), "session.ended");
}

TEST(SessionRules, AreShorterForAdministrators) {
  std::vector<Mandate> const auditor{{Role::auditor, std::nullopt}};
  EXPECT_EQ(after_idling(auditor, 15min), "session.ended");
  EXPECT_EQ(after_working(auditor, 8h), "session.ended");
  EXPECT_EQ(after_working(auditor, 8h - 1min), "");
}

TEST(SessionRules, ThatCannotBeMeantAreRefused) {
  std::string const lengths = "people,idle_minutes,absolute_hours,source\nstaff,30,12,a\nadministrators,15,8,b\n";
  std::string const delays = "failures,seconds,source\n3,1,c\n4,2,d\n";
  auto const read = [](std::string const& of_people, std::string const& of_failures) {
    return refusal_of(SessionRules::read({"lengths", of_people}, {"delays", of_failures}));
  };
  EXPECT_EQ(read(lengths, delays), "");
  EXPECT_EQ(read("people,idle_minutes,absolute_hours,source\nstaff,30,12,a\n", delays), "session_rules.malformed");
  EXPECT_EQ(read(lengths, delays + "2,9,e\n"), "session_rules.malformed");
  EXPECT_EQ(read(lengths, delays + "5,0,e\n"), "session_rules.malformed");
  EXPECT_EQ(read(lengths, delays + "5,soon,e\n"), "session_rules.malformed");
  EXPECT_EQ(read(lengths, delays + "5,4\n"), "session_rules.malformed");
}

TEST(Lifetimes, ThatCannotBeMeantAreRefused) {
  std::string const table =
      "thing,hours,source\nactivation_code,24,a\nmail_code,24,d\nidempotency_key,72,b\nunfinished_upload,24,c\n";
  auto const read = [](std::string const& text) { return refusal_of(Lifetimes::read({"lifetimes", text})); };
  EXPECT_EQ(read(table), "");
  for (auto const* fault : {"activation_code,0,a", "activation_code,soon,a", "activation_code,24", "code,24,a"})
    EXPECT_EQ(read(std::string(table).replace(table.find("activation"), 20, fault)), "lifetimes.malformed") << fault;
}

}  // namespace
}  // namespace huiyin::office
