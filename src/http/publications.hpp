// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of what is made public, as the staff prepares it.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_publications(Call const& call, store::View& view);

Wish prepare_publication(Call const& call);

template <class Action>
Wish step_publication(Call const& call) {
  auto const step = [reviewers = call.site.reviewers](store::Change& change, PublicationId id, Version seen,
                                                      Action const& asked) {
    return office::change_publication(change, id, seen, asked, reviewers);
  };
  return wish_to_change<Action, PublicationId>(call, step);
}

}  // namespace huiyin::http
