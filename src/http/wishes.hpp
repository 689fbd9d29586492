// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// From a form to a wish: the body of a request is read, and what it asks is handed to one errand on the writer.
#pragma once

#include "http/staff_call.hpp"
#include "office/errands.hpp"

namespace huiyin::http {

// errand(change, asked)
template <class Asked, class Errand>
Wish wish_for(Call const& call, Errand errand, std::size_t most_bytes = forms::largest_body) {
  auto asked = forms::read_form<Asked>(call.request.body, most_bytes);
  if (!asked) return asked.error();
  return store::Desk::Body(
      [asked = *std::move(asked), errand](store::Change& change) { return errand(change, asked); });
}

// errand(change, id, seen, asked): a change of what the path names
template <class Asked, class AnId, class Errand>
Wish wish_to_change(Call const& call, Errand errand, std::size_t most_bytes = forms::largest_body) {
  auto const change_it = [id = call.id<AnId>(), seen = call.seen, errand](store::Change& change, Asked const& asked) {
    return errand(change, id, seen, asked);
  };
  return wish_for<Asked>(call, change_it, most_bytes);
}

}  // namespace huiyin::http
