// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Results on stdout, everything said to people on stderr.
#pragma once

#include <string>
#include <string_view>

#include "forms/messages.hpp"

namespace huiyin::cli {

int say(std::string_view text);  // on stdout; the exit code

// On stderr: huiyin: what it is about: the sentence (its code).
void complain(forms::Messages const& messages, std::string_view about, Error const& error);

}  // namespace huiyin::cli
