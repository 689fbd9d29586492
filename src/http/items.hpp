// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of the ledger: its items, their steps, their counts, finding them by words, taking them away as CSV.
#pragma once

#include "http/parameters.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<store::ItemFilter> item_filter(Parameters const& asked);

Result<Answer> list_items(Call const& call, store::View& view);
Result<Answer> count_items(Call const& call, store::View& view);
Result<Answer> search_items(Call const& call, store::View& view);

Result<Answer> list_mechanisms(Call const& call, store::View& view);

Result<Answer> list_readers(Call const& call, store::View& view);  // who has opened an item
HandlerAnswer see_item(StaffSite& site, Request request);          // and that one has

Wish create_item(Call const& call);
Wish plan_item(Call const& call);
Wish report_item(Call const& call);
Wish record_outcome(Call const& call);
Wish sign_item(Call const& call);

template <class Action>
Wish step_item(Call const& call) {
  return wish_to_change<Action, ItemId>(call, office::change_item);
}

// What is taken away: who asks, and which items.
struct Export {
  Caller caller;
  std::optional<store::Repeat> repeat;
  store::ItemFilter filter;
};
Result<Export> prepare_export(StaffSite const& site, store::Session& session, Request const& request);
// As the journal remembers it: name=value, joined by &, without spaces; the values are ids, days and words.
std::string filter_text(Request const& request);

HandlerAnswer export_items(StaffSite& site, Request request);

}  // namespace huiyin::http
