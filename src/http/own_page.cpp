// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/own_page.hpp"

namespace huiyin::http {
namespace {

constexpr std::string_view policy =
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

}  // namespace

Answer answer_page(Request const& request, OwnPage page, int status) {
  bool const is_english = language_of(request.field("accept-language")) == forms::Language::english;
  Html made;
  made.markup("<!doctype html>\n<html lang=\"").text(is_english ? "en" : "zh-CN");
  made.markup("\">\n<head>\n<meta charset=\"utf-8\">\n")
      .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
      .text(page.title)
      .markup("</title>\n<link rel=\"stylesheet\" href=\"")
      .text(own_style_path)
      .markup("\">\n</head>\n<body>\n<header>\n<div class=\"wide\">\n<a class=\"home\" href=\"/\">")
      .text(request.messages->text("page.own_name"))
      .markup("</a>\n</div>\n</header>\n<main class=\"wide\">\n<h1>")
      .text(page.title)
      .markup("</h1>\n")
      .put(page.content)
      .markup("</main>\n</body>\n</html>\n");
  return {status,
          {{"content-type", "text/html; charset=utf-8"},
           {"content-security-policy", std::string(policy)},
           {"vary", "accept-language"}},
          made.take()};
}

Answer answer_style(std::string_view style) {
  return {200, {{"content-type", "text/css; charset=utf-8"}}, std::string(style)};
}

Answer see_other(std::string path) { return {303, {{"location", std::move(path)}}, std::string()}; }

}  // namespace huiyin::http
