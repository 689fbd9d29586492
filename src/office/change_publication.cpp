// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> change_publication(store::Change& change, PublicationId id, Version seen,
                                   publication::PublicationAction const& action, publication::Reviewers reviewers) {
  policy::Action const asked = policy::action_of(step_of(action));
  auto const found = HUIYIN_TRY(change.find<publication::Publication>(id, asked));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action, change.by(), reviewers));
  auto const now = after(id, found.record, events);

  return change.record<publication::Publication>(found.record, now, events, asked, found.role);
}

}  // namespace huiyin::office
