// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The request that admits an import's drafts: of round, team and each unit it names either one that is there or a new
// one. And the drafts as a column keeps them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bulletin/import.hpp"
#include "forms/form.hpp"
#include "inspection/inspection.hpp"
#include "words/named.hpp"

namespace huiyin::forms {

struct AdmittedUnit {
  std::string named;  // as the drafts name it; empty: the one unit of the notice
  std::optional<OrganisationId> organisation;
  std::optional<std::string> new_name;
  std::optional<OrganisationId> parent;  // of the new one
};

// What becomes of rows of a ledger whose numbers items have already.
enum class KnownNumbers { stop, skip, update };
constexpr std::array known_numbers_names{Named{KnownNumbers::stop, "stop"}, Named{KnownNumbers::skip, "skip"},
                                         Named{KnownNumbers::update, "update"}};
static_assert(named_in_order(known_numbers_names));
constexpr auto const& names_of(KnownNumbers) { return known_numbers_names; }

struct AdmitDraftsRequest {
  std::optional<RoundId> round;
  std::optional<inspection::OpenRound> new_round;
  std::optional<OrganisationId> team;
  std::optional<std::string> new_team;
  Day fed_back_on;
  std::optional<Day> onsite_from;
  std::optional<Day> onsite_to;
  std::vector<AdmittedUnit> units;
  std::string number_prefix;
  bool assign_items = false;
  KnownNumbers known_numbers = KnownNumbers::stop;
  std::optional<Day> due_otherwise{};  // of items whose drafts name no day and are not to be kept up
};

constexpr std::size_t largest_drafts = 4 * largest_body;  // bytes: a text of the greatest length, and every place in it

std::string write_drafts(bulletin::Drafts const& drafts);
Result<bulletin::Drafts> read_drafts(std::string_view text);  // the strict inverse; refuses drafts.malformed

}  // namespace huiyin::forms
