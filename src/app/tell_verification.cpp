// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tell_verification.hpp"

#include <fmt/format.h>

#include "app/telling.hpp"
#include "forms/verification_json.hpp"

namespace huiyin::app {

namespace {

std::string text_of(journal::Verification const& found, cli::Speech const& speech) {
  std::string made = fmt::format("{}\n", named("verdict", speech, verdict_on(found)));
  made += speech.messages.text("label.journal.counts", {{"entries", std::to_string(found.entries)},
                                                        {"met", std::to_string(found.checkpoints_met)},
                                                        {"unmet", std::to_string(found.checkpoints_unmet)}}) +
          "\n";
  for (journal::Break const& broken : found.breaks)
    made += fmt::format("  {} {}–{} {}\n", named("verdict", speech, broken.verdict), broken.first, broken.last,
                        broken.detail);
  return made;
}

}  // namespace

int tell_verification(journal::Verification const& found, cli::Output output, cli::Speech const& speech) {
  int const said = tell_result(output, forms::verification_json(found), text_of(found, speech));
  return said == cli::all_done ? exit_code(verdict_on(found)) : said;
}

}  // namespace huiyin::app
