// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "bulletin/grammar_node.hpp"

namespace huiyin::bulletin {

namespace {

using Node = Grammar::Node;

std::size_t shortest(std::vector<std::u32string> const& words) {
  return std::ranges::min_element(words, {}, &std::u32string::size)->size();
}

bool first_of_sequence(Node const& node, std::unordered_set<char32_t>& first, int depth);

// Adds what the node can begin with; false when that is anything, or when the node may be empty.
bool first_of(Node const& node, std::unordered_set<char32_t>& first, int depth) {
  if (depth > 40) return false;
  switch (node.type) {
    case Node::Type::literal:
      first.insert(node.text[0]);
      return true;
    case Node::Type::list:
      node.list->each_first([&](char32_t c) { first.insert(c); });
      return true;
    case Node::Type::letters:
      if (node.negated || node.han || node.latin) return false;
      first.insert(node.text.begin(), node.text.end());
      if (node.digits) first.insert({U'0', U'1', U'2', U'3', U'4', U'5', U'6', U'7', U'8', U'9'});
      return true;
    case Node::Type::reference:
      return first_of(node.rule->body, first, depth + 1);
    case Node::Type::capture:
      return first_of(node.parts[0], first, depth + 1);
    case Node::Type::repeat:
      return first_of(node.parts[0], first, depth + 1) && node.least > 0;
    case Node::Type::choice:
      return std::ranges::all_of(node.parts, [&](Node const& part) { return first_of(part, first, depth + 1); });
    case Node::Type::sequence:
      return first_of_sequence(node, first, depth);
    default:
      return false;
  }
}

// The words of which every match holds at least one; a sequence gives its rarest part's, taken as the one with
// the longest shortest word.
std::vector<std::u32string> needed_of(Node const& node, int depth) {
  constexpr std::size_t most = 24;
  std::vector<std::u32string> words;
  if (depth > 40) return words;
  switch (node.type) {
    case Node::Type::literal:
      return {node.text};
    case Node::Type::list:
      node.list->each_first(
          [&](char32_t c) { words.insert(words.end(), node.list->of_first(c).begin(), node.list->of_first(c).end()); });
      return words.size() <= most ? words : std::vector<std::u32string>{};
    case Node::Type::reference:
      return needed_of(node.rule->body, depth + 1);
    case Node::Type::capture:
      return needed_of(node.parts[0], depth + 1);
    case Node::Type::repeat:
      return node.least > 0 ? needed_of(node.parts[0], depth + 1) : words;
    case Node::Type::choice:
      for (auto const& part : node.parts) {
        auto const more = needed_of(part, depth + 1);
        if (more.empty() || words.size() + more.size() > most) return {};
        words.insert(words.end(), more.begin(), more.end());
      }
      return words;
    case Node::Type::sequence:
      for (auto const& part : node.parts) {
        auto other = needed_of(part, depth + 1);
        if (!other.empty() && (words.empty() || shortest(other) > shortest(words))) words = std::move(other);
      }
      return words;
    default:
      return words;
  }
}
bool first_of_sequence(Node const& node, std::unordered_set<char32_t>& first, int depth) {
  for (auto const& part : node.parts) {
    if (part.type == Node::Type::ahead || part.type == Node::Type::not_ahead) continue;
    if (part.type != Node::Type::repeat || part.least > 0) return first_of(part, first, depth + 1);
    Node const& optional = part.parts[0];
    if (!first_of(optional, first, depth + 1)) return false;
  }
  return false;
}

}  // namespace

void Grammar::learn_start(Rule& rule) {
  rule.any_first = !first_of(rule.body, rule.first, 0);
  rule.needed = needed_of(rule.body, 0);
}

}  // namespace huiyin::bulletin
