// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/outbox.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace rectification;

class RemindersOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(RemindersOnBoth);

// Four reminders of the bureau about one item: as they were issued, told by telephone, mailed, answered.
class TownWithReminders : public Town {
 public:
  using Town::Town;

  void press() {
    By const by{account, today};
    std::vector<ReminderEvent> const further[]{
        {},
        {DeliveryNoted{by, Channel::telephone, today, "局办公室", "三日内报送"}},
        {MailAsked{by, "jyj@example.cn"}},
        {MailAsked{by, "jyj@example.cn"}, MailEnded{1, DeliveryOutcome::taken, "250"}, ReminderAnswered{by, "已报送"}}};
    for (auto const& each : further) {
      std::vector<ReminderEvent> events{ReminderIssued{bureau,
                                                       ReminderForm::slip,
                                                       "七号",
                                                       by,
                                                       "请抓紧整改",
                                                       today,
                                                       {{item().id, item().number, item().finding_text, item().due}}}};
      events.insert(events.end(), each.begin(), each.end());
      reminders.push_back(after(fresh<ReminderId>(), std::nullopt, events));
      add<Reminder>(reminders.back().id, events);
    }
    in_order = reminders;  // ids of one moment are in an order of their own
    std::ranges::sort(in_order, std::greater(), &Reminder::id);
  }
  Item const& item() const { return *std::ranges::find(all_items, of_bureau, &Item::inspection); }

  std::vector<Reminder> reminders;
  std::vector<Reminder> in_order;  // as lists show them
};

std::vector<ReminderRow> all_reminders(View& view, ReminderFilter const& filter) {
  std::vector<ReminderRow> rows;
  std::optional<Cursor> from;
  do {
    auto page = view.reminders(filter, {from, 3});
    std::ranges::move(page.rows, std::back_inserter(rows));
    from = page.next;
  } while (from);
  return rows;
}

TEST_P(RemindersOnBoth, AreListedForThoseWhoMaySeeThemTheNewestFirst) {
  TownWithReminders town(writing(), place_);
  town.press();
  auto session = reading();
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    bool const sees =
        policy::may(actor, policy::Action::read, Rows<Reminder>::standing(session, town.reminders[0])).has_value();
    auto const rows = all_reminders(view, {});
    ASSERT_EQ(rows.size(), sees ? 4U : 0U);
    for (std::size_t at = 0; at < rows.size(); ++at) EXPECT_EQ(rows[at].id, town.in_order[at].id);
    auto const found = view.find<Reminder>(town.reminders[2].id);
    ASSERT_EQ(found.has_value(), sees);
    if (sees) {
      EXPECT_EQ(found->record, town.reminders[2]);
    }
  }
}

TEST_P(RemindersOnBoth, AreFoundByUnitItemAndState) {
  TownWithReminders town(writing(), place_);
  town.press();
  auto clerk = town.as(Town::acting(Role::office));
  EXPECT_EQ(all_reminders(clerk, {town.bureau, {}, {}}).size(), 4U);
  EXPECT_EQ(all_reminders(clerk, {town.school, {}, {}}).size(), 0U);
  EXPECT_EQ(all_reminders(clerk, {{}, town.item().id, ReminderState::answered}).size(), 1U);
  EXPECT_EQ(all_reminders(clerk, {{}, Town::fresh<ItemId>(), {}}).size(), 0U);
  auto const rows = all_reminders(clerk, {});
  EXPECT_EQ(rows[0].unit_name, "教育局");
  EXPECT_EQ(rows[0].lines, 1);
  std::int64_t deliveries = 0;
  for (ReminderRow const& row : rows) deliveries += row.deliveries;
  EXPECT_EQ(deliveries, 3);
}

TEST_P(RemindersOnBoth, OpenTheirStepsToTheOfficeAndTheAnswerToTheUnit) {
  TownWithReminders town(writing(), place_);
  town.press();
  auto const steps = [&](Actor const& actor, std::size_t at) {
    auto view = town.as(actor);
    return view.beside(view.find<Reminder>(town.reminders[at].id).value()).open_steps;
  };
  EXPECT_EQ(steps(Town::acting(Role::office), 0),
            (std::vector{ReminderStep::deliver, ReminderStep::answer, ReminderStep::withdraw}));
  EXPECT_EQ(steps(Town::acting(Role::unit, town.bureau), 0), (std::vector{ReminderStep::answer}));
  EXPECT_TRUE(steps(Town::acting(Role::office), 3).empty());
}

TEST_P(RemindersOnBoth, TellTheOutboxWhatWaits) {
  TownWithReminders town(writing(), place_);
  town.press();
  auto session = reading();
  auto const waiting = waiting_mails(session, std::nullopt, 10);
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].reminder, town.reminders[2]);
  EXPECT_EQ(waiting[0].delivery().recipient, "jyj@example.cn");
  EXPECT_EQ(waiting[0].unit_name, "教育局");
  EXPECT_EQ(waiting_mails(session, MailPlace{waiting[0].reminder.id, waiting[0].number - 1}, 10).size(), 1U);
  EXPECT_TRUE(waiting_mails(session, waiting[0].place(), 10).empty());
}

}  // namespace
}  // namespace huiyin::store
