// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Text in the columns of a terminal, where a Han character takes two. Promises: nothing that comes out of here can
// steer a terminal: control and direction characters become spaces; lines never begin with a closing mark.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::forms {

std::string printable(std::string_view text);
std::size_t columns(std::string_view printable_text);
std::string cut(std::string_view printable_text, std::size_t width);     // … where something was left out
std::string padded(std::string_view printable_text, std::size_t width);  // with spaces behind
// Lines of at most width columns (never less than 8), at least one line.
std::vector<std::string> wrapped(std::string_view printable_text, std::size_t width);

}  // namespace huiyin::forms
