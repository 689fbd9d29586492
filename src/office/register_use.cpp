// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

using rectification::ResultUse;

Result<Receipt> register_use(store::Change& change, forms::RegisterUseRequest const& request) {
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::result_use));
  HUIYIN_TRY(look_up_if_named<people::Organisation>(change, request.organisation, "/organisation"));
  rectification::RegisterUse asked{request.kind,      {},         request.problem, request.organisation,
                                   request.body_name, request.on, request.text,    request.answer_by};
  if (request.finding) {
    auto const finding = HUIYIN_TRY(look_up<inspection::Finding>(change, *request.finding, "/finding"));
    asked.finding = rectification::UsedFinding{finding.record.id, finding.standing.team.value(),
                                               finding.record.said.text, finding.record.withdrawn};
  }

  auto const events = HUIYIN_TRY(decide(asked, change.by()));
  auto const now = after(change.mint<ResultUseId>(), std::nullopt, events);

  return change.record<ResultUse>(std::nullopt, now, events, policy::Action::create, role);
}

Result<Receipt> change_use(store::Change& change, ResultUseId id, Version seen,
                           rectification::UseAction const& action) {
  policy::Action const asked = policy::action_of(step_of(action));
  auto const found = HUIYIN_TRY(change.find<ResultUse>(id, asked));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));

  auto const events = HUIYIN_TRY(decide(found.record, action, change.by()));
  auto const now = after(id, found.record, events);

  return change.record<ResultUse>(found.record, now, events, asked, found.role);
}

}  // namespace huiyin::office
