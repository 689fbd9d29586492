// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/items.hpp"

#include <algorithm>

#include "bulletin/item_level.hpp"

namespace huiyin::bulletin {

namespace {

class ItemReader {
 public:
  ItemReader(Notice const& notice, Reading& reading)
      : notice_(notice), reading_(reading), view_(notice.text().folded()) {}

  void read() {
    find_sections();
    bool const plain =
        std::ranges::any_of(sections_, [&](Section const& s) { return names_problems(s, Named::plainly); });
    for (auto const& section : sections_)
      if (!plain || names_problems(section, Named::somehow)) read_section(section);
  }

 private:
  struct Section {
    std::size_t begin = 0;  // pieces
    std::size_t end = 0;
    std::optional<std::size_t> head;
    bool by_heading = true;  // its heading says that it tells of the findings
  };

  // Beside a section of 关于“…”的问题 one whose headings name nothing tells how the mending was led.
  enum class Named { plainly, somehow };
  bool names_problems(Section const& section, Named how) const {
    for (std::size_t i = section.begin; i < section.end; ++i) {
      Piece const& piece = pieces()[i];
      if (!piece.marker) continue;
      if (names_problem(notice_, piece.range) && (how == Named::somehow || names_problem_plainly(notice_, piece.range)))
        return true;
    }
    return false;
  }

  std::vector<Piece> const& pieces() const { return notice_.pieces(); }

  bool top_level(Piece const& piece) const {
    return piece.marker && piece.marker->kind == top_ && (piece.opens_paragraph || notice_.outline().flowing);
  }

  // The sections that tell of the findings; the whole text when it has no sections.
  void find_sections() {
    auto first = std::ranges::find_if(pieces(), [](Piece const& p) {
      return p.opens_paragraph && p.marker &&
             (p.marker->kind == MarkerKind::section || p.marker->kind == MarkerKind::stem ||
              p.marker->kind == MarkerKind::financial);
    });
    if (first != pieces().end()) top_ = first->marker->kind;
    auto const marked = std::ranges::find_if(pieces(), [](Piece const& p) { return p.opens_paragraph && p.marker; });
    if (first == pieces().end() && marked != pieces().end() && marked->marker->kind == MarkerKind::paren_section &&
        notice_.has(marked->range, "section.not_items")) {
      first = marked;
      top_ = MarkerKind::paren_section;
    }
    bool const has_sections =
        first != pieces().end() || (notice_.outline().flowing && std::ranges::any_of(pieces(), [](Piece const& p) {
                                      return p.marker && p.marker->kind == MarkerKind::section;
                                    }));
    if (!has_sections) {
      sections_.push_back({0, pieces().size(), std::nullopt, false});
      return;
    }
    std::vector<std::size_t> heads;
    for (std::size_t i = 0; i < pieces().size(); ++i)
      if (top_level(pieces()[i])) heads.push_back(i);
    if (heads.size() >= 3 && every_section_is_a_problem(heads)) {
      sections_.push_back({heads.front(), pieces().size(), std::nullopt, true});
      return;
    }
    std::size_t const first_told = first_by_heading(heads);
    for (std::size_t k = 0; k < heads.size(); ++k) {
      Range const heading = heading_line(notice_, pieces()[heads[k]].range);
      std::size_t const stop = k + 1 < heads.size() ? heads[k + 1] : pieces().size();
      if (k < first_told && first_told < heads.size() && !may_hold_items(heading)) continue;
      if (told_of_findings(heading))
        sections_.push_back({heads[k] + 1, stop, heads[k], notice_.has(heading, "section.items")});
    }
    if (sections_.empty() && top_headings_are_problems(heads))
      sections_.push_back({heads.front(), pieces().size(), std::nullopt, true});
  }

  // Before 反馈意见整改落实情况 stands how the mending was led, unless a heading names a dimension or a problem.
  std::size_t first_by_heading(std::vector<std::size_t> const& heads) const {
    auto const told = std::ranges::find_if(heads, [&](std::size_t i) {
      Range const heading = heading_line(notice_, pieces()[i].range);
      return notice_.has(heading, "section.items") && told_of_findings(heading);
    });
    return static_cast<std::size_t>(told - heads.begin());
  }

  bool may_hold_items(Range heading) const {
    auto const words = notice_.view(heading);
    return notice_.words("item_dimension").ends(words, words.size()) > 0 || names_problem(notice_, heading);
  }

  bool every_section_is_a_problem(std::vector<std::size_t> const& heads) const {
    return std::ranges::all_of(heads, [&](std::size_t i) { return names_problem_plainly(notice_, pieces()[i].range); });
  }

