// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/prompting.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using namespace rectification;

class PromptsOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(PromptsOnBoth);

constexpr std::chrono::days one_day{1};
constexpr DueDays whole_year{Town::today - 180 * one_day, Town::today + 180 * one_day};

std::vector<DueThing> all_due(Session& session, Prompted kind, DueDays days, std::int64_t at_once) {
  std::vector<DueThing> all;
  while (true) {
    auto const part = due_things(session, kind, days, all.empty() ? nullptr : &all.back(), at_once);
    all.insert(all.end(), part.begin(), part.end());
    if (part.size() < static_cast<std::size_t>(at_once)) return all;
  }
}

PromptLine line_about(Item const& item, std::string const& rung) {
  return {Town::fresh<PromptLineId>(), Prompted::item, render(item.id), item.due.value(), rung, Colour::red};
}

class TownWithPrompts : public Town {
 public:
  using Town::Town;

  std::vector<Item> running_of(InspectionId inspected) const {
    std::vector<Item> found;
    for (Item const& each : all_items)
      if (each.inspection == inspected && is_running(each.state) && each.due) found.push_back(each);
    return found;
  }
  void tell(std::vector<Item> const& items, std::string const& rung, Day on = today) {
    std::vector<PromptLine> lines;
    for (Item const& each : items) lines.push_back(line_about(each, rung));
    keep([&](Upkeep& upkeep) { upkeep.tell(account, on, lines, fresh<PromptId>()); });
  }
  template <class Work>
  void keep(Work const& work) {
    ASSERT_TRUE(desk.upkeep_and_wait([&](Upkeep& upkeep) -> Result<void> {
      work(upkeep);
      return {};
    }));
  }
  Actor holder(std::optional<OrganisationId> unit) const {
    Actor actor{account, person, {}, "tag"};
    if (unit) actor.mandates.push_back({Role::unit, unit});
    return actor;
  }
};

TEST_P(PromptsOnBoth, WhatRunsAndIsDueIsReadInBatchesByItsDay) {
  TownWithPrompts town(writing(), place_);
  auto session = reading();
  auto const all = all_due(session, Prompted::item, whole_year, 100);
  std::size_t running = 0;
  for (Item const& each : town.all_items) running += is_running(each.state) && each.due ? 1 : 0;
  EXPECT_EQ(all.size(), running);
  EXPECT_TRUE(std::ranges::is_sorted(all, {}, [](DueThing const& each) { return std::pair(each.due, each.number); }));
  auto const by_two = all_due(session, Prompted::item, whole_year, 2);
  ASSERT_EQ(by_two.size(), all.size());
  for (std::size_t at = 0; at < all.size(); ++at) EXPECT_EQ(by_two[at].thing, all[at].thing);
  for (DueThing const& each : all) EXPECT_EQ(each.since, Town::today - 90 * one_day);
  EXPECT_TRUE(all_due(session, Prompted::item, {Town::today + 150 * one_day, Town::today + 160 * one_day}, 9).empty());
  EXPECT_TRUE(all_due(session, Prompted::task, whole_year, 9).empty());
}

TEST_P(PromptsOnBoth, ARemindersAnswerIsDueWhileItIsIssued) {
  TownWithPrompts town(writing(), place_);
  By const by{town.account, Town::today};
  Item const item = town.running_of(town.of_bureau).at(0);
  ReminderIssued const issued{town.bureau,
                              ReminderForm::slip,
                              "七号",
                              by,
                              "请抓紧整改",
                              Town::today + 5 * one_day,
                              {{item.id, item.number, item.finding_text, item.due}}};
  auto const waiting = Town::fresh<ReminderId>();
  town.add<Reminder>(waiting, {issued});
  town.add<Reminder>(Town::fresh<ReminderId>(), {issued, ReminderAnswered{by, "已报送"}});
  auto session = reading();
  auto const due = all_due(session, Prompted::reminder, whole_year, 9);
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].thing, render(waiting));
  EXPECT_EQ(due[0].unit, town.bureau);
}

TEST_P(PromptsOnBoth, AreShownToTheirAccountAloneTheUnseenFirst) {
  TownWithPrompts town(writing(), place_);
  auto const items = town.running_of(town.of_bureau);
  ASSERT_GT(items.size(), 2U);
  town.tell(items, "near");
  auto const rows = town.as(town.holder(town.bureau)).prompts({}, {}).rows;
  ASSERT_EQ(rows.size(), items.size());
  town.keep([&](Upkeep& upkeep) { upkeep.see_prompt(town.account, rows[0].id, Town::start); });
  town.keep([&](Upkeep& upkeep) { upkeep.see_prompt(Town::fresh<AccountId>(), rows[1].id, Town::start); });
  EXPECT_EQ(town.as(town.holder(town.bureau)).count_unseen_prompts(), static_cast<std::int64_t>(items.size()) - 1);

  std::vector<PromptLineId> paged;
  PageOrder page{std::nullopt, 2};
  do {
    auto const part = town.as(town.holder(town.bureau)).prompts({}, page);
    for (PromptRow const& row : part.rows) paged.push_back(row.id);
    page.from = part.next;
  } while (page.from);
  ASSERT_EQ(paged.size(), items.size());
  EXPECT_EQ(paged.back(), rows[0].id);
  EXPECT_EQ(std::set<PromptLineId>(paged.begin(), paged.end()).size(), items.size());

  for (Actor const& actor : town.actors()) EXPECT_TRUE(town.as(actor).prompts({}, {}).rows.empty());
  for (auto const& unit : {std::optional<OrganisationId>(), std::optional(town.hospital)}) {
    EXPECT_TRUE(town.as(town.holder(unit)).prompts({}, {}).rows.empty());
    EXPECT_EQ(town.as(town.holder(unit)).count_unseen_prompts(), 0);
  }
}

