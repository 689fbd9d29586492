// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of the figures of a round and of an organisation with all below it.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> read_round_figures(Call const& call, store::View& view);
Result<Answer> read_organisation_figures(Call const& call, store::View& view);

}  // namespace huiyin::http
