// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/findings.hpp"

namespace huiyin::bulletin {

std::optional<FindingClass> proposed_class(Notice const& notice, std::u32string_view words) {
  std::optional<FindingClass> best;
  std::size_t most = 0;
  for (auto const of :
       {FindingClass::rectification, FindingClass::decisions, FindingClass::discipline, FindingClass::organisation}) {
    std::size_t const count = notice.words(std::string("class.") + name_of(of)).count(words);
    if (count > most) most = count, best = of;
  }
  return best;
}

}  // namespace huiyin::bulletin
