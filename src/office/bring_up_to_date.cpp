// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/bring_up_to_date.hpp"

namespace huiyin::office {

namespace {

using rectification::Item;

constexpr char const* by_ledger = "按带入的台账更新";

// As the ledger that is taken out tells it (papers/ledger_columns.cpp).
std::string progress_of(Item const& item) {
  std::string text;
  for (auto const& progress : item.progress) text += (text.empty() ? "" : "\n") + progress.text;
  return text;
}

// What the ledger says behind what was said before, or all of it where it says something else.
std::string news(Item const& item, std::string const& said) {
  std::string const before = progress_of(item);
  if (said == before || said.empty()) return {};
  return !before.empty() && said.starts_with(before + "\n") ? said.substr(before.size() + 1) : said;
}

// One step after the other on the same item.
class Course {
 public:
  Course(store::Change& change, ItemId id) : change_(change), id_(id) {}

  Result<Item> item() { return HUIYIN_TRY(change_.find<Item>(id_, policy::Action::read)).record; }
  Result<void> take(rectification::ItemAction const& action) {
    auto const step = policy::action_of(step_of(action));
    auto const found = HUIYIN_TRY(change_.find<Item>(id_, step));
    auto const events = HUIYIN_TRY(decide(found.record, action, change_.by()));
    auto const now = after(id_, found.record, events);
    HUIYIN_TRY(change_.record<Item>(found.record, now, events, step, found.role));
    return {};
  }

 private:
  store::Change& change_;
  ItemId id_;
};

}  // namespace

Result<void> bring_up_to_date(store::Change& change, CarryOver& carried, ItemId id, std::int64_t key) {
  Course course(change, id);
  Item const item = HUIYIN_TRY(course.item());
  auto const said = carried.said_of(key);
  if (said.due && said.due != item.due) HUIYIN_TRY(course.take(rectification::ExtendItem{*said.due, by_ledger}));
  if (said.keep_up && !item.keep_up) HUIYIN_TRY(course.take(rectification::MarkKeepUp{true}));
  auto plan = HUIYIN_TRY(carried.plan_for(key, item.unit));
  std::string const progress = news(item, said.progress);
  bool const plans = item.plan.measures.empty() && !plan.measures.empty();
  if (item.state == rectification::State::assigned && (plans || !progress.empty()))
    HUIYIN_TRY(course.take(rectification::AcceptItem{}));
  if (plans) HUIYIN_TRY(course.take(rectification::PlanItem{std::move(plan)}));
  if (!progress.empty())
    HUIYIN_TRY(course.take(rectification::ReportProgress{change.mint<ProgressId>(), progress, {}}));
  return {};
}

}  // namespace huiyin::office
