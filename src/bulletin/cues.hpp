// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Cues: what a piece says, at its place in the notice, about the part it plays. Each answers one question with yes or
// no and knows nothing of the order in which roles.cpp asks.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

struct Place {
  Notice const& notice;
  std::size_t index = 0;
  Role before = Role::opening;  // the part of the piece before
  bool findings_seen = false;

  Piece const& piece() const { return notice.pieces()[index]; }
  Range range() const { return piece().range; }
};

bool always(Place const& place);
bool in_title(Place const& place);
bool heads_digest_findings(Place const& place);
bool heads_digest_demands(Place const& place);
// Short headings of a feedback set out in sections.
bool heads_praise(Place const& place);
bool heads_findings(Place const& place);
bool heads_demands(Place const& place);
bool answers(Place const& place);
bool tells_of_leads(Place const& place);
bool tells_of_leads_apart(Place const& place);
bool lists_demands(Place const& place);
bool announces_findings(Place const& place);
bool goes_on_with_findings(Place const& place);
bool demands(Place const& place);
bool tells_who_attended(Place const& place);
bool clusters_shortcomings(Place const& place);
bool numbers_shortcomings(Place const& place);
bool is_news(Place const& place);
bool praises(Place const& place);
bool praises_first(Place const& place);
bool tells_conduct_of_team(Place const& place);

}  // namespace huiyin::bulletin
