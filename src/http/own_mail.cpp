// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json.hpp>

#include "forms/prompt_requests.hpp"
#include "http/key_work.hpp"
#include "http/problem.hpp"
#include "http/prompts.hpp"
#include "office/own_mail.hpp"
#include "store/prompting.hpp"

namespace huiyin::http {
namespace {

namespace json = boost::json;

std::string render_own_mail(std::optional<store::OwnMail> const& known) {
  json::object shown{{"mail_address", nullptr}, {"confirmed", false}, {"code_mail", nullptr}, {"note", ""}};
  if (known) {
    shown["mail_address"] = known->address;
    shown["confirmed"] = known->confirmed_at.has_value();
    shown["code_mail"] = name_of(known->code_mail);
    shown["note"] = known->mail_note;
  }
  return json::serialize(shown);
}

office::OwnMailRules mail_rules(StaffSite const& site) {
  return {site.server_key, site.lifetimes.mail_code,
          site.wake_outbox ? office::Mailing::set_up : office::Mailing::not_set_up};
}

}  // namespace

HandlerAnswer read_own_mail(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Answer>()> reading_it = [&site, asked]() -> Result<Answer> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    return json_answer(render_own_mail(store::own_mail(*lease, caller.actor.account)));
  };
  co_return co_await on_readers<Answer>(site.readers, std::move(reading_it));
}

HandlerAnswer give_own_mail(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const form = forms::read_form<forms::OwnMailRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);
  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  store::Desk::UpkeepBody work = [&site, account = caller->actor.account, address = form->mail_address,
                                  at = asked->received](store::Upkeep& upkeep) {
    return office::give_own_mail(upkeep, account, address, at, mail_rules(site));
  };
  auto const given = co_await at_upkeep(site, std::move(work));
  if (!given) co_return given.error();
  site.wake_outbox();
  co_return empty_answer();
}

HandlerAnswer confirm_own_mail(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const form = forms::read_form<forms::MailCodeRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);
  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  store::Desk::UpkeepBody work = [&site, account = caller->actor.account, code = form->code,
                                  at = asked->received](store::Upkeep& upkeep) {
    return office::confirm_own_mail(upkeep, account, code, at, mail_rules(site));
  };
  auto const confirmed = co_await settle(site, std::move(work));
  if (!confirmed) co_return confirmed.error();
  co_return empty_answer();
}

HandlerAnswer drop_own_mail(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  store::Desk::UpkeepBody work = [account = caller->actor.account](store::Upkeep& upkeep) -> Result<void> {
    upkeep.drop_own_mail(account);
    return {};
  };
  auto const dropped = co_await at_upkeep(site, std::move(work));
  if (!dropped) co_return dropped.error();
  co_return empty_answer();
}

}  // namespace huiyin::http
