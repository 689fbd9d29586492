// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a notice gives for the office's records, before a person has confirmed it: every value with its place in the
// text and how certain the reading is. Drafts are revised whole, so that correcting, splitting, merging, dropping and
// taking back are all one action; nothing is lost by dropping.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bulletin/reading.hpp"
#include "deadlines/calendar.hpp"
#include "words/result.hpp"

namespace huiyin::bulletin {

struct Lexicon;

struct DraftValue {
  std::string value;        // a day as YYYY-MM-DD; empty: the notice does not say
  std::vector<Span> spans;  // an edited value keeps them
  friend bool operator==(DraftValue const&, DraftValue const&) = default;
};

struct DraftFinding {
  std::int64_t key = 0;  // by which it is named among the drafts
  std::string text;
  std::vector<Span> spans;
  std::string finding_class;
  std::string unit;  // as the notice names it; empty: the one unit of the notice
  std::optional<Day> due;
  std::string limit_text;  // as the notice states it: 反馈后3个月
  bool keep_up = false;
  std::vector<std::int64_t> opinions;  // keys of requirements
  bool dropped = false;
  friend bool operator==(DraftFinding const&, DraftFinding const&) = default;
};

struct DraftRequirement {
  std::int64_t key = 0;
  std::string heading;
  std::vector<std::string> points;
  std::vector<Span> spans;
  bool dropped = false;
  friend bool operator==(DraftRequirement const&, DraftRequirement const&) = default;
};

struct Drafts {
  DraftValue title;
  DraftValue inspecting_body;
  DraftValue unit;
  DraftValue feedback_date;
  DraftValue onsite_from;
  DraftValue onsite_to;
  std::vector<DraftFinding> findings;
  std::vector<DraftRequirement> requirements;
  friend bool operator==(Drafts const&, Drafts const&) = default;
};

constexpr std::size_t most_draft_findings = 2000;
constexpr std::size_t most_draft_requirements = 500;

// On top of draft_ledger: its rows become findings, those of a report too. What the notice does not say stays empty.
Drafts draft_import(Reading const& reading, std::string_view clean_text, deadlines::Calendar const& calendar,
                    Lexicon const& lexicon);

Result<void> fits(Drafts const& drafts);  // refuses list.too_long

// The drafts as they are kept. characters: of the text that the spans count in. Refuses list.too_long and, with the
// JSON pointer of the place as the detail, import.draft_empty, import.draft_text, import.draft_day, import.draft_span,
// import.draft_key_twice, import.draft_unknown_opinion.
Result<Drafts> written(Drafts drafts, std::size_t characters);

std::int64_t count_findings(Drafts const& drafts);  // that are not dropped
std::int64_t count_doubtful(Drafts const& drafts);  // values, findings and requirements not read with high certainty

}  // namespace huiyin::bulletin
