// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of rechecks: closed items are drawn by lot and looked at again; what came of it.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_rechecks(Call const& call, store::View& view);
Result<Answer> count_recheck_frame(Call const& call, store::View& view);
Result<Answer> count_rechecks(Call const& call, store::View& view);
Result<Answer> list_item_rechecks(Call const& call, store::View& view);
// As docs/draw.py takes it. Refuses recheck.not_drawn.
Result<Answer> read_draw(Call const& call, store::View& view);

Wish create_recheck(Call const& call);
// From the first checkpoint that has the announcing in it, which is signed now where there is none yet.
Wish draw_recheck(Call const& call);
Wish record_recheck(Call const& call);

}  // namespace huiyin::http
