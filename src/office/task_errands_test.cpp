// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/office_house_test.hpp"

namespace huiyin::office {
namespace {

using namespace rectification;

// The bureau has taken an item on and planned a measure; below it there is a school with a liaison of its own.
class Tasks : public testing::Test {
 protected:
  Tasks() {
    house.small.give_feedback();
    auto const made = house.act(clerk, [&](store::Change& change) {
      return assign_item(change, {house.small.finding, "2026-01-001", {}, OfficeHouse::today + 60 * days, false});
    });
    item = parse_id<ItemId>(made.value().id).value();
    measure = seal::mint_id<MeasureId>(OfficeHouse::start);
    step(AcceptItem{});
    auto const seen = house.record<Item>(item).version;
    EXPECT_TRUE(house.act(liaison, [&](store::Change& change) {
      Measure const planned{measure, "专人记录", {}, {}, house.small.unit, {}, "", OfficeHouse::today + 30 * days};
      return plan_item(change, item, seen, {{"职责不清", "记录完整", {planned}}}, std::vector{measure});
    }));
  }

  void step(ItemAction const& action) {
    auto const seen = house.record<Item>(item).version;
    EXPECT_TRUE(house.act(liaison, [&](store::Change& change) { return change_item(change, item, seen, action); }));
  }
  Result<Receipt> hand_down_as(Actor const& who, forms::HandDownTaskRequest const& request) {
    return house.act(who, [&](store::Change& change) { return hand_down_task(change, request); });
  }
  forms::HandDownTaskRequest request() const {
    return {item, school, {measure}, "报会议记录", OfficeHouse::today + 7 * days};
  }
  TaskId handed_down() {
    auto const made = hand_down_as(liaison, request());
    EXPECT_EQ(refusal_of(made), "");
    return parse_id<TaskId>(made.value().id).value();
  }
  Version version(TaskId id) const { return house.record<Task>(id).version; }
  Result<Receipt> act(Actor const& who, TaskId id, TaskAction const& action) {
    Version const seen = version(id);
    return house.act(who, [&](store::Change& change) { return change_task(change, id, seen, action); });
  }
  Result<Receipt> answer(TaskId id, std::vector<AttachmentId> const& files) {
    Version const seen = version(id);
    return house.act(teacher, [&](store::Change& change) { return answer_task(change, id, seen, {"已补齐", files}); });
  }
  AttachmentId attached(Actor const& who, TaskId task, std::string const& bytes) {
    auto const id = seal::mint_id<AttachmentId>(OfficeHouse::start);
    EXPECT_TRUE(house.keep([&](store::Upkeep& upkeep) -> Result<void> {
      upkeep.add_upload_chunk(id, 0, bytes, OfficeHouse::start);
      return {};
    }));
    Attachment const file{id, "记录.pdf", sha256(bytes), std::ssize(bytes)};
    refused_file =
        refusal_of(house.act(who, [&](store::Change& change) { return attach_to_task(change, task, file); }));
    return id;
  }
  Result<Receipt> report(std::vector<AttachmentId> const& files) {
    auto const seen = house.record<Item>(item).version;
    return house.act(liaison, [&](store::Change& change) {
      return report_progress(change, item, seen, {"学校已补齐", files});
    });
  }

  static constexpr std::chrono::days days{1};
  OfficeHouse house;
  Actor const& clerk = house.small.clerk;
  Actor const& liaison = house.small.liaison;
  OrganisationId school = house.make<people::Organisation>(
      {people::OrganisationFounded{house.small.unit, people::OrganisationKind::unit, "实验小学"}});
  Actor teacher = house.newcomer("teacher", {{Role::unit, school}});
  ItemId item = seal::mint_id<ItemId>(OfficeHouse::start);
  MeasureId measure = seal::mint_id<MeasureId>(OfficeHouse::start);
  std::string refused_file;
};

TEST_F(Tasks, AreHandedDownByTheUnitWithWhatTheReceiverIsToSee) {
  auto const task = house.record<Task>(handed_down());
  EXPECT_EQ(task.unit, house.small.unit);
  EXPECT_EQ(task.finding_text, "会议记录不全");
  EXPECT_EQ(task.measures, (std::vector<TaskMeasure>{{measure, "专人记录"}}));
  EXPECT_EQ(refusal_of(hand_down_as(clerk, request())), "policy.not_permitted");
  EXPECT_EQ(hand_down_as(teacher, request()).error().detail, "/item");
}

TEST_F(Tasks, NameWhatTheUnitSeesAndWhatIsPlanned) {
  auto asked = request();
  asked.organisation = house.small.other_unit;
  EXPECT_EQ(hand_down_as(liaison, asked).error().detail, "/organisation");
  asked = request();
  asked.measures = {seal::mint_id<MeasureId>(OfficeHouse::start)};
  EXPECT_EQ(hand_down_as(liaison, asked).error().detail, "/measures/0");
  asked = request();
  asked.organisation = house.small.unit;
  EXPECT_EQ(refusal_of(hand_down_as(liaison, asked)), "task.receiver_not_below");
}

TEST_F(Tasks, AreAnsweredByTheReceiverAndCheckedByTheUnit) {
  TaskId const id = handed_down();
  auto const outsider = house.newcomer("outsider", {{Role::unit, house.small.other_unit}});
  EXPECT_EQ(refusal_of(act(outsider, id, CheckTask{})), "policy.not_visible");
  AttachmentId const file = attached(teacher, id, "pdf");
  EXPECT_EQ(refused_file, "");
  ASSERT_TRUE(answer(id, {file}));
  EXPECT_EQ(refusal_of(act(teacher, id, CheckTask{})), "policy.not_permitted");
  EXPECT_EQ(refusal_of(act(clerk, id, CheckTask{})), "policy.not_permitted");
  ASSERT_TRUE(act(liaison, id, SendTaskBack{"缺第二次会议"}));
  EXPECT_EQ(answer(id, {file}).error().detail, "/attachments/0");  // it was named before
  ASSERT_TRUE(answer(id, {}));
  ASSERT_TRUE(act(liaison, id, CheckTask{}));
  EXPECT_EQ(refusal_of(act(liaison, id, WithdrawTask{"统一办理"})), "task.step_not_open");
}

TEST_F(Tasks, TakeFilesFromThoseWhoAnswer) {
  TaskId const id = handed_down();
  attached(clerk, id, "pdf");
  EXPECT_EQ(refused_file, "policy.not_permitted");
  attached(house.newcomer("outsider", {{Role::unit, house.small.other_unit}}), id, "pdf");
  EXPECT_EQ(refused_file, "policy.not_visible");
}

TEST_F(Tasks, AreChangedFromTheVersionThatWasSeen) {
  TaskId const id = handed_down();
  EXPECT_EQ(refusal_of(house.act(teacher,
                                 [&](store::Change& change) {
                                   return answer_task(change, id, Version{7}, {"已补齐", {}});
                                 })),
            "record.stale");
}

TEST_F(Tasks, PassTheirFilesUpOnceTheyAreAccepted) {
  TaskId const id = handed_down();
  AttachmentId const file = attached(teacher, id, "pdf");
  ASSERT_TRUE(answer(id, {file}));
  EXPECT_EQ(report({file}).error().detail, "/attachments/0");
  ASSERT_TRUE(act(liaison, id, CheckTask{}));
  ASSERT_TRUE(report({file}));
  auto const passed_up = house.record<Item>(item).progress.back().attachments.at(0);
  EXPECT_NE(passed_up.id, file);
  EXPECT_EQ(passed_up.content, sha256("pdf"));
}

}  // namespace
}  // namespace huiyin::office
