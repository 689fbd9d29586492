// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/router.hpp"

#include <algorithm>
#include <stdexcept>

#include "words/id.hpp"

namespace huiyin::http {
namespace {

std::vector<Segment> segments_of(std::string_view pattern) {
  std::vector<Segment> segments;
  while (pattern.size() > 1) {
    pattern.remove_prefix(1);
    std::string_view const text = pattern.substr(0, pattern.find('/'));
    segments.push_back(parse_segment(text).value());
    pattern.remove_prefix(text.size());
  }
  return segments;
}

bool fits(Segment const& segment, std::string_view text) {
  switch (segment.kind) {
    case SegmentKind::word:
      return text == segment.name;
    case SegmentKind::id:
      return parse_id_bytes(text).has_value();
    case SegmentKind::number:
      return !text.empty() && text.size() <= 18 &&
             std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    case SegmentKind::text:
      return !text.empty();
    case SegmentKind::rest:
      return true;
  }
  return false;
}

std::string joined(std::span<std::string const> segments) {
  std::string made;
  for (std::string const& segment : segments) made += (made.empty() ? "" : "/") + segment;
  return made;
}

std::optional<std::vector<Field>> match(std::span<Segment const> pattern, std::span<std::string const> path) {
  std::vector<Field> parameters;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i].kind == SegmentKind::rest) {
      parameters.push_back({std::string(pattern[i].name), joined(path.subspan(i))});
      return parameters;
    }
    if (i == path.size() || !fits(pattern[i], path[i])) return std::nullopt;
    if (pattern[i].kind != SegmentKind::word) parameters.push_back({std::string(pattern[i].name), path[i]});
  }
  if (pattern.size() != path.size()) return std::nullopt;
  return parameters;
}

// Of two that are alike as far as the shorter goes, the longer; but what ends there before a rest, which may be none.
bool more_exact(std::span<Segment const> a, std::span<Segment const> b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (a[i].kind != b[i].kind) return a[i].kind < b[i].kind;
  if (a.size() > b.size()) return a[b.size()].kind != SegmentKind::rest;
  return a.size() < b.size() && b[a.size()].kind == SegmentKind::rest;
}

}  // namespace

Router::Router(std::vector<RouteRule> rules) : rules_(std::move(rules)) {
  if (!well_formed_table(rules_)) throw std::logic_error("the route table is not well formed");
  for (std::size_t route = 0; route < rules_.size(); ++route)
    patterns_.push_back({segments_of(rules_[route].pattern), route});
  std::ranges::stable_sort(patterns_,
                           [](Pattern const& a, Pattern const& b) { return more_exact(a.segments, b.segments); });
}

std::variant<Match, NoRoute> Router::find(Verb verb, std::span<std::string const> segments) const {
  Verb const answered = verb == Verb::head ? Verb::get : verb;
  NoRoute none;
  for (Pattern const& pattern : patterns_) {
    auto parameters = match(pattern.segments, segments);
    if (!parameters) continue;
    Verb const allowed = rules_[pattern.route].verb;
    if (allowed == answered) return Match{pattern.route, std::move(*parameters)};
    none.allowed.push_back(allowed);
  }
  return none;
}

std::string render_allow(std::span<Verb const> verbs) {
  std::string made;
  for (auto const& row : verb_names) {
    Verb const needed = row.value == Verb::head ? Verb::get : row.value;
    if (std::ranges::find(verbs, needed) == verbs.end()) continue;
    if (!made.empty()) made += ", ";
    made += row.name;
  }
  return made;
}

}  // namespace huiyin::http