  bool top_headings_are_problems(std::vector<std::size_t> const& heads) const {
    auto const bad =
        std::ranges::count_if(heads, [&](std::size_t i) { return names_problem(notice_, pieces()[i].range); });
    return heads.size() >= 2 && static_cast<std::size_t>(bad) * 2 >= heads.size();
  }

  bool told_of_findings(Range heading) const {
    return !notice_.has(heading, "section.not_items") || notice_.says(heading, U"问题整改") ||
           notice_.says(heading, U"反馈问题");
  }

  void read_section(Section const& section) {
    ItemLevel const levels(notice_, section.begin, section.end);
    auto const kind = levels.kind(section.by_heading);
    if (!kind) return;
    std::size_t const level = levels.rank(*kind);
    std::vector<std::optional<Range>> above(level);
    for (std::size_t i = section.begin; i < section.end; ++i) {
      if (!pieces()[i].marker) continue;
      std::size_t const here = levels.rank(pieces()[i].marker->kind);
      if (here < level) {
        above[here] = pieces()[i].marker->ordinal;
        for (std::size_t k = here + 1; k < level; ++k) above[k].reset();
      }
      if (here != level) continue;
      add_item(section, i, levels.item_end(i), above);
    }
  }

  void add_item(Section const& section, std::size_t index, std::size_t stop,
                std::vector<std::optional<Range>> const& above) {
    Item item;
    if (section.head) item.ordinal_path.push_back(notice_.text().printed(pieces()[*section.head].marker->ordinal));
    for (auto const& part : above)
      if (part) item.ordinal_path.push_back(notice_.text().printed(*part));
    item.ordinal_path.push_back(notice_.text().printed(pieces()[index].marker->ordinal));

    Range heading = row_head(pieces()[index], heading_line(notice_, pieces()[index].range));
    if (auto const label = notice_.match(heading, "item_label_head"); label && label->range.begin == heading.begin)
      heading.begin = label->range.end;
    std::optional<StatusWords> found = cut_status(notice_, heading);
    if (auto const cells = split(notice_.text(), pieces()[index].range, U" "); !found && cells.size() > 2)
      found = status_words(notice_, cells.back());
    item.heading = notice_.quote(bared(notice_.text(), cut_label(heading)));
    if (!found) found = status_in(notice_, index, stop);
    if (found) {
      item.status = notice_.quote(found->range);
      item.status_code = found->code;
    }
    item.measures_count = count_measures(index, stop);
    reading_.items.push_back(std::move(item));
  }

  // 责任落实不到位 整改情况：… on one line
  Range cut_label(Range heading) const {
    for (std::size_t at = heading.begin + 4; at < heading.end; ++at) {
      std::size_t const label = notice_.words("item_label").begins(view_, at);
      if (label > 0 && at + label < heading.end && view_[at + label] == U'：') return {heading.begin, at};
    }
    return heading;
  }

  // Of a table's row only the cell that names the problem; of 问题：措施 only what stands before the colon.
  Range row_head(Piece const& piece, Range heading) const {
    bool const row = piece.marker->kind == MarkerKind::arabic && view_[piece.marker->ordinal.end] == U' ';
    for (std::size_t at = heading.begin; at < heading.end; ++at) {
      bool const cell = row && view_[at] == U' ';
      bool const colon = view_[at] == U'：' && at > heading.begin + 5 &&
                         notice_.view({heading.begin, at}).find(U'“') == std::u32string_view::npos;
      bool const closed = view_[at] == U'：' && at > heading.begin + 5 &&
                          notice_.view({heading.begin, at}).rfind(U'”') != std::u32string_view::npos;
      if (cell || colon || closed) return {heading.begin, at};
    }
    return heading;
  }

  std::optional<int> count_measures(std::size_t index, std::size_t stop) const {
    std::optional<MarkerKind> kind;
    int count = 0;
    for (std::size_t i = index + 1; i < stop; ++i) {
      if (!pieces()[i].marker) continue;
      if (!kind) kind = pieces()[i].marker->kind;
      count += pieces()[i].marker->kind == *kind ? 1 : 0;
    }
    return count > 0 ? std::optional(count) : std::nullopt;
  }

  Notice const& notice_;
  Reading& reading_;
  std::u32string_view view_;
  std::vector<Section> sections_;
  MarkerKind top_ = MarkerKind::section;
};

}  // namespace

void read_items(Notice const& notice, Reading& reading) { ItemReader(notice, reading).read(); }

}  // namespace huiyin::bulletin
