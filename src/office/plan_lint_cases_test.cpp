// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// tests/cases/plan_lint/*.case, one behaviour each, by the words as they are shipped. Under "input" stand findings,
// opinions with their demands, and items with measures, progress and files; under "expect" every remark, in order. A
// feedback is on 2026-03-02 unless told otherwise.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "office/plan_rules.hpp"
#include "rectification/item_actions.hpp"
#include "words/id_test.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

std::string content(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

PlanWords const& shipped_words() {
  static PlanWords const words = [] {
    auto const table = content(HUIYIN_SOURCE_DIR "/data/plan/words.csv");
    return read_plan_words({"words.csv", table}).value();
  }();
  return words;
}

// "measure owner due=2026-05-20: text": a word, marks and values, and what stands behind the colon.
struct CaseLine {
  std::vector<std::string> words;
  std::string text;

  explicit CaseLine(std::string const& line) {
    auto const colon = line.find(": ");
    std::istringstream head(line.substr(0, colon));
    for (std::string word; head >> word;) words.push_back(word);
    if (colon != std::string::npos) text = line.substr(colon + 2);
    if (!words.empty() && words.back().ends_with(':')) words.back().pop_back();
  }
  std::string const& kind() const { return words.at(0); }
  bool has(std::string const& mark) const { return std::ranges::count(words, mark) > 0; }
  std::optional<std::string> value(std::string const& name) const {
    for (std::string const& word : words)
      if (word.starts_with(name + "=")) return word.substr(name.size() + 1);
    return std::nullopt;
  }
  std::optional<Day> day(std::string const& name) const {
    auto const told = value(name);
    return told ? std::optional(parse_day(*told).value()) : std::nullopt;
  }
  std::uint8_t number() const { return static_cast<std::uint8_t>(std::stoi(words.at(1))); }
};

class PlanCase {
 public:
  explicit PlanCase(std::filesystem::path const& path) {
    std::ifstream file(path);
    std::string section;
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with('#') || line.empty()) continue;
      if (!line.starts_with("  "))
        section = line;
      else if (section == "input")
        read(CaseLine(line.substr(2)), path);
      else
        expected.push_back(line.substr(2));
    }
  }

  PlanGround ground{parse_day("2026-03-02").value(), {}, {}, {}, {}};
  std::vector<std::string> expected;

  std::string said(Remark const& remark) const {
    std::string line = std::string(name_of(remark.weight)) + ' ' + std::string(name_of(remark.kind));
    if (remark.finding) line += " finding=" + std::to_string(place_of(ground.findings, *remark.finding));
    if (remark.opinion) line += " opinion=" + std::to_string(number_of_opinion(*remark.opinion));
    if (remark.item) line += " item=" + std::to_string(place_of(ground.items, *remark.item));
    if (remark.measure) line += " measure=" + std::to_string(place_of_measure(*remark.item, *remark.measure));
    if (!remark.detail.empty()) line += ": " + remark.detail;
    return line;
  }

 private:
  template <class Thing, class AnId>
  static std::ptrdiff_t place_of(std::vector<Thing> const& things, AnId id) {
    return std::ranges::find(things, id, &Thing::id) - things.begin() + 1;
  }
  std::int64_t number_of_opinion(RequirementId id) const {
    return std::ranges::find(ground.opinions, id, &PlanOpinion::id)->number;
  }
  std::ptrdiff_t place_of_measure(ItemId item, MeasureId id) const {
    return place_of(std::ranges::find(ground.items, item, &Item::id)->plan.measures, id);
  }

  void read(CaseLine const& line, std::filesystem::path const& path) {
    if (line.kind() == "fed_back")
      ground.fed_back_on = line.has("never") ? std::nullopt : std::optional(parse_day(line.words.at(1)).value());
    else if (line.kind() == "last_day")
      ground.last_day = parse_day(line.words.at(1)).value();
    else if (line.kind() == "finding")
      ground.findings.push_back({numbered<FindingId>(line.number()), line.number(), line.text, line.has("withdrawn")});
    else if (line.kind() == "opinion")
      ground.opinions.push_back({numbered<RequirementId>(line.number()), line.number(), line.text, {}});
    else if (line.kind() == "demand")
      ground.opinions.back().demands.push_back(line.text);
    else if (line.kind() == "item")
      add_item(line);
    else if (line.kind() == "measure")
      add_measure(line);
    else if (line.kind() == "progress")
      ground.items.back().progress.push_back(
          {numbered<ProgressId>(1), {numbered<AccountId>(1), parse_day(line.words.at(1)).value()}, line.text, {}});
    else if (line.kind() == "file")
      ground.items.back().progress.back().attachments.push_back(
          {numbered<AttachmentId>(1), line.text, sha256(line.words.at(1)), 9});
    else
      throw std::runtime_error(path.string() + ": " + line.kind());
  }
  void add_item(CaseLine const& line) {
    auto const finding = static_cast<std::uint8_t>(std::stoi(line.value("finding").value()));
    ItemAssigned const assigned{numbered<InspectionId>(1),
                                numbered<FindingId>(finding),
                                numbered<OrganisationId>(1),
                                numbered<OrganisationId>(2),
                                line.words.at(1),
                                "",
                                {},
                                line.day("due"),
                                line.has("keep_up")};
    Item item = after(numbered<ItemId>(line.number()), std::nullopt, {assigned});
    std::istringstream opinions(line.value("opinions").value_or(""));
    for (std::string number; std::getline(opinions, number, ',');)
      item.opinions.push_back(numbered<RequirementId>(static_cast<std::uint8_t>(std::stoi(number))));
    if (auto const on = line.day("milestone")) item.next_milestone = Milestone{*on, ""};
    if (auto const state = line.value("state")) item.state = parse_name<State>(*state).value();
    ground.items.push_back(std::move(item));
  }
  void add_measure(CaseLine const& line) {
    auto& measures = ground.items.back().plan.measures;
    auto const number = static_cast<std::uint8_t>(++measures_);
    Measure measure{numbered<MeasureId>(number), line.text, {}, {}, {}, {}, "", line.day("due"), line.has("keep_up")};
    if (line.has("owner")) measure.responsible_leader = numbered<PostId>(1);
    if (line.has("department")) measure.lead_department = numbered<OrganisationId>(3);
    measure.handler = line.value("handler").value_or("");
    measures.push_back(std::move(measure));
  }

  int measures_ = 0;
};

