// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who has opened an item: told by the page that shows it, since what only reads writes nothing.
#include <boost/json.hpp>

#include "http/items.hpp"

namespace huiyin::http {

namespace json = boost::json;

Result<Answer> list_readers(Call const& call, store::View& view) {
  auto const readers = HUIYIN_TRY(view.readers(call.id<ItemId>()));
  json::array rows;
  for (store::ItemReader const& each : readers)
    rows.push_back(json::object{{"account", render(each.account)},
                                {"role", each.role ? json::value(name_of(*each.role)) : json::value()},
                                {"first_at", render(each.first_at)},
                                {"last_at", render(each.last_at)}});
  return json_answer(json::serialize(json::object{{"rows", std::move(rows)}}));
}

HandlerAnswer see_item(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<AccountId>()> finding = [&site, asked]() -> Result<AccountId> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    store::View view(std::move(lease), caller.actor, day_of(asked->received));
    HUIYIN_TRY(view.find<rectification::Item>(asked->path_id<ItemId>("id")));
    return caller.actor.account;
  };
  auto const account = co_await on_readers<AccountId>(site.readers, std::move(finding));
  if (!account) co_return account.error();
  store::Desk::UpkeepBody work = [item = asked->path_id<ItemId>("id"), account = *account,
                                  at = asked->received](store::Upkeep& upkeep) -> Result<void> {
    upkeep.see(item, account, at);
    return {};
  };
  auto const seen = co_await at_upkeep(site, std::move(work));
  if (!seen) co_return seen.error();
  co_return empty_answer();
}

}  // namespace huiyin::http
