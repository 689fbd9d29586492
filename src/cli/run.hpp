// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The program at the terminal (docs/decisions/0016-command-line.md).
// Promises: results on stdout, everything said to people on stderr; an exit code of ExitCode; data and messages are
// asked for only when they are needed, so that --version and usage errors answer at once.
#pragma once

#include <span>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/wire.hpp"
#include "forms/messages.hpp"
#include "words/data_file.hpp"

namespace huiyin::cli {

enum ExitCode : int {
  all_done = 0,
  some_unread = 1,
  refused = 1,  // by the server
  wrong_usage = 2,
  not_reached = 69,     // EX_UNAVAILABLE: no server, or one that is broken
  broken_program = 70,  // EX_SOFTWARE
  unwritable = 73,      // EX_CANTCREAT
  try_later = 75,       // EX_TEMPFAIL: the server asks for patience, or the disk failed and it is to be started again
  no_right = 77,        // EX_NOPERM: not signed in, or not permitted
  wrong_configuration = 78,  // EX_CONFIG
};

// In what people are spoken to.
struct Speech {
  forms::Language language = forms::Language::chinese;
  forms::Messages messages;
};

// What app does for the commands about an office; each says what it has to say and answers the exit code.
struct OfficeCommands {
  int (*config)(ConfigOrder const&, Speech const&);
  int (*init)(InitOrder const&, Speech const&);
  int (*setup)(SetupOrder const&, Speech const&);
  int (*serve)(ServeOrder const&, Speech const&);
  int (*status)(StatusOrder const&, Speech const&);
  int (*doctor)(DoctorOrder const&, Speech const&);
  int (*demo)(DemoOrder const&, Speech const&);
  int (*journal)(JournalOrder const&, Speech const&);
  int (*rebuild)(RebuildOrder const&, Speech const&);
  int (*backup)(BackupOrder const&, Speech const&);
  int (*restore)(RestoreOrder const&, Speech const&);
  int (*drill)(DrillOrder const&, Speech const&);
  int (*move)(MoveOrder const&, Speech const&);
};

// The way to the running server.
struct ServerAccess {
  std::optional<std::string> (*socket)(GivenSettings const&, Speech const&);  // none: and it was said why
  Carry carry;
};

struct Program {
  std::string_view version;
  std::span<DataFile const> (*data)();
  forms::Messages (*messages)(forms::Language);
  OfficeCommands office;
  ServerAccess server;
};

int run(int argc, char const* const* argv, Program const& program);

}  // namespace huiyin::cli
