// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/speaking.hpp"

#include "cli/run.hpp"
#include "forms/columns.hpp"

#include <cstdio>

namespace huiyin::cli {

int say(std::string_view text) {
  bool const said = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  return said ? all_done : unwritable;
}

void complain(forms::Messages const& messages, std::string_view about, Error const& error) {
  std::string const subject = about.empty() ? std::string() : forms::printable(about) + ": ";
  std::fputs(("huiyin: " + subject + forms::printable(messages.sentence(error)) + "\n").c_str(), stderr);
}

}  // namespace huiyin::cli
