// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/session_file.hpp"

#include "cli/input_file.hpp"
#include "cli/unfinished_files.hpp"

#include <cstdlib>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

namespace huiyin::cli {

namespace {

struct Line {
  std::string socket;
  TerminalSession session;
};

std::string take_part(std::string_view& line) {
  std::string part(line.substr(0, line.find('\t')));
  line.remove_prefix(std::min(part.size() + 1, line.size()));
  return part;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    std::string socket = take_part(line);
    std::string token = take_part(line);
    lines.push_back({std::move(socket), {std::move(token), take_part(line)}});
  }
  return lines;
}

Result<std::vector<Line>> read_lines(std::filesystem::path const& file) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) != 0) return std::vector<Line>();
  if (facts.st_uid != ::geteuid() || (facts.st_mode & 077) != 0)
    return refuse(Fault::forbidden, "terminal.session_not_private", file.string());
  auto const text = read_bytes(file.string());
  if (!text && text.error().code == "file.empty") return std::vector<Line>();
  if (!text) return text.error();
  return lines_of(*text);
}

}  // namespace

std::filesystem::path session_file() {
  char const* const configured = std::getenv("XDG_STATE_HOME");
  char const* const home = std::getenv("HOME");
  std::filesystem::path const folder = configured && *configured
                                           ? std::filesystem::path(configured)
                                           : std::filesystem::path(home ? home : "/") / ".local" / "state";
  return folder / "huiyin" / "session";
}

Result<std::optional<TerminalSession>> read_session(std::filesystem::path const& file, std::string_view socket) {
  auto const lines = HUIYIN_TRY(read_lines(file));
  for (Line const& line : lines)
    if (line.socket == socket) return std::optional(line.session);
  return std::optional<TerminalSession>();
}

Result<void> write_session(std::filesystem::path const& file, std::string_view socket,
                           std::optional<TerminalSession> const& session) {
  auto const lines = HUIYIN_TRY(read_lines(file));
  std::string text;
  auto const write = [&](std::string_view at, TerminalSession const& each) {
    text += std::string(at) + '\t' + each.token + '\t' + each.guard + '\n';
  };
  for (Line const& line : lines)
    if (line.socket != socket) write(line.socket, line.session);
  if (session) write(socket, *session);

  std::error_code problem;
  std::filesystem::create_directories(file.parent_path(), problem);
  mode_t const usual = ::umask(077);
  auto written = write_whole_file(file, text);
  ::umask(usual);
  return written;
}

}  // namespace huiyin::cli
