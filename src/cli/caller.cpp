// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/caller.hpp"

#include "cli/speaking.hpp"
#include "forms/answered.hpp"
#include "forms/columns.hpp"
#include "seal/random.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <thread>

#include <fmt/format.h>

namespace huiyin::cli {

namespace {

constexpr std::array waits{std::chrono::milliseconds(200), std::chrono::milliseconds(1000)};  // before the next attempt

void say_line(std::string const& text) { std::fputs((forms::printable(text) + "\n").c_str(), stderr); }

// The answer was lost, or the server asks for patience.
bool came_to_nothing(Result<WireAnswer> const& answer) {
  return answer ? answer->status == 503 : answer.error().code == "terminal.broken_answer";
}

// Once bytes were taken a second attempt would give them twice.
bool may_be_repeated(Ask const& ask) { return (ask.method == "GET" || !ask.key.empty()) && !ask.take; }

}  // namespace

std::string new_key() { return render_id_bytes(seal::random_id_bytes()); }

std::string in_query(std::string_view text) {
  std::string made;
  for (char const c : text) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    made += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return made;
}

int exit_code_of(int status) {
  if (status < 400) return all_done;
  if (status == 401 || status == 403) return no_right;
  if (status == 429 || status == 503) return try_later;
  return status >= 500 ? not_reached : refused;
}

std::optional<Caller> Caller::open(Program const& program, GivenSettings const& settings, Speech const& speech) {
  auto socket = program.server.socket(settings, speech);
  if (!socket) return std::nullopt;
  auto session = read_session(session_file(), *socket);
  if (!session) {
    complain(speech.messages, "", session.error());
    return std::nullopt;
  }
  return Caller(program, speech, *std::move(socket), *std::move(session));
}

WireRequest Caller::request_of(Ask const& ask) const {
  WireRequest request{ask.method, ask.target, {}, ask.body, ask.file, ask.take, ask.moved};
  auto& fields = request.fields;
  fields.emplace_back(speech_->language == forms::Language::english ? "Accept-Language: en" : "Accept-Language: zh");
  if (!ask.content_type.empty()) fields.push_back("Content-Type: " + ask.content_type);
  if (!ask.seen.empty()) fields.push_back(fmt::format("If-Match: \"{}\"", ask.seen));
  if (!ask.key.empty()) fields.push_back("Idempotency-Key: " + ask.key);
  if (ask.method != "GET") fields.emplace_back("Sec-Fetch-Site: same-origin");
  if (session_) {
    fields.push_back("Cookie: __Host-huiyin=" + session_->token);
    if (ask.method != "GET") fields.push_back("X-Huiyin-Guard: " + session_->guard);
  }
  return request;
}

Result<WireAnswer> Caller::call(Ask const& ask) const {
  WireRequest const request = request_of(ask);
  auto answer = program_->server.carry(socket_, request);
  for (auto const wait : waits) {
    if (!came_to_nothing(answer) || !may_be_repeated(ask)) break;
    std::this_thread::sleep_for(wait);
    answer = program_->server.carry(socket_, request);
  }
  if (!answer && answer.error().code == "terminal.broken_answer" && !ask.key.empty())
    say_line(speech_->messages.text("label.terminal.perhaps_done", {{"key", ask.key}}));
  return answer;
}

int Caller::tell(Error const& error) const {
  complain(speech_->messages, "", error);
  return error.fault == Fault::invalid_input ? wrong_usage : not_reached;
}

int Caller::tell(WireAnswer const& answer) const {
  auto const& messages = speech_->messages;
  auto const problem = forms::answered_problem(answer.body);
  if (!problem) {
    say_line(fmt::format("huiyin: HTTP {}", answer.status));
    return exit_code_of(answer.status);
  }
  auto const sentence = [&](std::string const& text, std::string const& code) {
    return messages.text("frame.refusal", {{"sentence", text}, {"code", code}});
  };
  say_line("huiyin: " + sentence(problem->detail, problem->code));
  for (forms::AnsweredFault const& fault : problem->faults)
    say_line(fmt::format("  {}: {}", fault.pointer, sentence(fault.sentence, fault.code)));
  if (answer.status == 401 && problem->code.starts_with("session."))
    say_line(messages.text("label.terminal.sign_in_first"));
  return exit_code_of(answer.status);
}

}  // namespace huiyin::cli
