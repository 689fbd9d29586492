// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

class Items : public testing::Test {
 protected:
  Result<Receipt> assign(std::vector<RequirementId> opinions = {}) {
    return house.act(clerk, [&](store::Change& change) {
      return assign_item(change, {house.small.finding, "2026-01-001", opinions, OfficeHouse::today + 60 * days, false});
    });
  }
  ItemId assigned() {
    house.small.give_feedback();
    return parse_id<ItemId>(assign().value().id).value();
  }
  ItemId accepted() {
    ItemId const id = assigned();
    EXPECT_EQ(refusal_of(step(liaison, id, AcceptItem{})), "");
    return id;
  }
  Version version(ItemId id) const { return house.record<Item>(id).version; }
  Result<Receipt> step(Actor const& who, ItemId id, ItemAction const& action) {
    Version const seen = version(id);
    return house.act(who, [&](store::Change& change) { return change_item(change, id, seen, action); });
  }
  Result<Receipt> report(ItemId id, std::vector<AttachmentId> attachments) {
    Version const seen = version(id);
    return house.act(liaison, [&](store::Change& change) {
      return report_progress(change, id, seen, {"已补齐", attachments});
    });
  }
  Result<Receipt> plan(ItemId id, Measure const& measure, std::vector<MeasureId> const& fresh) {
    Version const seen = version(id);
    return house.act(liaison, [&](store::Change& change) {
      return plan_item(change, id, seen, {{"职责不清", "记录完整", {measure}}}, fresh);
    });
  }
  AttachmentId uploaded(std::string const& bytes) {
    auto const id = seal::mint_id<AttachmentId>(OfficeHouse::start);
    EXPECT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
      upkeep.add_upload_chunk(id, 0, bytes, OfficeHouse::start);
      return {};
    }));
    return id;
  }
  Result<Receipt> attach_as(Actor const& who, ItemId item, Attachment const& file) {
    return house.act(who, [&](store::Change& change) { return attach(change, item, file); });
  }
  AttachmentId attached(ItemId item, std::string const& bytes) {
    AttachmentId const id = uploaded(bytes);
    EXPECT_EQ(refusal_of(attach_as(liaison, item, {id, "记录.pdf", sha256(bytes), std::ssize(bytes)})), "");
    return id;
  }
  static constexpr std::chrono::days days{1};
  OfficeHouse house;
  Actor const& clerk = house.small.clerk;
  Actor const& liaison = house.small.liaison;
  Actor const& supervisor = house.small.supervisor;
};

TEST_F(Items, AreMadeOfFindingsThatWereFedBack) {
  EXPECT_EQ(refusal_of(assign()), "item.not_fed_back");
  house.small.give_feedback();
  EXPECT_TRUE(assign());
  EXPECT_EQ(refusal_of(house.act(liaison,
                                 [&](store::Change& change) {
                                   return assign_item(change, {house.small.finding, "2026-01-002", {}, {}, true});
                                 })),
            "policy.not_permitted");
}

TEST_F(Items, AnswerTheOpinionsOfTheirOwnInspection) {
  auto const of_another = house.make<inspection::Requirement>(
      {inspection::RequirementRecorded{house.make<inspection::Inspection>({inspection::InspectionAuthorised{
                                           house.record<inspection::Inspection>(house.small.inspection).round,
                                           house.small.team,
                                           house.small.other_unit,
                                           {},
                                           {}}}),
                                       1,
                                       "压实责任",
                                       {}}});
  auto const own =
      house.make<inspection::Requirement>({inspection::RequirementRecorded{house.small.inspection, 1, "压实责任", {}}});
  house.small.give_feedback();
  auto const refused = assign({own, of_another});
  EXPECT_EQ(refusal_of(refused), "reference.unknown");
  EXPECT_EQ(refused.error().detail, "/opinions/1");
  auto const made = assign({own});
  ASSERT_TRUE(made);
  auto const id = parse_id<ItemId>(made->id).value();
  EXPECT_EQ(refusal_of(step(clerk, id, LinkOpinions{{of_another}})), "reference.unknown");
}

TEST_F(Items, TakeOnlyTheStepsThatAreOpenFromThoseWhoMay) {
  ItemId const id = assigned();
  EXPECT_EQ(refusal_of(step(clerk, id, CloseItem{})), "item.step_not_open");
  EXPECT_EQ(refusal_of(step(liaison, id, CloseItem{})), "policy.not_permitted");
  Actor const outsider = house.newcomer("outsider", {{Role::unit, house.small.other_unit}});
  EXPECT_EQ(refusal_of(step(outsider, id, AcceptItem{})), "policy.not_visible");
  EXPECT_EQ(version(id), Version{1});
}

