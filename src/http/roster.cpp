// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/roster.hpp"

#include <boost/json.hpp>

#include "documents/child.hpp"
#include "forms/messages.hpp"
#include "forms/roster_requests.hpp"
#include "http/parameters.hpp"
#include "http/receiving.hpp"
#include "office/admit_roster.hpp"
#include "office/roster_sheet.hpp"
#include "store/blobs.hpp"
#include "store/directory.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;

using office::RosterSheet;
using people::RosterColumn;
using people::RosterPlan;
using people::UnknownOrganisations;

struct WantedRoster {
  Caller caller;
  UnknownOrganisations unknown{};
};

Result<WantedRoster> wanted_roster(StaffSite const& site, Request const& request) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto caller = HUIYIN_TRY(find_caller(site, *lease, request));
  auto const asked = HUIYIN_TRY(Parameters::of(request, {"name", "unknown_organisations"}));
  HUIYIN_TRY(asked.needed<std::string>("name"));
  auto const unknown = HUIYIN_TRY(asked.given<UnknownOrganisations>("unknown_organisations"));
  HUIYIN_TRY(policy::may(caller.actor, policy::Action::create, policy::Object::account));
  return WantedRoster{std::move(caller), unknown.value_or(UnknownOrganisations::refused)};
}

// No session of the store is held while the file is read.
Result<RosterSheet> read_upload(StaffSite const& site, AttachmentId upload) {
  std::string bytes;
  {
    auto lease = HUIYIN_TRY(site.pool.lease());
    bytes = store::read_upload(*lease, upload);
  }
  auto const sheets = HUIYIN_TRY(documents::read_sheets_in_child(bytes, "/proc/self/exe"));
  return office::read_roster(sheets, site.roster_words);
}

json::object told(people::RosterFault const& fault, std::string const& cell, forms::Messages const& messages) {
  return {{"column", name_of(fault.column)},
          {"cell", cell},
          {"code", fault.code},
          {"sentence", messages.text("refusal." + fault.code, {{"detail", fault.detail}})}};
}

template <class T>
json::value or_null(std::optional<T> const& value) {
  if (!value) return nullptr;
  if constexpr (std::is_enum_v<T>)
    return json::value(json::string_view(name_of(*value)));
  else
    return json::value(render(*value));
}

json::object told(people::PlannedRow const& planned) {
  auto const& row = planned.row;
  return {{"verdict", name_of(planned.verdict)},
          {"account", or_null(planned.account)},
          {"name", row.name},
          {"unit", row.unit},
          {"parent", row.parent},
          {"post", row.post},
          {"login", row.login},
          {"role", or_null(row.role)}};
}

json::array founded_by(RosterPlan const& plan) {
  json::array founded;
  for (auto const& each : plan.organisations)
    if (!each.there)
      founded.push_back(
          json::object{{"name", each.name},
                       {"kind", name_of(each.kind)},
                       {"parent", each.parent ? json::value(plan.organisations[*each.parent].name) : json::value()}});
  return founded;
}

Result<RosterPlan> planned(StaffSite const& site, std::vector<people::RosterRow> const& rows,
                           UnknownOrganisations unknown) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  return plan_roster(rows, store::directory_of(*lease), unknown);
}

Result<RosterPlan> planned(StaffSite const& site, RosterSheet const& sheet, UnknownOrganisations unknown) {
  std::vector<people::RosterRow> rows;
  for (auto const& row : sheet.rows) rows.push_back(row.said);
  auto plan = HUIYIN_TRY(planned(site, rows, unknown));
  for (std::size_t at = 0; at < sheet.rows.size(); ++at) {
    if (!sheet.rows[at].role_unknown) continue;
    auto const& unknown_role = *sheet.rows[at].role_unknown;
    plan.rows[at].faults.push_back({RosterColumn::role, unknown_role.code, unknown_role.detail});
    plan.rows[at].verdict = people::RosterVerdict::faulty;
  }
  return plan;
}

json::array told_rows(RosterPlan const& plan, RosterSheet const& sheet, forms::Messages const& messages) {
  json::array rows;
  for (std::size_t at = 0; at < plan.rows.size(); ++at) {
    int const row = sheet.rows[at].row;
    json::array faults;
    for (auto const& fault : plan.rows[at].faults)
      faults.push_back(told(fault, sheet.cell(row, fault.column), messages));
    auto each = told(plan.rows[at]);
    each.emplace("row", row + 1);
    each.emplace("faults", std::move(faults));
    rows.push_back(std::move(each));
  }
  return rows;
}

Answer answer_dry_run(RosterPlan const& plan, RosterSheet const& sheet, forms::Messages const& messages) {
  json::array columns;
  for (auto const& heading : sheet.headings)
    columns.push_back(json::object{{"cell", documents::address(0, heading.column)},
                                   {"heading", heading.text},
                                   {"meaning", or_null(heading.meaning)}});
  for (json::value& column : columns) {  // the letters of the column alone
    auto letters = std::string(column.at("cell").as_string());
    letters.pop_back();
    column.as_object()["cell"] = letters;
  }
  return json_answer(json::serialize(json::object{{"sheet", sheet.sheet},
                                                  {"columns", std::move(columns)},
                                                  {"rows", told_rows(plan, sheet, messages)},
                                                  {"founded", founded_by(plan)}}));
}

asio::awaitable<Result<RosterSheet>> take(StaffSite& site, std::shared_ptr<Request const> request,
                                          AttachmentId upload) {
  auto const received = co_await receive(site, request, upload);
  if (!received) co_return received.error();
  std::function<Result<RosterSheet>()> reading = [&site, upload] { return read_upload(site, upload); };
  co_return co_await on_readers<RosterSheet>(site.notice_readers, std::move(reading));
}

}  // namespace

HandlerAnswer read_roster_sheet(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<WantedRoster>()> preparing = [&site, asked] { return wanted_roster(site, *asked); };
  auto prepared = co_await on_readers<WantedRoster>(site.readers, std::move(preparing));
  if (!prepared) co_return prepared.error();
  auto const wanted = std::make_shared<WantedRoster const>(*std::move(prepared));

  auto const upload = seal::random_id<AttachmentId>();
  auto const sheet = co_await take(site, asked, upload);
  co_await drop_upload(site, upload);
  if (!sheet) co_return sheet.error();

  std::function<Result<Answer>()> answering = [&site, asked, wanted, sheet = *sheet]() -> Result<Answer> {
    auto const plan = HUIYIN_TRY(planned(site, sheet, wanted->unknown));
    return answer_dry_run(plan, sheet, *asked->messages);
  };
  co_return co_await on_readers<Answer>(site.readers, std::move(answering));
}

Wish admit_roster(Call const& call) {
  auto const asked = forms::read_form<forms::AdmitRosterRequest>(call.request.body);
  if (!asked) return asked.error();
  auto const plan = planned(call.site, asked->rows, asked->unknown_organisations);
  return store::Desk::Body([plan](store::Change& change) -> Result<store::Receipt> {
    if (!plan) return plan.error();
    return office::admit_roster(change, *plan);
  });
}

// Each row as it stands now: those that were new are there.
Result<Answer> show_roster(Call const& call, store::View&, Done const&) {
  auto const asked = forms::read_form<forms::AdmitRosterRequest>(call.request.body).value();
  auto const plan = HUIYIN_TRY(planned(call.site, asked.rows, UnknownOrganisations::refused));
  json::array rows;
  for (auto const& row : plan.rows) rows.push_back(told(row));
  return json_answer(json::serialize(json::object{{"rows", std::move(rows)}}));
}

}  // namespace huiyin::http
