// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

namespace {

using rectification::Item;

// Whoever plans the item hands it down.
Result<Item> find_item(store::Change& change, ItemId id) {
  auto found = change.find<Item>(id, policy::Action::plan);
  if (!found && found.error().fault == Fault::not_found) return unknown_at("/item");
  return HUIYIN_TRY(std::move(found)).record;
}

Result<std::vector<rectification::TaskMeasure>> look_up_measures(Item const& item, std::vector<MeasureId> const& ids) {
  std::vector<rectification::TaskMeasure> measures;
  for (std::size_t place = 0; place < ids.size(); ++place) {
    auto const found = std::ranges::find(item.plan.measures, ids[place], &rectification::Measure::id);
    if (found == item.plan.measures.end()) return unknown_at(fmt::format("/measures/{}", place));
    measures.push_back({found->id, found->text});
  }
  return measures;
}

}  // namespace

Result<Receipt> hand_down_task(store::Change& change, forms::HandDownTaskRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::task));
  auto const item = HUIYIN_TRY(find_item(change, request.item));
  auto const receiver = HUIYIN_TRY(look_up<people::Organisation>(change, request.organisation, "/organisation"));
  auto measures = HUIYIN_TRY(look_up_measures(item, request.measures));

  rectification::HandDownTask const asked{item,
                                          {receiver.record.id, receiver.standing.unit_line, receiver.record.closed},
                                          std::move(measures),
                                          request.text,
                                          request.due};
  auto const events = HUIYIN_TRY(decide(asked, change.by()));
  auto const now = after(change.mint<TaskId>(), std::nullopt, events);

  return change.record<rectification::Task>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
