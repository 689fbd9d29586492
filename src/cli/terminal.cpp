// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include "forms/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace huiyin::cli {

namespace {

constexpr std::size_t bar_columns = 24;
constexpr std::array eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

int number_of(Stream stream) { return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO; }

}  // namespace

bool is_terminal(Stream stream) { return ::isatty(number_of(stream)) == 1; }

forms::Page page_of(Stream stream) {
  forms::Page page;
  winsize size{};
  if (!is_terminal(stream)) return page;
  if (::ioctl(number_of(stream), TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    page.width = std::clamp<std::size_t>(size.ws_col, 40, 120);
  char const* const no_color = std::getenv("NO_COLOR");
  if (!no_color || !*no_color) page.ink = forms::Ink::bold;
  return page;
}

std::string progress_line(Share share, double per_second, std::string_view rate_unit, std::string_view name,
                          std::size_t width) {
  std::size_t const filled = share.total == 0 ? 0 : bar_columns * 8 * share.done / share.total;
  std::string bar;
  for (std::size_t i = 0; i < filled / 8; ++i) bar += "█";
  bar += eighths.at(filled % 8);
  std::string const line =
      fmt::format("{} {}/{} {:3}% {:.1f} {}  {}", forms::padded(bar, bar_columns), share.done, share.total,
                  share.total == 0 ? 0 : 100 * share.done / share.total, per_second, rate_unit, forms::printable(name));
  return forms::cut(line, width);
}

Progress::Progress(std::size_t total, std::string rate_unit)
    : total_(total), rate_unit_(std::move(rate_unit)), shown_(total > 1 && is_terminal(Stream::err)) {}

void Progress::reach(std::size_t done, std::string_view name) {
  done_ = done;
  auto const now = Clock::now();
  if (!shown_ || (drawn_ && now - last_ < std::chrono::milliseconds(100))) return;
  last_ = now;
  drawn_ = true;
  double const seconds = std::chrono::duration<double>(now - started_).count();
  double const rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  std::string const line =
      "\r\x1b[K" + progress_line({done_, total_}, rate, rate_unit_, name, page_of(Stream::err).width - 1);
  std::fputs(line.c_str(), stderr);
  std::fflush(stderr);
}

void Progress::hide() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
  drawn_ = false;
}

}  // namespace huiyin::cli
