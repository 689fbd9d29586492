// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Who is signed in at the terminal: one line a socket in ~/.local/state/huiyin/session, for its owner alone (0600).
// Promises: the file is replaced whole; one that others could read is not used.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "words/result.hpp"

namespace huiyin::cli {

struct TerminalSession {
  std::string token;  // the cookie
  std::string guard;  // sent with every change
  friend bool operator==(TerminalSession const&, TerminalSession const&) = default;
};

std::filesystem::path session_file();  // by XDG_STATE_HOME, else HOME

// Nothing where nobody signed in. Refuses terminal.session_not_private.
Result<std::optional<TerminalSession>> read_session(std::filesystem::path const& file, std::string_view socket);

// None: signs out. Refuses file.not_writable.
Result<void> write_session(std::filesystem::path const& file, std::string_view socket,
                           std::optional<TerminalSession> const& session);

}  // namespace huiyin::cli
