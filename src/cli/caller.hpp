// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Calls to the server through its socket, as the person who signed in at this terminal. Promises: every call carries
// the session, its guard and the language; a change that may be repeated carries a key, and is repeated with that key
// when its answer was lost; one that may not is sent once.
#pragma once

#include <optional>
#include <string>

#include "cli/run.hpp"
#include "cli/session_file.hpp"
#include "cli/wire.hpp"

namespace huiyin::cli {

struct Ask {
  std::string method;
  std::string target;
  std::string body;
  std::string content_type;  // empty: no body
  std::string seen;          // the version, for If-Match; empty: none
  std::string key;           // for Idempotency-Key; empty: none
  std::filesystem::path file;
  std::function<void(std::string_view)> take;
  std::function<void(std::uint64_t, std::uint64_t)> moved;
};

std::string new_key();
std::string in_query(std::string_view text);  // percent-encoded
int exit_code_of(int status);

class Caller {
 public:
  // Nothing when there is no way to the server; that was said then.
  static std::optional<Caller> open(Program const& program, GivenSettings const& settings, Speech const& speech);

  Result<WireAnswer> call(Ask const& ask) const;
  // Says on stderr what was refused, by the server or on the way, and what can be done; answers the exit code.
  int tell(Error const& error) const;
  int tell(WireAnswer const& refused) const;

  std::string const& socket() const { return socket_; }

 private:
  Caller(Program const& program, Speech const& speech, std::string socket, std::optional<TerminalSession> session)
      : program_(&program), speech_(&speech), socket_(std::move(socket)), session_(std::move(session)) {}
  WireRequest request_of(Ask const& ask) const;

  Program const* program_;
  Speech const* speech_;
  std::string socket_;
  std::optional<TerminalSession> session_;
};

}  // namespace huiyin::cli
