// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/tasks.hpp"

#include "http/record_answers.hpp"

namespace huiyin::http {

Result<Answer> list_tasks(Call const& call, store::View& view) {
  auto const asked =
      HUIYIN_TRY(Parameters::of(call.request, {"item", "unit", "organisation", "state", "after", "limit"}));
  store::TaskFilter filter;
  filter.item = HUIYIN_TRY(asked.given<ItemId>("item"));
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  filter.organisation = HUIYIN_TRY(asked.given<OrganisationId>("organisation"));
  filter.state = HUIYIN_TRY(asked.given<rectification::TaskState>("state"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.tasks(filter, order),
                     [&](rectification::TaskRow const& row) { return forms::render_view(row, view.today()); });
}

Wish create_task(Call const& call) { return wish_for<forms::HandDownTaskRequest>(call, office::hand_down_task); }
Wish answer_task(Call const& call) {
  return wish_to_change<forms::AnswerTaskRequest, TaskId>(call, office::answer_task);
}

}  // namespace huiyin::http
