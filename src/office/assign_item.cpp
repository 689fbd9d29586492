// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> assign_item(store::Change& change, forms::AssignItemRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::item));
  auto const finding = HUIYIN_TRY(look_up<inspection::Finding>(change, request.finding, "/finding")).record;
  auto const of = HUIYIN_TRY(look_up<inspection::Inspection>(change, finding.inspection, "/finding")).record;
  HUIYIN_TRY(look_up_opinions(change, request.opinions, of.id));
  rectification::FedBackFinding const fed_back{finding.id, of.id, of.team, of.unit, finding.said.text, of.fed_back_on};

  auto const events = HUIYIN_TRY(
      decide(rectification::AssignItem{fed_back, request.number, request.opinions, request.due, request.keep_up},
             change.by()));
  auto const now = after(change.mint<ItemId>(), std::nullopt, events);

  return change.record<rectification::Item>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
