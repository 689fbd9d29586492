// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include <fmt/format.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/json.hpp>

#include "http/items.hpp"
#include "http/workbooks.hpp"
#include "office/errands.hpp"
#include "papers/office_ledger.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;

std::string render_workbook(WorkbookTold const& told) {
  return json::serialize(json::object{{"id", render(told.id)},
                                      {"state", name_of(told.state)},
                                      {"done", told.done},
                                      {"in_all", told.in_all},
                                      {"size", told.size}});
}

struct WantedWorkbook {
  Export taken;
  std::int64_t in_all = 0;
};

Result<WantedWorkbook> prepare(StaffSite const& site, Request const& request) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto taken = HUIYIN_TRY(prepare_export(site, *lease, request));
  store::View view(std::move(lease), taken.caller.actor, day_of(request.received));
  std::int64_t in_all = 0;
  for (store::StateCount const& each : view.count_items(taken.filter)) in_all += each.count;
  return WantedWorkbook{std::move(taken), in_all};
}

// A lease for each some hundred rows, so that no session of the store is held while the workbook grows.
Result<void> make(StaffSite const& site, WantedWorkbook const& wanted, WorkbookId id, Day today) {
  auto const file = site.workbooks->path_of(id);
  papers::OfficeLedger ledger(fmt::format("导出日期：{}　　共 {} 项", render(today), wanted.in_all),
                              {file, file.parent_path()});
  std::int64_t done = 0;
  std::optional<store::Cursor> from;
  do {
    auto lease = HUIYIN_TRY(site.pool.lease());
    store::View view(std::move(lease), wanted.taken.caller.actor, today);
    from = view.ledger_rows(wanted.taken.filter, from, [&](rectification::LedgerRow&& row) {
      row.seq = static_cast<int>(++done);
      ledger.add(row);
    });
    site.workbooks->tell(id, done);
  } while (from);
  return ledger.save();
}

class FileSource : public ByteSource {
 public:
  FileSource(StaffSite& site, std::filesystem::path const& file) : site_(site), in_(file, std::ios::binary) {}

  asio::awaitable<Result<std::string>> next() override {
    std::function<Result<std::string>()> work = [this]() -> Result<std::string> {
      std::string piece(store::largest_chunk, '\0');
      in_.read(piece.data(), static_cast<std::streamsize>(piece.size()));
      piece.resize(static_cast<std::size_t>(in_.gcount()));
      return piece;
    };
    co_return co_await on_readers<std::string>(site_.readers, std::move(work));
  }

 private:
  StaffSite& site_;
  std::ifstream in_;
};

struct Made {
  std::filesystem::path file;
  std::uint64_t size = 0;
};

}  // namespace

HandlerAnswer begin_workbook(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<WantedWorkbook>()> preparing = [&site, asked] { return prepare(site, *asked); };
  auto const wanted = co_await on_readers<WantedWorkbook>(site.readers, std::move(preparing));
  if (!wanted) co_return wanted.error();
  store::Desk::Body body = [filter = filter_text(*asked)](store::Change& change) {
    return office::export_items(change, filter);
  };
  auto const remembered = co_await at_desk(site, wanted->taken.caller.actor, wanted->taken.repeat, std::move(body));
  if (!remembered) co_return remembered.error();
  auto const begun = site.workbooks->begin(wanted->taken.caller.actor.account, wanted->in_all, asked->received);
  if (!begun) co_return begun.error();
  std::function<Result<void>()> work = [&site, wanted = *wanted, id = begun->id, today = day_of(asked->received)] {
    return make(site, wanted, id, today);
  };
  auto const executor = co_await asio::this_coro::executor;
  auto const end = [books = site.workbooks, id = begun->id](std::exception_ptr const& broken,
                                                            Result<void> const& done) {
    books->end(id, !broken && done ? WorkbookState::ready : WorkbookState::failed);
  };
  asio::co_spawn(executor, on_readers<void>(site.workbooks->makers(), std::move(work)), end);
  co_return json_answer(render_workbook(*begun), 202);
}

Result<Answer> read_workbook(Call const& call, store::View&) {
  auto const told = HUIYIN_TRY(call.site.workbooks->find(call.caller.actor.account, call.id<WorkbookId>()));
  return json_answer(render_workbook(told));
}

HandlerAnswer fetch_workbook(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Made>()> finding = [&site, asked]() -> Result<Made> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    auto const id = asked->path_id<WorkbookId>("id");
    auto file = HUIYIN_TRY(site.workbooks->file_of(caller.actor.account, id));
    return Made{std::move(file), HUIYIN_TRY(site.workbooks->find(caller.actor.account, id)).size};
  };
  auto const made = co_await on_readers<Made>(site.readers, std::move(finding));
  if (!made) co_return made.error();
  co_return Answer{
      200,
      {{"content-type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
       {"content-disposition",
        R"(attachment; filename="ledger.xlsx"; filename*=UTF-8''%E6%95%B4%E6%94%B9%E5%8F%B0%E8%B4%A6.xlsx)"}},
      ByteStream{std::make_shared<FileSource>(site, made->file), made->size}};
}

}  // namespace huiyin::http
