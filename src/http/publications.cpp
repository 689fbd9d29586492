// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/publications.hpp"

#include <filesystem>

#include "forms/publication_requests.hpp"
#include "http/record_answers.hpp"
#include "publication/to_public.hpp"

namespace huiyin::http {
namespace {

// A notice without a title goes by the name of its file.
std::string title_of(bulletin::Import const& import) {
  auto const& read = import.drafts.title.value;
  return read.empty() ? std::filesystem::path(import.name).stem().string() : read;
}

publication::PublicNotice public_notice(office::NoticeReader const& reader, bulletin::Import const& import) {
  std::string const restored = reader.restored(import.text);
  auto const fed_back_on = parse_day(import.drafts.feedback_date.value);
  return publication::to_public({.title = title_of(import),
                                 .kind = parse_name<publication::Kind>(name_of(import.kind)).value(),
                                 .unit = import.drafts.unit.value,
                                 .on = fed_back_on ? *fed_back_on : import.by.on,
                                 .restored = restored,
                                 .scraped = import.text});
}

// Restoring a long text takes a while, so it is done here and not on the writer.
Result<publication::PreparePublication> read_import(Call const& call, ImportId id) {
  HUIYIN_TRY(policy::may(call.caller.actor, policy::Action::create, policy::Object::publication));
  auto lease = HUIYIN_TRY(call.site.pool.lease());
  store::View view(std::move(lease), call.caller.actor, day_of(call.request.received));
  auto const seen = view.find<bulletin::Import>(id);
  if (!seen) return refuse(Fault::not_found, "reference.unknown", "/import");
  return publication::PreparePublication{id, public_notice(call.site.notices, seen->record)};
}

}  // namespace

Wish prepare_publication(Call const& call) {
  auto const asked = forms::read_form<forms::PreparePublicationRequest>(call.request.body);
  if (!asked) return asked.error();
  return store::Desk::Body([read = read_import(call, asked->import)](store::Change& change) -> Result<store::Receipt> {
    auto const prepare = HUIYIN_TRY(read);
    return office::prepare_publication(change, prepare);
  });
}

Result<Answer> list_publications(Call const& call, store::View& view) {
  auto const asked =
      HUIYIN_TRY(Parameters::of(call.request, {"state", "list", "year", "unit", "kind", "after", "limit"}));
  store::PublicationFilter filter;
  filter.state = HUIYIN_TRY(asked.given<publication::State>("state"));
  filter.list = HUIYIN_TRY(asked.given<publication::List>("list"));
  filter.year = HUIYIN_TRY(asked.given<std::int64_t>("year"));
  filter.unit = HUIYIN_TRY(asked.given<std::string>("unit"));
  filter.kind = HUIYIN_TRY(asked.given<publication::Kind>("kind"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.publications(filter, store::PublicationSort::issued, order));
}

}  // namespace huiyin::http
