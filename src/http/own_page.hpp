// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: pages made here that are needed before the pages of the office can be: for trusting its certificate and
// for setting it up. They work in every browser, without JavaScript, and look as the public site does.
#pragma once

#include "forms/messages.hpp"
#include "http/answer.hpp"
#include "http/html.hpp"
#include "http/request.hpp"

namespace huiyin::http {

struct OwnPage {
  std::string title;
  Html content;
};

constexpr std::string_view own_style_path = "/own.css";

Answer answer_page(Request const& request, OwnPage page, int status = 200);
Answer answer_style(std::string_view style);
Answer see_other(std::string path);  // 303

}  // namespace huiyin::http
