// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/status_line.hpp"

#include <fmt/format.h>

#include "cli/terminal.hpp"

namespace huiyin::app {

namespace {

constexpr std::string_view begin_again = "\r\x1b[K";

}  // namespace

StatusLine::StatusLine(cli::Speech const& speech) : speech_(speech), shown_(cli::is_terminal(cli::Stream::err)) {}

StatusLine::~StatusLine() {
  if (shown_) fmt::print(stderr, "{}", begin_again);
}

store::Progress StatusLine::entries() const {
  return [this](std::uint64_t entries) {
    if (shown_)
      fmt::print(stderr, "{}{}", begin_again,
                 speech_.messages.text("progress.entries", {{"entries", std::to_string(entries)}}));
  };
}

store::CopyProgress StatusLine::copying() const {
  return [this](std::int64_t done, std::int64_t in_all) {
    if (shown_ && in_all > 0)
      fmt::print(stderr, "{}{}", begin_again,
                 speech_.messages.text("progress.copied", {{"percent", std::to_string(100 * done / in_all)}}));
  };
}

std::function<void(std::size_t, std::size_t)> StatusLine::acts() const {
  return [this](std::size_t done, std::size_t in_all) {
    if (shown_)
      fmt::print(
          stderr, "{}{}", begin_again,
          speech_.messages.text("progress.played", {{"done", std::to_string(done)}, {"all", std::to_string(in_all)}}));
  };
}

}  // namespace huiyin::app
