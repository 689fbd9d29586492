// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> import_notice(store::Change& change, AttachmentId upload, bulletin::ImportNotice const& notice) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::import));

  auto const events = HUIYIN_TRY(decide(notice, change.by()));
  auto const now = after(change.mint<ImportId>(), std::nullopt, events);

  HUIYIN_TRY(change.keep_upload(upload, now.source, now.size));
  return change.record<bulletin::Import>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
