// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a check of the journal found, as JSON: the same for the API's last event and for huiyin journal verify --json.
// The root is base64, as in a checkpoint, and null behind a gap.
#pragma once

#include <string>

#include "journal/verification.hpp"

namespace huiyin::forms {

std::string verification_json(journal::Verification const& found);

}  // namespace huiyin::forms
