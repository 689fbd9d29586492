// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/account.hpp"

namespace huiyin::people {

namespace {

using Events = std::vector<AccountEvent>;

bool is_login(std::string_view login) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789._-";
  return login.size() >= 3 && login.size() <= 64 && login.find_first_not_of(allowed) == std::string_view::npos;
}

Result<Events> decided(Account const&, ActivateAccount const&, LastSecurityAdministrator) {
  return Events{AccountActivated{}};
}

Result<Events> decided(Account const& account, DisableAccount const&, LastSecurityAdministrator last) {
  if (account.state == AccountState::disabled) return refuse(Fault::conflict, "account.already_so", account.login);
  if (last == LastSecurityAdministrator::yes) return refuse(Fault::conflict, "account.last_security_administrator");
  return Events{AccountDisabled{}};
}

Account opened(AccountId id, AccountOpened const& event) { return {id, Version{}, event.person, event.login}; }

struct Happened {
  Account& account;
  void operator()(AccountOpened const&) const {}  // it stands already
  void operator()(AccountActivated const&) const { account.state = AccountState::active; }
  void operator()(AccountDisabled const&) const { account.state = AccountState::disabled; }
};

}  // namespace

Result<Events> decide(OpenAccount const& open) {
  if (!is_login(open.login)) return refuse(Fault::invalid_input, "account.login_malformed");
  return Events{AccountOpened{open.person, open.login}};
}

Result<Events> decide(Account const& account, AccountAction const& action, LastSecurityAdministrator last) {
  return std::visit([&](auto const& asked) { return decided(account, asked, last); }, action);
}

Account after(AccountId id, std::optional<Account> before, Events const& events) {
  Account account = before ? *std::move(before) : opened(id, std::get<AccountOpened>(events.at(0)));
  account.version = next(account.version);
  for (auto const& event : events) std::visit(Happened{account}, event);
  return account;
}

}  // namespace huiyin::people
