// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <boost/json.hpp>

#include "forms/session_requests.hpp"
#include "http/key_work.hpp"
#include "http/own_session.hpp"
#include "http/problem.hpp"
#include "policy/policy.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
namespace json = boost::json;

std::string render_signed_in(StaffSite const& site, store::KnownSession const& session, std::string_view token) {
  auto const guard = office::guard_of(token);
  json::array mandates;
  for (Mandate const& mandate : session.mandates)
    mandates.push_back(json::object{
        {"role", name_of(mandate.role)},
        {"organisation", mandate.organisation ? json::value(render(*mandate.organisation)) : json::value()}});
  json::array may;
  for (policy::Right const& right : policy::rights(session.mandates))
    may.emplace_back(fmt::format("{}.{}", name_of(right.object), name_of(right.action)));
  return json::serialize(json::object{{"account", render(session.account)},
                                      {"person", render(session.person)},
                                      {"login", session.login},
                                      {"mandates", std::move(mandates)},
                                      {"may", std::move(may)},
                                      {"guard", guard.view()},
                                      {"factor", session.factor == store::FactorSet::yes},
                                      {"mail", static_cast<bool>(site.wake_outbox)}});
}

// What is known of the login, and whether the password is right. Whoever there is not is made to wait all the same.
Result<office::SignInAttempt> check(StaffSite& site, Request const& request, forms::SignInRequest const& asked,
                                    Digest const& token) {
  auto const password = HUIYIN_TRY(seal::take_password(asked.password));
  std::optional<store::KnownLogin> known;
  {
    auto lease = HUIYIN_TRY(site.pool.lease());
    known = store::find_login(*lease, asked.login);
  }
  bool const leads_in = office::may_sign_in(known);
  Moment const locked_until = leads_in ? known->secret.locked_until : site.strangers.locked_until(asked.login);
  HUIYIN_TRY(office::not_too_soon(locked_until, request.received, site.session_rules));
  auto verdict = office::check_password(known, password);
  if (!leads_in) {
    site.strangers.count_failure(asked.login, request.received, site.session_rules);
    return refuse(Fault::unauthenticated, "sign_in.refused");
  }
  return office::SignInAttempt{*std::move(known), std::move(verdict), asked.code, token, request.received};
}

}  // namespace

Result<Answer> show_signed_in(StaffSite const& site, Request const& request, office::SessionTokens const& tokens) {
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto const session = store::find_session(*lease, tokens.token_digest, day_of(request.received));
  if (!session) return refuse(Fault::unauthenticated, "session.ended");
  Answer answer = json_answer(render_signed_in(site, *session, tokens.token.view()), 201);
  answer.fields.push_back({"set-cookie", render_cookie(tokens.token.view())});
  return answer;
}

HandlerAnswer sign_in(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto allowed = from_our_pages(*asked);
  if (allowed) allowed = has_media_type(*asked, "application/json");
  if (!allowed) co_return allowed.error();
  auto const form = forms::read_form<forms::SignInRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);

  auto const tokens = std::make_shared<office::SessionTokens const>(office::make_session_tokens());
  std::function<Result<office::SignInAttempt>()> checking = [&site, asked, form = *form, tokens] {
    return check(site, *asked, form, tokens->token_digest);
  };
  auto const attempt = co_await on_key_derivers<office::SignInAttempt>(site, std::move(checking));
  if (!attempt) co_return attempt.error();
  store::Desk::UpkeepBody work = [&site, attempt = *attempt](store::Upkeep& upkeep) {
    return office::settle_sign_in(upkeep, attempt, site.session_rules, site.server_key);
  };
  auto const settled = co_await settle(site, std::move(work));
  if (!settled) co_return settled.error();

  std::function<Result<Answer>()> showing = [&site, asked, tokens] { return show_signed_in(site, *asked, *tokens); };
  co_return co_await on_readers<Answer>(site.readers, std::move(showing));
}

Result<Answer> read_session(Call const& call, store::View&) {
  return json_answer(render_signed_in(call.site, call.caller.session, call.request.cookie(session_cookie).value()));
}

HandlerAnswer sign_out(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<SessionId>()> finding = [&site, asked]() -> Result<SessionId> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    return HUIYIN_TRY(find_caller(site, *lease, *asked)).session.id;
  };
  auto const session = co_await on_readers<SessionId>(site.readers, std::move(finding));
  if (!session) co_return session.error();
  store::Desk::UpkeepBody work = [id = *session](store::Upkeep& upkeep) -> Result<void> {
    upkeep.end(id);
    return {};
  };
  auto const ended = co_await at_upkeep(site, std::move(work));
  if (!ended) co_return ended.error();
  Answer answer = empty_answer();
  answer.fields.push_back({"set-cookie", render_no_cookie()});
  co_return answer;
}

}  // namespace huiyin::http
