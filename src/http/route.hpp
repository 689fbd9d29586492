// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One row of a route table: which requests it answers, what the policy calls them, how much body they may bring.
// A pattern is /word/{name}/…: {name} is an id in its one text form, {name:number} digits, {name:text} any one segment;
// {name:rest} at the end is all that follows, none included. Tables are constexpr, and beside each stands
// static_assert(well_formed_table(table)). (docs/decisions/0031)
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <boost/asio/awaitable.hpp>

#include "http/answer.hpp"
#include "http/request.hpp"
#include "http/verb.hpp"

namespace huiyin::http {

constexpr std::uint64_t usual_body_limit = 1024 * 1024;

enum class BodyFlow { whole, streaming };  // read before the handler runs, or pulled by it

struct RouteRule {
  Verb verb;
  std::string_view pattern;
  std::string_view object;  // of the policy
  std::string_view action;  // of the policy
  std::uint64_t body_limit = usual_body_limit;
  BodyFlow body_flow = BodyFlow::whole;
};

// Context is what the handlers of one table work with.
template <class Context>
struct Route {
  Verb verb;
  std::string_view pattern;
  std::string_view object;
  std::string_view action;
  boost::asio::awaitable<Result<Answer>> (*answer)(Context&, Request);
  std::uint64_t body_limit = usual_body_limit;
  BodyFlow body_flow = BodyFlow::whole;
};

template <class Context>
constexpr RouteRule rule_of(Route<Context> const& route) {
  return {route.verb, route.pattern, route.object, route.action, route.body_limit, route.body_flow};
}

enum class SegmentKind { word, id, number, text, rest };

struct Segment {
  SegmentKind kind;
  std::string_view name;  // the word itself, or the parameter's name
};

constexpr std::optional<Segment> parse_segment(std::string_view text) {
  auto const is_name = [](std::string_view name) {
    for (char const c : name)
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.')) return false;
    return !name.empty();
  };
  if (!text.starts_with('{')) return is_name(text) ? std::optional(Segment{SegmentKind::word, text}) : std::nullopt;
  if (!text.ends_with('}')) return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::string_view const name = text.substr(0, text.find(':'));
  if (!is_name(name)) return std::nullopt;
  std::string_view const kind = text.substr(name.size());
  if (kind.empty()) return Segment{SegmentKind::id, name};
  if (kind == ":number") return Segment{SegmentKind::number, name};
  if (kind == ":text") return Segment{SegmentKind::text, name};
  if (kind == ":rest") return Segment{SegmentKind::rest, name};
  return std::nullopt;
}

constexpr bool well_formed(std::string_view pattern) {
  if (pattern == "/") return true;
  if (!pattern.starts_with('/')) return false;
  while (!pattern.empty()) {
    pattern.remove_prefix(1);
    std::string_view const text = pattern.substr(0, pattern.find('/'));
    auto const segment = parse_segment(text);
    pattern.remove_prefix(text.size());
    if (!segment || (segment->kind == SegmentKind::rest && !pattern.empty())) return false;
  }
  return true;
}

// Every pattern can be read, every row names its object and action, and no two rows say the same.
template <class Table>
constexpr bool well_formed_table(Table const& table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!well_formed(table[i].pattern) || table[i].object.empty() || table[i].action.empty()) return false;
    for (std::size_t j = 0; j < i; ++j)
      if (table[i].verb == table[j].verb && table[i].pattern == table[j].pattern) return false;
  }
  return true;
}

}  // namespace huiyin::http
