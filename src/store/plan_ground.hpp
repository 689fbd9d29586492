// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a rectification plan is made of, as the rows say it: inside the store, for whoever was found to see the
// inspection.
#pragma once

#include "store/record.hpp"

namespace huiyin::store {

rectification::PlanGround plan_ground(Session& session, InspectionId inspection);
std::vector<rectification::PlanLine> plan_lines(Session& session, rectification::PlanGround const& ground);
std::optional<rectification::PlanState> plan_state(Session& session, InspectionId inspection);  // none: it has no plan

}  // namespace huiyin::store
