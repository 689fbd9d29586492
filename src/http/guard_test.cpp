// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/guard.hpp"

#include <gtest/gtest.h>

namespace huiyin::http {
namespace {

std::vector<std::string> const hosts{"office.example", "127.0.0.1", "[::1]"};

Result<Head> examine(std::string_view head) { return examine_head(head, hosts); }

std::string code_of(std::string_view head) {
  auto const examined = examine(head);
  return examined ? "passed" : examined.error().code;
}

std::string post(std::string_view fields, std::string_view version = "HTTP/1.1") {
  return fmt::format("POST /api/v1/items {}\r\nHost: office.example\r\n{}\r\n", version, fields);
}

std::string asking_for(std::string_view target) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: office.example\r\n\r\n", target);
}

TEST(Guard, PassesWhatIsExactlyFramed) {
  auto const head = examine(
      "POST /api/v1/items/%E5%8F%B0%E8%B4%A6?q=a+b%26c&page=2 HTTP/1.1\r\nHost: Office.example:8600\r\n"
      "Content-Length: 5\r\nX-Empty:\r\nConnection: upgrade , Close\r\nExpect: 100-Continue\r\n\r\n");
  ASSERT_TRUE(head) << head.error().code;
  EXPECT_EQ(head->verb, Verb::post);
  EXPECT_EQ(head->target.segments, (std::vector<std::string>{"api", "v1", "items", "台账"}));
  EXPECT_EQ(value_of(head->target.query, "q"), "a b&c");
  EXPECT_EQ(value_of(head->fields, "x-empty"), "");
  EXPECT_EQ(head->framing, BodyFraming::length);
  EXPECT_EQ(head->declared_bytes, 5U);
  EXPECT_EQ(head->afterwards, Afterwards::close);
  EXPECT_EQ(head->before_body, Continue::asked);
}

TEST(Guard, PassesOneChunkedBodyAndAnOldRequestWithoutBody) {
  EXPECT_EQ(examine(post("Transfer-Encoding: Chunked\r\n"))->framing, BodyFraming::chunked);
  auto const old = examine("GET / HTTP/1.0\r\nHost: 127.0.0.1:8600\r\n\r\n");
  ASSERT_TRUE(old);
  EXPECT_EQ(old->afterwards, Afterwards::close);
  EXPECT_TRUE(old->target.segments.empty());
}

TEST(Guard, RefusesBodiesThatTwoServersWouldMeasureDifferently) {
  for (std::string const& head : {
           post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n"),
           post("Transfer-Encoding: gzip\r\n"),
           post("Transfer-Encoding: identity\r\nContent-Length: 5\r\n"),
           post("Transfer-Encoding: chunked, chunked\r\n"),
           post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"),
           post("Transfer-Encoding: gzip, chunked\r\n"),
           post("Transfer-Encoding: chunked;q=1\r\n"),
           post("Transfer-Encoding: \"chunked\"\r\n"),
           post("Transfer-Encoding:\r\n"),
           post("Transfer-Encoding: chunked\r\n", "HTTP/1.0"),
           post("Content-Length: 5, 5\r\n"),
           post("Content-Length: 5\r\nContent-Length: 5\r\n"),
           post("Content-Length: 5\r\ncontent-length: 6\r\n"),
           post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"),
           post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"),
           post("Content-Length: +5\r\n"),
           post("Content-Length: -1\r\n"),
           post("Content-Length: 0x5\r\n"),
           post("Content-Length: 5 5\r\n"),
           post("Content-Length:\r\n"),
           post("Content-Length: 99999999999999999999\r\n"),
           post("Content-Length: 5\r\n", "HTTP/1.0"),
           post("Expect: 200-ok\r\n"),
           std::string("GET / HTTP/1.1\r\nHost: office.example\r\nContent-Length: 5\r\n\r\n"),
           std::string("HEAD / HTTP/1.1\r\nHost: office.example\r\nTransfer-Encoding: chunked\r\n\r\n"),
       })
    EXPECT_EQ(code_of(head), "http.framing") << head;
}

TEST(Guard, RefusesLinesThatAreNotFields) {
  for (std::string const& head : {
           post("X-Folded: one\r\n two\r\n"),
           post("X-Folded: one\r\n\ttwo\r\n"),
           post(" Content-Length: 5\r\n"),
           post("Content-Length : 5\r\n"),
           post("Content Length: 5\r\n"),
           post("Content-Length\r\n"),
           post(": 5\r\n"),
           post("X: a\rb\r\n"),
           post("X: a\nContent-Length: 5\r\n"),
           post(std::string("X: a\0b\r\n", 8)),
           post("X\x01: a\r\n"),
           post("X: \x7f\r\n"),
           post("Content-Length\t: 5\r\n"),
       })
    EXPECT_EQ(code_of(head), "http.head_malformed") << head;
}

TEST(Guard, RefusesRequestLinesThatAreNotExactlyThree) {
  for (std::string_view head : {
           "GET /\r\nHost: office.example\r\n\r\n",
           "GET  HTTP/1.1\r\nHost: office.example\r\n\r\n",
           "GET / HTTP/2.0\r\nHost: office.example\r\n\r\n",
           "GET / HTTP/1.1 \r\nHost: office.example\r\n\r\n",
           "GET / http/1.1\r\nHost: office.example\r\n\r\n",
           "GET\r\n\r\n",
           "\r\n\r\n",
           "\r\nGET / HTTP/1.1\r\nHost: office.example\r\n\r\n",
           "",
       }) {
    std::string const code = code_of(head);
    EXPECT_TRUE(code == "http.head_malformed" || code == "http.target_malformed" || code == "http.method_unknown")
        << head;
  }
}

TEST(Guard, AnswersSixMethods) {
  for (std::string_view method : {"TRACE", "CONNECT", "OPTIONS", "get", "G\x01T", "PROPFIND", ""})
    EXPECT_EQ(code_of(fmt::format("{} / HTTP/1.1\r\nHost: office.example\r\n\r\n", method)), "http.method_unknown");
  EXPECT_EQ(examine("DELETE / HTTP/1.1\r\nHost: office.example\r\n\r\n")->verb, Verb::remove);
}

TEST(Guard, NeedsExactlyOneHostOfItsOwn) {
  EXPECT_EQ(code_of("GET / HTTP/1.1\r\n\r\n"), "http.framing");
  EXPECT_EQ(code_of("GET / HTTP/1.1\r\nHost: office.example\r\nHost: office.example\r\n\r\n"), "http.framing");
  for (std::string_view host :
       {"", "evil.example", "office.example.evil", "office.example:", "office.example:80x", "office.example:123456",
        "office.example, evil.example", "user@office.example", "[::1", "[::2]", "127.0.0.1.", "office.example/"})
    EXPECT_EQ(code_of(fmt::format("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", host)), "http.host_unknown") << host;
  for (std::string_view host : {"office.example", "OFFICE.example:8600", "[::1]:80", "127.0.0.1:1"})
    EXPECT_EQ(code_of(fmt::format("GET / HTTP/1.1\r\nHost: {}\r\n\r\n", host)), "passed") << host;
}

TEST(Guard, RefusesTargetsThatMeanTwoThings) {
  for (std::string_view target : {"http://office.example/",
                                  "office.example:80",
                                  "*",
                                  "//office.example/",
                                  "/a//b",
                                  "/../etc/passwd",
                                  "/a/./b",
                                  "/a/%2e%2e/b",
                                  "/a/%2E./b",
                                  "/a/..",
                                  "/a%2fb",
                                  "/a%5cb",
                                  "/a\\b",
                                  "/a%00",
                                  "/a%0d%0aX:1",
                                  "/a%",
                                  "/a%4",
                                  "/a%zz",
                                  "/a%ff",
                                  "/a?q=%00",
                                  "/a?q=%ff",
                                  "/a?q=%0a",
                                  "/a#b",
                                  "/a b",
                                  "/<script>",
                                  "/\xe5\x8f\xb0",
                                  "?q=1",
                                  "/a?q=%"})
    EXPECT_EQ(code_of(asking_for(target)), "http.target_malformed") << target;
  for (std::string_view target : {"/", "/a/b/", "/a/...", "/%252e%252e", "/a?x=/../b", "/a?", "/a?q", "/~a;b=c,d@e:f"})
    EXPECT_EQ(code_of(asking_for(target)), "passed") << target;
}

TEST(Guard, KeepsHeadsSmall) {
  std::string many;
  for (std::size_t i = 1; i < most_fields; ++i) many += "A: b\r\n";
  EXPECT_EQ(code_of(post(many)), "passed");
  EXPECT_EQ(code_of(post(many + "A: b\r\n")), "http.head_too_large");
  EXPECT_EQ(code_of(asking_for("/" + std::string(largest_target - 1, 'a'))), "passed");
  EXPECT_EQ(code_of(asking_for("/" + std::string(largest_target, 'a'))), "http.head_too_large");
  EXPECT_EQ(code_of(post("A: " + std::string(largest_head, 'a') + "\r\n")), "http.head_too_large");
}

TEST(Guard, FindsTheEndOfAHeadAsItArrives) {
  std::string_view const head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  for (std::size_t part = 0; part < head.size(); ++part) EXPECT_EQ(length_of_head(head.substr(0, part)).value(), 0U);
  EXPECT_EQ(length_of_head(std::string(head) + "GET / HTTP/1.1\r\n\r\n").value(), head.size());
  EXPECT_EQ(length_of_head(std::string(head) + "body\nof lines").value(), head.size());
}

TEST(Guard, RefusesAHeadAsSoonAsItCannotBecomeOne) {
  EXPECT_EQ(length_of_head("GET / HTTP/1.1\n").error().code, "http.head_malformed");
  EXPECT_EQ(length_of_head("\n").error().code, "http.head_malformed");
  EXPECT_EQ(length_of_head(std::string_view("GET /\0", 6)).error().code, "http.head_malformed");
  EXPECT_EQ(length_of_head(std::string(largest_head, 'a')).error().code, "http.head_too_large");
  EXPECT_EQ(length_of_head(std::string(largest_head - 1, 'a')).value(), 0U);
}

}  // namespace
}  // namespace huiyin::http
