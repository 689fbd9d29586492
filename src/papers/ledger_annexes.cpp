// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "chinese/utf32.hpp"
#include "papers/ledger_sheets.hpp"
#include "papers/ledger_styles.hpp"

namespace huiyin::papers {
namespace {

using documents::CellStyle;
using documents::Workbook;
using rectification::Ledger;
using rectification::Opinion;

constexpr int heading_row = 1;

struct Heading {
  char const* text;
  double width;
};

// Title, one head row, widths; the table begins in row 2.
template <std::size_t count>
Workbook::Sheet& begin_sheet(Workbook& book, char const* name, std::string const& title,
                             std::array<Heading, count> const& headings) {
  auto& sheet = book.add_sheet(name);
  double total = 0;
  for (std::size_t at = 0; at < count; ++at) {
    book.width(sheet, static_cast<int>(at), headings[at].width);
    book.text(sheet, heading_row, static_cast<int>(at), headings[at].text, head_style);
    total += headings[at].width;
  }
  book.merge(sheet, 0, 0, 0, static_cast<int>(count) - 1, title, title_style);
  book.height(sheet, 0, height_for(title, total, title_style));
  book.height(sheet, heading_row, row_height(2, head_style.size));
  book.freeze(sheet, heading_row + 1, 0);
  book.protect(sheet);
  return sheet;
}

constexpr std::array opinion_headings{Heading{"意见\n编号", 7}, Heading{"整改意见（通报原文）", 36}, Heading{"要点", 6},
                                      Heading{"具体要求（通报原文）", 62},
                                      Heading{"对应问题序号\n（建议，待确认）", 20}};

std::map<int, std::string> findings_by_opinion(Ledger const& ledger) {
  std::map<int, std::string> findings;
  for (auto const& row : ledger.rows)
    for (int const number : row.proposed_opinions) {
      auto& list = findings[number];
      list += fmt::format("{}{}", list.empty() ? "" : "、", row.seq);
    }
  return findings;
}

class OpinionsSheet {
 public:
  OpinionsSheet(Workbook& book, Ledger const& ledger)
      : book_(book),
        sheet_(begin_sheet(book, "整改意见", "整改意见及要点", opinion_headings)),
        findings_(findings_by_opinion(ledger)) {}

  void write(Opinion const& opinion) {
    int const first = row_;
    std::vector<double> heights;
    for (std::size_t at = 0; at < std::max<std::size_t>(1, opinion.points.size()); ++at) {
      std::string const point = at < opinion.points.size() ? fitting(opinion.points[at]) : "";
      book_.text(sheet_, row_, 2, point.empty() ? "" : fmt::format("{}", at + 1), locked_middle_style);
      book_.text(sheet_, row_, 3, point, locked_style);
      heights.push_back(height_for(point, opinion_headings[3].width, locked_style));
      ++row_;
    }
    std::string const ordinal = opinion.ordinal.empty() ? "" : fmt::format("（{}）", opinion.ordinal);
    std::string const heading = fitting(opinion.heading) + ordinal;
    std::string const findings = fitting(findings_[opinion.number]);
    span(first, 0, opinion.number > 0 ? fmt::format("意见{}", opinion.number) : "", locked_middle_style);
    span(first, 1, heading, locked_style);
    span(first, 4, findings, proposed_style);
    set_heights(first, heights,
                std::max(height_for(heading, opinion_headings[1].width, locked_style),
                         height_for(findings, opinion_headings[4].width, proposed_style)));
  }

  void finish() {
    if (row_ == heading_row + 1) write({0, "", "（通报未列整改意见）", {}});
    book_.page(sheet_, true, heading_row, heading_row, std::max(heading_row + 1, row_ - 1),
               static_cast<int>(opinion_headings.size()) - 1, footer);
  }

 private:
  void span(int first, int column, std::string const& text, CellStyle const& style) {
    book_.merge(sheet_, first, column, row_ - 1, column, text, style);
  }
  // The spanning cells need room too: what the points lack is shared among their rows.
  void set_heights(int first, std::vector<double> heights, double spanning) {
    double sum = 0;
    for (double const height : heights) sum += height;
    double const more = std::max(0.0, spanning - sum) / static_cast<double>(heights.size());
    for (std::size_t at = 0; at < heights.size(); ++at)
      book_.height(sheet_, first + static_cast<int>(at), std::min(tallest_row, heights[at] + more));
  }

  Workbook& book_;
  Workbook::Sheet& sheet_;
  std::map<int, std::string> findings_;
  int row_ = heading_row + 1;
};

constexpr std::array source_headings{Heading{"段号", 9}, Heading{"通报原文", 122}};
constexpr std::size_t longest_piece = 480;  // characters: a row must not outgrow a page

// Cuts behind the last mark that ends a sentence, or a clause, within the length.
std::vector<std::string> pieces_of(std::string const& paragraph) {
  std::u32string const text = chinese::to_utf32(paragraph);
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.size(), begin + longest_piece);
    if (end < text.size())
      for (std::u32string_view const marks : {U"。！？", U"；;", U"，、,"}) {
        auto const mark = std::u32string_view(text).substr(begin, end - begin).find_last_of(marks);
        if (mark == std::u32string_view::npos || mark < longest_piece / 2) continue;
        end = begin + mark + 1;
        break;
      }
    pieces.push_back(chinese::to_utf8(text.substr(begin, end - begin)));
    begin = end;
  }
  return pieces;
}

}  // namespace

void add_opinions_sheet(Workbook& book, Ledger const& ledger) {
  OpinionsSheet sheet(book, ledger);
  for (auto const& opinion : ledger.opinions) sheet.write(opinion);
  sheet.finish();
}

void add_source_sheet(Workbook& book, Ledger const& ledger) {
  auto& sheet = begin_sheet(book, "原文", "通报原文", source_headings);
  int row = heading_row + 1;
  for (std::size_t number = 1; number <= ledger.source.size(); ++number) {
    bool first = true;
    for (auto const& piece : pieces_of(ledger.source[number - 1])) {
      book.text(sheet, row, 0, fmt::format("{}{}", number, first ? "" : "（续）"), locked_middle_style);
      book.text(sheet, row, 1, piece, locked_style);
      book.height(sheet, row, height_for(piece, source_headings[1].width, locked_style));
      first = false;
      ++row;
    }
  }
  book.page(sheet, true, heading_row, heading_row, std::max(heading_row + 1, row - 1), 1, footer);
}

}  // namespace huiyin::papers
