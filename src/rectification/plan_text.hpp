// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A measure's text as the look through a plan reads it: what it says besides marks, blanks and forms of characters.
#pragma once

#include "rectification/plan_lint.hpp"

namespace huiyin::rectification {

std::u32string plain(std::string_view text);  // folded, without marks and blanks

// The same without the numbering ahead of it, by which measures are told apart.
std::u32string told(std::string_view text);

// The words of the kind that the text holds, the first first; nothing where it holds none.
std::optional<std::string> first_word(std::u32string_view text, PlanWords const& words, PlanWord kind);

// Something in it can be counted, or comes back in a rhythm.
bool counts(std::string_view text, PlanWords const& words);

bool only_holds_a_meeting(std::string_view text, PlanWords const& words);
// The vague verb by which it says nothing that could be looked at.
std::optional<std::string> vague_verb(std::string_view text, PlanWords const& words);

// The newest day or month that a file's name bears: 20260301, 2026-03-01, 2026年3月1日; of a month its last day.
std::optional<Day> day_in_name(std::string_view name);

}  // namespace huiyin::rectification
