// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"

namespace huiyin::office {

Result<Receipt> export_items(store::Change& change, std::string const& filter) {
  Role const role = HUIYIN_TRY(policy::may(change.actor(), policy::Action::export_all, policy::Object::item));

  return change.remember(policy::Object::item, filter, policy::Action::export_all, role);
}

}  // namespace huiyin::office
