// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/server.hpp"

#include "http/server_test.hpp"

namespace huiyin::http::test {
namespace {

std::string asked(std::string_view target) { return fmt::format("GET {} HTTP/1.1\r\nHost: localhost\r\n\r\n", target); }

std::string const some_item = "/api/v1/items/0197a2b0-0000-7000-8000-000000000001";

TEST(Server, AnswersRequestAfterRequestOnOneConnection) {
  House house;
  Client client(house.port());
  client.send(asked("/api/v1/echo?q=1") + asked(some_item));
  EXPECT_EQ(client.receive().body, "q=1\n");
  EXPECT_EQ(client.receive().body, "0197a2b0-0000-7000-8000-000000000001");
  client.send(asked("/api/v1/read"));
  EXPECT_EQ(client.receive().body, "read");
}

TEST(Server, PutsSecurityFieldsOnEveryAnswer) {
  House house;
  for (std::string_view target : {"/", "/api/v1/echo", "/nowhere", "/api/v1/broken", "/healthz"}) {
    Received const answer = house.ask(fmt::format("GET {}", target));
    EXPECT_NE(answer.field("content-security-policy").find("default-src 'none'; script-src 'self'"), std::string::npos);
    EXPECT_EQ(answer.field("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.field("referrer-policy"), "no-referrer");
    EXPECT_EQ(answer.field("cross-origin-opener-policy"), "same-origin");
    EXPECT_EQ(answer.field("strict-transport-security"), "") << "only TLS may promise TLS";
    EXPECT_EQ(answer.field("x-request-id").size(), 16U);
    EXPECT_EQ(answer.field("cache-control"), target == "/" ? "max-age=60" : "no-store");
    EXPECT_EQ(answer.field("date"), "Thu, 28 May 2026 20:26:40 GMT");
  }
}

TEST(Server, AnswersHeadLikeGetWithoutBody) {
  House house;
  Received const answer = house.ask("HEAD /api/v1/echo?q=1");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.field("content-length"), "4");
  EXPECT_EQ(house.ask("HEAD /api/v1/download/99999999").field("transfer-encoding"), "chunked");
}

TEST(Server, TellsUnknownPathsFromOtherMethods) {
  House house;
  EXPECT_EQ(house.ask("GET /nowhere").status, 404);
  EXPECT_EQ(house.ask("GET /api/v1/items/7").status, 404);
  Received const other = house.ask("DELETE /api/v1/echo");
  EXPECT_EQ(other.status, 405);
  EXPECT_EQ(other.field("allow"), "GET, HEAD, POST");
}

TEST(Server, RefusesInTheLanguageAskedForAndNeverWithTheInside) {
  House house;
  Received const chinese = house.ask("GET /api/v1/refused?detail=x");
  EXPECT_EQ(chinese.status, 409);
  EXPECT_EQ(chinese.field("content-type"), "application/problem+json");
  EXPECT_NE(chinese.body.find(R"("code":"test.refused","detail":"zh: x")"), std::string::npos) << chinese.body;
  Received const english = house.ask("GET /api/v1/refused?detail=x", "Accept-Language: en\r\n");
  EXPECT_NE(english.body.find("en: x"), std::string::npos);

  Received const broken = house.ask("GET /api/v1/broken");
  EXPECT_EQ(broken.status, 500);
  EXPECT_NE(broken.body.find(R"("code":"http.broken")"), std::string::npos);
  EXPECT_EQ(broken.body.find("secret"), std::string::npos);
  EXPECT_NE(house.log().find("event=handler_broken"), std::string::npos);
}

TEST(Server, LetsNoFieldOfAnAnswerBecomeTwo) {
  House house;
  Client client(house.port());
  client.send(asked("/api/v1/injected"));
  EXPECT_TRUE(client.is_closed());
  EXPECT_NE(house.log().find("event=connection_broken"), std::string::npos);
}

TEST(Server, AnswersBadFramingWith400AndCloses) {
  House house;
  Client client(house.port());
  client.send(
      "POST /api/v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello" +
      asked("/api/v1/echo"));
  Received const refused = client.receive();
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(refused.field("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, KnowsTheAddressItIsAskedAtAsAHost) {
  House house;
  Client client(house.port());
  client.send(fmt::format("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\nGET / HTTP/1.1\r\nHost: 127.0.0.2\r\n\r\n",
                          house.port()));
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_NE(client.receive().body.find("http.host_unknown"), std::string::npos);
}

TEST(Server, KnowsLocalhostOverLoopback) {
  House house;
  house.settings.front().hosts.clear();
  Client client(house.port());
  client.send("GET / HTTP/1.1\r\nHost: localhost:8600\r\n\r\nGET / HTTP/1.1\r\nHost: elsewhere\r\n\r\n");
  EXPECT_EQ(client.receive().status, 200);
  EXPECT_NE(client.receive().body.find("http.host_unknown"), std::string::npos);
}

TEST(Server, ChecksVersionsByETag) {
  House house;
  EXPECT_EQ(house.ask("GET " + some_item).field("etag"), "\"7\"");
  EXPECT_EQ(house.ask("PATCH " + some_item).status, 428);
  EXPECT_EQ(house.ask("PATCH " + some_item, "If-Match: \"6\"\r\n").status, 412);
  EXPECT_EQ(house.ask("PATCH " + some_item, "If-Match: \"7\"\r\n").field("etag"), "\"8\"");
  Received const unchanged = house.ask("GET /", "If-None-Match: \"1\"\r\n");
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(unchanged.field("content-length"), "");
}

TEST(Server, StreamsWhatItNeverHoldsWhole) {
  House house;
  Received const said = house.ask("GET /api/v1/download/200000?length=said");
  EXPECT_EQ(said.body.size(), 200000U);
  Received const chunked = house.ask("GET /api/v1/download/70000");
  EXPECT_EQ(chunked.field("transfer-encoding"), "chunked");
  EXPECT_TRUE(chunked.body.starts_with("10000\r\n0000"));
  EXPECT_TRUE(chunked.body.ends_with("\r\n0\r\n\r\n"));
}

TEST(Server, CutsOffAnAnswerThatIsNotAsLongAsItSaid) {
  House house;
  Client client(house.port());
  client.send(asked("/api/v1/download/1000?length=wrong"));
  Received const cut = client.receive();
  EXPECT_EQ(cut.field("content-length"), "1001");
  EXPECT_EQ(cut.body.size(), 1000U);
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, SendsEventsAndSignsOfLife) {
  Limits limits;
  limits.event_silence = std::chrono::milliseconds(50);
  House house(limits);
  Client client(house.port());
  client.send(asked("/api/v1/events"));
  EXPECT_EQ(client.receive(true).field("content-type"), "text/event-stream");
  house.stage.bell->ring();
  EXPECT_NE(client.until("\n\n").find("id: 1\nevent: rung\ndata: line 1\ndata: line 2\n\n"), std::string::npos);
  EXPECT_NE(client.until(":\n\n").find(":\n\n"), std::string::npos);
  house.stop();
  EXPECT_TRUE(client.is_closed());
}

TEST(Server, SaysThatItLivesAndWhetherItIsReady) {
  int asked = 0;
  House house;
  house.ready = [&asked]() -> Result<void> {
    ++asked;
    return refuse(Fault::unavailable, "test.not_ready");
  };
  EXPECT_EQ(house.ask("GET /healthz").body, R"({"status":"ok"})");
  for (int i = 0; i < 5; ++i) EXPECT_EQ(house.ask("GET /readyz").status, 503);
  EXPECT_LE(asked, 2);
}

TEST(Server, ShowsMetricsOnlyWhenAskedTo) {
  House quiet;
  EXPECT_EQ(quiet.ask("GET /metrics").status, 404);
  House house;
  house.settings[0].metrics_page = MetricsPage::shown;
  house.ask("GET /nowhere");
  house.ask("GET /nowhere");
  std::string const page = house.ask("GET /metrics").body;
  EXPECT_NE(page.find("huiyin_http_requests_total{listener=\"staff\",status=\"4xx\"} 2"), std::string::npos) << page;
  EXPECT_NE(page.find("huiyin_http_connections{listener=\"staff\"} 1"), std::string::npos) << page;
}

TEST(Server, LogsRequestsWithoutWhatTheyCarry) {
  House house;
  std::string const id =
      house.ask("POST /api/v1/echo?q=queried", "Content-Length: 6\r\n", "bodied").field("x-request-id");
  house.ask("GET " + some_item);
  std::string const log = house.log();
  EXPECT_NE(log.find(R"({"time":"2026-05-28T20:26:40.000Z","event":"request","request":")" + id +
                     R"(","listener":"staff","address":"127.0.0.1","verb":"POST","route":"/api/v1/echo","status":200)"),
            std::string::npos)
      << log;
  EXPECT_NE(log.find(R"("route":"/api/v1/items/{id}")"), std::string::npos);
  for (std::string_view kept_out : {"queried", "bodied", "0197a2b0", "localhost"})
    EXPECT_EQ(log.find(kept_out), std::string::npos) << log;
}

TEST(Server, KeepsAddressesOutOfTheLogWhereToldTo) {
  House house;
  house.settings[0].log_addresses = LogAddresses::no;
  house.ask("GET /");
  EXPECT_EQ(house.log().find("127.0.0.1"), std::string::npos);
}

TEST(Server, EndsRequestsUnderWayBeforeItStops) {
  House house;
  Client busy(house.port());
  Client idle(house.port());
  busy.send(asked("/api/v1/sleep/300"));
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  house.stop();
  Received const answer = busy.receive();
  EXPECT_EQ(answer.body, "awake");
  EXPECT_EQ(answer.field("connection"), "close");
  EXPECT_TRUE(idle.is_closed());
  EXPECT_THROW(Client(house.settings.empty() ? 1 : std::uint16_t{1}), std::runtime_error);
}

TEST(Server, StopsWithoutThoseWhoDoNotEnd) {
  Limits limits;
  limits.drain = std::chrono::milliseconds(100);
  House house(limits);
  Client endless(house.port());
  endless.send(asked("/api/v1/sleep/3600000"));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  auto const began = std::chrono::steady_clock::now();
  house.stop();
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
  EXPECT_TRUE(endless.is_closed());
}

}  // namespace
}  // namespace huiyin::http::test
