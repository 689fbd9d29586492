// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the office: a record that begins with its first events, for acts that make many.
#pragma once

#include "store/change.hpp"

namespace huiyin::office {

template <class T>
Result<T> make_record(store::Change& change, store::IdOf<T> id,
                      std::vector<typename store::Kind<T>::Event> const& events, std::optional<Role> role) {
  T now = after(id, std::nullopt, events);
  HUIYIN_TRY(change.record<T>(std::nullopt, now, events, policy::Action::create, role));
  return now;
}

}  // namespace huiyin::office
