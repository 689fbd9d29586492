// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "inspection/finding.hpp"

#include <algorithm>

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
  return {id, Version{}, event.inspection, event.number, event.said, false, {}, {}};
}

struct Happened {
  Finding& finding;
  void operator()(FindingRecorded const&) const {}  // it stands already
  void operator()(FindingRevised const& event) const { finding.said = event.said; }
  void operator()(FindingWithdrawn const& event) const {
    finding.withdrawn = true;
    finding.reason = event.reason;
  }
  void operator()(FindingLinked const& event) const { finding.repeat_of = event.repeat_of; }
  void operator()(FindingUnlinked const&) const { finding.repeat_of.reset(); }
};

// Fed back, in another inspection, before the finding's own feedback.
bool is_earlier(LinkFinding const& link) {
  std::optional<Day> const& on = link.of_earlier.fed_back_on;
  if (!on || link.of_earlier.id == link.own.id) return false;
  return !link.own.fed_back_on || *on < *link.own.fed_back_on;
}

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

Result<Events> decide(Finding const& finding, LinkFinding const& link) {
  if (finding.withdrawn || link.earlier.withdrawn) return refuse(Fault::conflict, "finding.is_withdrawn");
  if (finding.repeat_of) return refuse(Fault::conflict, "finding.is_linked");
  if (link.of_earlier.unit != link.own.unit) return refuse(Fault::invalid_input, "finding.of_another_unit");
  if (!is_earlier(link)) return refuse(Fault::invalid_input, "finding.not_earlier");
  if (std::ranges::find(link.repeats, finding.id) != link.repeats.end())
    return refuse(Fault::conflict, "finding.in_a_circle");
  return Events{FindingLinked{link.earlier.id}};
}

Result<Events> decide(Finding const& finding, UnlinkFinding const& unlink) {
  if (!finding.repeat_of) return refuse(Fault::conflict, "finding.not_linked");
  std::string reason = HUIYIN_TRY(chinese::written_text(unlink.reason));
  if (reason.empty()) return refuse(Fault::invalid_input, "finding.reason_missing");
  return Events{FindingUnlinked{std::move(reason)}};
}

Finding after(FindingId id, std::optional<Finding> before, Events const& events) {
  Finding finding = before ? *std::move(before) : recorded(id, std::get<FindingRecorded>(events.at(0)));
  finding.version = next(finding.version);
  for (auto const& event : events) std::visit(Happened{finding}, event);
  return finding;
}

}  // namespace huiyin::inspection
