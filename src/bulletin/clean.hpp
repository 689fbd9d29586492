// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The steps before the reading: drop markup, repair glosses, simplify — each a unit of its own, the maps joined.
#pragma once

#include "bulletin/lexicon.hpp"
#include "chinese/mapped_text.hpp"

namespace huiyin::bulletin {

// A long text is cut at line ends and prepared by that many threads; the answer does not depend on their number.
chinese::MappedText clean_text(std::string_view decoded, Lexicon const& lexicon, unsigned threads);

}  // namespace huiyin::bulletin
