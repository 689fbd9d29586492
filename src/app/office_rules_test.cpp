// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/office_rules.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "store/scratch_folder.hpp"

namespace huiyin::app {
namespace {

class OwnRules : public testing::Test {
 protected:
  OwnRules() { configuration_.rules = scratch_.path(); }
  void file(std::string const& name, std::string const& content) const {
    auto const path = scratch_.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << content;
  }
  std::string refused() const {
    auto const rules = load_office_rules(configuration_);
    return rules ? "" : rules.error().code + " " + rules.error().detail;
  }
  std::string at(std::string const& name) const { return (scratch_.path() / name).string(); }

  store::ScratchFolder scratch_{std::filesystem::temp_directory_path()};
  Configuration configuration_;
};

constexpr auto years = "year,state,source\n2031,official,国办发明电〔2030〕1号\n";
constexpr auto days = "kind,first,last,name,source\noff,2031-01-01,2031-01-01,元旦,国办发明电〔2030〕1号\n";

TEST_F(OwnRules, AreAddedToThoseThatAreBuiltIn) {
  EXPECT_EQ(refused(), "");  // a folder with nothing in it
  file("calendar/years.csv", years);
  file("calendar/2031.csv", days);
  auto const rules = load_office_rules(configuration_).value();
  EXPECT_EQ(rules.calendar.state_of(2031), deadlines::YearState::official);
  EXPECT_EQ(rules.calendar.state_of(2024), deadlines::YearState::official);
  EXPECT_NE(rules.rule_sets.find("county-3-months@1"), nullptr);
}

TEST_F(OwnRules, ThatCannotBeReadAreRefusedWithFileAndLine) {
  file("calendar/years.csv", years);
  file("calendar/2031.csv", std::string(days) + "off,2031-02-30,2031-03-01,春节,x\n");
  EXPECT_EQ(refused(), "calendar.row_malformed " + at("calendar/2031.csv:3"));
  file("calendar/2031.csv", days);
  file("clocks/sets.csv", "id,kind,name_zh,name_en,source,confidence,valid_from,valid_to,digest\nours,general,x\n");
  EXPECT_EQ(refused(), "rules.row_malformed " + at("clocks/sets.csv:2"));
}

TEST_F(OwnRules, DoNotChangeASetThatIsBuiltIn) {
  file("clocks/county-3-months@1.csv", "id\n");
  EXPECT_EQ(refused().substr(0, 17), "rules.set_changed");
}

TEST_F(OwnRules, LieInAFolderThatIsThere) {
  configuration_.rules = scratch_.path() / "elsewhere";
  EXPECT_EQ(refused(), "rules.folder_missing " + at("elsewhere"));
}

}  // namespace
}  // namespace huiyin::app
