// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/demo.hpp"

#include <algorithm>
#include <array>

#include <boost/json.hpp>

#include "forms/session_requests.hpp"
#include "http/caller.hpp"
#include "http/own_session.hpp"
#include "http/problem.hpp"
#include "http/staff_call.hpp"
#include "office/sign_in.hpp"

namespace huiyin::http {
namespace {

namespace json = boost::json;
using Staff = Route<StaffSite>;
using enum Verb;

std::string render_demo(Demo const& demo, Day today) {
  json::array cards;
  for (DemoCard const& card : demo.cards)
    cards.push_back(json::object{{"login", card.login},
                                 {"role", name_of(card.role)},
                                 {"name", card.name},
                                 {"organisation", card.organisation},
                                 {"zh", card.chinese},
                                 {"en", card.english}});
  return json::serialize(
      json::object{{"today", render(today)}, {"public_port", demo.public_port}, {"cards", std::move(cards)}});
}

HandlerAnswer read_demo(StaffSite& site, Request request) {
  co_return json_answer(render_demo(*site.demo, day_of(request.received)));
}

// Opens a session for one of the demonstration's people, as if password and code had been right.
HandlerAnswer enter_demo(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto allowed = from_our_pages(*asked);
  if (allowed) allowed = has_media_type(*asked, "application/json");
  if (!allowed) co_return allowed.error();
  auto const form = forms::read_form<forms::EnterDemoRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);

  std::function<Result<store::KnownLogin>()> finding = [&site, form = *form]() -> Result<store::KnownLogin> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto known = store::find_login(*lease, form.login);
    if (!known || known->state != people::AccountState::active)
      return refuse(Fault::not_found, "demo.nobody", form.login);
    return *std::move(known);
  };
  auto const known = co_await on_readers<store::KnownLogin>(site.readers, std::move(finding));
  if (!known) co_return known.error();
  auto const tokens = std::make_shared<office::SessionTokens const>(office::make_session_tokens());
  store::Desk::UpkeepBody work = [tokens, account = known->account,
                                  now = asked->received](store::Upkeep& upkeep) -> Result<void> {
    upkeep.open({seal::mint_id<SessionId>(now), tokens->token_digest, tokens->token_digest, account, true, now, now});
    return {};
  };
  auto const opened = co_await at_upkeep(site, std::move(work));
  if (!opened) co_return opened.error();
  std::function<Result<Answer>()> showing = [&site, asked, tokens] { return show_signed_in(site, *asked, *tokens); };
  co_return co_await on_readers<Answer>(site.readers, std::move(showing));
}

HandlerAnswer move_clock(StaffSite& site, Request request) {
  auto allowed = from_our_pages(request);
  if (allowed) allowed = has_media_type(request, "application/json");
  if (!allowed) co_return allowed.error();
  auto const form = forms::read_form<forms::MoveClockRequest>(request.body);
  if (!form) co_return problem(form.error(), *request.messages);
  auto const moved = site.demo->move_to(form->today);
  if (!moved) co_return moved.error();
  co_return json_answer(render_demo(*site.demo, form->today));
}

constexpr std::array table{
    Staff{get, "/api/v1/demo", "demo", "read", read_demo},
    Staff{post, "/api/v1/demo/session", "demo", "enter", enter_demo, own_body_limit},
    Staff{post, "/api/v1/demo/clock", "demo", "move_clock", move_clock, own_body_limit},
};
static_assert(well_formed_table(table));

}  // namespace

void tell_demo(StaffSite const& site, Answer& answer) {
  if (site.demo) answer.fields.push_back({"set-cookie", "huiyin_demo=1; Path=/; SameSite=Strict"});
}

std::shared_ptr<Site const> demo_site(StaffSite& context) {
  static std::vector<Staff> const both = [] {
    std::vector<Staff> rows(table.begin(), table.end());
    std::ranges::copy(staff_routes(), std::back_inserter(rows));
    return rows;
  }();
  return std::make_shared<Site const>(site_of(std::span<Staff const>(both), context));
}

}  // namespace huiyin::http
