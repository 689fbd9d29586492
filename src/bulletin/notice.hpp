// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One notice under the reader's hands: its clean text, outline and the part each piece plays, the words and
// phrases to look for, and the way from a range to a quote with its place in the decoded text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bulletin/outline.hpp"
#include "bulletin/reading.hpp"

namespace huiyin::chinese {
class SourceMap;
struct MappedText;
}  // namespace huiyin::chinese

namespace huiyin::bulletin {

// The part a piece plays in the notice.
enum class Role {
  title,
  opening,
  conduct,
  praise,
  findings,
  leads,
  requirements,
  statement,
  attendance,
  contact,
  other
};

// Code points of the decoded text for bytes of it, without counting from the start each time.
class Locator {
 public:
  explicit Locator(std::string_view decoded);
  std::size_t code_points_before(std::size_t byte) const;

 private:
  std::string_view decoded_;
  std::vector<std::size_t> checkpoints_;  // code points before each stride of bytes
};

class Notice {
 public:
  Notice(chinese::MappedText const& clean, std::string_view decoded, Lexicon const& lexicon);

  Text const& text() const { return text_; }
  Outline const& outline() const { return outline_; }
  std::vector<Piece> const& pieces() const { return outline_.pieces; }
  std::u32string_view view(Range range) const { return text_.folded(range); }

  WordSet const& words(std::string_view list) const { return lexicon_.words[list]; }
  WordLists const& lists() const { return lexicon_.words; }
  bool has(Range range, std::string_view list) const { return words(list).in(view(range)); }
  std::optional<Range> find(Range range, std::string_view list) const;  // first word of the list
  std::optional<Range> find_text(Range range, std::u32string_view word) const;
  bool says(Range range, std::u32string_view word) const { return find_text(range, word).has_value(); }
  std::optional<Match> match(Range range, std::string_view rule) const;  // first place of the phrase
  // 要, 应当, 必须 … as a demand, not within 主要, 要求, 适应.
  std::optional<Range> find_must(Range range) const;
  std::optional<Match> match_here(Range range, std::string_view rule) const;  // only at its beginning
  std::vector<Match> matches(Range range, std::string_view rule) const;

  std::vector<Span> spans(Range range, Certainty certainty = Certainty::high) const;
  Quote quote(Range range, Certainty certainty = Certainty::high) const;

  Role role(std::size_t piece) const { return roles_[piece]; }
  void set_role(std::size_t piece, Role role) { roles_[piece] = role; }
  Range title() const { return title_; }

 private:
  Lexicon const& lexicon_;
  Text text_;
  Outline outline_;
  chinese::SourceMap const& map_;
  Locator locator_;
  std::vector<Role> roles_;
  Range title_;
};

}  // namespace huiyin::bulletin
