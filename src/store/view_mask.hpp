// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Masked fields are empty before anything leaves the View: in records, and in the events that a history tells.
#pragma once

#include <variant>
#include <vector>

#include "policy/policy.hpp"
#include "store/record.hpp"

namespace huiyin::store {

template <class T>
void empty_masked(T&, policy::Mask) {}

inline void empty_masked(inspection::Finding& finding, policy::Mask mask) {
  if (mask.has(policy::Field::basis)) finding.said.basis.clear();
}
inline void empty_masked(rectification::Item& item, policy::Mask mask) {
  if (mask.has(policy::Field::office_note)) item.office_note.clear();
}

inline void empty_masked(inspection::FindingRecorded& event, policy::Mask mask) {
  if (mask.has(policy::Field::basis)) event.said.basis.clear();
}
inline void empty_masked(inspection::FindingRevised& event, policy::Mask mask) {
  if (mask.has(policy::Field::basis)) event.said.basis.clear();
}
inline void empty_masked(rectification::ItemNoted& event, policy::Mask mask) {
  if (mask.has(policy::Field::office_note)) event.note.clear();
}

template <class Event>
void empty_masked_events(std::vector<Event>& events, policy::Mask mask) {
  for (Event& event : events) std::visit([&](auto& each) { empty_masked(each, mask); }, event);
}

}  // namespace huiyin::store
