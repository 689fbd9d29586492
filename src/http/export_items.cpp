// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Taking the ledger away: remembered in the journal first, then streamed page by page, so that neither memory nor a
// session of the store is held while a client is slow.
#include <fmt/format.h>

#include "http/items.hpp"
#include "http/spreadsheet_text.hpp"
#include "office/errands.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

std::string text_of(std::optional<Day> const& day) { return day ? render(*day) : ""; }

std::string row_text(rectification::ItemRow const& row, Day today) {
  return csv_line({row.number, row.unit_name, row.finding_text, std::string(name_of(row.state)), text_of(row.first_due),
                   text_of(row.due), is_overdue(row.state, row.due, today) ? "true" : "false",
                   row.keep_up ? "true" : "false", row.position ? std::string(name_of(*row.position)) : "",
                   fmt::to_string(row.marks.returned), fmt::to_string(row.marks.reopened),
                   fmt::to_string(row.marks.extended), render(row.id)});
}

class ExportedItems : public ByteSource {
 public:
  ExportedItems(StaffSite& site, Actor actor, store::ItemFilter filter, Day today)
      : site_(site), actor_(std::move(actor)), filter_(filter), today_(today) {
    order_.limit = store::most_rows;
  }

  asio::awaitable<Result<std::string>> next() override {
    if (at_end_) co_return std::string();
    std::function<Result<std::string>()> work = [this] { return page(); };
    co_return co_await on_readers<std::string>(site_.readers, std::move(work));
  }

 private:
  Result<std::string> page() {
    auto lease = HUIYIN_TRY(site_.pool.lease());
    store::View view(std::move(lease), actor_, today_);
    auto const page = view.items(filter_, store::ItemSort::number, order_);
    std::string text = begun_ ? ""
                              : std::string(byte_order_mark) +
                                    csv_line({"number", "unit", "finding", "state", "first_due", "due", "overdue",
                                              "keep_up", "position", "returned", "reopened", "extended", "id"});
    for (rectification::ItemRow const& row : page.rows) text += row_text(row, today_);
    begun_ = true;
    at_end_ = !page.next;
    order_.from = page.next;
    return text;
  }

  StaffSite& site_;
  Actor actor_;
  store::ItemFilter filter_;
  Day today_;
  store::PageOrder order_;
  bool begun_ = false;
  bool at_end_ = false;
};

}  // namespace

Result<Export> prepare_export(StaffSite const& site, store::Session& session, Request const& request) {
  auto caller = HUIYIN_TRY(find_caller(site, session, request));
  auto const asked = HUIYIN_TRY(
      Parameters::of(request, {"round",        "inspection",     "team",      "unit",       "state",
                               "opinion",      "due_from",       "due_by",    "overdue_on", "first_overdue_on",
                               "milestone_by", "mark",           "keep_up",   "position",   "fed_back_from",
                               "fed_back_by",  "closed_from",    "closed_by", "took_from",  "took_by",
                               "late",         "basically_done", "money",     "repeats"}));
  auto const filter = HUIYIN_TRY(item_filter(asked));
  auto repeat = HUIYIN_TRY(repeat_of(request, sha256(request.body)));
  return Export{std::move(caller), std::move(repeat), filter};
}

std::string filter_text(Request const& request) {
  std::string text;
  for (Field const& member : request.query)
    text += fmt::format("{}{}={}", text.empty() ? "" : "&", member.name, member.value);
  return text.empty() ? "all" : text;
}

HandlerAnswer export_items(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Export>()> preparing = [&site, asked]() -> Result<Export> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    return prepare_export(site, *lease, *asked);
  };
  auto const wanted = co_await on_readers<Export>(site.readers, std::move(preparing));
  if (!wanted) co_return wanted.error();
  store::Desk::Body body = [filter = filter_text(*asked)](store::Change& change) {
    return office::export_items(change, filter);
  };
  auto const remembered = co_await at_desk(site, wanted->caller.actor, wanted->repeat, std::move(body));
  if (!remembered) co_return remembered.error();
  auto source = std::make_shared<ExportedItems>(site, wanted->caller.actor, wanted->filter, day_of(asked->received));
  co_return Answer{
      200,
      {{"content-type", "text/csv; charset=utf-8"}, {"content-disposition", R"(attachment; filename="items.csv")"}},
      ByteStream{std::move(source), std::nullopt}};
}

}  // namespace huiyin::http
