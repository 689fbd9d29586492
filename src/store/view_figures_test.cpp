// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "store/town_test.hpp"

namespace huiyin::store {
namespace {

using rectification::Figures;
using rectification::InspectionFigures;
using rectification::Item;
using rectification::State;
using rectification::Tally;

class FiguresOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(FiguresOnBoth);

policy::Standing standing_of(Town const& town, OrganisationId team, OrganisationId unit) {
  std::vector<OrganisationId> line{unit};
  if (unit == town.school) line.push_back(town.bureau);
  return {policy::Object::item, State::assigned, team, line};
}

bool is_below(Town const& town, OrganisationId unit, OrganisationId head) {
  return unit == head || (head == town.bureau && unit == town.school);
}

Tally sum_of(Town const& town, Actor const& actor, std::optional<OrganisationId> const& head) {
  Tally sum;
  for (Item const& item : town.all_items) {
    if (!policy::may(actor, policy::Action::read, standing_of(town, item.team, item.unit))) continue;
    if (head && !is_below(town, item.unit, *head)) continue;
    auto const tally = tally_of(item, Town::today - std::chrono::days(90));
    for (auto const& part : rectification::tally_parts) sum.*part.count += tally.*part.count;
  }
  return sum;
}

// What the ledger says to the same question.
std::int64_t listed(View& view, ItemFilter const& filter) {
  std::int64_t count = 0;
  for (StateCount const& each : view.count_items(filter)) count += each.count;
  return count;
}

TEST_P(FiguresOnBoth, AreSumsOverWhatTheActorSeesAndNothingElse) {
  Town town(writing(), place_);
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    EXPECT_EQ(view.figures({town.round, {}}).figures.tally, sum_of(town, actor, std::nullopt));
    for (OrganisationId const head : {town.bureau, town.school, town.hospital, town.clinic})
      EXPECT_EQ(view.figures({{}, head}).figures.tally, sum_of(town, actor, head));
  }
}

TEST_P(FiguresOnBoth, EachOpensAsManyRowsOfTheLedgerAsItSays) {
  Town town(writing(), place_);
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    auto const all = view.figures({town.round, {}});
    auto const of_round = [&](auto const& fill) {
      ItemFilter filter;
      filter.round = town.round;
      fill(filter);
      return listed(view, filter);
    };
    Figures const& figures = all.figures;
    EXPECT_EQ(figures.overdue, of_round([](ItemFilter& filter) { filter.overdue_on = Town::today; }));
    EXPECT_EQ(figures.first_overdue, of_round([](ItemFilter& filter) { filter.first_overdue_on = Town::today; }));
    EXPECT_EQ(figures.tally.closed, of_round([](ItemFilter& filter) { filter.state = State::closed; }));
    EXPECT_EQ(figures.tally.late, of_round([](ItemFilter& filter) { filter.late = Lateness::due; }));
    EXPECT_EQ(figures.tally.first_late, of_round([](ItemFilter& filter) { filter.late = Lateness::first_due; }));
    EXPECT_EQ(figures.tally.basically_done, of_round([](ItemFilter& filter) { filter.basically_done = true; }));
    EXPECT_EQ(all.repeats, of_round([](ItemFilter& filter) { filter.repeats = true; }));
    EXPECT_EQ(figures.tally.returned, of_round([](ItemFilter& filter) { filter.mark = Mark::returned; }));
    for (auto const& band : all.ageing)
      EXPECT_EQ(band.count, of_round([&](ItemFilter& filter) {
                  filter.fed_back_from = band.fed_back_from, filter.fed_back_by = band.fed_back_by;
                }));
    for (auto const& band : all.cycle)
      EXPECT_EQ(band.count, of_round([&](ItemFilter& filter) {
                  filter.took_from = band.from_days, filter.took_by = band.to_days;
                }));
    for (auto const& month : all.closings)
      EXPECT_EQ(month.count,
                of_round([&](ItemFilter& filter) { filter.closed_from = month.from, filter.closed_by = month.to; }));
  }
}

TEST_P(FiguresOnBoth, NameEachInspectionThatHasItemsOnceOverAllPages) {
  Town town(writing(), place_);
  for (Actor const& actor : town.actors()) {
    auto view = town.as(actor);
    Tally sum;
    std::vector<InspectionId> named;
    std::optional<Cursor> from;
    do {
      auto const page = view.figures_by_inspection({town.round, {}}, {from, 1});
      for (InspectionFigures const& row : page.rows) {
        named.push_back(row.inspection);
        EXPECT_FALSE(row.unit_name.empty());
        for (auto const& part : rectification::tally_parts) sum.*part.count += row.figures.tally.*part.count;
      }
      from = page.next;
    } while (from);
    EXPECT_EQ(sum, view.figures({town.round, {}}).figures.tally);
    EXPECT_TRUE(std::ranges::is_sorted(named));
  }
}

TEST_P(FiguresOnBoth, CountTheInspectionsOfARoundAndThoseFedBack) {
  Town town(writing(), place_);
  auto view = town.as(Town::acting(Role::office));
  auto const all = view.figures({town.round, {}});
  EXPECT_EQ(all.inspections, 4);
  EXPECT_EQ(all.fed_back, 3);
  auto of_clinic = town.as(Town::acting(Role::unit, town.clinic));
  EXPECT_EQ(of_clinic.figures({{}, town.clinic}).inspections, 0) << "which was not fed back yet";
}

}  // namespace
}  // namespace huiyin::store
