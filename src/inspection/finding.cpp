// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "inspection/finding.hpp"

#include <fmt/format.h>

#include "chinese/written.hpp"

namespace huiyin::inspection {

namespace {

using Events = std::vector<FindingEvent>;

constexpr std::int64_t last_number = 9999;

Result<FindingText> written(FindingText const& said) {
  FindingText kept;
  kept.text = HUIYIN_TRY(chinese::written_text(said.text));
  kept.finding_class = HUIYIN_TRY(chinese::written_line(said.finding_class));
  kept.basis = HUIYIN_TRY(chinese::written_text(said.basis));
  if (kept.text.empty()) return refuse(Fault::invalid_input, "finding.text_missing");
  return kept;
}

Result<Events> decided(ReviseFinding const& revise, Feedback feedback) {
  if (feedback == Feedback::given) return refuse(Fault::conflict, "finding.locked");
  return Events{FindingRevised{HUIYIN_TRY(written(revise.said))}};
}

Result<Events> decided(WithdrawFinding const& withdraw, Feedback) {
  std::string reason = HUIYIN_TRY(chinese::written_text(withdraw.reason));
  if (reason.empty()) return refuse(Fault::invalid_input, "finding.reason_missing");
  return Events{FindingWithdrawn{std::move(reason)}};
}

Finding recorded(FindingId id, FindingRecorded const& event) {
  return {id, Version{}, event.inspection, event.number, event.said, false, {}};
}

struct Happened {
  Finding& finding;
  void operator()(FindingRecorded const&) const {}  // it stands already
  void operator()(FindingRevised const& event) const { finding.said = event.said; }
  void operator()(FindingWithdrawn const& event) const {
    finding.withdrawn = true;
    finding.reason = event.reason;
  }
};

}  // namespace

Result<Events> decide(RecordFinding const& enter, Feedback feedback) {
  if (feedback == Feedback::given) return refuse(Fault::conflict, "finding.locked");
  if (enter.number < 1 || enter.number > last_number)
    return refuse(Fault::invalid_input, "finding.number_out_of_range", fmt::to_string(enter.number));
  return Events{FindingRecorded{enter.inspection, enter.number, HUIYIN_TRY(written(enter.said))}};
}

Result<Events> decide(Finding const& finding, FindingAction const& action, Feedback feedback) {
  if (finding.withdrawn) return refuse(Fault::conflict, "finding.is_withdrawn");
  return std::visit([&](auto const& asked) { return decided(asked, feedback); }, action);
}

Finding after(FindingId id, std::optional<Finding> before, Events const& events) {
  Finding finding = before ? *std::move(before) : recorded(id, std::get<FindingRecorded>(events.at(0)));
  finding.version = next(finding.version);
  for (auto const& event : events) std::visit(Happened{finding}, event);
  return finding;
}

}  // namespace huiyin::inspection
