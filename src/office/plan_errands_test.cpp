// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/office_house_test.hpp"
#include "office/plan_rules.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

class Plans : public testing::Test {
 protected:
  Plans() {
    house.small.give_feedback();
    auto const made = house.act(clerk, [&](store::Change& change) {
      return assign_item(change, {house.small.finding, "2026-01-001", {}, OfficeHouse::today + 60 * days, false});
    });
    item = parse_id<ItemId>(made.value().id).value();
    EXPECT_TRUE(
        house.act(liaison, [&](store::Change& change) { return change_item(change, item, seen(item), AcceptItem{}); }));
  }

  static PlanRules rules() {
    return {{{PlanWord::vague, {U"加强"}}, {PlanWord::meeting, {U"召开"}}},
            {{ReviewersPreset::small_office, {{Reviewer::office, Role::office, true}}},
             {ReviewersPreset::city,
              {{Reviewer::discipline_organ, Role::supervisor, true}, {Reviewer::office, Role::office, false}}}}};
  }
  Version seen(ItemId id) const { return house.record<Item>(id).version; }

  Result<Receipt> plan_as(Actor const& who, std::string const& text) {
    MeasureId const fresh = seal::mint_id<MeasureId>(OfficeHouse::start);
    Measure const measure{fresh, text, {}, {}, house.small.unit, {}, "", OfficeHouse::today + 30 * days, false};
    return house.act(who, [&](store::Change& change) {
      return plan_item(change, item, seen(item), PlanItem{{"职责不清", "记录完整", {measure}}}, {&fresh, 1});
    });
  }
  Result<Receipt> open_as(Actor const& who, InspectionId inspection) {
    return house.act(who, [&](store::Change& change) {
      return open_plan(change, {inspection, ReviewersPreset::city, 10}, rules());
    });
  }
  RectificationPlanId opened() {
    auto const made = open_as(liaison, house.small.inspection);
    EXPECT_EQ(refusal_of(made), "");
    return parse_id<RectificationPlanId>(made.value().id).value();
  }
  RectificationPlan plan(RectificationPlanId id) const { return house.record<RectificationPlan>(id); }
  Result<Receipt> act(Actor const& who, RectificationPlanId id, PlanAction const& action) {
    Version const version = plan(id).version;
    return house.act(who,
                     [&](store::Change& change) { return change_plan(change, id, version, action, rules().words); });
  }
  RectificationPlanId submitted() {
    EXPECT_TRUE(plan_as(liaison, "补齐会议记录"));
    RectificationPlanId const id = opened();
    EXPECT_EQ(refusal_of(act(liaison, id, ApprovePlan{"局党组会", OfficeHouse::today})), "");
    EXPECT_EQ(refusal_of(act(liaison, id, SubmitPlan{})), "");
    return id;
  }

  static constexpr std::chrono::days days{1};
  OfficeHouse house;
  Actor const& clerk = house.small.clerk;
  Actor const& liaison = house.small.liaison;
  Actor const& supervisor = house.small.supervisor;
  ItemId item = seal::mint_id<ItemId>(OfficeHouse::start);
};

TEST_F(Plans, AreOpenedOnceForAnInspectionThatOneSees) {
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.small.other_unit}});
  EXPECT_EQ(open_as(outsider, house.small.inspection).error().detail, "/inspection");
  EXPECT_EQ(refusal_of(open_as(supervisor, house.small.inspection)), "policy.not_permitted");
  auto const made = plan(opened());
  EXPECT_EQ(made.unit, house.small.unit);
  EXPECT_EQ(made.reviewers.size(), 2U);
  EXPECT_EQ(refusal_of(open_as(clerk, house.small.inspection)), "record.already_there");
}

