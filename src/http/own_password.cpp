// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/session_requests.hpp"
#include "http/key_work.hpp"
#include "http/own_session.hpp"
#include "http/problem.hpp"
#include "office/new_password.hpp"
#include "seal/password_hash.hpp"

namespace huiyin::http {
namespace {

Result<office::Activation> prepare_activation(StaffSite const& site, Request const& request,
                                              forms::ActivationRequest const& asked) {
  auto const password = HUIYIN_TRY(office::choose_password(asked.password, site.password_rules,
                                                           {asked.login, site.office_name}, seal::SecondFactor::none));
  std::optional<store::KnownLogin> known;
  {
    auto lease = HUIYIN_TRY(site.pool.lease());
    known = store::find_login(*lease, asked.login);
  }
  return office::Activation{std::move(known), asked.code, seal::hash_password(password), request.received};
}

struct NewPassword {
  Checked checked;
  std::string digest;
};

Result<NewPassword> prepare_change(StaffSite const& site, Request const& request,
                                   forms::ChangePasswordRequest const& asked) {
  auto checked = HUIYIN_TRY(check_again(site, request, asked.password));
  auto const& known = checked.attempt.known;
  auto const factor = known.secret.totp_seed ? seal::SecondFactor::totp : seal::SecondFactor::none;
  auto const password = HUIYIN_TRY(office::choose_password(asked.new_password, site.password_rules,
                                                           {known.login, known.person_name, site.office_name}, factor));
  return NewPassword{std::move(checked), seal::hash_password(password)};
}

}  // namespace

HandlerAnswer activate_oneself(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto allowed = from_our_pages(*asked);
  if (allowed) allowed = has_media_type(*asked, "application/json");
  if (!allowed) co_return allowed.error();
  auto const form = forms::read_form<forms::ActivationRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);

  std::function<Result<office::Activation>()> preparing = [&site, asked, form = *form] {
    return prepare_activation(site, *asked, form);
  };
  auto const activation = co_await on_key_derivers<office::Activation>(site, std::move(preparing));
  if (!activation) co_return activation.error();
  store::Desk::UpkeepBody work = [activation = *activation](store::Upkeep& upkeep) {
    return office::settle_activation(upkeep, activation);
  };
  auto const settled = co_await at_upkeep(site, std::move(work));
  if (!settled) co_return settled.error();
  co_return empty_answer();
}

HandlerAnswer change_password(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const form = forms::read_form<forms::ChangePasswordRequest>(asked->body);
  if (!form) co_return problem(form.error(), *asked->messages);

  std::function<Result<NewPassword>()> preparing = [&site, asked, form = *form] {
    return prepare_change(site, *asked, form);
  };
  auto const wanted = co_await on_key_derivers<NewPassword>(site, std::move(preparing));
  if (!wanted) co_return wanted.error();
  store::Desk::UpkeepBody work = [&site, wanted = *wanted](store::Upkeep& upkeep) -> Result<void> {
    office::SignInAttempt const& attempt = wanted.checked.attempt;
    auto secret = HUIYIN_TRY(office::settle_password_again(upkeep, attempt, site.session_rules));
    store::KnownSession const& session = wanted.checked.caller.session;
    bool const factor_passed = session.factor == store::FactorSet::yes;
    office::set_password(upkeep, std::move(secret), wanted.digest,
                         {session.id, wanted.checked.caller.token, wanted.checked.caller.token, session.account,
                          factor_passed, session.opened_at, attempt.at});
    return {};
  };
  auto const settled = co_await settle(site, std::move(work));
  if (!settled) co_return settled.error();
  co_return empty_answer();
}

}  // namespace huiyin::http
