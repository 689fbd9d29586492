// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One reading as a page for the terminal: what the notice says at the top, then findings under their groups,
// opinions with their points, meetings, deadlines, items. What the notice does not say takes no line.
#pragma once

#include <cstddef>
#include <string>

#include "bulletin/reading.hpp"
#include "forms/messages.hpp"

namespace huiyin::forms {

enum class Ink { plain, bold };

struct Page {
  std::size_t width = 80;
  Ink ink = Ink::plain;
};

std::string reading_table(bulletin::Reading const& reading, Messages const& labels, Page page);

}  // namespace huiyin::forms
