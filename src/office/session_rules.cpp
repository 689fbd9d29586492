// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/session_rules.hpp"

#include <algorithm>
#include <string>

#include "office/rule_rows.hpp"

namespace huiyin::office {

namespace {

Result<std::int64_t> number(std::string_view text) {
  auto const value = rule_number(text);
  if (!value) return refuse(Fault::invalid_input, "session_rules.malformed", std::string(text));
  return *value;
}

Result<SessionLength> length_in(std::vector<RuleRow> const& rows, std::string_view people) {
  auto const row =
      std::ranges::find_if(rows, [&](RuleRow const& each) { return each.size() == 4 && each[0] == people; });
  if (row == rows.end()) return refuse(Fault::invalid_input, "session_rules.malformed", std::string(people));
  SessionLength length;
  length.idle = std::chrono::minutes(HUIYIN_TRY(number((*row)[1])));
  length.absolute = std::chrono::hours(HUIYIN_TRY(number((*row)[2])));
  return length;
}

}  // namespace

Result<SessionRules> SessionRules::read(DataFile const& lengths, DataFile const& delays) {
  SessionRules rules;
  auto const rows = rule_rows(lengths.content);
  rules.staff_ = HUIYIN_TRY(length_in(rows, "staff"));
  rules.administrators_ = HUIYIN_TRY(length_in(rows, "administrators"));
  for (RuleRow const& row : rule_rows(delays.content)) {
    if (row.size() != 3) return refuse(Fault::invalid_input, "session_rules.malformed", std::string(delays.name));
    Delay delay;
    delay.failures = HUIYIN_TRY(number(row[0]));
    delay.wait = std::chrono::seconds(HUIYIN_TRY(number(row[1])));
    rules.delays_.push_back(delay);
  }
  if (!std::ranges::is_sorted(rules.delays_, {}, &Delay::failures))
    return refuse(Fault::invalid_input, "session_rules.malformed", std::string(delays.name));
  return rules;
}

Result<void> SessionRules::still_signed_in(std::vector<Mandate> const& mandates, Moment opened_at, Moment seen_at,
                                           Moment now) const {
  bool const administers =
      std::ranges::any_of(mandates, [](Mandate const& mandate) { return is_administrator(mandate.role); });
  SessionLength const& length = administers ? administrators_ : staff_;
  bool const is_over = now - seen_at >= length.idle || now - opened_at >= length.absolute;
  bool const is_of_another_clock = opened_at - now >= length.absolute || seen_at - now >= length.absolute;
  if (is_over || is_of_another_clock) return refuse(Fault::unauthenticated, "session.ended");
  return {};
}

std::chrono::seconds SessionRules::delay_after(std::int64_t failures) const {
  std::chrono::seconds wait{0};
  for (Delay const& delay : delays_)
    if (failures >= delay.failures) wait = delay.wait;
  return wait;
}

}  // namespace huiyin::office
