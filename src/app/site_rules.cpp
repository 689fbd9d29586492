// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/site_rules.hpp"

#include "app/embedded_data.hpp"
#include "office/roster_words.hpp"

namespace huiyin::app {

namespace {

Result<DataFile> data_file(std::string_view name) {
  return DataFile{name, HUIYIN_TRY(content_of(embedded_data(), name))};
}

}  // namespace

Result<office::Lifetimes> load_lifetimes() {
  auto const table = HUIYIN_TRY(data_file("people/lifetimes.csv"));
  return office::Lifetimes::read(table);
}

Result<SiteRules> load_rules(Configuration const& configuration) {
  auto const lengths = HUIYIN_TRY(data_file("people/session_rules.csv"));
  auto const delays = HUIYIN_TRY(data_file("people/sign_in_delays.csv"));
  auto const profiles = HUIYIN_TRY(data_file("people/password_profiles.csv"));
  auto const common = HUIYIN_TRY(data_file("people/common_passwords.txt"));
  auto const lifetimes = HUIYIN_TRY(load_lifetimes());
  auto sessions = HUIYIN_TRY(office::SessionRules::read(lengths, delays));
  auto passwords = HUIYIN_TRY(seal::PasswordRules::read(configuration.password_profile, profiles, common));
  auto const roster = HUIYIN_TRY(data_file("people/roster_words.csv"));
  auto words = HUIYIN_TRY(office::read_roster_words(roster));
  auto const ladder = HUIYIN_TRY(data_file("clocks/ladder.csv"));
  auto const titles = HUIYIN_TRY(data_file("clocks/principal_titles.csv"));
  auto prompts = HUIYIN_TRY(office::PromptRules::read(ladder, titles));
  auto const plan_words = HUIYIN_TRY(data_file("plan/words.csv"));
  auto const reviewers = HUIYIN_TRY(data_file("plan/reviewers.csv"));
  auto plans = HUIYIN_TRY(office::read_plan_rules(plan_words, reviewers));
  auto const reports = HUIYIN_TRY(data_file("search/plain_words.csv"));
  auto plain_words = HUIYIN_TRY(search::PlainWords::read(reports));
  auto clocks = HUIYIN_TRY(load_office_rules(configuration));
  auto notices = HUIYIN_TRY(office::NoticeReader::make(embedded_data(), clocks.calendar, "/proc/self/exe"));
  return SiteRules{std::move(sessions), lifetimes,        std::move(passwords),
                   std::move(notices),  std::move(words), std::move(clocks),
                   std::move(prompts),  std::move(plans), std::move(plain_words)};
}

}  // namespace huiyin::app
