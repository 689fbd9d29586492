// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/recheck_fields.hpp"

namespace huiyin::forms {

namespace {

using rectification::Recheck;

JsonValue text_or_null(std::optional<std::string> const& text) {
  return text ? Json<std::string>::write(*text) : JsonValue(nullptr);
}

std::optional<std::string> seed_text(Recheck const& recheck) {
  if (!recheck.drawing) return std::nullopt;
  return hex(rectification::seed_of(rectification::lot_of(recheck), recheck.drawing->checkpoint));
}

}  // namespace

std::string render_view(Recheck const& recheck, rectification::RecheckBeside const& beside) {
  JsonObject object;
  write_members(recheck, object);
  write_members(beside, object);
  object.emplace("frame_size", static_cast<std::int64_t>(recheck.frame.size()));
  object.emplace("frame_digest", hex(sha256(rectification::frame_text(recheck.frame))));
  object.emplace("seed", text_or_null(seed_text(recheck)));
  return boost::json::serialize(object);
}

template std::string render_view<rectification::RecheckRow>(rectification::RecheckRow const&);
template std::string render_view<rectification::ItemRecheck>(rectification::ItemRecheck const&);
template std::string render_view<rectification::RecheckCounts>(rectification::RecheckCounts const&);

template Form<AnnounceRecheckRequest> read_form<AnnounceRecheckRequest>(std::string_view, std::size_t);
template Form<DrawRecheckRequest> read_form<DrawRecheckRequest>(std::string_view, std::size_t);
template Form<rectification::RecordResult> read_form<rectification::RecordResult>(std::string_view, std::size_t);

template std::string write_events<rectification::RecheckEvent>(std::vector<rectification::RecheckEvent> const&);
template Result<std::vector<rectification::RecheckEvent>> read_events<rectification::RecheckEvent>(std::string_view);

}  // namespace huiyin::forms
