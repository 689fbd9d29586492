// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/items.hpp"

#include <algorithm>

#include "bulletin/announcement.hpp"
#include "bulletin/status.hpp"

namespace huiyin::bulletin {

namespace {

class ItemReader {
 public:
  ItemReader(Notice const& notice, Reading& reading)
      : notice_(notice), reading_(reading), view_(notice.text().folded()) {}

  void read() {
    find_sections();
    for (auto const& section : sections_) read_section(section);
  }

 private:
  struct Section {
    std::size_t begin = 0;  // pieces
    std::size_t end = 0;
    std::optional<std::size_t> head;
    bool by_heading = true;  // its heading says that it tells of the findings
  };

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
    for (std::size_t k = 0; k < heads.size(); ++k) {
      Range const heading = heading_line(pieces()[heads[k]].range);
      std::size_t const stop = k + 1 < heads.size() ? heads[k + 1] : pieces().size();
      if (told_of_findings(heading))
        sections_.push_back({heads[k] + 1, stop, heads[k], notice_.has(heading, "section.items")});
    }
    if (sections_.empty() && top_headings_are_problems(heads))
      sections_.push_back({heads.front(), pieces().size(), std::nullopt, true});
  }

  bool every_section_is_a_problem(std::vector<std::size_t> const& heads) const {
    return std::ranges::all_of(heads, [&](std::size_t i) { return is_strong(pieces()[i].range); });
  }

  bool top_headings_are_problems(std::vector<std::size_t> const& heads) const {
    auto const bad = std::ranges::count_if(heads, [&](std::size_t i) { return names_problem(pieces()[i].range); });
    return heads.size() >= 2 && static_cast<std::size_t>(bad) * 2 >= heads.size();
  }

  Range heading_line(Range range) const {
    bool quoted = false;
    for (std::size_t at = range.begin; at < range.end; ++at) {
      quoted = view_[at] == U'“' || (quoted && view_[at] != U'”');
      if ((view_[at] == U'。' && !quoted) || view_[at] == U'\n') return {range.begin, at};
    }
    return range;
  }

  bool told_of_findings(Range heading) const {
    return !notice_.has(heading, "section.not_items") || notice_.says(heading, U"问题整改") ||
           notice_.says(heading, U"反馈问题");
  }

  // A heading that names a problem: 关于…问题, 针对…, or a short statement of a shortcoming.
  bool names_problem(Range range) const {
    Range const heading = heading_line(range);
    auto const words = notice_.view(heading);
    if (notice_.words("item_dimension").ends(words, words.size()) > 0 && words.find(U"“") == std::u32string_view::npos)
      return false;
    if (notice_.match(heading, "item_head")) return true;
    if (length(heading) > 70 || notice_.has(heading, "item_measure")) return false;
    if (words.ends_with(U"问题") || words.ends_with(U"问题整改")) return true;
    return states_shortcoming(notice_, heading);
  }

  bool is_strong(Range range) const { return notice_.match(heading_line(range), "item_head").has_value(); }

  // Kinds of markers in the order in which they nest.
  std::vector<MarkerKind> nesting(Section const& section) const {
    std::vector<MarkerKind> kinds;
    for (std::size_t i = section.begin; i < section.end; ++i)
      if (pieces()[i].marker && std::ranges::find(kinds, pieces()[i].marker->kind) == kinds.end())
        kinds.push_back(pieces()[i].marker->kind);
    return kinds;
  }

  std::optional<MarkerKind> item_kind(Section const& section, std::vector<MarkerKind> const& kinds) const {
    std::optional<MarkerKind> chosen;
    for (auto const kind : kinds) {
      std::size_t all = 0, problems = 0, strong = 0;
      for (std::size_t i = section.begin; i < section.end; ++i) {
        if (!pieces()[i].marker || pieces()[i].marker->kind != kind) continue;
        ++all;
        problems += names_problem(pieces()[i].range) ? 1 : 0;
        strong += is_strong(pieces()[i].range) ? 1 : 0;
      }
      bool const measure_like =
          kind == MarkerKind::spoken || kind == MarkerKind::circled || kind == MarkerKind::paren_arabic;
      std::size_t const counted = measure_like ? strong : problems;
      bool const enough = counted * 10 >= all * (measure_like ? 7 : 5) && counted > 0;
      if (enough) chosen = kind;
    }
    return chosen;
  }

  // Where the report states a status under most pieces of one kind, those are the items.
  std::optional<MarkerKind> kind_with_status(Section const& section, std::vector<MarkerKind> const& kinds) const {
    std::optional<MarkerKind> chosen;
    for (auto const kind : kinds) {
      std::size_t all = 0, stated = 0;
      for (std::size_t i = section.begin; i < section.end; ++i) {
        if (!pieces()[i].marker || pieces()[i].marker->kind != kind) continue;
        ++all;
        Range heading = heading_line(pieces()[i].range);
        stated += cut_status(notice_, heading) || status_in(i, item_end(section, kinds, i)) ? 1 : 0;
      }
      if (all >= 2 && stated * 10 >= all * 6) chosen = kind;
    }
    return chosen;
  }

