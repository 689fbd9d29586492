// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> attach(store::Change& change, ItemId item, rectification::Attachment const& uploaded) {
  auto const found = HUIYIN_TRY(change.find<rectification::Item>(item, policy::Action::read));
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::attachment, found));

  auto const attachment = HUIYIN_TRY(written(uploaded));

  HUIYIN_TRY(change.seal_upload(item, attachment));
  return change.remember(policy::Object::attachment, render(attachment.id), policy::Action::create, role);
}

}  // namespace huiyin::office
