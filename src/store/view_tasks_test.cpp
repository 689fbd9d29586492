// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace rectification;

class TasksOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(TasksOnBoth);

// Five tasks of the bureau to its school, the later ones due first; all but one answered with a file.
class TownWithTasks : public Town {
 public:
  using Town::Town;

  void hand_down() {
    for (std::uint8_t number = 0; number < 5; ++number) {
      std::vector<TaskEvent> events{TaskHandedDown{item().id,
                                                   bureau,
                                                   school,
                                                   by(),
                                                   item().finding_text,
                                                   {},
                                                   "报送整改材料",
                                                   today + std::chrono::days(9 - number)}};
      if (number > 0) events.push_back(TaskAnswered{by(), "已整改", {file(number)}});
      if (number > 1) events.push_back(TaskSentBack{by(), "补照片"});
      tasks.push_back(after(fresh<TaskId>(), std::nullopt, events));
      add<Task>(tasks.back().id, events);
    }
  }
  Item const& item() const { return *std::ranges::find(all_items, of_bureau, &Item::inspection); }
  By by() const { return {account, today}; }
  static Attachment file(std::uint8_t number) { return {file_id(number), "照片.jpg", sha256("jpg"), 3}; }
  static AttachmentId file_id(std::uint8_t number) {
    IdBytes bytes{};
    bytes[15] = number;
    return AttachmentId(bytes);
  }

  std::vector<Task> tasks;
};

std::vector<TaskRow> all_tasks(View& view, TaskFilter const& filter) {
  std::vector<TaskRow> rows;
  std::optional<Cursor> from;
  do {
    auto page = view.tasks(filter, {from, 2});
    std::ranges::move(page.rows, std::back_inserter(rows));
    from = page.next;
  } while (from);
  return rows;
}

TEST_P(TasksOnBoth, AreListedForThoseWhoMaySeeThemThoseDueFirstFirst) {
  TownWithTasks town(writing(), place_);
  town.hand_down();
  auto session = reading();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    bool const sees =
        policy::may(actor, policy::Action::read, Rows<Task>::standing(session, town.tasks[0])).has_value();
    bool const sees_item = view.find<Item>(town.item().id).has_value();
    auto const rows = all_tasks(view, {});
    ASSERT_EQ(rows.size(), sees ? 5U : 0U);
    EXPECT_EQ(view.find<Task>(town.tasks[0].id).has_value(), sees);
    for (std::size_t at = 0; at < rows.size(); ++at) {
      EXPECT_EQ(rows[at].id, town.tasks[4 - at].id);
      EXPECT_EQ(rows[at].item_number.has_value(), sees_item);
    }
  }
}

TEST_P(TasksOnBoth, TellWhatIsToBeMendedWhileItIs) {
  TownWithTasks town(writing(), place_);
  town.hand_down();
  auto view = town.as(Town::acting(Role::unit, town.school));
  auto const rows = all_tasks(view, {});
  EXPECT_EQ(rows[0].to_mend, "补照片");
  EXPECT_EQ(rows[0].answers, 1);
  EXPECT_EQ(rows[3].to_mend, "");  // answered, and not yet looked at
  EXPECT_EQ(rows[4].answers, 0);
  EXPECT_EQ(rows[0].unit_name, "教育局");
  EXPECT_EQ(rows[0].organisation_name, "第一中学");
}

TEST_P(TasksOnBoth, AreTheReceiversToAnswerAndTheUnitsToAskFor) {
  TownWithTasks town(writing(), place_);
  town.hand_down();
  auto of_bureau = town.as(Town::acting(Role::unit, town.bureau));
  auto of_school = town.as(Town::acting(Role::unit, town.school));
  auto const count = [](View& view, TaskFilter const& filter) { return all_tasks(view, filter).size(); };
  EXPECT_EQ(count(of_school, {{}, {}, town.school, {}}), 5U);
  EXPECT_EQ(count(of_bureau, {{}, {}, town.bureau, {}}), 0U);  // it asked itself
  EXPECT_EQ(count(of_bureau, {{}, town.bureau, {}, {}}), 5U);
  EXPECT_EQ(count(of_bureau, {town.item().id, {}, {}, TaskState::answered}), 1U);
  EXPECT_EQ(count(of_bureau, {Town::fresh<ItemId>(), {}, {}, {}}), 0U);
}

TEST_P(TasksOnBoth, OpenTheirStepsToTheirTwoSides) {
  TownWithTasks town(writing(), place_);
  town.hand_down();
  auto const steps = [&](OrganisationId organisation, std::size_t task) {
    auto view = town.as(Town::acting(Role::unit, organisation));
    return view.beside(view.find<Task>(town.tasks[task].id).value()).open_steps;
  };
  EXPECT_EQ(steps(town.school, 0), (std::vector{TaskStep::answer}));
  EXPECT_EQ(steps(town.school, 1), (std::vector<TaskStep>{}));
  EXPECT_EQ(steps(town.bureau, 1), (std::vector{TaskStep::check, TaskStep::send_back, TaskStep::withdraw}));
  auto clerk = town.as(Town::acting(Role::office));
  EXPECT_TRUE(clerk.beside(clerk.find<Task>(town.tasks[1].id).value()).open_steps.empty());
}

TEST_P(TasksOnBoth, ShowTheirFilesToThoseWhoSeeThemAlone) {
  TownWithTasks town(writing(), place_);
  town.hand_down();
  auto const code = [&](Actor const& actor) {
    auto const found = town.as(actor).attachment(TownWithTasks::file_id(1));
    return found ? found->name : found.error().code;
  };
  EXPECT_EQ(code(Town::acting(Role::unit, town.school)), "照片.jpg");
  EXPECT_EQ(code(Town::acting(Role::unit, town.bureau)), "照片.jpg");
  EXPECT_EQ(code(Town::acting(Role::office)), "照片.jpg");
  EXPECT_EQ(code(Town::acting(Role::supervisor)), "policy.not_visible");
  EXPECT_EQ(code(Town::acting(Role::unit, town.hospital)), "policy.not_visible");
}

}  // namespace
}  // namespace huiyin::store
