// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How many durable changes a second the desk takes from so many callers, beside SQLite alone writing the same rows in
// the same commits: desk_bench FOLDER SECONDS CALLERS. Each caller reports progress on an item, waits until it is
// durable, and goes on with his next. Prints, divided by tabs: callers, changes, changes a second, changes a commit,
// changes a second by SQLite alone.
#include <chrono>
#include <iostream>
#include <thread>

#include <fmt/format.h>

#include "bare_desk.hpp"
#include "chance.hpp"
#include "desk_house.hpp"
#include "office/errands.hpp"
#include "store/desk.hpp"
#include "store/journal_place.hpp"
#include "store/place.hpp"

namespace huiyin::bench {
namespace {

using Ticker = std::chrono::steady_clock;

constexpr std::size_t items_in_all = 8'192;
constexpr std::array said{"已修订采购办法", "已组织专题学习", "已补齐会议记录", "已约谈有关人员"};
constexpr std::array proof{"台账已更新", "记录已归档", "已在公开栏公示", "已报分管领导"};

class Counter {  // takes the changes of one run at the desk
 public:
  explicit Counter(std::filesystem::path const& file)
      : session_(store::open_session(store::SqliteFile{file}, store::Access::write).value()),
        tree_(session_),
        desk_(std::move(session_), options()) {}

  store::Desk& desk() { return desk_; }
  std::vector<std::size_t> const& batches() const { return batches_; }

 private:
  store::DeskOptions options() {
    store::DeskOptions made;
    made.clock = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    made.place = [this](store::Session& in_batch, std::span<journal::Entry const> entries) {
      tree_.place(in_batch, entries);
      batches_.push_back(entries.size());
    };
    return made;
  }

  store::Session session_;
  store::PlacedTree tree_;
  std::vector<std::size_t> batches_;
  store::Desk desk_;
};

void call(store::Desk& desk, DeskHouse const& house, std::size_t caller, std::size_t callers, Ticker::time_point end) {
  std::vector<Version> seen;
  for (auto const& item : house.items) seen.push_back(item.version);
  Chance chance(static_cast<unsigned>(caller));
  std::size_t at = caller;
  for (std::size_t done = 0; Ticker::now() < end; ++done, at += callers) {
    if (at >= house.items.size()) at = caller;
    forms::ReportProgressRequest const report{fmt::format("{}，{}。", chance.of(said), chance.of(proof)), {}};
    store::Repeat const repeat{fmt::format("{}-{}", caller, done), "POST /api/v1/items/report", sha256(report.text)};
    auto const receipt = desk.change_and_wait(house.clerk, repeat, [&](store::Change& change) {
      return office::report_progress(change, house.items[at].id, seen[at], report);
    });
    seen[at] = receipt.value().version;
  }
}

std::vector<std::size_t> run_desk(std::filesystem::path const& file, DeskHouse const& house, std::size_t callers,
                                  std::chrono::seconds length) {
  Counter counter(file);
  auto const end = Ticker::now() + length;
  std::vector<std::thread> threads;
  for (std::size_t caller = 0; caller < callers; ++caller)
    threads.emplace_back([&, caller] { call(counter.desk(), house, caller, callers, end); });
  for (std::thread& thread : threads) thread.join();
  return counter.batches();
}

void measure(std::filesystem::path const& folder, std::chrono::seconds length, std::size_t callers) {
  auto const file = folder / "desk.db";
  auto const copy = folder / "bare.db";
  DeskHouse const house = make_desk_house(file, items_in_all);
  std::filesystem::copy_file(file, copy);

  auto const began = Ticker::now();
  auto const batches = run_desk(file, house, callers, length);
  std::chrono::duration<double> const took = Ticker::now() - began;
  auto const bare = write_barely({file, batches, house.scope}, copy);

  std::size_t changes = 0;
  for (std::size_t const batch : batches) changes += batch;
  auto const number = static_cast<double>(changes);
  std::cout << fmt::format("{}\t{}\t{:.0f}\t{:.1f}\t{:.0f}\n", callers, changes, number / took.count(),
                           number / static_cast<double>(batches.size()), number / bare.count());
}

}  // namespace
}  // namespace huiyin::bench

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "desk_bench FOLDER SECONDS CALLERS\n";
    return 2;
  }
  huiyin::bench::measure(words[1], std::chrono::seconds(std::stoi(words[2])), std::stoul(words[3]));
}
