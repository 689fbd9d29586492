// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Findings and the requirements (opinions) of one inspection. Both may be revised until the feedback is given and are
// locked from then on; what was wrong in them is then mended by withdrawing the finding, with a reason. A finding may
// be stated to repeat an earlier one of the same unit (屡查屡犯), at any time, and the statement be taken back with a
// reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "inspection/inspection.hpp"
#include "words/day.hpp"
#include "words/ids.hpp"
#include "words/result.hpp"
#include "words/version.hpp"

namespace huiyin::inspection {

struct FindingText {
  std::string text;
  std::string finding_class;  // the class of the frame, as the office words it
  std::string basis;          // 定性依据: for the team and the office, never for the unit
  friend bool operator==(FindingText const&, FindingText const&) = default;
};
struct Finding {
  FindingId id;
  Version version{};
  InspectionId inspection;
  std::int64_t number = 0;  // the feedback's own number
  FindingText said;
  bool withdrawn = false;
  std::string reason;
  std::optional<FindingId> repeat_of;  // an earlier one of the same unit
  friend bool operator==(Finding const&, Finding const&) = default;
};
struct RecordFinding {
  InspectionId inspection;
  std::int64_t number = 0;
  FindingText said;
};
struct ReviseFinding {
  FindingText said;
};
struct WithdrawFinding {
  std::string reason;
};
using FindingAction = std::variant<ReviseFinding, WithdrawFinding>;
struct FindingRecorded {
  InspectionId inspection;
  std::int64_t number = 0;
  FindingText said;
};
struct FindingRevised {
  FindingText said;
};
struct FindingWithdrawn {
  std::string reason;
};
struct FindingLinked {
  FindingId repeat_of;
};
struct FindingUnlinked {
  std::string reason;
};
using FindingEvent = std::variant<FindingRecorded, FindingRevised, FindingWithdrawn, FindingLinked, FindingUnlinked>;

enum class Feedback { not_given, given };
constexpr Feedback feedback_of(std::optional<Day> const& fed_back_on) {
  return fed_back_on ? Feedback::given : Feedback::not_given;
}

Result<std::vector<FindingEvent>> decide(RecordFinding const& enter,
                                         Feedback feedback);  // finding.text_missing, .locked
// Refuses finding.text_missing, finding.locked, finding.is_withdrawn, finding.reason_missing.
Result<std::vector<FindingEvent>> decide(Finding const& finding, FindingAction const& action, Feedback feedback);
struct LinkFinding {
  Finding earlier;
  Inspection of_earlier;
  Inspection own;                  // the inspection of the finding that is linked
  std::vector<FindingId> repeats;  // what the earlier one repeats in its turn
};
struct UnlinkFinding {
  std::string reason;
};
// Refuses finding.is_withdrawn, finding.is_linked, finding.of_another_unit, finding.not_earlier, finding.in_a_circle.
Result<std::vector<FindingEvent>> decide(Finding const& finding, LinkFinding const& link);
Result<std::vector<FindingEvent>> decide(Finding const& finding,
                                         UnlinkFinding const& unlink);  // finding.not_linked, finding.reason_missing
Finding after(FindingId id, std::optional<Finding> before, std::vector<FindingEvent> const& events);

struct Requirement {
  RequirementId id;
  Version version{};
  InspectionId inspection;
  std::int64_t number = 0;
  std::string heading;
  std::vector<std::string> points;
  friend bool operator==(Requirement const&, Requirement const&) = default;
};
struct RecordRequirement {
  InspectionId inspection;
  std::int64_t number = 0;
  std::string heading;
  std::vector<std::string> points;
};
struct ReviseRequirement {
  std::string heading;
  std::vector<std::string> points;
};
struct RequirementRecorded {
  InspectionId inspection;
  std::int64_t number = 0;
  std::string heading;
  std::vector<std::string> points;
};
struct RequirementRevised {
  std::string heading;
  std::vector<std::string> points;
};
using RequirementEvent = std::variant<RequirementRecorded, RequirementRevised>;
Result<std::vector<RequirementEvent>> decide(RecordRequirement const& enter, Feedback feedback);
// Both refuse requirement.heading_missing, requirement.locked.
Result<std::vector<RequirementEvent>> decide(Requirement const& requirement, ReviseRequirement const& revise,
                                             Feedback feedback);
Requirement after(RequirementId id, std::optional<Requirement> before, std::vector<RequirementEvent> const& events);

}  // namespace huiyin::inspection
