// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "inspection/inspection.hpp"

namespace huiyin::inspection {

namespace {

using Events = std::vector<InspectionEvent>;

Inspection authorised(InspectionId id, InspectionAuthorised const& event) {
  return {id, Version{}, event.round, event.team, event.unit, event.onsite_from, event.onsite_to, std::nullopt};
}

struct Happened {
  Inspection& inspection;
  void operator()(InspectionAuthorised const&) const {}  // it stands already
  void operator()(FeedbackGiven const& event) const { inspection.fed_back_on = event.on; }
};

}  // namespace

Result<Events> decide(AuthoriseInspection const& authorise) {
  auto const& [round, team, unit, from, to] = authorise;
  if (from && to && *to < *from) return refuse(Fault::invalid_input, "inspection.period_reversed");
  return Events{InspectionAuthorised{round, team, unit, from, to}};
}

Result<Events> decide(Inspection const& inspection, GiveFeedback const& give, Day today) {
  if (inspection.fed_back_on)
    return refuse(Fault::conflict, "inspection.already_fed_back", render(*inspection.fed_back_on));
  if (inspection.onsite_from && give.on < *inspection.onsite_from)
    return refuse(Fault::invalid_input, "inspection.feedback_before_entry", render(*inspection.onsite_from));
  if (give.on > today) return refuse(Fault::invalid_input, "inspection.feedback_in_future", render(give.on));
  return Events{FeedbackGiven{give.on}};
}

Inspection after(InspectionId id, std::optional<Inspection> before, Events const& events) {
  Inspection inspection = before ? *std::move(before) : authorised(id, std::get<InspectionAuthorised>(events.at(0)));
  inspection.version = next(inspection.version);
  for (auto const& event : events) std::visit(Happened{inspection}, event);
  return inspection;
}

std::vector<deadlines::Occurrence> occurrences_of(Inspection const& inspection) {
  std::vector<deadlines::Occurrence> occurrences;
  auto const add = [&](deadlines::Trigger trigger, std::optional<Day> const& day) {
    if (day) occurrences.push_back({trigger, *day});
  };
  add(deadlines::Trigger::entry, inspection.onsite_from);
  add(deadlines::Trigger::withdrawal, inspection.onsite_to);
  add(deadlines::Trigger::feedback, inspection.fed_back_on);
  return occurrences;
}

}  // namespace huiyin::inspection
