// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The list numbers of a .docx, which stand nowhere in its text (numbering.xml; ECMA-376 §17.9).
// Promises: paragraphs told in order get the numbers a word processor shows; bullets are not numbers and give nothing.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "documents/docx_styles.hpp"
#include "documents/list_number.hpp"

namespace huiyin::documents {

constexpr std::size_t list_levels = 9;

struct ListLevel {
  int start = 1;
  NumberFormat format = NumberFormat::decimal;
  std::string text;            // %1 … %9 stand for the numbers of the levels
  std::string style;           // paragraphs of this style belong to this level
  std::optional<int> restart;  // begins anew after this level (from 1); 0: never
  bool legal = false;          // all numbers in decimal
  bool glued = false;          // nothing between number and text
};

struct ListShape {  // w:abstractNum
  std::array<std::optional<ListLevel>, list_levels> levels;
  std::string shape_of_style;  // borrowed from the list of this style
};

struct List {  // w:num
  int shape = -1;
  std::array<std::optional<int>, list_levels> starts;
  std::array<std::optional<ListLevel>, list_levels> levels;
};

class DocxLists {
 public:
  static Result<DocxLists> read(std::string_view xml);

  // The number of the next paragraph that belongs to a list, with what follows it; empty when it has none to show.
  std::string next(ListPlace const& place, std::string_view style, DocxStyles const& styles);

 private:
  friend class ListReading;
  int shape_of(List const& list, DocxStyles const& styles) const;
  ListLevel const* level_of(List const& list, int shape, std::size_t level) const;
  void count(List const& list, int number, int shape, std::size_t level);
  std::string label(List const& list, int shape, std::size_t level) const;

  std::map<int, ListShape> shapes_;
  std::map<int, List> lists_;
  std::map<int, std::array<std::optional<int>, list_levels>> counts_;  // by shape: lists of one shape go on counting
  std::set<std::pair<int, std::size_t>> restarted_;                    // overrides begin once
};

}  // namespace huiyin::documents
