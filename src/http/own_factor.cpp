// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>

#include "forms/session_requests.hpp"
#include "http/key_work.hpp"
#include "http/own_session.hpp"
#include "http/problem.hpp"
#include "office/factor.hpp"
#include "seal/totp.hpp"

namespace huiyin::http {
namespace {

namespace json = boost::json;

json::string_view shown(seal::Secret const& secret) { return {secret.view().data(), secret.view().size()}; }

std::string render_seed(StaffSite const& site, Caller const& caller) {
  auto const seed = office::offered_seed(site.server_key, caller.session.account, caller.token);
  auto const text = seal::totp_seed_text(seed);
  auto const uri = seal::totp_uri(seed, {site.office_name, caller.session.login});
  return json::serialize(json::object{{"seed", shown(text)}, {"uri", shown(uri)}});
}

std::string render_codes(seal::RecoveryCodes const& made) {
  json::array codes;
  for (seal::Secret const& code : made.codes) codes.emplace_back(shown(code));
  return json::serialize(json::object{{"codes", std::move(codes)}});
}

}  // namespace

HandlerAnswer begin_factor(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const form = forms::read_form<forms::PasswordAgainRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);

  std::function<Result<Checked>()> checking = [&site, asked, form = *form] {
    return check_again(site, *asked, form.password);
  };
  auto const checked = co_await on_key_derivers<Checked>(site, std::move(checking));
  if (!checked) co_return checked.error();
  store::Desk::UpkeepBody work = [&site, attempt = checked->attempt](store::Upkeep& upkeep) -> Result<void> {
    HUIYIN_TRY(office::settle_password_again(upkeep, attempt, site.session_rules));
    return {};
  };
  auto const settled = co_await settle(site, std::move(work));
  if (!settled) co_return settled.error();
  co_return json_answer(render_seed(site, checked->caller), 201);
}

HandlerAnswer confirm_factor(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const form = forms::read_form<forms::FactorCodeRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);

  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  auto const tokens = office::make_session_tokens();
  auto const codes = seal::make_recovery_codes();
  office::FactorConfirmation const confirmation{caller->session.account, caller->session.id, caller->token,
                                                tokens.token_digest,     form->code,         asked->received};
  store::Desk::UpkeepBody work = [&site, confirmation, digests = codes.digests](store::Upkeep& upkeep) {
    return office::confirm_factor(upkeep, confirmation, digests, site.server_key);
  };
  auto const settled = co_await at_upkeep(site, std::move(work));
  if (!settled) co_return settled.error();
  Answer answer = json_answer(render_codes(codes));
  answer.fields.push_back({"set-cookie", render_cookie(tokens.token.view())});
  co_return answer;
}

}  // namespace huiyin::http
