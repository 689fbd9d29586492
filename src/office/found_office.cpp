// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/found_office.hpp"

#include <array>

#include "office/make_record.hpp"
#include "seal/crockford.hpp"

namespace huiyin::office {

namespace {

struct FounderPost {
  Role role;
  std::string_view login;
  std::string_view name;
};
constexpr std::array<FounderPost, posts_of_founders> posts{{
    {Role::system_administrator, "system", "系统管理员"},
    {Role::security_administrator, "security", "安全管理员"},
    {Role::auditor, "auditor", "审计管理员"},
}};

Result<store::Receipt> activate(store::Change& change, people::Account const& opened, Activating const& by) {
  auto const events = HUIYIN_TRY(decide(opened, people::ActivateAccount{}, people::LastSecurityAdministrator::no));
  auto const active = after(opened.id, opened, events);
  store::Upkeep upkeep = change.upkeep();
  begin_activation(upkeep, active, change.now(), by);
  return change.record<people::Account>(opened, active, events, policy::Action::activate, std::nullopt);
}

Result<store::Receipt> fill(store::Change& change, FounderPost const& post, std::string const& name,
                            Activating const& by) {
  using namespace people;
  auto const registered = HUIYIN_TRY(decide(RegisterPerson{name.empty() ? std::string(post.name) : name}));
  Person const person = HUIYIN_TRY(make_record<Person>(change, change.mint<PersonId>(), registered, std::nullopt));
  Account const account = HUIYIN_TRY(make_record<Account>(
      change, change.mint<AccountId>(), {AccountOpened{person.id, std::string(post.login)}}, std::nullopt));
  HUIYIN_TRY(activate(change, account, by));
  std::vector<GrantEvent> const given{RoleGiven{account.id, post.role, {}, change.today(), {}}};
  Grant const grant = after(change.mint<GrantId>(), std::nullopt, given);
  return change.record<Grant>(std::nullopt, grant, given, policy::Action::create, std::nullopt);
}

}  // namespace

Result<std::vector<Founder>> waiting_founders(store::Session& session, seal::ServerKey const& key) {
  std::vector<Founder> founders;
  for (FounderPost const& post : posts) {
    auto const known = store::find_login(session, post.login);
    if (!known) return std::vector<Founder>{};
    if (known->secret.password) return refuse(Fault::conflict, "office.already_founded", known->login);
    auto const account = store::Rows<people::Account>::load(session, known->account).value();
    auto const code = activation_code(key, account.id, account.version);
    founders.push_back({known->account, post.role, known->login, std::string(code.view())});
  }
  return founders;
}

Result<store::Receipt> found_office(store::Change& change, Activating const& by, FounderNames const& names) {
  constexpr std::size_t last = posts_of_founders - 1;
  for (std::size_t i = 0; i < last; ++i) HUIYIN_TRY(fill(change, posts[i], names[i], by));
  return fill(change, posts[last], names[last], by);
}

void renew_codes(store::Upkeep& upkeep, std::vector<Founder> const& founders, Moment now, std::chrono::hours life) {
  for (Founder const& founder : founders)
    upkeep.put_activation_code(founder.account, seal::digest_of_code(founder.code).value(), now + life);
}

}  // namespace huiyin::office
