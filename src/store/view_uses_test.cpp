// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace rectification;

class UsesOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(UsesOnBoth);

// What came of a finding of the fourth team, of one of the fifth, and of a problem that many units have.
class TownWithUses : public Town {
 public:
  using Town::Town;

  void use() {
    By const by{account, today};
    FindingId const of_fourth = finding(of_bureau);
    FindingId const of_fifth = finding(of_school);
    begin(
        {{UseKind::suggestion, of_fourth, fourth_team, "会议记录不全", bureau, "", today, by, "建议定期抽查", today}});
    begin({{UseKind::rule, of_fifth, fifth_team, "校服采购不公开", {}, "市场监管局", today, by, "出台办法", {}}});
    begin({{UseKind::campaign, {}, {}, "食堂采购普遍不公开", {}, "各县区", today, by, "专项治理", today}});
    auto const answered = uses.back();
    std::vector<UseEvent> const events{UseAnswered{by, today, "各县区", "已部署"}};
    uses.back() = after(answered.id, answered, events);
    auto const done = desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
      return change.record<ResultUse>(answered, uses.back(), events, policy::Action::answer, Role::office);
    });
    ASSERT_TRUE(done) << done.error().code;
  }
  FindingId finding(InspectionId of) const {
    return std::ranges::find(all_findings, of, &inspection::Finding::inspection)->id;
  }

  std::vector<ResultUse> uses;

 private:
  void begin(std::vector<UseRegistered> const& registered) {
    std::vector<UseEvent> const events(registered.begin(), registered.end());
    uses.push_back(after(fresh<ResultUseId>(), std::nullopt, events));
    add<ResultUse>(uses.back().id, events);
  }
};

TEST_P(UsesOnBoth, AreListedForThoseWhoMaySeeThem) {
  TownWithUses town(writing(), place_);
  town.use();
  auto session = reading();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    std::size_t seen = 0;
    for (ResultUse const& use : town.uses) {
      auto const may = policy::may(actor, policy::Action::read, Rows<ResultUse>::standing(session, use)).has_value();
      auto const found = view.find<ResultUse>(use.id);
      EXPECT_EQ(found.has_value(), may);
      if (found) {
        EXPECT_EQ(found->record, use);
      }
      seen += may;
    }
    EXPECT_EQ(view.uses({}, {}).rows.size(), seen);
  }
  auto fourth = town.as(Town::acting(Role::team, town.fourth_team));
  ASSERT_EQ(fourth.uses({}, {}).rows.size(), 1U);  // what came of its own finding
  EXPECT_EQ(fourth.uses({}, {}).rows[0].problem, "会议记录不全");
}

TEST_P(UsesOnBoth, AreFoundByFindingKindAndState) {
  TownWithUses town(writing(), place_);
  town.use();
  auto clerk = town.as(Town::acting(Role::office));
  EXPECT_EQ(clerk.uses({town.finding(town.of_bureau), {}, {}}, {}).rows.size(), 1U);
  EXPECT_EQ(clerk.uses({{}, UseKind::rule, {}}, {}).rows.at(0).body_name, "市场监管局");
  EXPECT_EQ(clerk.uses({{}, {}, UseState::answered}, {}).rows.size(), 1U);
  EXPECT_EQ(clerk.uses({{}, UseKind::rule, UseState::answered}, {}).rows.size(), 0U);
  auto const first = clerk.uses({}, {std::nullopt, 2});
  ASSERT_TRUE(first.next);
  EXPECT_EQ(clerk.uses({}, {first.next, 2}).rows.size(), 1U);
}

TEST_P(UsesOnBoth, OpenTheirStepsToTheOfficeAndTheLeadingGroup) {
  TownWithUses town(writing(), place_);
  town.use();
  auto const beside = [&](Actor const& actor, std::size_t at) {
    auto view = town.as(actor);
    return view.beside(view.find<ResultUse>(town.uses[at].id).value());
  };
  EXPECT_EQ(beside(Town::acting(Role::office), 0).open_steps, (std::vector{UseStep::answer, UseStep::close}));
  EXPECT_EQ(beside(Town::acting(Role::office), 0).organisation_name, "教育局");
  EXPECT_EQ(beside(Town::acting(Role::leading_group), 2).open_steps, (std::vector{UseStep::close}));
  EXPECT_TRUE(beside(Town::acting(Role::supervisor), 0).open_steps.empty());
  EXPECT_TRUE(beside(Town::acting(Role::team, town.fourth_team), 0).open_steps.empty());
}

}  // namespace
}  // namespace huiyin::store
