// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/uses.hpp"

#include "http/record_answers.hpp"

namespace huiyin::http {

Result<Answer> list_uses(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"finding", "kind", "state", "after", "limit"}));
  store::UseFilter filter;
  filter.finding = HUIYIN_TRY(asked.given<FindingId>("finding"));
  filter.kind = HUIYIN_TRY(asked.given<rectification::UseKind>("kind"));
  filter.state = HUIYIN_TRY(asked.given<rectification::UseState>("state"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.uses(filter, order),
                     [&](rectification::ResultUseRow const& row) { return forms::render_view(row, view.today()); });
}

Wish create_use(Call const& call) { return wish_for<forms::RegisterUseRequest>(call, office::register_use); }

}  // namespace huiyin::http
