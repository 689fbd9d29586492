// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/state.hpp"

#include <algorithm>

namespace huiyin::rectification {

char const* printed(State state) {
  constexpr std::array words{"未启动", "整改中", "申请销号", "核查通过", "已销号", "已撤销"};
  return words.at(static_cast<std::size_t>(state));
}

Result<State> next_state(State from, Step step) {
  auto const row =
      std::ranges::find_if(lifecycle, [&](Transition const& each) { return each.from == from && each.step == step; });
  if (row == lifecycle.end()) return refuse(Fault::conflict, "item.step_not_open", printed(from));
  return row->to;
}

}  // namespace huiyin::rectification
