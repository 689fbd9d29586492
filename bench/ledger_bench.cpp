// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How long the pages of a large ledger take: ledger_bench make FILE ITEMS writes one; ledger_bench read FILE THREADS
// reads pages of it and prints, a line each, what was read and the median, 95th and 99th percentile in milliseconds,
// divided by tabs. bench/ledger_bench.py runs both.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <mutex>
#include <thread>

#include <fmt/format.h>

#include "ledger_maker.hpp"
#include "store/view.hpp"

namespace huiyin::bench {
namespace {

using rectification::Position;
using rectification::State;
using store::ItemFilter;
using store::ItemSort;
using store::Mark;

constexpr std::array searched{"采购", "接待", "招标", "谈话", "食堂", "台账", "金额", "车辆", "党委", "津贴"};

struct Known {  // ids to ask for
  std::vector<OrganisationId> units, teams;
  std::vector<RoundId> rounds;
  std::vector<InspectionId> inspections;
  std::vector<RequirementId> opinions;
};

Actor acting(Role role, std::optional<OrganisationId> organisation = std::nullopt) {
  return {fresh<AccountId>(), fresh<PersonId>(), {{role, organisation}}, "tag"};
}

template <class List>
auto ids_of(List const& list, std::size_t most) {
  std::vector<decltype(list(store::PageOrder{}).rows.front().id)> ids;
  store::PageOrder order{std::nullopt, store::most_rows};
  do {
    auto const page = list(order);
    for (auto const& record : page.rows) ids.push_back(record.id);
    order.from = page.next;
  } while (order.from && ids.size() < most);
  return ids;
}

Known known_of(store::View view) {
  using people::OrganisationKind;
  constexpr std::size_t most = 2'000;
  auto const of_kind = [&](OrganisationKind kind) {
    return ids_of([&](auto const& page) { return view.organisations({std::nullopt, kind}, page); }, most);
  };
  Known known{of_kind(OrganisationKind::unit),
              of_kind(OrganisationKind::team),
              ids_of([&](auto const& page) { return view.rounds(page); }, most),
              ids_of([&](auto const& page) { return view.inspections({}, page); }, most),
              {}};
  for (InspectionId const inspection : known.inspections)
    for (auto const& requirement : view.requirements(inspection, {}).rows) known.opinions.push_back(requirement.id);
  return known;
}

using Reading = std::function<void(store::View&, Chance&)>;
struct NamedReading {
  std::string name;
  std::function<Actor(Chance&)> actor;
  Reading read;
};

void add_ledger(std::vector<NamedReading>& readings, std::string const& name,
                std::function<Actor(Chance&)> const& actor, std::function<ItemFilter(Chance&)> const& filter) {
  for (ItemSort const sort : {ItemSort::number, ItemSort::due})
    readings.push_back({fmt::format("ledger, {}, by {}", name, name_of(sort)), actor,
                        [=](store::View& view, Chance& chance) { view.items(filter(chance), sort, {}); }});
}

std::vector<NamedReading> readings_of(Known const& known) {
  auto const office = [](Chance&) { return acting(Role::office); };
  auto const unit = [&](Chance& chance) { return acting(Role::unit, chance.of(known.units)); };
  auto const team = [&](Chance& chance) { return acting(Role::team, chance.of(known.teams)); };
  std::vector<NamedReading> readings;
  auto const add = [&](std::string const& name, std::function<void(ItemFilter&, Chance&)> const& fill) {
    add_ledger(readings, name, office, [=](Chance& chance) {
      ItemFilter filter;
      fill(filter, chance);
      return filter;
    });
  };
  add("all", [](ItemFilter&, Chance&) {});
  add("unit", [&](ItemFilter& filter, Chance& chance) { filter.unit = chance.of(known.units); });
  add("team", [&](ItemFilter& filter, Chance& chance) { filter.team = chance.of(known.teams); });
  add("inspection", [&](ItemFilter& filter, Chance& chance) { filter.inspection = chance.of(known.inspections); });
  add("round", [&](ItemFilter& filter, Chance& chance) { filter.round = chance.of(known.rounds); });
  add("state", [](ItemFilter& filter, Chance& chance) {
    filter.state = static_cast<State>(chance.below(rectification::state_names.size()));
  });
  add("unit and state", [&](ItemFilter& filter, Chance& chance) {
    filter.unit = chance.of(known.units);
    filter.state = State::closed;
  });
  add("overdue", [](ItemFilter& filter, Chance&) { filter.overdue_on = today; });
  add("due in 14 days", [](ItemFilter& filter, Chance&) { filter.due_by = today + std::chrono::days(14); });
  add("returned", [](ItemFilter& filter, Chance&) { filter.mark = Mark::returned; });
  add("keep up", [](ItemFilter& filter, Chance&) { filter.keep_up = true; });
  add("disputed", [](ItemFilter& filter, Chance&) { filter.position = Position::disputes; });
  add("opinion", [&](ItemFilter& filter, Chance& chance) { filter.opinion = chance.of(known.opinions); });
  add_ledger(readings, "as a unit, all", unit, [](Chance&) { return ItemFilter{}; });
  add_ledger(readings, "as a team, all", team, [](Chance&) { return ItemFilter{}; });

  auto const search = [](store::View& view, Chance& chance) {
    view.search(search::parse_query(chance.of(searched)).value(), {});
  };
  readings.push_back({"search of two characters", office, search});
  readings.push_back({"search of two characters, as a unit", unit, search});
  readings.push_back({"search of two characters, as a team", team, search});
  auto const count = [](store::View& view, Chance&) { view.count_items({}); };
  readings.push_back({"counts by state, as a unit", unit, count});
  readings.push_back({"counts by state, as a team", team, count});
  readings.push_back({"counts by state", office, count});
  return readings;
}

std::vector<double> milliseconds_of(store::ReadPool& readers, NamedReading const& reading, unsigned threads) {
  constexpr int warm = 3;
  constexpr int times = 60;
  std::vector<double> taken;
  std::mutex mutex;
  auto const work = [&](unsigned seed) {
    Chance chance(seed);
    for (int at = 0; at < warm + times; ++at) {
      auto const began = std::chrono::steady_clock::now();
      store::View view(readers.lease().value(), reading.actor(chance), today);
      reading.read(view, chance);
      std::chrono::duration<double, std::milli> const took = std::chrono::steady_clock::now() - began;
      std::lock_guard const lock(mutex);
      if (at >= warm) taken.push_back(took.count());
    }
  };
  std::vector<std::thread> workers;
  for (unsigned seed = 1; seed <= threads; ++seed) workers.emplace_back(work, seed);
  for (std::thread& worker : workers) worker.join();
  std::ranges::sort(taken);
  return taken;
}

void read(store::SqliteFile const& place, unsigned threads) {
  store::ReadPool readers(place, threads);
  Known const known = known_of({readers.lease().value(), acting(Role::office), today});
  for (NamedReading const& reading : readings_of(known)) {
    auto const taken = milliseconds_of(readers, reading, threads);
    auto const at = [&](std::size_t hundredths) { return taken[(taken.size() - 1) * hundredths / 100]; };
    std::cout << fmt::format("{}\t{:.2f}\t{:.2f}\t{:.2f}\n", reading.name, at(50), at(95), at(99)) << std::flush;
  }
}

}  // namespace
}  // namespace huiyin::bench

int main(int count, char** words) {
  std::vector<std::string> const arguments(words + 1, words + count);
  if (arguments.size() != 3 || (arguments[0] != "make" && arguments[0] != "read")) {
    std::cerr << "ledger_bench make FILE ITEMS | read FILE THREADS\n";
    return 2;
  }
  huiyin::store::SqliteFile const place{arguments[1]};
  if (arguments[0] == "make")
    huiyin::bench::make_ledger(place, std::stoll(arguments[2]));
  else
    huiyin::bench::read(place, static_cast<unsigned>(std::stoul(arguments[2])));
}
