// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of rectification plans: opened, looked through while people write, approved, reviewed, amended.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_plans(Call const& call, store::View& view);
Result<Answer> look_through_plan(Call const& call, store::View& view);

Wish create_plan(Call const& call);
Wish answer_remark(Call const& call);

template <class Action>
Wish step_plan(Call const& call) {
  return wish_to_change<Action, RectificationPlanId>(
      call, [&words = call.site.plan_rules.words](store::Change& change, RectificationPlanId id, Version seen,
                                                  Action const& asked) {
        return office::change_plan(change, id, seen, asked, words);
      });
}

}  // namespace huiyin::http