TEST_F(Plans, AreHeldAgainstTheItemsAsTheyStand) {
  ASSERT_TRUE(plan_as(liaison, "加强管理"));
  RectificationPlanId const id = opened();
  ASSERT_TRUE(act(liaison, id, ApprovePlan{"局党组会", OfficeHouse::today}));
  EXPECT_EQ(plan(id).versions.at(0).lines.at(0).measures.at(0).lead_department, "教育局");
  EXPECT_EQ(act(liaison, id, SubmitPlan{}).error().detail, "表述空泛：加强");
  auto const measure = house.record<Item>(item).plan.measures.at(0).id;
  auto const answer = [&](std::string const& detail) {
    Version const version = plan(id).version;
    return refusal_of(house.act(liaison, [&](store::Change& change) {
      return answer_remark(change, id, version, {RemarkKind::vague_verb, {}, {}, item, measure, detail, "每月报告一次"},
                           rules().words);
    }));
  };
  EXPECT_EQ(answer("强化"), "plan.remark_unknown");
  EXPECT_EQ(answer("加强"), "");
  ASSERT_TRUE(plan_as(liaison, "补齐会议记录"));
  EXPECT_EQ(refusal_of(act(liaison, id, SubmitPlan{})), "plan.changed_since_approval");
  ASSERT_TRUE(act(liaison, id, ApprovePlan{"局党组会", OfficeHouse::today}));
  EXPECT_EQ(refusal_of(act(liaison, id, SubmitPlan{})), "");
  EXPECT_TRUE(plan(id).versions.at(0).warnings.empty());
}

TEST_F(Plans, AreNotSubmittedWhileAnItemHasNoMeasure) {
  RectificationPlanId const id = opened();
  ASSERT_TRUE(act(liaison, id, ApprovePlan{"局党组会", OfficeHouse::today}));
  EXPECT_EQ(refusal_of(act(liaison, id, SubmitPlan{})), "plan.blocked");
}

TEST_F(Plans, LockTheMeasuresWhileTheyAreReviewedAndOnceAccepted) {
  RectificationPlanId const id = submitted();
  EXPECT_EQ(refusal_of(plan_as(liaison, "另做安排")), "item.plan_in_review");
  EXPECT_EQ(refusal_of(plan_as(clerk, "另做安排")), "item.plan_in_review");
  ASSERT_TRUE(act(supervisor, id, ReviewPlan{Reviewer::discipline_organ, true, "", ""}));
  ASSERT_TRUE(act(clerk, id, ReviewPlan{Reviewer::office, false, "责任不清", ""}));
  ASSERT_TRUE(act(supervisor, id, AcceptPlan{}));
  EXPECT_EQ(refusal_of(plan_as(liaison, "另做安排")), "item.plan_accepted");
  ASSERT_TRUE(act(liaison, id, AmendPlan{"负责人调整"}));
  EXPECT_EQ(refusal_of(plan_as(liaison, "另做安排")), "");
}

TEST_F(Plans, AreReviewedByTheBodiesAndByNoUnit) {
  RectificationPlanId const id = submitted();
  EXPECT_EQ(refusal_of(act(liaison, id, ReviewPlan{Reviewer::office, true, "", ""})), "policy.not_permitted");
  EXPECT_EQ(refusal_of(act(supervisor, id, ReviewPlan{Reviewer::office, true, "", ""})),
            "plan.reviewer_of_another_role");
  EXPECT_EQ(refusal_of(act(supervisor, id, SendPlanBack{"责任不清", "", false})), "plan.reviewers_waiting");
  auto const leader = house.newcomer("leader", {{Role::leading_group, std::nullopt}});
  EXPECT_EQ(refusal_of(act(leader, id, ReviewPlan{Reviewer::office, true, "", ""})), "policy.not_permitted");
  EXPECT_EQ(refusal_of(house.act(liaison,
                                 [&](store::Change& change) {
                                   return change_plan(change, id, Version{1}, AmendPlan{"再议"}, rules().words);
                                 })),
            "record.stale");
}

}  // namespace
}  // namespace huiyin::office
