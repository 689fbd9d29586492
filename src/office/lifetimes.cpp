// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/lifetimes.hpp"

#include <algorithm>

#include "office/rule_rows.hpp"

namespace huiyin::office {

namespace {

Result<std::chrono::hours> hours_of(std::vector<RuleRow> const& rows, std::string_view thing) {
  auto const row =
      std::ranges::find_if(rows, [&](RuleRow const& each) { return each.size() == 3 && each[0] == thing; });
  auto const hours = row == rows.end() ? std::nullopt : rule_number((*row)[1]);
  if (!hours) return refuse(Fault::invalid_input, "lifetimes.malformed", std::string(thing));
  return std::chrono::hours(*hours);
}

}  // namespace

Result<Lifetimes> Lifetimes::read(DataFile const& table) {
  auto const rows = rule_rows(table.content);
  Lifetimes made;
  made.activation_code = HUIYIN_TRY(hours_of(rows, "activation_code"));
  made.mail_code = HUIYIN_TRY(hours_of(rows, "mail_code"));
  made.idempotency_key = HUIYIN_TRY(hours_of(rows, "idempotency_key"));
  made.unfinished_upload = HUIYIN_TRY(hours_of(rows, "unfinished_upload"));
  return made;
}

}  // namespace huiyin::office
