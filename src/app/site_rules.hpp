// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The rules that are built in as data, read for the office that serves or is founded.
#pragma once

#include "app/office_rules.hpp"
#include "office/lifetimes.hpp"
#include "office/notice_reader.hpp"
#include "office/plan_rules.hpp"
#include "office/prompt_rules.hpp"
#include "office/roster_sheet.hpp"
#include "office/session_rules.hpp"
#include "seal/password_rules.hpp"
#include "search/plain_words.hpp"

namespace huiyin::app {

struct SiteRules {
  office::SessionRules sessions;
  office::Lifetimes lifetimes;
  seal::PasswordRules passwords;
  office::NoticeReader notices;
  office::RosterWords roster_words;
  OfficeRules clocks;
  office::PromptRules prompts;
  office::PlanRules plans;
  search::PlainWords plain_words;
};

// Refuses what the tables' readers and load_office_rules refuse.
Result<office::Lifetimes> load_lifetimes();
Result<SiteRules> load_rules(Configuration const& configuration);

}  // namespace huiyin::app
