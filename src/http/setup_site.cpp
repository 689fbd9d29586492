// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/setup_site.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "http/own_page.hpp"
#include "http/own_session.hpp"
#include "http/problem.hpp"
#include "http/target.hpp"
#include "seal/crockford.hpp"
#include "seal/secret.hpp"

namespace huiyin::http {
namespace {

using Setup = Route<SetupSite>;
using enum Verb;

constexpr std::string_view cookie_name = "huiyin_setup";
constexpr int unprocessable = 422;

std::string path_of(int screen) { return fmt::format("/setup/{}", screen); }

bool is_known(SetupSite const& site, Request const& request) {
  auto const token = request.cookie(cookie_name);
  return token && seal::equal_in_constant_time(*token, site.token);
}

// As the query of an address is written; every value as text.
Result<std::vector<Field>> read_answers(Request const& request) {
  HUIYIN_TRY(from_our_pages(request));
  HUIYIN_TRY(has_media_type(request, "application/x-www-form-urlencoded"));
  auto target = HUIYIN_TRY(parse_target("/?" + request.body));
  return std::move(target.query);
}

void add_field(SetupQuestion const& question, Html& form) {
  form.markup("<p class=\"asked\"><label><span>").text(question.label).markup("</span>\n");
  if (question.choices.empty()) {
    form.markup("<input name=\"").text(question.name).markup("\" value=\"").text(question.value);
    form.markup("\" autocomplete=\"off\"></label>");
  } else {
    form.markup("<select name=\"").text(question.name).markup("\">");
    for (SetupChoice const& choice : question.choices) {
      form.markup("<option value=\"").text(choice.value);
      if (choice.value == question.value)
        form.markup("\" selected>");
      else
        form.markup("\">");
      form.text(choice.label).markup("</option>");
    }
    form.markup("</select></label>");
  }
  if (!question.fault.empty()) form.markup("<strong role=\"alert\">").text(question.fault).markup("</strong>");
  form.markup("</p>\n");
}

std::string title_of(Request const& request, int screen) {
  constexpr std::array<std::string_view, setup_screens> titles{"page.setup_1", "page.setup_2", "page.setup_3",
                                                               "page.setup_4"};
  return fmt::format("{}/{}　{}", screen, setup_screens,
                     request.messages->text(titles.at(static_cast<std::size_t>(screen) - 1)));
}

Answer screen_page(Request const& request, int screen, SetupScreen const& questions, int status) {
  auto const say = [&](std::string_view key) { return request.messages->text(key); };
  Html content;
  content.markup("<form class=\"setup\" method=\"post\" action=\"").text(path_of(screen)).markup("\">\n");
  for (SetupQuestion const& question : questions) add_field(question, content);
  content.markup("<p><button>").text(say(screen == setup_screens ? "page.setup_found" : "page.setup_next"));
  content.markup("</button>");
  if (screen > 1)
    content.markup(" <a class=\"action\" href=\"")
        .text(path_of(screen - 1))
        .markup("\">")
        .text(say("page.setup_back"))
        .markup("</a>");
  content.markup("</p>\n</form>\n<p class=\"about\">").text(say("page.setup_resume")).markup("</p>\n");
  return answer_page(request, {title_of(request, screen), std::move(content)}, status);
}

Answer code_page(Request const& request, std::string const& fault, int status) {
  auto const say = [&](std::string_view key) { return request.messages->text(key); };
  Html content;
  content.markup("<p>")
      .text(say("page.setup_why"))
      .markup("</p>\n<form class=\"setup\" method=\"post\" action=\"/\">\n");
  add_field({.name = "code", .label = say("page.setup_code"), .value = "", .fault = fault}, content);
  content.markup("<p><button>").text(say("page.setup_begin")).markup("</button></p>\n</form>\n<p><a href=\"/ca\">");
  content.text(say("page.trust")).markup("</a></p>\n");
  return answer_page(request, {say("page.setup"), std::move(content)}, status);
}

Answer done_page(Request const& request, SetupOutcome const& outcome) {
  auto const say = [&](std::string_view key) { return request.messages->text(key); };
  Html content;
  if (!outcome.founders.empty()) {
    content.markup("<p>").text(say("page.setup_codes")).markup("</p>\n<table class=\"codes\">\n");
    for (SetupFounder const& founder : outcome.founders)
      content.markup("<tr><td>")
          .text(founder.role)
          .markup("</td><td><code>")
          .text(founder.login)
          .markup("</code></td><td><code>")
          .text(founder.code)
          .markup("</code></td></tr>\n");
    content.markup("</table>\n");
  }
  for (std::string const& remark : outcome.remarks) content.markup("<p>").text(remark).markup("</p>\n");
  content.markup("<p>").text(say("page.setup_address")).markup("</p>\n<ul>\n");
  for (std::string const& place : outcome.addresses)
    content.markup("<li><a href=\"").text(place).markup("\">").text(place).markup("</a></li>\n");
  content.markup("</ul>\n<p><a class=\"action\" href=\"/ca\">").text(say("page.trust")).markup("</a></p>\n");
  return answer_page(request, {say("page.setup_done"), std::move(content)});
}

HandlerAnswer show_begin(SetupSite& site, Request request) {
  if (is_known(site, request)) co_return see_other(path_of(1));
  co_return code_page(request, "", 200);
}

HandlerAnswer take_code(SetupSite& site, Request request) {
  auto const given = read_answers(request);
  if (!given) co_return given.error();
  auto const digest = seal::digest_of_code(value_of(*given, "code").value_or(""));
  if (!digest || *digest != site.code) {
    Error const wrong = refuse(Fault::forbidden, "setup.code_wrong");
    co_return code_page(request, request.messages->sentence(wrong), status_of(wrong));
  }
  Answer answer = see_other(path_of(1));
  answer.fields.push_back({"set-cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict{}", cookie_name,
                                                     site.token, request.peer.way == Way::tls ? "; Secure" : "")});
  co_return answer;
}

int screen_of(Request const& request) {
  std::string_view const text = request.parameter("screen");
  return text.size() == 1 && text[0] >= '1' && text[0] <= '0' + setup_screens ? text[0] - '0' : 0;
}

HandlerAnswer show_screen(SetupSite& site, Request request) {
  int const screen = screen_of(request);
  if (!is_known(site, request) || screen == 0) co_return see_other("/");
  std::function<Result<SetupScreen>()> work = [&site, screen, messages = request.messages] {
    return site.show(screen, *messages);
  };
  auto const questions = co_await on_readers<SetupScreen>(site.readers, std::move(work));
  if (!questions) co_return questions.error();
  co_return screen_page(request, screen, *questions, 200);
}

HandlerAnswer take_screen(SetupSite& site, Request request) {
  int const screen = screen_of(request);
  if (!is_known(site, request) || screen == 0) co_return see_other("/");
  auto const given = read_answers(request);
  if (!given) co_return given.error();
  std::function<Result<SetupScreen>()> taking = [&site, screen, given = *given, messages = request.messages] {
    return site.take(screen, given, *messages);
  };
  auto const questions = co_await on_readers<SetupScreen>(site.readers, std::move(taking));
  if (!questions) co_return questions.error();
  if (std::ranges::any_of(*questions, [](SetupQuestion const& question) { return !question.fault.empty(); }))
    co_return screen_page(request, screen, *questions, unprocessable);
  if (screen < setup_screens) co_return see_other(path_of(screen + 1));

  std::function<Result<SetupOutcome>()> finishing = [&site, messages = request.messages] {
    return site.finish(*messages);
  };
  auto const outcome = co_await on_readers<SetupOutcome>(site.readers, std::move(finishing));
  if (!outcome) co_return outcome.error();
  co_return done_page(request, *outcome);
}

HandlerAnswer lead_to_begin(SetupSite&, Request) { co_return see_other("/"); }

constexpr std::array table{
    Setup{get, "/", "page", "read", show_begin},
    Setup{post, "/", "setup", "begin", take_code, own_body_limit},
    Setup{get, "/setup/{screen:number}", "page", "read", show_screen},
    Setup{post, "/setup/{screen:number}", "setup", "answer", take_screen, own_body_limit},
    Setup{get, "/ca", "page", "read", trust_page},
    Setup{get, "/ca.crt", "page", "read", trust_certificate},
    Setup{get, "/ca.crl", "page", "read", trust_revocations},
    Setup{get, "/own.css", "page", "read", own_style},
    Setup{get, "/{page:rest}", "page", "read", lead_to_begin},
};
static_assert(well_formed_table(table));

}  // namespace

std::shared_ptr<Site const> setup_site(SetupSite& context) {
  return std::make_shared<Site const>(site_of(std::span<Setup const>(table), context));
}

}  // namespace huiyin::http
