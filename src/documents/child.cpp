// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

#include "documents/child_words.hpp"
#include "words/open_file.hpp"

namespace huiyin::documents {

namespace {

constexpr std::size_t answer_frame = 1 + 8;  // beside the text

// Both directions share one socket: unlike a pipe, a socket can be written to without SIGPIPE.
struct SocketPair {
  OpenFile ours;
  OpenFile theirs;

  static std::array<int, 2> made() {
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {-1, -1};
    return ends;
  }
  explicit SocketPair(std::array<int, 2> ends = made()) : ours(ends[0]), theirs(ends[1]) {}
};

// Ended and collected when it goes out of scope.
class Child {
 public:
  explicit Child(pid_t number) : number_(number) {}
  ~Child() {
    ::kill(-number_, SIGKILL);
    ::kill(number_, SIGKILL);
    while (::waitpid(number_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  Child(Child const&) = delete;
  Child& operator=(Child const&) = delete;

 private:
  pid_t number_;
};

// In its own process group, with an empty environment, default signals and no file but the socket.
std::optional<pid_t> spawn(std::string const& program, int socket) {
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
  if (::posix_spawn_file_actions_init(&files) != 0) return std::nullopt;
  if (::posix_spawnattr_init(&attributes) != 0) {
    ::posix_spawn_file_actions_destroy(&files);
    return std::nullopt;
  }
  sigset_t none{};
  sigset_t all{};
  ::sigemptyset(&none);
  ::sigfillset(&all);

  constexpr short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  bool const ready =
      ::posix_spawn_file_actions_adddup2(&files, socket, 0) == 0 &&
      ::posix_spawn_file_actions_adddup2(&files, socket, 1) == 0 &&
      ::posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0) == 0 &&
      ::posix_spawn_file_actions_addclosefrom_np(&files, 3) == 0 &&
      ::posix_spawnattr_setflags(&attributes, flags) == 0 && ::posix_spawnattr_setpgroup(&attributes, 0) == 0 &&
      ::posix_spawnattr_setsigmask(&attributes, &none) == 0 && ::posix_spawnattr_setsigdefault(&attributes, &all) == 0;
  std::string name = program;
  std::string word = "parse-child";
  std::array<char*, 3> arguments{name.data(), word.data(), nullptr};
  std::array<char*, 1> environment{nullptr};
  pid_t child = 0;
  bool const spawned =
      ready && ::posix_spawn(&child, program.c_str(), &files, &attributes, arguments.data(), environment.data()) == 0;
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&files);
  return spawned ? std::optional(child) : std::nullopt;
}

// Speaks and listens at once, so that neither side can block the other.
class Conversation {
 public:
  Conversation(int socket, char kind, std::string_view request, std::size_t longest)
      : socket_(socket), longest_(longest) {
    parts_ = {request_head_ = request_head(kind, request.size()), request};
  }

  // The whole answer; nothing when time runs out or the child talks too much.
  std::optional<std::string> run(int alarm) {
    while (true) {
      bool const speaks = !parts_.front().empty() || !parts_.back().empty();
      std::array<pollfd, 2> watched{pollfd{socket_, static_cast<short>(speaks ? POLLIN | POLLOUT : POLLIN), 0},
                                    pollfd{alarm, POLLIN, 0}};
      int const ready = ::poll(watched.data(), watched.size(), -1);
      if (ready < 0 && errno == EINTR) continue;
      if (ready < 0 || watched[1].revents != 0) return std::nullopt;
      if (speaks && (watched[0].revents & POLLOUT) != 0) speak();
      if ((watched[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !listen()) break;
    }
    if (answer_.size() > longest_) return std::nullopt;
    return std::move(answer_);
  }

 private:
  void speak() {
    std::string_view& part = parts_.front().empty() ? parts_.back() : parts_.front();
    ssize_t const put = ::send(socket_, part.data(), part.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    bool const later = put < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK);
    if (put >= 0)
      part.remove_prefix(static_cast<std::size_t>(put));
    else if (!later)
      parts_ = {};  // it does not listen any more; what it said may still be read
    if (parts_.front().empty() && parts_.back().empty()) ::shutdown(socket_, SHUT_WR);
  }

  bool listen() {
    ssize_t const got = ::recv(socket_, chunk_.data(), chunk_.size(), MSG_DONTWAIT);
    if (got < 0) return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
    answer_.append(chunk_.data(), static_cast<std::size_t>(got));
    return got > 0 && answer_.size() <= longest_;
  }

  int socket_;
  std::size_t longest_;
  std::string request_head_;
  std::array<std::string_view, 2> parts_;
  std::string answer_;
  std::array<char, 65536> chunk_{};
};

bool set_alarm(int timer, std::chrono::seconds wall) {
  itimerspec when{};
  when.it_value.tv_sec = std::max<std::chrono::seconds::rep>(wall.count(), 1);
  return ::timerfd_settime(timer, 0, &when, nullptr) == 0;
}

Result<std::string> ask_child(char kind, std::string_view bytes, std::string const& program, ChildLimits limits) {
  if (bytes.size() > largest_request) return refuse(Fault::too_large, "archive.too_large", "50 MiB");
  SocketPair sockets;
  OpenFile const alarm(::timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC));
  if (!sockets.ours.is_open() || !alarm.is_open() || !set_alarm(alarm.number(), limits.wall))
    return refuse(Fault::unavailable, "file.child_unavailable", std::strerror(errno));
  auto const number = spawn(program, sockets.theirs.number());
  if (!number) return refuse(Fault::unavailable, "file.child_unavailable", program);
  Child const child(*number);
  sockets.theirs.close();

  auto const answer =
      Conversation(sockets.ours.number(), kind, bytes, limits.answer + answer_frame).run(alarm.number());
  auto read = answer ? parse_answer(*answer, limits.answer) : std::nullopt;
  if (!read) return refuse(Fault::invalid_input, "file.unreadable", kind == docx_request ? "docx" : "xlsx");
  return std::move(*read);
}

}  // namespace

Result<std::string> read_in_child(std::string_view bytes, std::string const& program, ChildLimits limits) {
  return ask_child(docx_request, bytes, program, limits);
}

Result<Spreadsheet> read_sheets_in_child(std::string_view bytes, std::string const& program, ChildLimits limits) {
  std::string const answer = HUIYIN_TRY(ask_child(xlsx_request, bytes, program, limits));
  return unpacked(answer);
}

}  // namespace huiyin::documents
