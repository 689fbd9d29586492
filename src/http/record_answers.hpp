// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Records, pages of them and their histories as answers, each as the asker sees it.
#pragma once

#include <string>
#include <vector>

#include "forms/views.hpp"
#include "http/parameters.hpp"
#include "http/staff_call.hpp"

namespace huiyin::http {

template <class T>
std::string render_seen(store::View&, store::Seen<T> const& seen) {
  return forms::render_view(seen.record);
}
inline std::string render_seen(store::View& view, store::Seen<rectification::Item> const& seen) {
  return forms::render_view(seen.record, view.today(), view.beside(seen));
}
inline std::string render_seen(store::View& view, store::Seen<rectification::Task> const& seen) {
  return forms::render_view(seen.record, view.today(), view.beside(seen));
}
inline std::string render_seen(store::View& view, store::Seen<rectification::Reminder> const& seen) {
  return forms::render_view(seen.record, view.today(), view.beside(seen));
}
inline std::string render_seen(store::View& view, store::Seen<rectification::Recheck> const& seen) {
  return forms::render_view(seen.record, view.beside(seen));
}
inline std::string render_seen(store::View& view, store::Seen<rectification::RectificationPlan> const& seen) {
  return forms::render_view(seen.record, view.beside(seen));
}
inline std::string render_seen(store::View& view, store::Seen<rectification::ResultUse> const& seen) {
  return forms::render_view(seen.record, view.today(), view.beside(seen));
}
inline std::string render_seen(store::View& view, store::Seen<bulletin::Import> const& seen) {
  return forms::render_view(seen.record, view.imports_of_same_text(seen.record), view.open_steps(seen));
}
inline std::string render_seen(store::View& view, store::Seen<publication::Publication> const& seen) {
  return forms::render_view(seen.record, view.open_steps(seen));
}

template <class T>
Result<Answer> read_record(Call const& call, store::View& view) {
  auto const seen = HUIYIN_TRY(view.find<T>(call.id<store::IdOf<T>>()));
  return with_version(json_answer(render_seen(view, seen)), seen.record.version);
}

// What was made or changed: as the act left it, or, of a repeat, as it is now.
template <class T>
Result<store::Seen<T>> seen_after(store::View& view, Done const& done) {
  if (auto const* const record = std::any_cast<T>(&done.record)) return view.seen_as(*record);
  return view.find<T>(parse_id<store::IdOf<T>>(done.receipt.id).value());
}

template <class T>
Result<Answer> show_record(Call const&, store::View& view, Done const& done) {
  auto const seen = HUIYIN_TRY(seen_after<T>(view, done));
  return with_version(json_answer(render_seen(view, seen)), seen.record.version);
}

template <class Row, class Render>
Answer page_answer(store::Page<Row> const& page, Render const& render_row) {
  std::vector<std::string> rows;
  for (Row const& row : page.rows) rows.push_back(render_row(row));
  return json_answer(forms::render_page(rows, page.next ? std::optional(render_cursor(*page.next)) : std::nullopt));
}

template <class T>
Answer page_answer(store::Page<T> const& page) {
  return page_answer(page, [](T const& record) { return forms::render_view(record); });
}

std::string render_history_row(store::HistoryRow const& row);

template <class T>
Result<Answer> read_history(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"after", "limit"}));
  auto const order = HUIYIN_TRY(asked.page());
  auto const page = HUIYIN_TRY(view.history<T>(call.id<store::IdOf<T>>(), order));
  return page_answer(page, render_history_row);
}

}  // namespace huiyin::http
