// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a list of people is headed and roles are called in it: data (data/people/roster_words.csv), each with its source.
#pragma once

#include "office/roster_sheet.hpp"
#include "words/data_file.hpp"

namespace huiyin::office {

Result<RosterWords> read_roster_words(DataFile const& table);  // refuses roster.words_malformed

}  // namespace huiyin::office
