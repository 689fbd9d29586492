// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "chinese/written.hpp"
#include "inspection/inspection.hpp"

namespace huiyin::inspection {

namespace {

using Events = std::vector<RoundEvent>;

constexpr std::int64_t first_year = 2000;
constexpr std::int64_t last_year = 2100;
constexpr std::int64_t last_number = 999;

Round opened(RoundId id, RoundOpened const& event) {
  return {id, Version{}, event.term, event.year, event.number, event.name, event.rules_version};
}

}  // namespace

Result<Events> decide(OpenRound const& open, deadlines::RuleSets const& known) {
  RoundOpened opened;
  opened.term = HUIYIN_TRY(chinese::written_line(open.term));
  opened.year = open.year;
  opened.number = open.number;
  opened.name = HUIYIN_TRY(chinese::written_line(open.name));
  opened.rules_version = HUIYIN_TRY(chinese::written_line(open.rules_version));
  if (opened.name.empty()) return refuse(Fault::invalid_input, "round.name_missing");
  if (open.year < first_year || open.year > last_year)
    return refuse(Fault::invalid_input, "round.year_out_of_range", fmt::to_string(open.year));
  if (open.number < 1 || open.number > last_number)
    return refuse(Fault::invalid_input, "round.number_out_of_range", fmt::to_string(open.number));
  HUIYIN_TRY(known.of_round(opened.rules_version));
  return Events{std::move(opened)};
}

Round after(RoundId id, std::optional<Round> before, Events const& events) {
  Round round = before ? *std::move(before) : opened(id, std::get<RoundOpened>(events.at(0)));
  round.version = next(round.version);
  return round;
}

}  // namespace huiyin::inspection
