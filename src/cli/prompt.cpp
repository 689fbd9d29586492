// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/prompt.hpp"

#include <array>
#include <cstdio>
#include <iostream>
#include <string>

#include <termios.h>
#include <unistd.h>

namespace huiyin::cli {

namespace {

constexpr std::size_t longest_answer = 1024;

class Unechoed {
 public:
  Unechoed() : is_terminal_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    termios now = before_;
    now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    if (is_terminal_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
  }
  ~Unechoed() {
    if (!is_terminal_) return;
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::fputs("\n", stderr);
  }
  Unechoed(Unechoed const&) = delete;
  Unechoed& operator=(Unechoed const&) = delete;

 private:
  termios before_{};
  bool is_terminal_;
};

}  // namespace

Result<std::string> ask_line(std::string_view question, std::string const& proposed) {
  std::fputs((std::string(question) + (proposed.empty() ? "" : "\n  [" + proposed + "]") + "\n> ").c_str(), stderr);
  std::string line;
  if (!std::getline(std::cin, line)) return refuse(Fault::invalid_input, "terminal.no_answer", std::string(question));
  std::size_t const begin = line.find_first_not_of(" \t\r");
  if (begin == std::string::npos) return proposed;
  return line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

Result<seal::Secret> ask_secret(std::string_view question) {
  if (::isatty(STDIN_FILENO)) std::fputs((std::string(question) + ": ").c_str(), stderr);
  Unechoed const unechoed;
  std::array<char, longest_answer> line{};
  std::size_t size = 0;
  char c = 0;
  bool ended = false;
  while (size < line.size() && ::read(STDIN_FILENO, &c, 1) == 1) {
    ended = c == '\n';
    if (ended) break;
    line[size++] = c;
  }
  seal::Secret answer(std::string_view(line.data(), size));
  line.fill('\0');
  if (size == 0 && !ended) return refuse(Fault::invalid_input, "terminal.no_answer", std::string(question));
  return answer;
}

Result<seal::Secret> ask_new_secret(std::string_view question, std::string_view again) {
  seal::Secret answer = HUIYIN_TRY(ask_secret(question));
  if (!::isatty(STDIN_FILENO)) return answer;
  seal::Secret const second = HUIYIN_TRY(ask_secret(again));
  if (!seal::equal_in_constant_time(answer.view(), second.view()))
    return refuse(Fault::invalid_input, "terminal.answers_differ");
  return answer;
}

}  // namespace huiyin::cli
