// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Making what a list of people lacks, in one act: organisations, persons, posts and inactive accounts. Roles are not
// given: whoever opens accounts does not.
#pragma once

#include "people/roster.hpp"
#include "store/change.hpp"

namespace huiyin::office {

// Everything or nothing. Refuses roster.too_long, roster.row_faulty (with the place of it), roster.nothing_new,
// record.stale where a post was filled since the plan was made, and record.already_there for a login that was taken
// since.
Result<store::Receipt> admit_roster(store::Change& change, people::RosterPlan const& plan);

}  // namespace huiyin::office
