// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of what is handed down: tasks, their steps, the files of their answers.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_tasks(Call const& call, store::View& view);

Wish create_task(Call const& call);
Wish answer_task(Call const& call);

template <class Action>
Wish step_task(Call const& call) {
  return wish_to_change<Action, TaskId>(call, office::change_task);
}

}  // namespace huiyin::http
