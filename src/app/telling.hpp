// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is said at the end of a command, and with which code it ends.
#pragma once

#include <string>
#include <string_view>

#include "cli/run.hpp"
#include "cli/speaking.hpp"

namespace huiyin::app {

inline int tell(cli::Speech const& speech, std::string_view about, Error const& error) {
  cli::complain(speech.messages, about, error);
  return error.fault == Fault::unavailable ? cli::try_later : cli::refused;
}

inline int tell_result(cli::Output output, std::string const& json_text, std::string const& text) {
  return cli::say(output == cli::Output::json ? json_text + "\n" : text);
}

// The word for it in the table of labels of that group.
template <class Enum>
std::string named(std::string_view group, cli::Speech const& speech, Enum value) {
  return speech.messages.text("label." + std::string(group) + "." + std::string(name_of(value)));
}

}  // namespace huiyin::app