  // Neither words nor status tell: the deepest kind whose pieces open paragraphs.
  std::optional<MarkerKind> kind_by_shape(Section const& section, std::vector<MarkerKind> const& kinds) const {
    std::optional<MarkerKind> chosen;
    for (auto const kind : kinds) {
      std::size_t all = 0, opening = 0;
      for (std::size_t i = section.begin; i < section.end; ++i) {
        if (!pieces()[i].marker || pieces()[i].marker->kind != kind) continue;
        ++all;
        opening += pieces()[i].opens_paragraph ? 1 : 0;
      }
      bool const measure_like =
          kind == MarkerKind::spoken || kind == MarkerKind::circled || kind == MarkerKind::paren_arabic;
      if (!measure_like && all >= 3 && opening == all) chosen = kind;
    }
    return chosen;
  }

  std::size_t item_end(Section const& section, std::vector<MarkerKind> const& kinds, std::size_t index) const {
    std::size_t const level = rank(kinds, pieces()[index].marker->kind);
    std::size_t stop = index + 1;
    while (stop < section.end && !(pieces()[stop].marker && rank(kinds, pieces()[stop].marker->kind) <= level)) ++stop;
    return stop;
  }

  static std::size_t rank(std::vector<MarkerKind> const& kinds, MarkerKind kind) {
    return static_cast<std::size_t>(std::ranges::find(kinds, kind) - kinds.begin());
  }

  void read_section(Section const& section) {
    auto const kinds = nesting(section);
    auto kind = kind_with_status(section, kinds);
    if (!kind) kind = item_kind(section, kinds);
    if (!kind && section.by_heading) kind = kind_by_shape(section, kinds);
    if (!kind) return;
    std::size_t const level = rank(kinds, *kind);
    std::vector<std::optional<Range>> above(level);
    for (std::size_t i = section.begin; i < section.end; ++i) {
      if (!pieces()[i].marker) continue;
      std::size_t const here = rank(kinds, pieces()[i].marker->kind);
      if (here < level) {
        above[here] = pieces()[i].marker->ordinal;
        for (std::size_t k = here + 1; k < level; ++k) above[k].reset();
      }
      if (here != level) continue;
      add_item(section, i, item_end(section, kinds, i), above);
    }
  }

  void add_item(Section const& section, std::size_t index, std::size_t stop,
                std::vector<std::optional<Range>> const& above) {
    Item item;
    if (section.head) item.ordinal_path.push_back(notice_.text().printed(pieces()[*section.head].marker->ordinal));
    for (auto const& part : above)
      if (part) item.ordinal_path.push_back(notice_.text().printed(*part));
    item.ordinal_path.push_back(notice_.text().printed(pieces()[index].marker->ordinal));

    Range heading = row_head(pieces()[index], heading_line(pieces()[index].range));
    if (auto const label = notice_.match(heading, "item_label_head"); label && label->range.begin == heading.begin)
      heading.begin = label->range.end;
    std::optional<StatusWords> found = cut_status(notice_, heading);
    if (auto const cells = split(notice_.text(), pieces()[index].range, U" "); !found && cells.size() > 2)
      found = status_words(notice_, cells.back());
    item.heading = notice_.quote(bared(notice_.text(), cut_label(heading)));
    if (!found) found = status_in(index, stop);
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

  std::optional<StatusWords> status_in(std::size_t index, std::size_t stop) const {
    for (std::size_t i = stop; i-- > index;) {
      Range const range =
          i == index ? Range{heading_line(pieces()[i].range).end, pieces()[i].range.end} : pieces()[i].range;
      if (auto found = status_words(notice_, range)) return found;
      if (Range last = range; notice_.view(range).ends_with(U'）') || notice_.view(range).ends_with(U'】'))
        if (auto found = cut_status(notice_, last)) return found;
      for (Range const sentence : split(notice_.text(), range, U"。； "))
        if (auto found = status_words(notice_, sentence)) return found;
      auto const clauses = split(notice_.text(), range, U"，；：。");
      for (std::size_t k = clauses.size(); k-- > 0;) {
        if (k + 1 < clauses.size())
          if (auto found = status_words(notice_, {clauses[k].begin, clauses.back().end})) return found;
        if (auto found = status_words(notice_, clauses[k]); found && (k + 1 == clauses.size() || k == 0)) return found;
      }
    }
    return std::nullopt;
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
