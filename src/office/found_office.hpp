// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The first act of an office: its three administrators, kept apart from the beginning (GB/T 22239-2019 8.1.4), each
// with a one-time code in place of a password. Promises: an office is founded once; as long as none of the three has
// come in, founding again only lets their codes last as long once more.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "office/activation.hpp"
#include "store/change.hpp"
#include "store/sessions.hpp"

namespace huiyin::office {

struct Founder {
  AccountId account;
  Role role{};
  std::string login;
  std::string code;  // to be handed to him, and nowhere kept
};

// The three as they stand; none before the office is founded. Refuses office.already_founded when one of them has set a
// password, for then it is he who lets others in.
Result<std::vector<Founder>> waiting_founders(store::Session& session, seal::ServerKey const& key);

constexpr std::size_t posts_of_founders = 3;
// Of those who hold the posts, in the order system, security, audit; empty: the name of the post stands for it until
// somebody enters who that is.
using FounderNames = std::array<std::string, posts_of_founders>;

Result<store::Receipt> found_office(store::Change& change, Activating const& by, FounderNames const& names = {});

void renew_codes(store::Upkeep& upkeep, std::vector<Founder> const& founders, Moment now, std::chrono::hours life);

}  // namespace huiyin::office
