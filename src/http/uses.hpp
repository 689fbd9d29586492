// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of the use of results: what came of findings, with whom, and what was replied.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_uses(Call const& call, store::View& view);

Wish create_use(Call const& call);

template <class Action>
Wish step_use(Call const& call) {
  return wish_to_change<Action, ResultUseId>(call, office::change_use);
}

}  // namespace huiyin::http
