// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/operation_command.hpp"

#include <algorithm>
#include <cstdlib>
#include <deque>
#include <fstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "cli/session_command.hpp"
#include "cli/session_file.hpp"

namespace huiyin::cli {

// A terminal before a server that answers what was put down for it, and remembers what it was asked.
class Terminal : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              fmt::format("huiyin-{}", testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    ::setenv("XDG_STATE_HOME", folder_.c_str(), 1);
  }

  Program program() {
    Program made{};
    made.server.socket = [](GivenSettings const&, Speech const&) { return std::optional<std::string>("/socket"); };
    made.server.carry = [this](std::string const&, WireRequest const& request) { return carry(request); };
    return made;
  }

  Result<WireAnswer> carry(WireRequest const& request) {
    asked_.push_back(request);
    if (!request.file.empty()) asked_.back().body = "file " + request.file.filename().string();
    if (answers_.empty()) return refuse(Fault::unavailable, "terminal.no_server");
    auto answer = answers_.front();
    answers_.pop_front();
    if (answer && answer->status < 400 && request.take) request.take(answer->body);
    return answer;
  }

  void answer(int status, std::string body, std::string etag = "", std::string cookie = "") {
    answers_.emplace_back(WireAnswer{status, "application/json", std::move(etag), std::move(cookie), std::move(body)});
  }
  void lose_an_answer() { answers_.emplace_back(refuse(Fault::unavailable, "terminal.broken_answer")); }

  struct Ended {
    int code;
    std::string out;
    std::string err;
  };
  Ended run(std::string_view noun, std::vector<std::string> words) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    int const code = run_operation(operation_order(noun, std::move(words)).value(), program(), speech_);
    return {code, testing::internal::GetCapturedStdout(), testing::internal::GetCapturedStderr()};
  }

  bool has_field(std::size_t request, std::string_view line) const {
    auto const& fields = asked_.at(request).fields;
    return std::ranges::find(fields, line) != fields.end();
  }
  std::string field(std::size_t request, std::string_view name) const {
    for (std::string const& line : asked_.at(request).fields)
      if (line.starts_with(name)) return line;
    return {};
  }

  std::string const id_ = "0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05";
  Speech speech_{forms::Language::chinese, forms::Messages(forms::Messages::Table{
                                               {"label.terminal.stale", "{seen} {now} {command}"},
                                               {"label.terminal.more", "more {next}"},
                                               {"label.terminal.perhaps_done", "again with {key}"},
                                               {"label.terminal.sign_in_first", "sign in first"},
                                               {"frame.refusal", "{sentence} ({code})"},
                                           })};
  std::filesystem::path folder_;
  std::deque<Result<WireAnswer>> answers_;
  std::vector<WireRequest> asked_;
};

TEST_F(Terminal, LooksTheVersionUpAndSendsIt) {
  answer(200, "{}", "\"7\"");
  answer(200, R"({"id":"a"})");
  auto const ended = run("item", {"accept", id_});
  EXPECT_EQ(ended.code, all_done);
  EXPECT_EQ(ended.out, "{\n  \"id\": \"a\"\n}\n");
  ASSERT_EQ(asked_.size(), 2U);
  EXPECT_EQ(asked_[0].target, "/api/v1/items/" + id_);
  EXPECT_EQ(asked_[1].target, "/api/v1/items/" + id_ + "/accept");
  EXPECT_TRUE(has_field(1, "If-Match: \"7\""));
}

TEST_F(Terminal, SaysWhichVersionIsThereNowWhenSomebodyElseWasFirst) {
  answer(412, R"({"code":"record.stale","detail":"刚才有人改过","faults":[]})");
  answer(200, "{}", "\"9\"");
  auto const ended = run("item", {"accept", id_, "--seen", "7"});
  EXPECT_EQ(ended.code, refused);
  EXPECT_TRUE(has_field(0, "If-Match: \"7\""));
  EXPECT_EQ(ended.err, "huiyin: 刚才有人改过 (record.stale)\n7 9 huiyin item show " + id_ + "\n");
}

TEST_F(Terminal, RepeatsALostChangeWithTheSameKey) {
  lose_an_answer();
  answer(201, R"({"id":"a"})");
  EXPECT_EQ(run("person", {"register", "--name", "李某某"}).code, all_done);
  ASSERT_EQ(asked_.size(), 2U);
  EXPECT_EQ(asked_[0].body, R"({"name":"李某某"})");
  EXPECT_EQ(field(0, "Idempotency-Key: ").size(), 17U + 36U);
  EXPECT_EQ(field(0, "Idempotency-Key: "), field(1, "Idempotency-Key: "));
}

TEST_F(Terminal, TellsTheKeyWhenTheAnswerStaysLost) {
  for (int i = 0; i < 3; ++i) lose_an_answer();
  auto const ended = run("person", {"register", "--name", "李某某", "--key", "mine"});
  EXPECT_EQ(ended.code, not_reached);
  EXPECT_NE(ended.err.find("again with mine"), std::string::npos);
}

