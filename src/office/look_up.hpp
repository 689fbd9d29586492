// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the office: the ids that a request names. Whatever the actor does not see answers like what is not there; the
// detail of the refusal is the JSON pointer to the id.
#pragma once

#include <fmt/format.h>

#include "store/change.hpp"

namespace huiyin::office {

inline Error unknown_at(std::string pointer) {
  return refuse(Fault::not_found, "reference.unknown", std::move(pointer));
}

template <class T>
Result<store::Found<T>> look_up(store::Change& change, store::IdOf<T> id, std::string pointer) {
  auto found = change.find<T>(id, policy::Action::read);
  if (!found) return unknown_at(std::move(pointer));
  return found;
}

// Each of a list must be seen; there is nothing of them to be had.
template <class T>
Result<void> look_up_all(store::Change& change, std::vector<store::IdOf<T>> const& ids, std::string_view pointer) {
  for (std::size_t place = 0; place < ids.size(); ++place)
    HUIYIN_TRY(look_up<T>(change, ids[place], fmt::format("{}/{}", pointer, place)));
  return {};
}

// The requirements that an item answers are of its own inspection.
inline Result<void> look_up_opinions(store::Change& change, std::vector<RequirementId> const& opinions,
                                     InspectionId inspection) {
  for (std::size_t place = 0; place < opinions.size(); ++place) {
    auto const pointer = fmt::format("/opinions/{}", place);
    auto const opinion = HUIYIN_TRY(look_up<inspection::Requirement>(change, opinions[place], pointer));
    if (opinion.record.inspection != inspection) return unknown_at(pointer);
  }
  return {};
}

template <class T>
Result<void> look_up_if_named(store::Change& change, std::optional<store::IdOf<T>> const& id, std::string pointer) {
  if (id) HUIYIN_TRY(look_up<T>(change, *id, std::move(pointer)));
  return {};
}

}  // namespace huiyin::office
