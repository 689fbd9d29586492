// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "bulletin/grammar.hpp"
#include "bulletin/grammar_node.hpp"
#include "chinese/characters.hpp"
#include "chinese/utf32.hpp"

namespace huiyin::bulletin {

// Recursive descent over one file; nesting is bounded because the files are ours and a depth is kept.
class GrammarParser {
 public:
  using Node = Grammar::Node;
  using Rules = std::map<std::string, Grammar::Rule, std::less<>>;

  GrammarParser(std::string_view file, std::string_view source, WordLists const& words)
      : file_(file), source_(chinese::to_utf32(source)), words_(words) {}

  Result<Grammar> parse() {
    auto rules = std::make_shared<Rules>();
    skip_blanks();
    while (at_ < source_.size()) {
      std::string const name = take_name();
      skip_blanks();
      if (name.empty() || !take(U'=')) return malformed();
      Node body;
      if (!choice(body, 0)) return malformed();
      (*rules)[name].body = std::move(body);
      skip_blanks();
    }
    for (auto& [name, rule] : *rules)
      if (!link(rule.body, *rules))
        return refuse(Fault::invalid_input, "lexicon.malformed", fmt::format("{}: {} → {}", file_, name, unknown_));
    for (auto& [name, rule] : *rules) {
      Grammar::learn_start(rule);
    }
    Grammar grammar;
    grammar.rules_ = std::move(rules);
    return grammar;
  }

 private:
  Error malformed() const {
    auto const line = std::count(source_.begin(),
                                 source_.begin() + static_cast<std::ptrdiff_t>(std::min(at_, source_.size())), U'\n') +
                      1;
    return refuse(Fault::invalid_input, "lexicon.malformed", fmt::format("{}:{}", file_, line));
  }

  char32_t look() const { return at_ < source_.size() ? source_[at_] : U'\0'; }
  bool take(char32_t c) {
    if (look() != c) return false;
    ++at_;
    return true;
  }
  bool take(std::u32string_view word) {
    if (std::u32string_view(source_).substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  void skip_blanks() {
    while (at_ < source_.size()) {
      if (look() == U'#') {
        while (at_ < source_.size() && look() != U'\n') ++at_;
      } else if (is_blank(look())) {
        ++at_;
      } else {
        return;
      }
    }
  }
  static bool names(char32_t c) { return chinese::is_latin(c) || chinese::is_digit(c) || c == U'_'; }
  std::string take_name() {
    std::u32string name;
    while (names(look()) || (look() == U'.' && !name.empty() && at_ + 1 < source_.size() && names(source_[at_ + 1])))
      name.push_back(source_[at_++]);
    return chinese::to_utf8(name);
  }

  // A new rule begins where a name is followed by "=".
  bool rule_begins() {
    std::size_t const here = at_;
    bool const begins = !take_name().empty() && (skip_blanks(), look() == U'=');
    at_ = here;
    return begins;
  }

  bool choice(Node& into, int depth) {
    if (depth > 60) return false;
    into.type = Node::Type::choice;
    do {
      Node branch;
      if (!sequence(branch, depth + 1)) return false;
      into.parts.push_back(std::move(branch));
      skip_blanks();
    } while (take(U'|'));
    if (into.parts.size() == 1) {
      Node only = std::move(into.parts[0]);
      into = std::move(only);
    }
    return true;
  }

  bool sequence(Node& into, int depth) {
    into.type = Node::Type::sequence;
    while (true) {
      skip_blanks();
      char32_t const c = look();
      if (c == U'\0' || c == U'|' || c == U')' || rule_begins()) break;
      Node part;
      if (!piece(part, depth + 1)) return false;
      into.parts.push_back(std::move(part));
    }
    return !into.parts.empty();
  }

  bool piece(Node& into, int depth) {
    if (take(U'&') || take(U'!')) {
      into.type = source_[at_ - 1] == U'&' ? Node::Type::ahead : Node::Type::not_ahead;
      into.parts.resize(1);
      return piece(into.parts[0], depth + 1);
    }
    if (!atom(into, depth)) return false;
    int least = 1;
    int most = 1;
    if (take(U'?')) {
      least = 0;
    } else if (take(U'*')) {
      least = 0;
      most = 60;
    } else if (take(U'+')) {
      most = 60;
    } else if (take(U'{')) {
      if (!take_number(least) || !take(U',') || !take_number(most) || !take(U'}')) return false;
    }
    if (least == 1 && most == 1) return true;
    Node repeated;
    repeated.type = Node::Type::repeat;
    repeated.least = least;
    repeated.most = most;
    repeated.parts.push_back(std::move(into));
    into = std::move(repeated);
    return true;
  }

  bool take_number(int& value) {
    std::string digits;
    while (chinese::is_digit(look())) digits.push_back(static_cast<char>(source_[at_++]));
    return std::from_chars(digits.data(), digits.data() + digits.size(), value).ec == std::errc{} && !digits.empty();
  }

  bool atom(Node& into, int depth) {
    if (take(U"...")) return into.type = Node::Type::skip_sentence, true;
    if (take(U"..")) return into.type = Node::Type::skip_clause, true;
    if (take(U'"')) return literal(into);
    if (take(U'[')) return letters(into);
    if (take(U'(')) return choice(into, depth + 1) && (skip_blanks(), take(U')'));
    if (take(U'@')) {
      into.type = Node::Type::list;
      into.name = take_name();
      if (!words_.has(into.name)) return false;
      into.list = &words_[into.name];
      return true;
    }
    std::string name = take_name();
    if (name.empty()) return false;
    if (take(U':')) {
      into.type = Node::Type::capture;
      into.name = std::move(name);
      into.parts.resize(1);
      return atom(into.parts[0], depth + 1);
    }
    into.type = Node::Type::reference;
    into.name = std::move(name);
    return true;
  }

  bool literal(Node& into) {
    into.type = Node::Type::literal;
    while (look() != U'\0' && look() != U'"' && look() != U'\n') into.text.push_back(source_[at_++]);
    return take(U'"') && !into.text.empty();
  }

  bool letters(Node& into) {
    into.type = Node::Type::letters;
    into.negated = take(U'^');
    while (look() != U'\0' && look() != U']' && look() != U'\n') {
      char32_t const c = source_[at_++];
      if (c != U'\\') {
        into.text.push_back(c);
        if (chinese::is_digit(c) && look() == U'-' && chinese::is_digit(source_[at_ + 1]))
          for (++at_; into.text.back() < look();) into.text.push_back(into.text.back() + 1);
        continue;
      }
      char32_t const kind = source_[at_++];
      into.digits = into.digits || kind == U'd';
      into.han = into.han || kind == U'h';
      into.latin = into.latin || kind == U'l';
    }
    return take(U']');
  }

  bool link(Node& node, Rules& rules) {
    if (node.type == Node::Type::reference) {
      auto const found = rules.find(node.name);
      if (found == rules.end()) return unknown_ = node.name, false;
      node.rule = &found->second;
    }
    for (auto& part : node.parts)
      if (!link(part, rules)) return false;
    return true;
  }

  std::string file_;
  std::u32string source_;
  WordLists const& words_;
  std::size_t at_ = 0;
  std::string unknown_;
};

Result<Grammar> Grammar::parse(std::string_view file, std::string_view source, WordLists const& words) {
  return GrammarParser(file, source, words).parse();
}

}  // namespace huiyin::bulletin
