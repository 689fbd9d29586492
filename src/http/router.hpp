// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Finds the route of a request. Promises: a word in a pattern goes before a parameter in its place, whatever the order
// of the table; a HEAD is answered by the route of its GET; a known path with another method is told from an unknown
// path.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "http/field.hpp"
#include "http/route.hpp"

namespace huiyin::http {

struct Match {
  std::size_t route;  // its place in the table
  std::vector<Field> parameters;
};

struct NoRoute {
  std::vector<Verb> allowed;  // of this path; none: there is no such path
};

class Router {
 public:
  explicit Router(std::vector<RouteRule> rules);  // a broken table breaks an invariant and throws

  std::variant<Match, NoRoute> find(Verb verb, std::span<std::string const> segments) const;
  RouteRule const& rule(std::size_t route) const { return rules_[route]; }

 private:
  struct Pattern {
    std::vector<Segment> segments;
    std::size_t route;
  };

  std::vector<RouteRule> rules_;
  std::vector<Pattern> patterns_;  // words before parameters
};

std::string render_allow(std::span<Verb const> verbs);  // for the field Allow; HEAD where GET is, without repeats

}  // namespace huiyin::http
