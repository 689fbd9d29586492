// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/socket_client.hpp"

#include <array>
#include <cstring>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace huiyin::app {

// Listens on a socket, takes one request whose end it knows by its last bytes, and answers what it was given.
class OneAnswer {
 public:
  OneAnswer(std::string path, std::string end, std::string answer)
      : path_(std::move(path)), listening_(::socket(AF_UNIX, SOCK_STREAM, 0)) {
    ::unlink(path_.c_str());
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path_.c_str(), sizeof(address.sun_path) - 1);
    ::bind(listening_, reinterpret_cast<sockaddr const*>(&address), sizeof(address));
    ::listen(listening_, 1);
    thread_ = std::thread([this, end = std::move(end), answer = std::move(answer)] { serve(end, answer); });
  }
  ~OneAnswer() {
    if (thread_.joinable()) thread_.join();
    ::close(listening_);
  }
  OneAnswer(OneAnswer const&) = delete;
  OneAnswer& operator=(OneAnswer const&) = delete;

  std::string const& asked() {
    thread_.join();
    return asked_;
  }

 private:
  void serve(std::string const& end, std::string const& answer) {
    int const peer = ::accept(listening_, nullptr, nullptr);
    std::array<char, 4096> bytes{};
    while (!asked_.ends_with(end)) {
      ssize_t const count = ::read(peer, bytes.data(), bytes.size());
      if (count <= 0) break;
      asked_.append(bytes.data(), static_cast<std::size_t>(count));
    }
    ::send(peer, answer.data(), answer.size(), MSG_NOSIGNAL);
    ::close(peer);
  }

  std::string const path_;
  int const listening_;
  std::string asked_;
  std::thread thread_;
};

std::string socket_path() { return testing::TempDir() + "huiyin-client-" + std::to_string(::getpid()); }

cli::WireRequest request_of(std::string method, std::string target, std::string body = "") {
  cli::WireRequest request;
  request.method = std::move(method);
  request.target = std::move(target);
  request.body = std::move(body);
  return request;
}

TEST(SocketClient, CarriesARequestAndItsAnswer) {
  OneAnswer server(
      socket_path(), "{}",
      "HTTP/1.1 201 Created\r\nETag: \"3\"\r\nContent-Type: application/json\r\nSet-Cookie: a=b; Secure\r\n"
      "Content-Length: 7\r\n\r\n{\"a\":1}");
  auto request = request_of("POST", "/api/v1/items?name=%E5%9B%9E", "{}");
  request.fields = {"X-Huiyin-Guard: g"};
  auto const answer = carry_over_socket(socket_path(), request);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 201);
  EXPECT_EQ(answer->etag, "\"3\"");
  EXPECT_EQ(answer->cookie, "a=b; Secure");
  EXPECT_EQ(answer->body, "{\"a\":1}");
  std::string const& asked = server.asked();
  EXPECT_TRUE(asked.starts_with("POST /api/v1/items?name=%E5%9B%9E HTTP/1.1\r\nHost: localhost\r\n")) << asked;
  EXPECT_NE(asked.find("\r\nX-Huiyin-Guard: g\r\n"), std::string::npos);
  EXPECT_EQ(asked.find("Expect:"), std::string::npos);
}

TEST(SocketClient, SendsAFileWithItsSizeAndTellsHowFarItIs) {
  std::string const file = socket_path() + ".file";
  std::ofstream(file) << "some bytes";
  OneAnswer server(socket_path(), "some bytes", "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n");
  auto request = request_of("POST", "/");
  request.file = file;
  std::uint64_t sent = 0;
  request.moved = [&](std::uint64_t done, std::uint64_t) { sent = done; };
  ASSERT_TRUE(carry_over_socket(socket_path(), request));
  EXPECT_EQ(sent, 10U);
  EXPECT_NE(server.asked().find("\r\nContent-Length: 10\r\n"), std::string::npos);
}

TEST(SocketClient, HandsOnWhatIsTakenUnlessItIsARefusal) {
  auto request = request_of("GET", "/");
  std::string taken;
  request.take = [&](std::string_view piece) { taken += piece; };
  {
    OneAnswer const server(socket_path(), "\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc");
    EXPECT_EQ(carry_over_socket(socket_path(), request)->body, "");
  }
  {
    OneAnswer const server(socket_path(), "\r\n\r\n", "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\nwhy");
    EXPECT_EQ(carry_over_socket(socket_path(), request)->body, "why");
  }
  EXPECT_EQ(taken, "abc");
}

TEST(SocketClient, TellsNoServerFromABrokenAnswer) {
  EXPECT_EQ(carry_over_socket(socket_path() + ".none", request_of("GET", "/")).error().code, "terminal.no_server");
  OneAnswer const server(socket_path(), "\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
  EXPECT_EQ(carry_over_socket(socket_path(), request_of("GET", "/")).error().code, "terminal.broken_answer");
}

TEST(SocketClient, RefusesAFileItCannotRead) {
  auto request = request_of("POST", "/");
  request.file = socket_path() + ".missing";
  EXPECT_EQ(carry_over_socket(socket_path(), request).error().code, "file.not_readable");
}

}  // namespace huiyin::app
