// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The parts of an item in tables of their own. Each write compares with the item before and touches what is not the
// same; progress, closings and signatures only grow or change at their end.
#pragma once

#include <vector>

#include "rectification/item.hpp"
#include "store/session.hpp"

namespace huiyin::store {

std::vector<RequirementId> opinions_of(Session& session, ItemId item);
std::vector<rectification::Measure> measures_of(Session& session, ItemId item);
std::vector<rectification::Progress> progress_of(Session& session, ItemId item);
std::vector<rectification::Closing> closings_of(Session& session, ItemId item);
std::vector<rectification::Signature> signatures_of(Session& session, ItemId item);
std::vector<rectification::Extension> extensions_of(Session& session, ItemId item);
std::vector<rectification::Watch> watches_of(Session& session, ItemId item);
std::vector<rectification::RuleMade> rules_of(Session& session, ItemId item);
std::vector<rectification::Effect> effects_of(Session& session, ItemId item);
std::vector<rectification::FollowUp> follow_ups_of(Session& session, ItemId item);

// A milestone is two columns, both or neither.
std::optional<rectification::Milestone> milestone_of(std::optional<Day> on, std::optional<std::string> what);
std::optional<Day> day_of_milestone(std::optional<rectification::Milestone> const& milestone);
std::optional<std::string> text_of_milestone(std::optional<rectification::Milestone> const& milestone);

// before: null for a new item.
void write_opinions(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_measures(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_progress(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_closings(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_signatures(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_extensions(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_watches(Session& session, rectification::Item const* before, rectification::Item const& now);
void write_outcome(Session& session, rectification::Item const* before, rectification::Item const& now);

// What the item counts for, derived: sums by inspection and day, and what of its closings the ledger is filtered by.
void write_tally(Session& session, rectification::Item const* before, rectification::Item const& now);

}  // namespace huiyin::store
