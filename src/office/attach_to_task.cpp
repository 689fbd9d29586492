// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> attach_to_task(store::Change& change, TaskId task, rectification::Attachment const& uploaded) {
  auto const found = HUIYIN_TRY(change.find<rectification::Task>(task, policy::Action::answer));

  auto const attachment = HUIYIN_TRY(written(uploaded));

  HUIYIN_TRY(change.seal_upload(task, attachment));
  return change.remember(policy::Object::attachment, render(attachment.id), policy::Action::create, found.role);
}

}  // namespace huiyin::office