TEST_F(Terminal, TellsEveryFaultOfARefusal) {
  answer(400,
         R"({"code":"form.invalid","detail":"d","faults":[{"pointer":"/name","code":"form.empty","sentence":"空"}]})");
  auto const ended = run("person", {"register", "--name", " "});
  EXPECT_EQ(ended.code, refused);
  EXPECT_EQ(ended.err, "huiyin: d (form.invalid)\n  /name: 空 (form.empty)\n");
  EXPECT_EQ(ended.out, "");
}

TEST_F(Terminal, SaysToSignInFirst) {
  answer(401, R"({"code":"session.ended","detail":"d","faults":[]})");
  auto const ended = run("item", {"list"});
  EXPECT_EQ(ended.code, no_right);
  EXPECT_NE(ended.err.find("sign in first"), std::string::npos);
}

TEST_F(Terminal, ShowsAPageAndWhereItGoesOn) {
  answer(200, R"({"rows":[{"id":"a","version":1,"name":"李某某"}],"next":"c"})");
  auto const ended = run("person", {"list", "--table"});
  EXPECT_EQ(ended.out, "名称    编号\n李某某  a\n");
  EXPECT_EQ(ended.err, "more c\n");
}

TEST_F(Terminal, TakesAllPagesAsOneRowALine) {
  answer(200, R"({"rows":[{"id":"a"},{"id":"b"}],"next":"c d"})");
  answer(200, R"({"rows":[{"id":"e"}],"next":null})");
  auto const ended = run("person", {"list", "--all", "--json"});
  EXPECT_EQ(ended.out, "{\"id\":\"a\"}\n{\"id\":\"b\"}\n{\"id\":\"e\"}\n");
  EXPECT_EQ(asked_.at(1).target, "/api/v1/persons?limit=200&after=c%20d");
}

TEST_F(Terminal, SendsFilesFirstAndNamesThemInTheReport) {
  std::filesystem::path const photo = folder_ / "照片.jpg";
  std::ofstream(photo) << "bytes";
  answer(200, "{}", "\"2\"");
  answer(201, R"({"id":"f"})");
  answer(200, "{}");
  EXPECT_EQ(run("item", {"report", id_, "--text", "t", "--file", photo.string()}).code, all_done);
  ASSERT_EQ(asked_.size(), 3U);
  EXPECT_EQ(asked_[1].target, "/api/v1/items/" + id_ + "/attachments?name=%E7%85%A7%E7%89%87.jpg");
  EXPECT_EQ(asked_[1].body, "file 照片.jpg");
  EXPECT_EQ(asked_[2].body, R"({"text":"t","attachments":["f"]})");
}

TEST_F(Terminal, WritesADownloadWholeOrNotAtAll) {
  answer(200, "bytes");
  EXPECT_EQ(run("attachment", {"show", id_, "--out", (folder_ / "a.bin").string()}).code, all_done);
  EXPECT_EQ(std::filesystem::file_size(folder_ / "a.bin"), 5U);
  answer(404, R"({"code":"policy.not_visible","detail":"d","faults":[]})");
  EXPECT_EQ(run("attachment", {"show", id_, "--out", (folder_ / "b.bin").string()}).code, refused);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "b.bin"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(Terminal, CarriesTheSessionAndItsGuard) {
  ASSERT_TRUE(write_session(session_file(), "/socket", TerminalSession{"token", "guard"}));
  answer(200, "{}", "\"1\"");
  answer(200, "{}");
  run("item", {"accept", id_});
  EXPECT_TRUE(has_field(0, "Cookie: __Host-huiyin=token"));
  EXPECT_EQ(field(0, "X-Huiyin-Guard"), "");
  EXPECT_TRUE(has_field(1, "X-Huiyin-Guard: guard"));
}

TEST_F(Terminal, GoesOnUnderTheCookieAndGuardThatAnAnswerGives) {
  ASSERT_TRUE(write_session(session_file(), "/socket", TerminalSession{"token", "guard"}));
  answer(200, R"({"codes":[]})", "", "__Host-huiyin=newer; Secure; HttpOnly");
  answer(200, R"({"guard":"newer guard"})");
  EXPECT_EQ(run("session", {"confirm", "--code", "482913"}).code, all_done);
  EXPECT_TRUE(has_field(1, "Cookie: __Host-huiyin=newer"));
  EXPECT_EQ(read_session(session_file(), "/socket").value(), (TerminalSession{"newer", "newer guard"}));
}

TEST_F(Terminal, ForgetsTheSessionWhenItSignsOut) {
  ASSERT_TRUE(write_session(session_file(), "/socket", TerminalSession{"token", "guard"}));
  answer(204, "");
  testing::internal::CaptureStdout();
  EXPECT_EQ(run_logout({}, program(), speech_), all_done);
  testing::internal::GetCapturedStdout();
  EXPECT_EQ(asked_.at(0).method, "DELETE");
  EXPECT_FALSE(read_session(session_file(), "/socket").value());
}

}  // namespace huiyin::cli
