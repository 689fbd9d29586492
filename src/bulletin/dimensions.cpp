// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/dimensions.hpp"

#include "bulletin/announcement.hpp"

namespace huiyin::bulletin {

namespace {

int depth(MarkerKind kind) {
  switch (kind) {
    case MarkerKind::section:
    case MarkerKind::stem:
    case MarkerKind::financial:
      return 0;
    case MarkerKind::paren_stem:
    case MarkerKind::paren_section:
      return 1;
    case MarkerKind::arabic:
      return 2;
    case MarkerKind::dotted:
    case MarkerKind::paren_arabic:
    case MarkerKind::problem:
      return 3;
    case MarkerKind::circled:
      return 4;
    case MarkerKind::spoken:
      return 5;
  }
  return 5;
}

}  // namespace

bool says_dimension(Notice const& notice, Range head) {
  std::size_t bad = 0;  // A不足、B滞后等十个方面 are findings
  for (Range const part : split(notice.text(), head, U"、")) bad += states_shortcoming(notice, part) ? 1 : 0;
  return bad < 2 && notice.words("dimension_named").ends(notice.view(head), length(head)) > 0;
}

std::optional<std::string> dimension_name(Notice const& notice, Range head) {
  std::size_t const end = notice.words("dimension_end").ends(notice.view(head), length(head));
  if (length(head) > end + 1) head.end -= end;
  if (notice.words("dimension_whole").begins(notice.view(head), 0) == 0)
    head.begin += notice.words("dimension_open").begins(notice.view(head), 0);
  head = bared(notice.text(), head);
  if (length(head) == 0) return std::nullopt;
  return notice.text().printed(head);
}

bool headings_name_dimensions(Notice const& notice, MarkerKind kind) {
  std::size_t all = 0, bad = 0;
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    Piece const& other = notice.pieces()[i];
    bool const sibling = notice.role(i) == Role::findings && other.marker && other.marker->kind == kind;
    if (!sibling || length(other.range) > 45 || notice.view(other.range).find(U'，') != std::u32string_view::npos)
      continue;
    ++all;
    bad += states_shortcoming(notice, other.range) ? 1 : 0;
  }
  return bad * 2 < all;
}

bool stands_under(MarkerKind kind, MarkerKind other) { return depth(kind) > depth(other); }

}  // namespace huiyin::bulletin
