// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/item_filters_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using rectification::Item;
using rectification::ItemRow;
using rectification::State;

class LedgerOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(LedgerOnBoth);

policy::Standing standing_of(Town const& town, Item const& item) {
  std::vector<OrganisationId> line{item.unit};
  if (item.unit == town.school) line.push_back(town.bureau);
  return {policy::Object::item, item.state, item.team, line};
}

bool has_mark(Item const& item, Mark mark) {
  if (mark == Mark::returned) return item.marks.returned > 0;
  return mark == Mark::reopened ? item.marks.reopened > 0 : item.marks.extended > 0;
}

bool is_open_and_due(Item const& item, Day by) {
  return item.due && *item.due <= by && item.state != State::closed && item.state != State::cancelled;
}

bool is_first_overdue(Item const& item, Day today) {
  return item.first_due && *item.first_due < today && item.state != State::closed && item.state != State::cancelled;
}

bool is_watched_until(Item const& item, Day by) {
  return item.state == State::closed && item.next_milestone && item.next_milestone->on <= by;
}

// Every inspection that has items was fed back on one day, and all that is closed was closed today.
constexpr Day fed_back_on = Town::today - std::chrono::days(90);

bool meets_figures(Item const& item, ItemFilter const& filter) {
  bool const closed = item.state == State::closed;
  bool const open = !closed && item.state != State::cancelled;
  bool const basically_done =
      item.state == State::checked && item.closings.back().check->judgement == rectification::Judgement::basically_done;
  auto const& day = filter.late == Lateness::due ? item.due : item.first_due;
  return (!filter.fed_back_from || (open && fed_back_on >= *filter.fed_back_from)) &&
         (!filter.fed_back_by || (open && fed_back_on <= *filter.fed_back_by)) &&
         (!filter.closed_from || (closed && Town::today >= *filter.closed_from)) &&
         (!filter.closed_by || (closed && Town::today <= *filter.closed_by)) &&
         (!filter.took_from || (closed && 90 >= *filter.took_from)) &&
         (!filter.took_by || (closed && 90 <= *filter.took_by)) &&
         (!filter.late || (closed && day && *day < Town::today)) &&
         (!filter.basically_done || basically_done == *filter.basically_done);
}

bool meets(Town const& town, Item const& item, ItemFilter const& filter) {
  bool const below = item.unit == filter.unit || (filter.unit == town.bureau && item.unit == town.school);
  return (!filter.round || filter.round == town.round) &&
         (!filter.inspection || item.inspection == filter.inspection) && (!filter.team || item.team == filter.team) &&
         (!filter.unit || below) && (!filter.state || item.state == filter.state) &&
         (!filter.opinion || std::ranges::count(item.opinions, *filter.opinion) > 0) &&
         (!filter.due_from || (is_open_and_due(item, Day::max()) && *item.due >= *filter.due_from)) &&
         (!filter.due_by || is_open_and_due(item, *filter.due_by)) &&
         (!filter.overdue_on || is_open_and_due(item, *filter.overdue_on - std::chrono::days(1))) &&
         (!filter.first_overdue_on || is_first_overdue(item, *filter.first_overdue_on)) &&
         (!filter.milestone_by || is_watched_until(item, *filter.milestone_by)) &&
         (!filter.mark || has_mark(item, *filter.mark)) && (!filter.keep_up || item.keep_up == filter.keep_up) &&
         (!filter.position || item.position == filter.position) && meets_figures(item, filter);
}

std::vector<std::string> expected(Town const& town, Actor const& actor, ItemFilter const& filter, ItemSort sort) {
  std::vector<Item> seen;
  for (Item const& item : town.all_items)
    if (policy::may(actor, policy::Action::read, standing_of(town, item)) && meets(town, item, filter))
      seen.push_back(item);
  if (sort == ItemSort::due)
    std::ranges::stable_sort(seen, {}, [](Item const& item) { return item.due.value_or(Day::max()); });
  std::vector<std::string> numbers;
  for (Item const& item : seen) numbers.push_back(item.number);
  return numbers;
}

std::vector<std::string> listed(View& view, ItemFilter const& filter, ItemSort sort, std::int64_t limit) {
  std::vector<std::string> numbers;
  std::optional<Cursor> from;
  do {
    auto const page = view.items(filter, sort, {from, limit});
    for (ItemRow const& row : page.rows) numbers.push_back(row.number);
    from = page.next;
  } while (from);
  return numbers;
}

TEST_P(LedgerOnBoth, EachActorFindsByEachFilterWhatIsTheirsAndMeetsItInOrder) {
  Town town(writing(), place_);
  for (Actor const& actor : town.actors())
    for (auto const& [name, filter] : named_filters(town))
      for (ItemSort const sort : {ItemSort::number, ItemSort::due}) {
        auto view = town.as(actor);
        EXPECT_EQ(listed(view, filter, sort, most_rows), expected(town, actor, filter, sort)) << name;
      }
}

