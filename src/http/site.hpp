// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a listener serves: a table of routes, and the way from a row to its handler.
#pragma once

#include <functional>
#include <span>
#include <utility>
#include <vector>

#include "http/router.hpp"

namespace huiyin::http {

using HandlerAnswer = boost::asio::awaitable<Result<Answer>>;

struct Site {
  Router router;
  std::function<HandlerAnswer(std::size_t route, Request request)> answer;
};

// The table and the context outlive the site, and every handler still running when the server stops.
template <class Context>
Site site_of(std::span<Route<Context> const> table, Context& context) {
  std::vector<RouteRule> rules;
  for (Route<Context> const& route : table) rules.push_back(rule_of(route));
  return {Router(std::move(rules)), [table, &context](std::size_t route, Request request) {
            return table[route].answer(context, std::move(request));
          }};
}

}  // namespace huiyin::http
