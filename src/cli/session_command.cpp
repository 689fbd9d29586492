// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/session_command.hpp"

#include "cli/caller.hpp"
#include "cli/operation.hpp"
#include "cli/prompt.hpp"
#include "cli/session_file.hpp"
#include "cli/speaking.hpp"
#include "forms/answered.hpp"

namespace huiyin::cli {

namespace {

// NAME=token; Secure; …
std::string token_in(std::string_view cookie) {
  cookie = cookie.substr(0, cookie.find(';'));
  return std::string(cookie.substr(std::min(cookie.find('=') + 1, cookie.size())));
}

Ask ask_of(std::string_view noun, std::string body) {
  Operation const& operation = *find_operation(noun, "");
  Ask ask;
  ask.method = operation.method;
  ask.target = operation.path;
  if (!body.empty()) ask.content_type = "application/json";
  ask.body = std::move(body);
  return ask;
}

bool wants_code(Result<WireAnswer> const& answer) {
  if (!answer || answer->status != 401) return false;
  auto const problem = forms::answered_problem(answer->body);
  return problem && problem->code == "sign_in.code_wanted";
}

Result<WireAnswer> sign_in(Caller const& caller, LoginOrder const& order, forms::Messages const& messages) {
  seal::Secret const password = HUIYIN_TRY(ask_secret(messages.text("label.terminal.password")));
  std::vector<forms::TypedMember> members{{"login", order.login}, {"password", std::string(password.view())}};
  if (order.code) members.push_back({"code", *order.code});
  std::string const first = HUIYIN_TRY(forms::typed_body(members));
  auto answer = caller.call(ask_of("login", first));
  if (order.code || !wants_code(answer)) return answer;
  seal::Secret const code = HUIYIN_TRY(ask_secret(messages.text("label.terminal.code")));
  members.push_back({"code", std::string(code.view())});
  std::string const second = HUIYIN_TRY(forms::typed_body(members));
  return caller.call(ask_of("login", second));
}

}  // namespace

int run_login(LoginOrder const& order, Program const& program, Speech const& speech) {
  auto const caller = Caller::open(program, order.settings, speech);
  if (!caller) return wrong_configuration;
  auto const answer = sign_in(*caller, order, speech.messages);
  if (!answer) return caller->tell(answer.error());
  if (answer->status >= 400) return caller->tell(*answer);

  TerminalSession const session{token_in(answer->cookie), forms::member_text(answer->body, "guard").value_or("")};
  auto const kept = write_session(session_file(), caller->socket(), session);
  if (!kept) return caller->tell(kept.error());
  return say(speech.messages.text("label.terminal.signed_in", {{"login", order.login}}) + "\n");
}

int keep_session(WireAnswer const& answer, GivenSettings const& settings, Program const& program,
                 Speech const& speech) {
  std::string const token = token_in(answer.cookie);
  if (token.empty()) return all_done;
  auto const before = Caller::open(program, settings, speech);
  if (!before) return wrong_configuration;
  auto const written = write_session(session_file(), before->socket(), TerminalSession{token, ""});
  if (!written) return before->tell(written.error());

  auto const now = Caller::open(program, settings, speech);
  if (!now) return wrong_configuration;
  auto const whoami = now->call(ask_of("whoami", ""));
  if (!whoami) return now->tell(whoami.error());
  if (whoami->status >= 400) return now->tell(*whoami);
  TerminalSession const session{token, forms::member_text(whoami->body, "guard").value_or("")};
  auto const kept = write_session(session_file(), now->socket(), session);
  return kept ? all_done : now->tell(kept.error());
}

int run_logout(LogoutOrder const& order, Program const& program, Speech const& speech) {
  auto const caller = Caller::open(program, order.settings, speech);
  if (!caller) return wrong_configuration;
  auto const answer = caller->call(ask_of("logout", ""));
  auto const forgotten = write_session(session_file(), caller->socket(), std::nullopt);
  if (!forgotten) return caller->tell(forgotten.error());
  if (!answer) return caller->tell(answer.error());
  if (answer->status >= 400) return caller->tell(*answer);
  return say(speech.messages.text("label.terminal.signed_out") + "\n");
}

}  // namespace huiyin::cli
