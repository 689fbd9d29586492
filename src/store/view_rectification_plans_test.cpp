// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace rectification;

class RectificationPlansOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(RectificationPlansOnBoth);

// The bureau's plan is in review, the school's is being drafted.
class TownWithPlans : public Town {
 public:
  using Town::Town;

  void open() {
    By const by{account, today};
    std::vector<PlanLine> const lines{{all_items.at(0).id,
                                       "2026-01-001",
                                       "会议记录不全",
                                       "职责不清",
                                       "记录完整",
                                       today,
                                       false,
                                       {{fresh<MeasureId>(), "加强管理", "", "副局长", "", "", "", today, true}}}};
    AnsweredRemark const answered{
        {RemarkKind::vague_verb, Weight::warns, {}, {}, all_items.at(0).id, lines[0].measures[0].measure, "加强"},
        "每月报告",
        by};
    add_plan(of_bureau, fourth_team, bureau,
             {RemarkAnswered{answered}, PlanApproved{by, "局党组会", today, lines},
              PlanSubmitted{by, today, {answered}}, PlanReviewed{{Reviewer::team, true, "", "", by}}});
    add_plan(of_school, fourth_team, school, {});
  }
  void submit(RectificationPlan& plan) {
    By const by{account, today};
    std::vector<PlanEvent> const events{PlanApproved{by, "校党委会", today, {}}, PlanSubmitted{by, today, {}}};
    auto const now = after(plan.id, plan, events);
    auto const submitted = desk.change_and_wait(std::nullopt, std::nullopt, [&](Change& change) {
      return change.record<RectificationPlan>(plan, now, events, policy::Action::submit, std::nullopt);
    });
    ASSERT_TRUE(submitted) << submitted.error().code;
    plan = now;
  }
  void add_plan(InspectionId inspection, OrganisationId team, OrganisationId unit, std::vector<PlanEvent> further) {
    std::vector<PlanEvent> events{PlanOpened{inspection,
                                             team,
                                             unit,
                                             {account, today},
                                             ReviewersPreset::city,
                                             {{Reviewer::discipline_organ, Role::supervisor, true},
                                              {Reviewer::office, Role::office, false},
                                              {Reviewer::team, Role::team, false}},
                                             10}};
    events.insert(events.end(), further.begin(), further.end());
    plans.push_back(after(fresh<RectificationPlanId>(), std::nullopt, events));
    add<RectificationPlan>(plans.back().id, events);
  }

  std::vector<RectificationPlan> plans;
};

TEST_P(RectificationPlansOnBoth, AreListedForThoseWhoMaySeeThem) {
  TownWithPlans town(writing(), place_);
  town.open();
  auto session = reading();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    std::vector<RectificationPlanId> expected;
    for (auto const& plan : town.plans)
      if (policy::may(actor, policy::Action::read, Rows<RectificationPlan>::standing(session, plan)))
        expected.push_back(plan.id);
    std::ranges::sort(expected, std::greater());
    std::vector<RectificationPlanId> listed;
    for (auto const& row : view.plans({}, {}).rows) listed.push_back(row.id);
    EXPECT_EQ(listed, expected);
    for (auto const& plan : town.plans) {
      if (auto const found = view.find<RectificationPlan>(plan.id)) {
        EXPECT_EQ(found->record, plan);
      }
    }
  }
}

TEST_P(RectificationPlansOnBoth, AreFoundByInspectionUnitAndState) {
  TownWithPlans town(writing(), place_);
  town.open();
  auto clerk = town.as(Town::acting(Role::office));
  EXPECT_EQ(clerk.plans({town.of_bureau, {}, {}}, {}).rows.size(), 1U);
  EXPECT_EQ(clerk.plans({{}, town.bureau, {}}, {}).rows.size(), 2U);
  auto const rows = clerk.plans({{}, {}, PlanState::in_review}, {}).rows;
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].unit_name, "教育局");
  EXPECT_EQ(rows[0].number, 1);
  EXPECT_EQ(rows[0].waiting, (std::vector{Reviewer::discipline_organ, Reviewer::office}));
  EXPECT_EQ(clerk.plans({}, {{}, 1}).rows.size(), 1U);
  EXPECT_TRUE(clerk.plans({}, {{}, 1}).next);
}

TEST_P(RectificationPlansOnBoth, OpenTheirStepsToThoseWhoMaySpeak) {
  TownWithPlans town(writing(), place_);
  town.open();
  auto const beside = [&](Actor const& actor, std::size_t at) {
    auto view = town.as(actor);
    return view.beside(view.find<RectificationPlan>(town.plans[at].id).value());
  };
  EXPECT_EQ(beside(Town::acting(Role::unit, town.bureau), 1).open_steps,
            (std::vector{PlanStep::answer, PlanStep::approve}));
  EXPECT_TRUE(beside(Town::acting(Role::team, town.fourth_team), 0).open_steps.empty());
  EXPECT_EQ(beside(Town::acting(Role::supervisor), 0).open_steps,
            (std::vector{PlanStep::review, PlanStep::accept, PlanStep::send_back}));
  EXPECT_EQ(beside(Town::acting(Role::supervisor), 0).speaks_for, (std::vector{Reviewer::discipline_organ}));
  EXPECT_EQ(beside(Town::acting(Role::office), 0).speaks_for,
            (std::vector{Reviewer::discipline_organ, Reviewer::office}));
  EXPECT_TRUE(beside(Town::acting(Role::leading_group), 0).open_steps.empty());
}

TEST_P(RectificationPlansOnBoth, CloseTheItemsOwnPlanWhileTheyAreInReview) {
  TownWithPlans town(writing(), place_);
  town.open();
  auto const item = std::ranges::find_if(town.all_items, [&](Item const& each) {
    return each.inspection == town.of_school && each.state == rectification::State::in_progress;
  });
  ASSERT_NE(item, town.all_items.end());
  auto const may_plan = [&] {
    auto clerk = town.as(Town::acting(Role::office));
    auto const steps = clerk.open_steps(clerk.find<Item>(item->id).value());
    return std::ranges::count(steps, Step::plan) == 1;
  };
  EXPECT_TRUE(may_plan());
  town.submit(town.plans[1]);
  EXPECT_FALSE(may_plan());
}

TEST_P(RectificationPlansOnBoth, AreLookedThroughByThoseWhoSeeTheInspection) {
  TownWithPlans town(writing(), place_);
  auto hospital = town.as(Town::acting(Role::unit, town.hospital));
  EXPECT_EQ(hospital.plan_as_it_stands(town.of_bureau, {}).error().code, "policy.not_visible");
  auto const stands = hospital.plan_as_it_stands(town.of_hospital, {}).value();
  std::size_t open = 0;
  for (Item const& item : town.all_items)
    open += item.inspection == town.of_hospital && item.state != rectification::State::cancelled;
  EXPECT_EQ(stands.lines.size(), open);
}

}  // namespace
}  // namespace huiyin::store
