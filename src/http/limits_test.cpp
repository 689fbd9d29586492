// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/limits.hpp"

#include "http/server_test.hpp"

namespace huiyin::http::test {
namespace {

using namespace std::chrono_literals;

// Short enough for a test, long enough for a busy machine.
Limits short_limits() {
  Limits limits;
  limits.head = 300ms;
  limits.idle = 300ms;
  limits.handler = 300ms;
  limits.body_credit = 300ms;
  limits.write_credit = 300ms;
  return limits;
}

std::string put(std::string_view target, std::string_view fields) {
  return fmt::format("PUT {} HTTP/1.1\r\nHost: localhost\r\n{}\r\n", target, fields);
}

std::string chunk(std::string_view bytes) { return fmt::format("{:x}\r\n{}\r\n", bytes.size(), bytes); }

TEST(Limits, EndAHeadThatDoesNotCome) {
  House house(short_limits());
  Client silent(house.port());
  Client slow(house.port());
  slow.send("GET / HTTP/1.1\r\nHost: lo");
  EXPECT_TRUE(silent.is_closed());
  EXPECT_TRUE(slow.is_closed());
}

TEST(Limits, EndAConnectionThatAsksNothingMore) {
  House house(short_limits());
  Client client(house.port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, EndAConnectionAfterItsLastRequest) {
  Limits limits;
  limits.requests_per_connection = 2;
  House house(limits);
  Client client(house.port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(client.receive().field("connection"), "");
  EXPECT_EQ(client.receive().field("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, RefuseABodyThatSaysItIsTooLargeBeforeItComes) {
  House house;
  Client client(house.port());
  client.send(put("/api/v1/upload", "Expect: 100-continue\r\nContent-Length: 10737418240\r\n"));
  Received const refused = client.receive();
  EXPECT_EQ(refused.status, 413);
  EXPECT_NE(refused.body.find("http.body_too_large"), std::string::npos);
  EXPECT_TRUE(client.is_closed());
  EXPECT_EQ(house.ask("POST /api/v1/echo", "Content-Length: 1048577\r\n").status, 413);
}

TEST(Limits, CutEndlessChunksAtTheLimit) {
  House house;
  Client client(house.port());
  client.send(put("/api/v1/upload", "Transfer-Encoding: chunked\r\n"));
  std::string const piece = chunk(std::string(64 * 1024, 'a'));
  for (int i = 0; i < 160; ++i) client.send(piece);
  EXPECT_EQ(client.receive().status, 413);
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, CountTheFramingOfChunksToo) {
  House house;
  Client client(house.port());
  client.send("POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
  std::string pieces;
  for (int i = 0; i < 1000; ++i) pieces += "1;" + std::string(5000, 'x') + "\r\na\r\n";
  client.send(pieces);
  EXPECT_EQ(client.receive().status, 413);
}

TEST(Limits, ReadABodyWholeOrPieceByPiece) {
  House house;
  EXPECT_EQ(house.ask("POST /api/v1/echo", "Content-Length: 5\r\n", "hello").body, "hello");
  EXPECT_EQ(house
                .ask("POST /api/v1/echo", "Transfer-Encoding: chunked\r\n",
                     "5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nX-Trailer: t\r\n\r\n")
                .body,
            "hello world");
  std::string const large(3'000'000, 'a');
  EXPECT_EQ(house.ask("PUT /api/v1/upload", fmt::format("Content-Length: {}\r\n", large.size()), large).body,
            "3000000");
  EXPECT_EQ(house.ask("PUT /api/v1/upload", "Content-Length: 0\r\n").body, "0");
  EXPECT_EQ(house.ask("PUT /api/v1/upload", "Transfer-Encoding: chunked\r\n", chunk(large) + "0\r\n\r\n").body,
            "3000000");
}

TEST(Limits, SayThatABodyMayCome) {
  House house;
  Client client(house.port());
  client.send(put("/api/v1/upload", "Expect: 100-continue\r\nContent-Length: 5\r\n"));
  EXPECT_EQ(client.receive().status, 100);
  client.send("hello");
  EXPECT_EQ(client.receive().body, "5");
}

TEST(Limits, RefuseBrokenChunks) {
  House house;
  for (std::string_view chunks :
       {"5;\nhello\r\n0\r\n\r\n", "ffffffffffffffffff\r\n", "-2\r\n", "5\r\nhelloX\r\n0\r\n\r\n", "0x5\r\nhello\r\n"}) {
    Received const refused = house.ask("POST /api/v1/echo", "Transfer-Encoding: chunked\r\n", chunks);
    EXPECT_EQ(refused.status, 400) << chunks;
    EXPECT_NE(refused.body.find("http.body_malformed"), std::string::npos) << chunks << refused.body;
  }
  Client endless(house.port());
  endless.send("POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5;");
  endless.send(std::string(20'000, 'x'));
  EXPECT_EQ(endless.receive().status, 400);
}

TEST(Limits, EndABodyThatStallsOrTrickles) {
  House house(short_limits());
  Client stalled(house.port());
  stalled.send(put("/api/v1/upload", "Content-Length: 500000\r\n") + std::string(400'000, 'a'));
  EXPECT_TRUE(stalled.is_closed());
  Client trickling(house.port());
  trickling.send("POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n");
  auto const began = std::chrono::steady_clock::now();
  for (int i = 0; i < 10; ++i) {
    trickling.send("a");
    std::this_thread::sleep_for(100ms);
  }
  EXPECT_TRUE(trickling.is_closed());
  EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
  EXPECT_NE(house.log().find("http.body_slow"), std::string::npos);
}

TEST(Limits, CloseAConnectionWhoseBodyNobodyRead) {
  House house;
  Client client(house.port());
  client.send(put("/api/v1/ignored", "Content-Length: 500000\r\n") + "the beginning");
  Received const answer = client.receive();
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.field("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, GiveUpAHandlerButNotAnUploadThatFlows) {
  House house(short_limits());
  Received const slow = house.ask("GET /api/v1/sleep/5000");
  EXPECT_EQ(slow.status, 503);
  EXPECT_NE(slow.body.find("http.handler_slow"), std::string::npos);

  Client uploading(house.port());
  uploading.send(put("/api/v1/upload", "Content-Length: 12000\r\n"));
  for (int i = 0; i < 6; ++i) {
    std::this_thread::sleep_for(100ms);
    uploading.send(std::string(2000, 'a'));
  }
  EXPECT_EQ(uploading.receive().body, "12000");
}

TEST(Limits, EndAnAnswerThatNobodyTakes) {
  House house(short_limits());
  house.settings[0].metrics_page = MetricsPage::shown;
  Client taking_nothing(house.port());
  taking_nothing.send("GET /api/v1/download/100000000 HTTP/1.1\r\nHost: localhost\r\n\r\n");
  std::string page;
  for (int i = 0; i < 50 && page.find("connections{listener=\"staff\"} 1\n") == std::string::npos; ++i) {
    std::this_thread::sleep_for(100ms);
    page = house.ask("GET /metrics").body;
  }
  EXPECT_NE(page.find("connections{listener=\"staff\"} 1\n"), std::string::npos) << page;
}

TEST(Limits, OfOneListenerLeaveTheOtherAlone) {
  Limits limits = short_limits();
  limits.head = 10s;
  limits.connections = 2;
  House house(limits, 2);
  std::uint16_t const flooded = house.port(0);
  Client one(flooded);
  Client two(flooded);
  EXPECT_TRUE(Client(flooded).is_closed());
  Client other(house.port(1));
  other.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(other.receive().status, 200);
}

}  // namespace
}  // namespace huiyin::http::test
