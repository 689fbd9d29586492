// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_help.hpp"

#include <gtest/gtest.h>

namespace huiyin::cli {

Speech const chinese{
    forms::Language::chinese,
    forms::Messages(forms::Messages::Table{{"help.operation", "{usage}\n{summary}\n{options}{example}"}})};

TEST(Help, OnANounTellsEveryVerb) {
  std::string const page = help_on_noun("item", chinese);
  for (Operation const& each : operations()) {
    EXPECT_TRUE(each.noun != "item" || page.find(each.chinese) != std::string::npos) << each.id;
  }
  EXPECT_NE(page.find("  item report ID --text …"), std::string::npos);
}

TEST(Help, OnAVerbTellsItsOptionsAndAnExample) {
  std::string const page = help_on_operation(*find_operation("item", "check"), chinese);
  EXPECT_TRUE(page.starts_with("huiyin item check ID --judgement …\n核查，认定已整改\n")) << page;
  EXPECT_NE(page.find("--judgement done|basically_done"), std::string::npos);
  EXPECT_TRUE(page.ends_with("--judgement done")) << page;
}

TEST(Help, ShowsNoOptionForASecret) {
  EXPECT_EQ(help_on_operation(*find_operation("session", "password"), chinese).find("--password"), std::string::npos);
}

TEST(Completion, OffersNounsVerbsAndOptions) {
  std::string const script = bash_completion();
  EXPECT_NE(script.find("    item) words='list assign"), std::string::npos);
  EXPECT_NE(script.find("'item report') words='--help --text --attachments --file --body --seen --key"),
            std::string::npos);
  EXPECT_NE(script.find("'search '*)"), std::string::npos);
}

}  // namespace huiyin::cli
