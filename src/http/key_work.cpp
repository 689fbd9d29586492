// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/key_work.hpp"

#include "seal/password_rules.hpp"

namespace huiyin::http {

Result<Checked> check_again(StaffSite const& site, Request const& request, std::string const& password) {
  auto const typed = HUIYIN_TRY(seal::take_password(password));
  std::optional<Checked> checked;
  {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto caller = HUIYIN_TRY(find_caller(site, *lease, request));
    auto known = store::find_login(*lease, caller.session.login);
    if (!known) return refuse(Fault::unauthenticated, "session.ended");
    Digest const token = caller.token;
    checked.emplace(std::move(caller),
                    office::SignInAttempt{*std::move(known), {}, std::nullopt, token, request.received});
  }
  HUIYIN_TRY(office::not_too_soon(checked->attempt.known.secret.locked_until, request.received, site.session_rules));
  checked->attempt.password = office::check_password(checked->attempt.known, typed);
  return *std::move(checked);
}

boost::asio::awaitable<Result<Caller>> caller_of_change(StaffSite& site, std::shared_ptr<Request const> request) {
  std::function<Result<Caller>()> finding = [&site, request]() -> Result<Caller> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    return find_caller(site, *lease, *request);
  };
  co_return co_await on_readers<Caller>(site.readers, std::move(finding));
}

boost::asio::awaitable<Result<void>> settle(StaffSite& site, store::Desk::UpkeepBody body) {
  auto const settled = std::make_shared<Result<void>>();
  store::Desk::UpkeepBody work = [body, settled](store::Upkeep& upkeep) -> Result<void> {
    *settled = body(upkeep);
    return {};
  };
  auto const kept = co_await at_upkeep(site, std::move(work));
  if (!kept) co_return kept.error();
  co_return *settled;
}

}  // namespace huiyin::http
