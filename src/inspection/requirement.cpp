// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "chinese/written.hpp"
#include "inspection/finding.hpp"

namespace huiyin::inspection {

namespace {

using Events = std::vector<RequirementEvent>;

constexpr std::int64_t last_number = 9999;
constexpr std::size_t most_points = 100;

Result<std::string> written_heading(std::string_view text) {
  std::string heading = HUIYIN_TRY(chinese::written_text(text));
  if (heading.empty()) return refuse(Fault::invalid_input, "requirement.heading_missing");
  return heading;
}

Result<std::vector<std::string>> written_points(std::vector<std::string> const& texts) {
  if (texts.size() > most_points) return refuse(Fault::invalid_input, "list.too_long", fmt::to_string(most_points));
  std::vector<std::string> points;
  for (auto const& text : texts) {
    points.push_back(HUIYIN_TRY(chinese::written_text(text)));
    if (points.back().empty())
      return refuse(Fault::invalid_input, "requirement.point_missing", fmt::to_string(points.size()));
  }
  return points;
}

Requirement recorded(RequirementId id, RequirementRecorded const& event) {
  return {id, Version{}, event.inspection, event.number, event.heading, event.points};
}

struct Happened {
  Requirement& requirement;
  void operator()(RequirementRecorded const&) const {}  // it stands already
  void operator()(RequirementRevised const& event) const {
    requirement.heading = event.heading;
    requirement.points = event.points;
  }
};

}  // namespace

Result<Events> decide(RecordRequirement const& enter, Feedback feedback) {
  if (feedback == Feedback::given) return refuse(Fault::conflict, "requirement.locked");
  if (enter.number < 1 || enter.number > last_number)
    return refuse(Fault::invalid_input, "requirement.number_out_of_range", fmt::to_string(enter.number));
  std::string heading = HUIYIN_TRY(written_heading(enter.heading));
  auto points = HUIYIN_TRY(written_points(enter.points));
  return Events{RequirementRecorded{enter.inspection, enter.number, std::move(heading), std::move(points)}};
}

Result<Events> decide(Requirement const&, ReviseRequirement const& revise, Feedback feedback) {
  if (feedback == Feedback::given) return refuse(Fault::conflict, "requirement.locked");
  std::string heading = HUIYIN_TRY(written_heading(revise.heading));
  auto points = HUIYIN_TRY(written_points(revise.points));
  return Events{RequirementRevised{std::move(heading), std::move(points)}};
}

Requirement after(RequirementId id, std::optional<Requirement> before, Events const& events) {
  Requirement requirement = before ? *std::move(before) : recorded(id, std::get<RequirementRecorded>(events.at(0)));
  requirement.version = next(requirement.version);
  for (auto const& event : events) std::visit(Happened{requirement}, event);
  return requirement;
}

}  // namespace huiyin::inspection