TEST_F(Items, AreNotCheckedByWhoeverAppliedForThem) {
  ItemId const id = accepted();
  auto const measure = seal::mint_id<MeasureId>(OfficeHouse::start);
  Day const due = OfficeHouse::today + 30 * days;
  ASSERT_TRUE(plan(id,
                   {measure,
                    "专人记录",
                    house.make<people::Post>({people::PostCreated{house.small.unit, "书记", std::nullopt}}),
                    {},
                    house.small.unit,
                    {},
                    "办公室",
                    due},
                   {measure}));
  EXPECT_EQ(refusal_of(step(clerk, id, ApplyForClosing{})), "item.evidence_missing");
  ASSERT_TRUE(report(id, {attached(id, "pdf")}));
  ASSERT_TRUE(step(clerk, id, ApplyForClosing{}));
  EXPECT_EQ(refusal_of(step(clerk, id, CheckItem{Judgement::done, "", {Method::visit}})), "item.checker_is_applicant");
  ASSERT_TRUE(step(supervisor, id, CheckItem{Judgement::done, "", {Method::visit}}));
  EXPECT_EQ(refusal_of(step(clerk, id, CloseItem{})), "item.closer_is_applicant");
}

TEST_F(Items, ArePlannedWithMeasuresThatAreTheirsOrNew) {
  ItemId const id = accepted();
  auto const measure = seal::mint_id<MeasureId>(OfficeHouse::start);
  Measure planned{measure, "专人记录", {}, {}, house.small.unit, {}, "办公室", {}};
  auto const foreign = plan(id, planned, {});
  EXPECT_EQ(refusal_of(foreign), "reference.unknown");
  EXPECT_EQ(foreign.error().detail, "/measures/0/id");
  ASSERT_TRUE(plan(id, planned, {measure}));
  EXPECT_TRUE(plan(id, planned, {}));  // it is the item's by now
  planned.co_departments = {seal::mint_id<OrganisationId>(OfficeHouse::start)};
  EXPECT_EQ(plan(id, planned, {}).error().detail, "/measures/0/co_departments/0");
}

TEST_F(Items, NameAFileThatWasSentForThemAndOnce) {
  ItemId const id = accepted();
  AttachmentId const file = attached(id, "pdf");
  EXPECT_TRUE(report(id, {file}));
  auto const twice = report(id, {attached(id, "more"), file});
  EXPECT_EQ(refusal_of(twice), "reference.unknown");
  EXPECT_EQ(twice.error().detail, "/attachments/1");
  EXPECT_EQ(refusal_of(report(id, {uploaded("never attached")})), "reference.unknown");
}

TEST_F(Items, AreSignedOnPaperWithAScanThatIsNamedOnce) {
  ItemId const id = assigned();
  AttachmentId const scan = attached(id, "scan");
  auto const sign = [&](AttachmentId file) {
    Version const seen = version(id);
    return house.act(liaison, [&](store::Change& change) {
      return sign_item(change, id, seen, {Paper::plan, "局长 李某某", OfficeHouse::today, file});
    });
  };
  ASSERT_TRUE(sign(scan));
  EXPECT_EQ(house.record<Item>(id).signatures.at(0).attachment.content, sha256("scan"));
  EXPECT_EQ(sign(scan).error().detail, "/attachment");
  ASSERT_TRUE(step(liaison, id, AcceptItem{}));
  EXPECT_EQ(report(id, {scan}).error().detail, "/attachments/0");
}

TEST_F(Items, TakeNoFileThatIsNotWhole) {
  ItemId const id = accepted();
  Attachment file{uploaded("pdf"), "记录.pdf", sha256("pdf"), 4};
  EXPECT_EQ(refusal_of(attach_as(liaison, id, file)), "upload.incomplete");
  file.size = 3;
  file.name = "";
  EXPECT_EQ(refusal_of(attach_as(liaison, id, file)), "item.attachment_unnamed");
  file.name = "记录.pdf";
  EXPECT_EQ(refusal_of(attach_as(supervisor, id, file)), "policy.not_permitted");
  EXPECT_TRUE(attach_as(liaison, id, file));
}

TEST_F(Items, AreExportedByThoseWhoMayAndTheJournalRemembers) {
  auto const export_as = [&](Actor const& who) {
    return house.act(who, [](store::Change& change) { return export_items(change, "state=closed"); });
  };
  EXPECT_EQ(refusal_of(export_as(house.newcomer("auditor", Role::auditor))), "policy.not_permitted");
  ASSERT_TRUE(export_as(supervisor));
  EXPECT_EQ(house.small.placed.back().action, "export");
  EXPECT_EQ(house.small.placed.back().object.id, "state=closed");
}

TEST_F(Items, AndFindingsAreLockedByTheFeedback) {
  auto const revise = [&](inspection::FindingAction const& action) {
    Version const seen = house.record<inspection::Finding>(house.small.finding).version;
    return house.act(clerk,
                     [&](store::Change& change) { return change_finding(change, house.small.finding, seen, action); });
  };
  EXPECT_TRUE(revise(inspection::ReviseFinding{{"会议记录缺三次", "党建", "底稿3"}}));
  house.small.give_feedback();
  EXPECT_EQ(refusal_of(revise(inspection::ReviseFinding{{"没有问题", "党建", ""}})), "finding.locked");
  EXPECT_EQ(
      refusal_of(house.act(clerk,
                           [&](store::Change& change) {
                             return record_finding(change, {house.small.inspection, 2, {"校服采购不公开", "", ""}});
                           })),
      "finding.locked");
  EXPECT_EQ(refusal_of(revise(inspection::WithdrawFinding{""})), "finding.reason_missing");
  EXPECT_TRUE(revise(inspection::WithdrawFinding{"与另一问题重复"}));
}

}  // namespace
}  // namespace huiyin::office