TEST_P(PromptsOnBoth, AThingIsToldByItsLastRungAlone) {
  TownWithPrompts town(writing(), place_);
  auto const items = town.running_of(town.of_bureau);
  town.tell(items, "near");
  town.keep([&](Upkeep& upkeep) { upkeep.see_all_prompts(town.account, Town::start); });
  EXPECT_EQ(town.as(town.holder(town.bureau)).count_unseen_prompts(), 0);
  town.tell({items[0]}, "overdue", Town::today + one_day);
  auto const rows = town.as(town.holder(town.bureau)).prompts({}, {}).rows;
  ASSERT_EQ(rows.size(), items.size());
  EXPECT_EQ(rows[0].rung, "overdue");
  EXPECT_EQ(rows[0].number, items[0].number);
  EXPECT_EQ(rows[0].told_on, Town::today + one_day);
  EXPECT_FALSE(rows[0].seen_at);
}

TEST_P(PromptsOnBoth, WhatIsClosedOrPutOffIsShownNoMoreAndForgotten) {
  TownWithPrompts town(writing(), place_);
  std::vector<Item> told;
  for (Item const& each : town.all_items)
    if (each.inspection == town.of_bureau && each.due && !is_running(each.state)) told.push_back(each);
  ASSERT_FALSE(told.empty());
  town.tell(told, "near");
  Item put_off = town.running_of(town.of_bureau).at(0);
  put_off.due = *put_off.due + one_day;
  town.tell({put_off}, "near");
  EXPECT_TRUE(town.as(town.holder(town.bureau)).prompts({}, {}).rows.empty());
  std::vector<PromptLineId> ended;
  {
    auto session = reading();
    ended = ended_lines(session, Prompted::item, 100);
  }
  EXPECT_EQ(ended.size(), told.size());
  town.keep([&](Upkeep& upkeep) { upkeep.drop_lines(ended); });
  auto session = reading();
  EXPECT_TRUE(ended_lines(session, Prompted::item, 100).empty());
}

TEST_P(PromptsOnBoth, OneMessageADayWaitsToBeMailedWhereTheAddressIsConfirmed) {
  TownWithPrompts town(writing(), place_);
  auto const items = town.running_of(town.of_bureau);
  auto const waiting = [&] {
    auto session = reading();
    return waiting_prompts(session, {}, 9);
  };
  town.keep([&](Upkeep& upkeep) { upkeep.put_own_mail(town.account, "wang@example.cn", Town::start); });
  town.tell({items[0]}, "near");
  town.keep([&](Upkeep& upkeep) { upkeep.end_prompts(Town::today, Town::start, Mailing::set_up); });
  EXPECT_TRUE(waiting().empty());
  town.keep([&](Upkeep& upkeep) { upkeep.confirm_own_mail(town.account, Town::start); });
  town.tell({items[1]}, "near", Town::today + one_day);
  town.tell({items[2]}, "near", Town::today + one_day);
  town.keep([&](Upkeep& upkeep) { upkeep.end_prompts(Town::today + one_day, Town::start, Mailing::set_up); });
  auto const one = waiting();
  ASSERT_EQ(one.size(), 1U);
  EXPECT_EQ(one[0].address, "wang@example.cn");
  EXPECT_EQ(town.as(town.holder(town.bureau)).prompts(one[0].prompt, {}).rows.size(), 2U);
  town.keep([&](Upkeep& upkeep) { upkeep.end_prompt_mail(one[0].prompt, PromptMail::taken, "250"); });
  EXPECT_TRUE(waiting().empty());
  auto session = reading();
  EXPECT_TRUE(prompted_on(session, Town::today));
  EXPECT_FALSE(prompted_on(session, Town::today + 2 * one_day));
}

TEST_P(PromptsOnBoth, OldMessagesAreSweptAndWhatStandsIsNot) {
  TownWithPrompts town(writing(), place_);
  auto const items = town.running_of(town.of_bureau);
  town.tell({items[0], items[1]}, "near");
  town.tell({items[1]}, "overdue", Town::today + one_day);
  town.keep([&](Upkeep& upkeep) { upkeep.sweep_prompts(Town::today + 9 * one_day); });
  EXPECT_EQ(town.as(town.holder(town.bureau)).prompts({}, {}).rows.size(), 2U);
}

TEST_P(PromptsOnBoth, ACalendarHasOneOwnerAndOneTokenAtATime) {
  TownWithPrompts town(writing(), place_);
  town.keep([&](Upkeep& upkeep) { upkeep.put_calendar(town.account, sha256("first"), Town::start); });
  town.keep([&](Upkeep& upkeep) { upkeep.put_calendar(town.account, sha256("second"), Town::start); });
  {
    auto session = reading();
    EXPECT_FALSE(calendar_owner(session, sha256("first")));
    EXPECT_EQ(calendar_owner(session, sha256("second")), town.account);
    EXPECT_EQ(calendar_made_at(session, town.account), Town::start);
    EXPECT_EQ(actor_of(session, town.account, Town::today)->mandates.size(), 1U);
  }
  town.keep([&](Upkeep& upkeep) { upkeep.drop_calendar(town.account); });
  auto session = reading();
  EXPECT_FALSE(calendar_owner(session, sha256("second")));
}

}  // namespace
}  // namespace huiyin::store