std::vector<std::filesystem::path> plan_cases() {
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::directory_iterator(HUIYIN_SOURCE_DIR "/tests/cases/plan_lint"))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

class PlanLintCase : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(PlanLintCase, IsRemarkedOnAsExpected) {
  PlanCase const wanted(GetParam());
  std::vector<std::string> said;
  for (Remark const& remark : look_through(wanted.ground, shipped_words())) said.push_back(wanted.said(remark));
  EXPECT_EQ(said, wanted.expected) << GetParam().filename().string();
}

std::string name_of_plan_case(::testing::TestParamInfo<std::filesystem::path> const& info) {
  return info.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(Cases, PlanLintCase, ::testing::ValuesIn(plan_cases()), name_of_plan_case);

TEST(PlanRules, AreReadAsShipped) {
  auto const words = content(HUIYIN_SOURCE_DIR "/data/plan/words.csv");
  auto const reviewers = content(HUIYIN_SOURCE_DIR "/data/plan/reviewers.csv");
  auto const rules = read_plan_rules({"words.csv", words}, {"reviewers.csv", reviewers}).value();
  EXPECT_EQ(rules.reviewers.at(ReviewersPreset::small_office),
            (std::vector<PlanReviewer>{{Reviewer::office, Role::office, true}}));
  EXPECT_EQ(rules.reviewers.at(ReviewersPreset::city).size(), 5U);
}

TEST(PlanRules, NameOneBodyThatCollatesInEachPreset) {
  auto const code = [](std::string_view reviewers) {
    auto const rules = read_plan_rules({"words", "kind,word,why\nvague,加强,空泛\n"}, {"reviewers", reviewers});
    return rules ? std::string() : rules.error().code;
  };
  std::string const head = "preset,reviewer,role,part,source\n";
  std::string const city = "city,team,team,collates,x\n";
  EXPECT_EQ(code(head + city + "small_office,office,office,collates,x\n"), "");
  EXPECT_EQ(code(head + city + "small_office,office,office,reviews,x\n"), "plan.rules_malformed");
  EXPECT_EQ(code(head + city + "small_office,office,office,judges,x\n"), "plan.rules_malformed");
  EXPECT_EQ(code(head + city + "small_office,mayor,office,collates,x\n"), "plan.rules_malformed");
  EXPECT_EQ(read_plan_words({"words", "kind,word,why\nloud,加强,空泛\n"}).error().code, "plan.rules_malformed");
}

}  // namespace
}  // namespace huiyin::office
