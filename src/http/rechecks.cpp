// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/rechecks.hpp"

#include <boost/json.hpp>

#include "http/record_answers.hpp"

namespace huiyin::http {

namespace {

using rectification::DrawRecheck;
using rectification::Recheck;

Result<DrawRecheck> drawing_of(Call const& call) {
  auto const id = call.id<RecheckId>();
  std::optional<std::uint64_t> place;
  {
    auto lease = HUIYIN_TRY(call.site.pool.lease());
    store::View view(std::move(lease), call.caller.actor, day_of(call.request.received));
    HUIYIN_TRY(view.find<Recheck>(id));
    place = view.place_of_announcing(id);
  }
  if (!place) return refuse(Fault::unavailable, "recheck.not_placed");
  auto const checkpoint = HUIYIN_TRY(call.site.journal.first_with(journal::Position{*place}));
  return DrawRecheck{
      {checkpoint.origin, static_cast<std::int64_t>(count_of(checkpoint.head.size)), checkpoint.head.root}};
}

}  // namespace

Result<Answer> list_rechecks(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"state", "after", "limit"}));
  auto const state = HUIYIN_TRY(asked.given<rectification::RecheckState>("state"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.rechecks(state, order));
}

Result<Answer> count_recheck_frame(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"round", "unit", "closed_since"}));
  rectification::RecheckFilter filter;
  filter.round = HUIYIN_TRY(asked.given<RoundId>("round"));
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  filter.closed_since = HUIYIN_TRY(asked.given<Day>("closed_since"));
  return json_answer(boost::json::serialize(boost::json::object{{"closed_items", view.count_closed(filter)}}));
}

Result<Answer> count_rechecks(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"inspection", "unit"}));
  store::RecheckCountFilter filter;
  filter.inspection = HUIYIN_TRY(asked.given<InspectionId>("inspection"));
  filter.unit = HUIYIN_TRY(asked.given<OrganisationId>("unit"));
  return json_answer(forms::render_view(view.count_rechecks(filter)));
}

Result<Answer> list_item_rechecks(Call const& call, store::View& view) {
  auto const rechecks = HUIYIN_TRY(view.rechecks_of(call.id<ItemId>()));
  std::vector<std::string> rows;
  for (auto const& each : rechecks) rows.push_back(forms::render_view(each));
  return json_answer(forms::render_page(rows, std::nullopt));
}

Result<Answer> read_draw(Call const& call, store::View& view) {
  auto const seen = HUIYIN_TRY(view.find<Recheck>(call.id<RecheckId>()));
  HUIYIN_TRY(policy::may(call.caller.actor, policy::Action::prove, seen.standing));
  if (!seen.record.drawing) return refuse(Fault::conflict, "recheck.not_drawn");
  return text_answer(render_record(seen.record));
}

Wish create_recheck(Call const& call) {
  return wish_for<forms::AnnounceRecheckRequest>(call, office::announce_recheck);
}

Wish draw_recheck(Call const& call) {
  auto const drawing = drawing_of(call);
  return wish_to_change<forms::DrawRecheckRequest, RecheckId>(
      call,
      [drawing](store::Change& change, RecheckId id, Version seen,
                forms::DrawRecheckRequest const&) -> Result<store::Receipt> {
        if (!drawing) return drawing.error();
        return office::draw_recheck(change, id, seen, *drawing);
      });
}

Wish record_recheck(Call const& call) {
  return wish_to_change<rectification::RecordResult, RecheckId>(call, office::recheck_item);
}

}  // namespace huiyin::http
