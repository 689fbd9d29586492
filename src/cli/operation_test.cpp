// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "cli/settings.hpp"

namespace huiyin::cli {

TEST(Operation, HasANounAndAVerbOfItsOwn) {
  std::set<std::string> names;
  for (Operation const& each : operations()) {
    EXPECT_TRUE(names.insert(std::string(each.noun) + " " + std::string(each.verb)).second) << each.id;
    EXPECT_TRUE(is_noun(each.noun)) << each.id;
  }
  EXPECT_FALSE(names.empty());
}

TEST(Operation, IsExplainedInBothLanguagesAndShownByAnExample) {
  for (Operation const& each : operations()) {
    EXPECT_FALSE(each.chinese.empty()) << each.id;
    EXPECT_FALSE(each.english.empty()) << each.id;
    EXPECT_TRUE(each.example.starts_with("huiyin " + std::string(each.noun))) << each.example;
  }
}

TEST(Operation, ThatNeedsTheVersionSeenHasARecordThatCanBeShown) {
  for (Operation const& each : operations())
    EXPECT_TRUE(!each.wants_seen_version || (has_id(each) && find_operation(each.noun, "show"))) << each.id;
}

TEST(Operation, ThatChangesARecordMayBeRepeated) {
  for (Operation const& each : operations()) EXPECT_TRUE(!each.wants_seen_version || each.takes_key) << each.id;
}

TEST(Operation, TakesNoSettingForAField) {
  for (Operation const& each : operations())
    for (auto const fields : {each.query, each.body})
      for (OperationField const& field : fields)
        EXPECT_EQ(std::ranges::count(setting_flags, option_name(field.name), &SettingFlag::flag), 0) << each.id;
}

TEST(Operation, IsFoundWithDashesOrUnderscores) {
  EXPECT_EQ(find_operation("item", "send_back"), find_operation("item", "send-back"));
  EXPECT_NE(find_operation("item", "send-back"), nullptr);
  EXPECT_EQ(find_operation("item", "sing"), nullptr);
}

TEST(Operation, KnowsWhatFieldsAndValuesAreCalled) {
  EXPECT_EQ(field_word(forms::Language::chinese, "due"), "时限");
  EXPECT_EQ(field_word(forms::Language::english, "due"), "due");
  EXPECT_EQ(field_word(forms::Language::chinese, "a_new_field"), "a_new_field");
  EXPECT_EQ(value_word(forms::Language::chinese, "state", "in_progress"), "整改中");
  EXPECT_EQ(value_word(forms::Language::chinese, "state", "unheard_of"), "unheard_of");
}

}  // namespace huiyin::cli
