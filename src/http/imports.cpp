// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/imports.hpp"

#include "http/receiving.hpp"
#include "http/record_answers.hpp"
#include "http/wishes.hpp"

namespace huiyin::http {

Result<Answer> list_imports(Call const& call, store::View& view) {
  auto const asked = HUIYIN_TRY(Parameters::of(call.request, {"state", "after", "limit"}));
  auto const state = HUIYIN_TRY(asked.given<bulletin::ImportState>("state"));
  auto const order = HUIYIN_TRY(asked.page());
  return page_answer(view.imports(state, order));
}

Wish revise_drafts(Call const& call) {
  return wish_to_change<bulletin::ReviseDrafts, ImportId>(call, office::revise_drafts, forms::largest_drafts);
}
Wish admit_drafts(Call const& call) {
  return wish_to_change<forms::AdmitDraftsRequest, ImportId>(
      call, [&rule_sets = call.site.rule_sets](store::Change& change, ImportId id, Version seen,
                                               forms::AdmitDraftsRequest const& asked) {
        return office::admit_drafts(change, id, seen, asked, rule_sets);
      });
}
Wish discard_import(Call const& call) {
  return wish_to_change<bulletin::DiscardImport, ImportId>(call, office::discard_import);
}

HandlerAnswer read_source(StaffSite& site, Request request) {
  struct Source {
    std::string name;
    Digest content;
    std::int64_t size = 0;
  };
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Source>()> finding = [&site, asked]() -> Result<Source> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    store::View view(std::move(lease), caller.actor, day_of(asked->received));
    auto import = HUIYIN_TRY(view.find<bulletin::Import>(asked->path_id<ImportId>("id"))).record;
    return Source{std::move(import.name), import.source, import.size};
  };
  auto const source = co_await on_readers<Source>(site.readers, std::move(finding));
  if (!source) co_return source.error();
  co_return content_answer(site, source->name, source->content, source->size);
}

}  // namespace huiyin::http
