// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/parse.hpp>

#include "bulletin/ledger_draft.hpp"
#include "forms/import_fields.hpp"
#include "forms/json_forms.hpp"

namespace huiyin::forms {

namespace {

JsonValue same_text_of(bulletin::ImportRow const& row) {
  return JsonObject{{"id", Json<ImportId>::write(row.id)},
                    {"name", Json<std::string>::write(row.name)},
                    {"state", Json<bulletin::ImportState>::write(row.state)},
                    {"on", Json<Day>::write(row.by.on)}};
}

}  // namespace

std::string write_drafts(bulletin::Drafts const& drafts) {
  return boost::json::serialize(Json<bulletin::Drafts>::write(drafts));
}

Result<bulletin::Drafts> read_drafts(std::string_view text) {
  auto const value = HUIYIN_TRY(parse_json(text, std::numeric_limits<std::size_t>::max()));
  FormFaults faults;
  auto drafts = Json<bulletin::Drafts>::read(value, JsonReader(faults, Strictness::record));
  if (!drafts || write_drafts(*drafts) != text) return refuse(Fault::invalid_input, "drafts.malformed");
  return *std::move(drafts);
}

std::string render_view(bulletin::Import const& import, std::vector<bulletin::ImportRow> const& same_text,
                        std::vector<bulletin::ImportStep> const& open_steps) {
  JsonObject object;
  write_members(import, object);
  object.emplace("reading", boost::json::parse(import.reading));
  boost::json::array others;
  for (auto const& row : same_text) others.push_back(same_text_of(row));
  object.emplace("same_text", std::move(others));
  boost::json::array classes;
  for (std::string_view const name : bulletin::class_choices()) classes.emplace_back(name);
  object.emplace("class_choices", std::move(classes));
  object.emplace("open_steps", Json<std::vector<bulletin::ImportStep>>::write(open_steps));
  return boost::json::serialize(object);
}

template std::string render_view<bulletin::ImportRow>(bulletin::ImportRow const&);

template Form<bulletin::ReviseDrafts> read_form<bulletin::ReviseDrafts>(std::string_view, std::size_t);
template Form<bulletin::DiscardImport> read_form<bulletin::DiscardImport>(std::string_view, std::size_t);
template Form<AdmitDraftsRequest> read_form<AdmitDraftsRequest>(std::string_view, std::size_t);

template std::string write_events<bulletin::ImportEvent>(std::vector<bulletin::ImportEvent> const&);
template Result<std::vector<bulletin::ImportEvent>> read_events<bulletin::ImportEvent>(std::string_view);

}  // namespace huiyin::forms
