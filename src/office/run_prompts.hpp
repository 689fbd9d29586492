// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The daily run of prompts: what stands on a new rung of the ladder is told to each person once, in one message.
// Promises: the same day again says nothing twice, also after the program was killed in the middle; what was answered
// meanwhile is told no more; it reads what is due within the ladder's days and no table from end to end.
#pragma once

#include "office/errands.hpp"
#include "office/prompt_rules.hpp"
#include "store/desk.hpp"
#include "store/read_pool.hpp"

namespace huiyin::office {

struct PromptRun {
  Day today;
  Moment now;
  Mailing mailing = Mailing::not_set_up;
};
struct PromptsTold {
  std::size_t accounts = 0;
  std::size_t lines = 0;
};
// Nothing: this day had its run. Refuses store.readers_busy and what the desk refuses.
Result<std::optional<PromptsTold>> run_prompts(store::Desk& desk, store::ReadPool& pool, PromptRules const& rules,
                                               PromptRun const& run);

}  // namespace huiyin::office
