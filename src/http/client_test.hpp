// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A client for the tests of the server that sends exactly the bytes it is given and waits ten seconds at most.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>

#include "http/field.hpp"

namespace huiyin::http::test {

struct Received {
  int status = 0;
  std::string head;
  std::string body;  // as framed: chunks are still chunks

  std::string field(std::string const& name) const {
    std::size_t const at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return "";
    std::size_t const begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

class Client {
 public:
  explicit Client(std::uint16_t port) : handle_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connect_to(&address, sizeof address);
  }
  explicit Client(std::string const& path) : handle_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    connect_to(&address, sizeof address);
  }
  ~Client() { ::close(handle_); }
  Client(Client const&) = delete;
  Client& operator=(Client const&) = delete;

  void send(std::string_view bytes) const {
    while (!bytes.empty()) {
      ssize_t const sent = ::send(handle_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  // One answer; the body by its length, or all until the connection ends.
  Received receive(bool head_only = false) {
    while (waiting_.find("\r\n\r\n") == std::string::npos && more()) {
    }
    Received received;
    std::size_t const end = waiting_.find("\r\n\r\n");
    if (end == std::string::npos) return received;
    received.head = waiting_.substr(0, end + 2);
    received.status = std::stoi(received.head.substr(9, 3));
    waiting_.erase(0, end + 4);
    std::string const length = received.field("content-length");
    if (head_only || received.status == 204 || received.status == 304 || received.status == 100) return received;
    std::size_t const bytes = length.empty() ? std::string::npos : std::stoul(length);
    while (waiting_.size() < bytes && more()) {
    }
    received.body = waiting_.substr(0, bytes);
    waiting_.erase(0, received.body.size());
    return received;
  }

  std::string until(std::string_view sign) {
    while (waiting_.find(sign) == std::string::npos && more()) {
    }
    return waiting_;
  }

  // Whether the other side closes within the wait.
  bool is_closed() {
    while (more()) {
    }
    return ended_;
  }

 private:
  void connect_to(void const* address, socklen_t size) {
    timeval const wait{10, 0};
    ::setsockopt(handle_, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait);
    if (::connect(handle_, static_cast<sockaddr const*>(address), size) != 0)
      throw std::runtime_error(std::string("no connection: ") + std::strerror(errno));
  }
  bool more() {
    char room[16384];
    ssize_t const got = ::recv(handle_, room, sizeof room, 0);
    if (got > 0) waiting_.append(room, static_cast<std::size_t>(got));
    if (got == 0 || (got < 0 && errno == ECONNRESET)) ended_ = true;
    return got > 0;
  }

  int handle_;
  std::string waiting_;
  bool ended_ = false;
};

}  // namespace huiyin::http::test