TEST_P(LedgerOnBoth, EveryFilterOfTheTestsLeavesSomeAndNotAll) {
  Town town(writing(), place_);
  for (auto const& [name, filter] : named_filters(town)) {
    auto const left = expected(town, Town::acting(Role::office), filter, ItemSort::number).size();
    EXPECT_GT(left, 0U) << name;
    EXPECT_EQ(left == town.all_items.size(), name == "all" || name == "round") << name;
  }
}

TEST_P(LedgerOnBoth, PagesLoseNothingAndRepeatNothing) {
  Town town(writing(), place_);
  for (Actor const& actor : {Town::acting(Role::office), Town::acting(Role::unit, town.bureau)})
    for (auto const& [name, filter] : named_filters(town))
      for (ItemSort const sort : {ItemSort::number, ItemSort::due})
        for (std::int64_t const limit : {1, 4}) {
          auto view = town.as(actor);
          EXPECT_EQ(listed(view, filter, sort, limit), expected(town, actor, filter, sort)) << name << ' ' << limit;
        }
}

TEST_P(LedgerOnBoth, CountsAreThoseOfTheLists) {
  Town town(writing(), place_);
  for (Actor const& actor : town.actors())
    for (auto const& [name, filter] : named_filters(town)) {
      auto view = town.as(actor);
      std::vector<StateCount> wanted;
      for (auto const& state : rectification::state_names) wanted.push_back({state.value, 0});
      for (Item const& item : town.all_items)
        if (policy::may(actor, policy::Action::read, standing_of(town, item)) && meets(town, item, filter))
          ++wanted[static_cast<std::size_t>(item.state)].count;
      EXPECT_EQ(view.count_items(filter), wanted) << name;
    }
}

TEST_P(LedgerOnBoth, ARowTellsTheItemAndItsUnit) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  auto const rows = view.items({}, ItemSort::number, {}).rows;
  ASSERT_EQ(rows.size(), town.all_items.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    Item const& item = town.all_items[at];
    EXPECT_EQ(rows[at].id, item.id);
    EXPECT_EQ(rows[at].version, item.version);
    EXPECT_EQ(rows[at].state, item.state);
    EXPECT_EQ(rows[at].due, item.due);
    EXPECT_EQ(rows[at].first_due, item.first_due);
    EXPECT_EQ(rows[at].milestone_on.has_value(), item.next_milestone.has_value());
    EXPECT_EQ(rows[at].marks, item.marks);
  }
  EXPECT_EQ(rows.at(2).unit_name, "教育局");
}

TEST_P(LedgerOnBoth, NoPageHasMoreThanTwoHundredRows) {
  Town town(writing(), place_);
  for (int number = 100; number < 301; ++number) {
    auto const& first = town.all_items.front();
    town.add<Item>(Town::fresh<ItemId>(), {rectification::ItemAssigned{first.inspection,
                                                                       first.finding,
                                                                       first.team,
                                                                       first.unit,
                                                                       fmt::format("2026-02-{}", number),
                                                                       "甲",
                                                                       {},
                                                                       std::nullopt,
                                                                       false}});
  }
  auto view = town.as(Town::acting(Role::office));
  EXPECT_EQ(view.items({}, ItemSort::number, {std::nullopt, 10'000}).rows.size(), 200U);
  EXPECT_EQ(view.items({}, ItemSort::number, {std::nullopt, 0}).rows.size(), 1U);
}

TEST_P(LedgerOnBoth, AnExportHasWhatTheActorMayExport) {
  Town town(writing(), place_);
  auto const exported = [&](Actor const& actor) {
    std::vector<std::string> numbers;
    town.as(actor).ledger_rows({}, std::nullopt, [&](auto&& row) { numbers.push_back(row.ordinal); });
    return numbers;
  };
  Actor const unit = Town::acting(Role::unit, town.bureau);
  EXPECT_EQ(exported(unit), expected(town, unit, {}, ItemSort::number));
  EXPECT_TRUE(exported(Town::acting(Role::auditor)).empty());
}

TEST_P(LedgerOnBoth, ACursorThatNoPageGaveLeadsNowhere) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  EXPECT_TRUE(view.items({}, ItemSort::number, {Cursor{"~", "~"}}).rows.empty());
  EXPECT_TRUE(view.items({}, ItemSort::due, {Cursor{"~", "~"}}).rows.empty());
  EXPECT_TRUE(view.items({}, ItemSort::due, {Cursor{std::string(1, '\0'), ""}}).rows.empty());
}

}  // namespace
}  // namespace huiyin::store
