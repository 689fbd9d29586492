// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using rectification::Item;
using rectification::MechanismRow;
using rectification::RuleFate;

class MechanismsOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(MechanismsOnBoth);

std::vector<MechanismRow> all_mechanisms(View& view, MechanismFilter const& filter, std::int64_t limit) {
  std::vector<MechanismRow> all;
  std::optional<Cursor> from;
  do {
    auto page = view.mechanisms(filter, {from, limit});
    for (MechanismRow& row : page.rows) all.push_back(std::move(row));
    from = page.next;
  } while (from);
  return all;
}

std::vector<std::string> names_in(std::vector<MechanismRow> const& rows) {
  std::vector<std::string> names;
  for (MechanismRow const& row : rows) names.push_back(row.name);
  return names;
}

using Names = std::vector<std::string>;

TEST_P(MechanismsOnBoth, ThoseToBeAskedAboutSoonestComeFirstAndPagesLoseNothing) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  Names const all{"管理办法1", "管理办法7", "管理办法13", "管理办法19", "管理办法25"};
  for (std::int64_t const limit : {1, 2, 50}) EXPECT_EQ(names_in(all_mechanisms(view, {}, limit)), all) << limit;
  EXPECT_EQ(names_in(all_mechanisms(view, {{}, Town::today}, 50)), (Names{"管理办法1", "管理办法7"}));
}

TEST_P(MechanismsOnBoth, AreOfTheItemsThatTheActorSees) {
  Town town(writing(), place_);
  for (Actor const& actor : town.actors()) {
    std::size_t expected = 0;
    auto view = town.as(actor);
    for (Item const& item : town.all_items)
      if (view.find<Item>(item.id)) expected += item.outcome.rules.size();
    EXPECT_EQ(all_mechanisms(view, {}, 50).size(), expected);
  }
}

TEST_P(MechanismsOnBoth, TellOfTheItemAndOfTheUnitThatAppliesThem) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  auto const row = all_mechanisms(view, {}, 50).front();
  EXPECT_EQ(row.item_number, "2026-01-001");
  EXPECT_EQ(row.applied_by_name, "第一中学");
  EXPECT_EQ(row.fate, std::nullopt);
  EXPECT_EQ(row.reference, "局发〔2026〕3号");
}

TEST_P(MechanismsOnBoth, TellHowTheRuleWasFoundLast) {
  Town town(writing(), place_);
  Item const before = *std::ranges::find(town.all_items, "2026-01-001", &Item::number);
  RuleId const rule = before.outcome.rules.front().id;
  rectification::By const by{town.account, Town::today};
  std::vector<rectification::ItemEvent> const events{
      rectification::RuleFollowedUp{{rule, by, RuleFate::applied, ""}, Town::today + std::chrono::days(180)},
      rectification::RuleFollowedUp{{rule, by, RuleFate::dead, "机构撤并"}, std::nullopt}};
  auto const done = town.desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
    return change.record<Item>(before, after(before.id, before, events), events, policy::Action::follow_up,
                               Role::office);
  });
  ASSERT_TRUE(done) << done.error().code;
  auto view = town.as(Town::acting(Role::office));
  auto const rows = all_mechanisms(view, {}, 50);
  auto const row = *std::ranges::find(rows, rule, &MechanismRow::rule);
  EXPECT_EQ(row.fate, RuleFate::dead);
  EXPECT_EQ(row.asked_on, Town::today);
  EXPECT_EQ(row.ask_on, std::nullopt);
}

}  // namespace
}  // namespace huiyin::store
