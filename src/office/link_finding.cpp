// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"
#include "rectification/lineage.hpp"

namespace huiyin::office {

using inspection::Finding;
using inspection::Inspection;

namespace {

// What a finding repeats, and that in its turn, as far as the actor sees it.
std::vector<FindingId> repeats_of(store::Change& change, Finding const& finding) {
  std::vector<FindingId> line;
  for (auto above = finding.repeat_of; above && line.size() < rectification::most_generations;) {
    line.push_back(*above);
    auto const found = change.find<Finding>(*above, policy::Action::read);
    above = found ? found->record.repeat_of : std::nullopt;
  }
  return line;
}

}  // namespace

Result<Receipt> link_finding(store::Change& change, FindingId id, Version seen,
                             forms::LinkFindingRequest const& request) {
  auto const found = HUIYIN_TRY(change.find<Finding>(id, policy::Action::link));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  auto const earlier = HUIYIN_TRY(look_up<Finding>(change, request.repeat_of, "/repeat_of"));
  auto const of_earlier = HUIYIN_TRY(change.find<Inspection>(earlier.record.inspection, policy::Action::read));
  auto const own = HUIYIN_TRY(change.find<Inspection>(found.record.inspection, policy::Action::read));

  auto const events =
      HUIYIN_TRY(decide(found.record, inspection::LinkFinding{earlier.record, of_earlier.record, own.record,
                                                              repeats_of(change, earlier.record)}));
  auto const now = after(id, found.record, events);

  return change.record<Finding>(found.record, now, events, policy::Action::link, found.role);
}

Result<Receipt> unlink_finding(store::Change& change, FindingId id, Version seen,
                               inspection::UnlinkFinding const& action) {
  auto const found = HUIYIN_TRY(change.find<Finding>(id, policy::Action::link));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action));
  auto const now = after(id, found.record, events);

  return change.record<Finding>(found.record, now, events, policy::Action::link, found.role);
}

}  // namespace huiyin::office
