// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// At which level of a section its items stand: problems are numbered, and so are the measures under them and the
// dimensions above. A report says it by what follows each problem, by its status, by its words, or by its shape alone.
#pragma once

#include "bulletin/notice.hpp"
#include "bulletin/status.hpp"

namespace huiyin::bulletin {

// The heading of a piece: up to the first 。 outside quotes.
Range heading_line(Notice const& notice, Range range);
// A heading that names a problem: 关于…问题, 针对…, or a short statement of a shortcoming.
bool names_problem(Notice const& notice, Range range);
// 关于“…”的问题 and its like.
bool names_problem_plainly(Notice const& notice, Range range);
// The status stated for the item that begins with that piece, the last one before stop.
std::optional<StatusWords> status_in(Notice const& notice, std::size_t index, std::size_t stop);

class ItemLevel {
 public:
  ItemLevel(Notice const& notice, std::size_t begin, std::size_t end)
      : notice_(notice), begin_(begin), end_(end), kinds_(nesting()) {}

  // The markers of the items; by shape alone only in a section whose heading speaks of findings.
  std::optional<MarkerKind> kind(bool by_shape) const;
  // How deep that kind nests, counted from the section.
  std::size_t rank(MarkerKind kind) const;
  // The piece behind the last one of the item that begins there.
  std::size_t item_end(std::size_t index) const;

 private:
  std::vector<MarkerKind> nesting() const;
  std::optional<MarkerKind> kind_with_label() const;
  std::optional<MarkerKind> kind_with_status() const;
  std::optional<MarkerKind> kind_by_words() const;
  std::optional<MarkerKind> kind_by_shape() const;

  Notice const& notice_;
  std::size_t begin_;
  std::size_t end_;
  std::vector<MarkerKind> kinds_;
};

}  // namespace huiyin::bulletin
