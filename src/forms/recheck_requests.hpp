// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The requests for a recheck: announcing one names what the frame is of, drawing says nothing more.
#pragma once

#include "forms/form.hpp"
#include "rectification/recheck.hpp"

namespace huiyin::forms {

struct AnnounceRecheckRequest {
  std::optional<RoundId> round;
  std::optional<OrganisationId> unit;
  std::optional<Day> closed_since;
  std::optional<std::int64_t> count;
  std::optional<std::int64_t> percent;
  rectification::Strata strata{};
};
struct DrawRecheckRequest {};

}  // namespace huiyin::forms
