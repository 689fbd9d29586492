// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rules that are built in as data, read for the office that serves or is founded.
#pragma once

#include "app/configuration.hpp"
#include "office/lifetimes.hpp"
#include "office/notice_reader.hpp"
#include "office/roster_sheet.hpp"
#include "office/session_rules.hpp"
#include "search/plain_words.hpp"
#include "seal/password_rules.hpp"

namespace huiyin::app {

struct SiteRules {
  office::SessionRules sessions;
  office::Lifetimes lifetimes;
  seal::PasswordRules passwords;
  office::NoticeReader notices;
  office::RosterWords roster_words;
  search::PlainWords plain_words;
};

// Refuses what the tables' readers refuse.
Result<office::Lifetimes> load_lifetimes();
Result<SiteRules> load_rules(Configuration const& configuration);

}  // namespace huiyin::app
