// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/grammar.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "bulletin/grammar_node.hpp"
#include "chinese/characters.hpp"

namespace huiyin::bulletin {

bool Grammar::Node::takes(char32_t c) const {
  bool const named = text.find(c) != std::u32string::npos || (digits && chinese::is_digit(c)) ||
                     (han && chinese::is_han(c)) || (latin && chinese::is_latin(c));
  return named != negated && c != U'\n';
}

namespace {

using Node = Grammar::Node;
constexpr std::size_t farthest_skip = 260;
constexpr int most_steps = 6000;           // of one attempt at one place
constexpr long steps_per_character = 300;  // of all attempts over a range, on average
constexpr int deepest = 400;

// Backtracking with a continuation: matches node at a place, then whatever must follow it.
class Matcher {
 public:
  Matcher(std::u32string_view text, std::size_t end) : text_(text), end_(end) {}
  std::vector<std::pair<std::string_view, Range>> captures;
  std::size_t stop = 0;
  int steps() const { return steps_; }

  template <class Next>
  bool node(Node const& node_, std::size_t at, Next const& next) {
    Continuation const wrapped{
        &next, [](void const* object, std::size_t place) { return (*static_cast<Next const*>(object))(place); }};
    return step(node_, at, wrapped);
  }

 private:
  struct Continuation {
    void const* object;
    bool (*call)(void const*, std::size_t);
    bool operator()(std::size_t place) const { return call(object, place); }
  };

  bool step(Node const& node_, std::size_t at, Continuation const& next) {
    if (++steps_ > most_steps || depth_ > deepest) return false;
    ++depth_;
    bool const matched = dispatch(node_, at, next);
    --depth_;
    return matched;
  }

  bool dispatch(Node const& node_, std::size_t at, Continuation const& next) {
    switch (node_.type) {
      case Node::Type::literal:
        return at + node_.text.size() <= end_ && text_.substr(at, node_.text.size()) == node_.text &&
               next(at + node_.text.size());
      case Node::Type::list:
        return list(node_, at, next);
      case Node::Type::letters:
        return at < end_ && node_.takes(text_[at]) && next(at + 1);
      case Node::Type::skip_clause:
      case Node::Type::skip_sentence:
        return skip(node_, at, next);
      case Node::Type::reference:
        return step(node_.rule_body(), at, next);
      case Node::Type::sequence:
        return sequence(node_, 0, at, next);
      case Node::Type::choice:
        for (auto const& part : node_.parts)
          if (step(part, at, next)) return true;
        return false;
      case Node::Type::repeat:
        return repeat(node_, 0, at, next);
      case Node::Type::capture:
        return capture(node_, at, next);
      case Node::Type::ahead:
      case Node::Type::not_ahead: {
        auto const remembered = captures.size();
        bool const stands = node(node_.parts[0], at, [](std::size_t) { return true; });
        captures.resize(remembered);
        return stands == (node_.type == Node::Type::ahead) && next(at);
      }
    }
    return false;
  }

  bool list(Node const& node_, std::size_t at, Continuation const& next) {
    if (at >= end_) return false;
    for (auto const& word : node_.list->of_first(text_[at]))
      if (at + word.size() <= end_ && text_.substr(at, word.size()) == word && next(at + word.size())) return true;
    return false;
  }

  bool skip(Node const& node_, std::size_t at, Continuation const& next) {
    static constexpr std::u32string_view clause_ends = U"，；：。！？\n";
    static constexpr std::u32string_view sentence_ends = U"。！？\n";
    auto const stops = node_.type == Node::Type::skip_clause ? clause_ends : sentence_ends;
    for (std::size_t place = at; place <= end_ && place - at <= farthest_skip; ++place) {
      if (next(place)) return true;
      if (place < end_ && stops.find(text_[place]) != std::u32string_view::npos) return false;
      if (steps_ > most_steps) return false;
    }
    return false;
  }

  bool sequence(Node const& node_, std::size_t index, std::size_t at, Continuation const& next) {
    if (index == node_.parts.size()) return next(at);
    return node(node_.parts[index], at, [&](std::size_t place) { return sequence(node_, index + 1, place, next); });
  }

  bool repeat(Node const& node_, int done, std::size_t at, Continuation const& next) {
    if (done < node_.most) {
      bool const more = node(node_.parts[0], at,
                             [&](std::size_t place) { return place > at && repeat(node_, done + 1, place, next); });
      if (more) return true;
    }
    return done >= node_.least && next(at);
  }

  bool capture(Node const& node_, std::size_t at, Continuation const& next) {
    return node(node_.parts[0], at, [&](std::size_t place) {
      captures.emplace_back(node_.name, Range{at, place});
      auto const remembered = captures.size();
      if (next(place)) return true;
      captures.resize(remembered - 1);
      return false;
    });
  }

  std::u32string_view text_;
  std::size_t end_;
  int steps_ = 0;
  int depth_ = 0;
};

}  // namespace

std::optional<Range> Match::operator[](std::string_view name) const {
  for (auto const& [key, range_] : captures)
    if (key == name) return range_;
  return std::nullopt;
}

Grammar::Rule const& Grammar::rule_named(std::string_view name) const {
  auto const found = rules_->find(name);
  if (found == rules_->end()) throw std::logic_error(fmt::format("the grammar has no rule {}", name));
  return found->second;
}

namespace {

template <class RuleType>
std::optional<Match> match_rule(RuleType const& rule, std::u32string_view text, std::size_t at, std::size_t end,
                                long* budget = nullptr) {
  if (at >= end || !rule.may_begin(text[at])) return std::nullopt;
  Matcher matcher(text, end);
  bool const matched = matcher.node(rule.body, at, [&](std::size_t place) {
    matcher.stop = place;
    return place > at;
  });
  if (budget != nullptr) *budget -= matcher.steps();
  if (!matched) return std::nullopt;
  return Match{{at, matcher.stop}, std::move(matcher.captures)};
}

}  // namespace

std::optional<Match> Grammar::match(std::string_view rule, std::u32string_view text, std::size_t at,
                                    std::size_t end) const {
  return match_rule(rule_named(rule), text, at, std::min(end, text.size()));
}

std::optional<Match> Grammar::find(std::string_view rule, std::u32string_view text, Range within) const {
  Rule const& wanted = rule_named(rule);
  std::size_t const end = std::min(within.end, text.size());
  if (within.begin >= end || !wanted.may_stand_in(text.substr(within.begin, end - within.begin))) return std::nullopt;
  long budget = 50000 + steps_per_character * static_cast<long>(end - within.begin);
  for (std::size_t at = within.begin; at < end && budget > 0; ++at)
    if (auto found = match_rule(wanted, text, at, end, &budget)) return found;
  return std::nullopt;
}

std::vector<Match> Grammar::all(std::string_view rule, std::u32string_view text, Range within) const {
  std::vector<Match> found;
  while (auto next = find(rule, text, within)) {
    within.begin = next->range.end;
    found.push_back(std::move(*next));
  }
  return found;
}

}  // namespace huiyin::bulletin
