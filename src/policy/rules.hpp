// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// policy.csv as a table the compiler reads: role x relation x object x state -> actions, masked fields. It is the only
// rule of who may do what. A word that is none, a column too many, a state of an object that has none: does not
// compile.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "policy/policy_csv.hpp"
#include "policy/words.hpp"
#include "words/role.hpp"

namespace huiyin::policy {

template <class E>
class Set {  // of enum values
 public:
  constexpr Set() = default;
  static constexpr Set all() { return Set(~std::uint64_t{0}); }
  constexpr void add(E value) { bits_ |= bit(value); }
  constexpr bool has(E value) const { return (bits_ & bit(value)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool everything() const { return bits_ == ~std::uint64_t{0}; }
  friend constexpr Set operator|(Set one, Set other) { return Set(one.bits_ | other.bits_); }
  friend constexpr Set operator&(Set one, Set other) { return Set(one.bits_ & other.bits_); }
  friend constexpr bool operator==(Set, Set) = default;

 private:
  explicit constexpr Set(std::uint64_t bits) : bits_(bits) {}
  static constexpr std::uint64_t bit(E value) { return std::uint64_t{1} << static_cast<unsigned>(value); }
  std::uint64_t bits_ = 0;
};

using States = Set<rectification::State>;  // only items have rules by state
using Mask = Set<Field>;

struct Rule {
  Role role{};
  Relation relation{};
  Object object{};
  States states;
  Set<Action> actions;
  Mask mask;
};

namespace csv {

// The part of text up to the mark, which is taken off text together with it.
constexpr std::string_view take(std::string_view& text, char mark) {
  std::size_t const end = text.find(mark);
  std::string_view const part = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

template <class E>
constexpr E word(std::string_view text) {
  auto const value = parse_name<E>(text);
  if (!value) throw "policy.csv has a word that is none";
  return *value;
}

template <class E>
constexpr Set<E> words(std::string_view text) {
  Set<E> set;
  while (!text.empty()) set.add(word<E>(take(text, ' ')));
  return set;
}

constexpr Rule rule(std::string_view line) {
  Rule made;
  made.role = word<Role>(take(line, ','));
  made.relation = word<Relation>(take(line, ','));
  made.object = word<Object>(take(line, ','));
  std::string_view const states = take(line, ',');
  made.states = states == "*" ? States::all() : words<rectification::State>(states);
  if (states != "*" && made.object != Object::item) throw "policy.csv names a state of an object that has none";
  made.actions = words<Action>(take(line, ','));
  made.mask = words<Field>(line);
  if (made.relation == Relation::handed_down && (made.object != Object::task || made.actions.has(Action::read)))
    throw "policy.csv: whoever handed a task down sees it as those do who stand above the receiver";
  return made;
}

constexpr std::size_t count_rules() {
  std::size_t lines = 0;
  for (char const c : policy_csv) lines += c == '\n';
  return lines - 1;  // the head
}

}  // namespace csv

constexpr auto rules = [] {
  std::array<Rule, csv::count_rules()> made{};
  std::string_view rest = policy_csv;
  csv::take(rest, '\n');
  for (Rule& each : made) each = csv::rule(csv::take(rest, '\n'));
  return made;
}();

// Whether anybody at all may do it: a route without such a row does not compile.
constexpr bool has_rule(Object object, Action action) {
  for (Rule const& each : rules)
    if (each.object == object && each.actions.has(action)) return true;
  return false;
}

}  // namespace huiyin::policy
