// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The prompt (到期提示): what the program tells one person by itself on one day, whatever the count: a line for each
// thing with a due day that stands on a new rung of the ladder. It holds ids, days and the rung, never what was found.
#pragma once

#include "rectification/ladder.hpp"
#include "words/ids.hpp"
#include "words/moment.hpp"

namespace huiyin::rectification {

enum class Prompted { item, task, reminder };
constexpr std::array prompted_names{Named{Prompted::item, "item"}, Named{Prompted::task, "task"},
                                    Named{Prompted::reminder, "reminder"}};
static_assert(named_in_order(prompted_names));
constexpr auto const& names_of(Prompted) { return prompted_names; }

enum class PromptMail {
  none,
  waiting,
  taken,
  refused,
  over,  // nothing of it was due any more when it would have gone out
};
constexpr std::array prompt_mail_names{Named{PromptMail::none, "none"}, Named{PromptMail::waiting, "waiting"},
                                       Named{PromptMail::taken, "taken"}, Named{PromptMail::refused, "refused"},
                                       Named{PromptMail::over, "over"}};
static_assert(named_in_order(prompt_mail_names));
constexpr auto const& names_of(PromptMail) { return prompt_mail_names; }

struct DueThing {  // as the run looks at it
  Prompted kind{};
  std::string thing;   // its id
  std::string number;  // of an item
  std::optional<Day> since;
  Day due;
  State state = State::assigned;        // of an item
  std::optional<OrganisationId> team;   // of an item
  OrganisationId unit;                  // that is to do it
  std::optional<OrganisationId> giver;  // of a task
};

struct PromptLine {
  PromptLineId id;
  Prompted kind{};
  std::string thing;
  Day due;
  std::string rung;
  Colour colour{};
};

struct PromptRow {  // a line as its person reads it
  PromptLineId id;
  Prompted kind{};
  std::string thing;
  std::optional<std::string> number;  // of the item, the reference of the reminder; a task has none
  std::string unit_name;
  Day due;
  std::string rung;
  Colour colour{};
  Day told_on;
  std::optional<Moment> seen_at;
};

}  // namespace huiyin::rectification
