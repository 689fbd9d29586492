// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> change_organisation(store::Change& change, OrganisationId id, Version seen,
                                    people::OrganisationAction const& action) {
  bool const closes = std::holds_alternative<people::CloseOrganisation>(action);
  policy::Action const asked = closes ? policy::Action::close : policy::Action::revise;
  auto const found = HUIYIN_TRY(change.find<people::Organisation>(id, asked));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action));
  auto const now = after(id, found.record, events);

  return change.record<people::Organisation>(found.record, now, events, asked, found.role);
}

}  // namespace huiyin::office
