// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of imports: notices sent as files, their lists, and what is done with their drafts.
#pragma once

#include "forms/import_requests.hpp"
#include "http/staff_call.hpp"

namespace huiyin::http {

constexpr std::uint64_t largest_notice = 20UL * 1024 * 1024;

HandlerAnswer import_notice(StaffSite& site, Request request);
HandlerAnswer try_ledger(StaffSite& site, Request request);
HandlerAnswer read_source(StaffSite& site, Request request);

Result<Answer> list_imports(Call const& call, store::View& view);

Wish revise_drafts(Call const& call);
Wish admit_drafts(Call const& call);
Wish discard_import(Call const& call);

}  // namespace huiyin::http
