// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Bringing a notice in: the file is taken piece by piece, read on a thread of its own kind, and only then the desk is
// asked; what is refused leaves nothing.
#include "forms/ledger_json.hpp"
#include "http/imports.hpp"
#include "http/receiving.hpp"
#include "http/record_answers.hpp"
#include "office/errands.hpp"
#include "store/blobs.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;

struct WantedNotice {
  Caller caller;
  std::string name;
  office::LedgerChoices choices;
};

// A:seq,C:ignored: what a person says of a ledger's columns.
Result<std::vector<bulletin::ConfirmedColumn>> parse_columns(std::string_view text) {
  std::vector<bulletin::ConfirmedColumn> columns;
  while (!text.empty()) {
    std::string_view const each = text.substr(0, text.find(','));
    text.remove_prefix(std::min(each.size() + 1, text.size()));
    std::size_t const colon = std::min(each.find(':'), each.size());
    auto const meaning = parse_name<bulletin::Meaning>(each.substr(std::min(colon + 1, each.size())));
    if (!meaning) return refuse(Fault::invalid_input, "http.parameter_malformed", "columns");
    columns.push_back({std::string(each.substr(0, colon)), *meaning});
  }
  return columns;
}

// What was said of the columns of ledgers that came in before, newest first.
std::vector<office::ConfirmedColumns> columns_before(store::View& view) {
  constexpr std::size_t enough = 10;
  std::vector<office::ConfirmedColumns> before;
  for (auto const& row : view.imports(std::nullopt, {}).rows) {
    if (row.kind != bulletin::Kind::ledger || before.size() == enough) continue;
    if (auto const import = view.find<bulletin::Import>(row.id))
      before.push_back(forms::ledger_columns(import->record.reading));
  }
  return before;
}

Result<WantedNotice> wanted_notice(StaffSite const& site, Request const& request) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto caller = HUIYIN_TRY(find_caller(site, *lease, request));
  auto const asked = HUIYIN_TRY(Parameters::of(request, {"name", "columns", "faulty_rows"}));
  auto name = HUIYIN_TRY(asked.needed<std::string>("name"));
  office::LedgerChoices choices;
  auto const columns = HUIYIN_TRY(asked.given<std::string>("columns"));
  choices.columns = HUIYIN_TRY(parse_columns(columns.value_or("")));
  choices.faulty = HUIYIN_TRY(asked.given<office::FaultyRows>("faulty_rows")).value_or(office::FaultyRows::stop);
  HUIYIN_TRY(policy::may(caller.actor, policy::Action::create, policy::Object::import));
  if (name.ends_with(".xlsx")) {
    store::View view(std::move(lease), caller.actor, day_of(request.received));
    choices.before = columns_before(view);
  }
  return WantedNotice{std::move(caller), std::move(name), std::move(choices)};
}

// No session of the store is held while the file is read.
Result<std::string> bytes_of(StaffSite const& site, AttachmentId upload) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  return store::read_upload(*lease, upload);
}

Result<bulletin::ImportNotice> read_upload(StaffSite const& site, AttachmentId upload, WantedNotice const& wanted) {
  std::string const bytes = HUIYIN_TRY(bytes_of(site, upload));
  return site.notices.read(bytes, wanted.name, wanted.choices);
}

asio::awaitable<Result<store::Receipt>> take(StaffSite& site, std::shared_ptr<Request const> request,
                                             std::shared_ptr<WantedNotice const> wanted, AttachmentId upload) {
  auto const received = co_await receive(site, request, upload);
  if (!received) co_return received.error();
  auto const repeat = repeat_of(*request, received->content);
  if (!repeat) co_return repeat.error();
  std::function<Result<bulletin::ImportNotice>()> reading = [&site, upload, wanted] {
    return read_upload(site, upload, *wanted);
  };
  auto read = co_await on_readers<bulletin::ImportNotice>(site.notice_readers, std::move(reading));
  if (!read) co_return read.error();
  auto const notice = std::make_shared<bulletin::ImportNotice const>(*std::move(read));  // some megabytes, not copied
  store::Desk::Body body = [upload, notice](store::Change& change) {
    return office::import_notice(change, upload, *notice);
  };
  co_return co_await at_desk(site, wanted->caller.actor, *repeat, std::move(body));
}

Result<Answer> shown(StaffSite const& site, Request const& request, Actor const& actor, ImportId id) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  store::View view(std::move(lease), actor, day_of(request.received));
  auto const seen = HUIYIN_TRY(view.find<bulletin::Import>(id));
  Answer answer = with_version(json_answer(render_seen(view, seen), 201), seen.record.version);
  answer.fields.push_back({"location", "/api/v1/imports/" + render(id)});
  return answer;
}

asio::awaitable<Result<std::string>> look(StaffSite& site, std::shared_ptr<Request const> request,
                                          std::shared_ptr<WantedNotice const> wanted, AttachmentId upload) {
  auto const received = co_await receive(site, request, upload);
  if (!received) co_return received.error();
  std::function<Result<std::string>()> reading = [&site, upload, wanted]() -> Result<std::string> {
    std::string const bytes = HUIYIN_TRY(bytes_of(site, upload));
    return site.notices.try_ledger(bytes, wanted->name, wanted->choices);
  };
  co_return co_await on_readers<std::string>(site.notice_readers, std::move(reading));
}

}  // namespace

HandlerAnswer try_ledger(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<WantedNotice>()> preparing = [&site, asked] { return wanted_notice(site, *asked); };
  auto prepared = co_await on_readers<WantedNotice>(site.readers, std::move(preparing));
  if (!prepared) co_return prepared.error();
  auto const wanted = std::make_shared<WantedNotice const>(*std::move(prepared));

  auto const upload = seal::random_id<AttachmentId>();
  auto read = co_await look(site, asked, wanted, upload);
  co_await drop_upload(site, upload);
  if (!read) co_return read.error();
  co_return json_answer(*std::move(read));
}

HandlerAnswer import_notice(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<WantedNotice>()> preparing = [&site, asked] { return wanted_notice(site, *asked); };
  auto prepared = co_await on_readers<WantedNotice>(site.readers, std::move(preparing));
  if (!prepared) co_return prepared.error();
  auto const wanted = std::make_shared<WantedNotice const>(*std::move(prepared));

  auto const upload = seal::random_id<AttachmentId>();
  auto const receipt = co_await take(site, asked, wanted, upload);
  co_await drop_upload(site, upload);  // nothing, where it was kept
  if (!receipt) co_return receipt.error();

  std::function<Result<Answer>()> show = [&site, asked, wanted, id = parse_id<ImportId>(receipt->id).value()] {
    return shown(site, *asked, wanted->caller.actor, id);
  };
  co_return co_await on_readers<Answer>(site.readers, std::move(show));
}

}  // namespace huiyin::http
