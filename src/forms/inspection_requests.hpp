// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The request that states a repeat, which names the earlier finding by its id.
#pragma once

#include "forms/form.hpp"
#include "inspection/finding.hpp"

namespace huiyin::forms {

struct LinkFindingRequest {
  FindingId repeat_of;
};

}  // namespace huiyin::forms
