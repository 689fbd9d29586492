// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> prepare_publication(store::Change& change, publication::PreparePublication const& prepare) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::publication));
  HUIYIN_TRY(look_up_if_named<bulletin::Import>(change, prepare.import, "/import"));

  auto const events = HUIYIN_TRY(decide(prepare, change.by()));
  auto const now = after(seal::random_id<PublicationId>(), std::nullopt, events);

  return change.record<publication::Publication>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
