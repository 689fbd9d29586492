// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/own_mail.hpp"

#include <fmt/format.h>

#include "rectification/reminder.hpp"
#include "seal/crockford.hpp"

namespace huiyin::office {

namespace {

constexpr std::chrono::minutes again_after{1};
constexpr std::int64_t most_code_tries = 5;

}  // namespace

seal::Secret mail_code(seal::ServerKey const& key, AccountId account, Moment asked_at) {
  constexpr std::size_t code_bytes = 5;
  auto const raw =
      key.derive(fmt::format("mail {} {}", render(account), asked_at.time_since_epoch().count()), code_bytes);
  return seal::in_groups(seal::to_crockford(raw.bytes()));
}

Result<void> give_own_mail(store::Upkeep& upkeep, AccountId account, std::string const& address, Moment at,
                           OwnMailRules const& rules) {
  if (rules.mailing == Mailing::not_set_up) return refuse(Fault::conflict, "mail.not_set_up");
  if (!rectification::is_mail_address(address)) return refuse(Fault::invalid_input, "own_mail.address_malformed");
  auto const known = upkeep.own_mail(account);
  if (known && at < known->asked_at + again_after) return refuse(Fault::too_many, "own_mail.too_soon");
  upkeep.put_own_mail(account, address, at);
  return {};
}

Result<void> confirm_own_mail(store::Upkeep& upkeep, AccountId account, std::string const& code, Moment at,
                              OwnMailRules const& rules) {
  auto const known = upkeep.own_mail(account);
  if (!known || known->confirmed_at) return refuse(Fault::conflict, "own_mail.none");
  if (at >= known->asked_at + rules.code_life || known->tries >= most_code_tries)
    return refuse(Fault::conflict, "own_mail.code_expired");
  auto const right = mail_code(rules.key, account, known->asked_at);
  auto const typed = seal::digest_of_code(code);
  if (!typed || *typed != *seal::digest_of_code(right.view())) {
    upkeep.count_mail_try(account);
    return refuse(Fault::invalid_input, "own_mail.code_wrong");
  }
  upkeep.confirm_own_mail(account, at);
  return {};
}

}  // namespace huiyin::office
