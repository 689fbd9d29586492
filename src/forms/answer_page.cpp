// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/answer_page.hpp"

#include "forms/columns.hpp"

#include <algorithm>
#include <numeric>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace huiyin::forms {

namespace {

using Cells = std::vector<std::vector<std::string>>;

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest_column = 10;  // a day
constexpr std::size_t few_members = 3;        // a list of so small records is a table

std::string_view viewed(boost::json::string_view text) { return {text.data(), text.size()}; }

bool holds_objects(boost::json::value const& value) {
  auto const* list = value.if_array();
  return list && !list->empty() &&
         std::ranges::all_of(*list, [](boost::json::value const& each) { return each.is_object(); });
}

bool is_small(boost::json::value const& value) {
  auto const* record = value.if_object();
  return record && record->size() <= few_members &&
         std::ranges::none_of(*record, [](auto const& member) { return member.value().is_structured(); });
}

class Layout {
 public:
  Layout(AnswerWords const& words, Page page) : words_(words), page_(page) {}

  std::string table(boost::json::array const& rows, std::vector<std::string> const& columns, std::string const& indent,
                    Heading heading) const {
    Cells cells;
    auto& names = cells.emplace_back();
    for (std::string const& column : columns) names.push_back(printable(words_.field(column)));
    for (boost::json::value const& row : rows) {
      auto& line = cells.emplace_back();
      auto const* record = row.if_object();
      for (std::string const& column : columns) {
        auto const* value = record ? record->if_contains(column) : nullptr;
        line.push_back(value ? shown(column, *value) : std::string());
      }
    }
    return drawn(cells, indent, heading);
  }

  void members(boost::json::object const& record, std::string const& indent, std::string& made) const {
    std::size_t widest = 0;
    for (auto const& member : record) widest = std::max(widest, columns(name_of(member)));
    for (auto const& member : record) {
      if (name_of(member).empty()) continue;
      if (holds_objects(member.value())) {
        made += indent + in_ink(name_of(member)) + "\n" + list(member.value().get_array(), indent + "  ");
        continue;
      }
      std::size_t const used = indent.size() + widest + gap;
      auto const lines =
          wrapped(shown(viewed(member.key()), member.value()), page_.width > used ? page_.width - used : 0);
      for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string const label = i ? std::string(widest, ' ') : in_ink(padded(name_of(member), widest));
        made += indent + label + std::string(gap, ' ') + lines[i] + "\n";
      }
    }
  }

 private:
  std::string name_of(boost::json::object::value_type const& member) const {
    return printable(words_.field(viewed(member.key())));
  }

  std::string in_ink(std::string const& text) const {
    return page_.ink == Ink::bold ? "\x1b[1m" + text + "\x1b[0m" : text;
  }

  std::string shown(std::string_view field, boost::json::value const& value) const {
    if (value.is_null()) return {};
    if (auto const* text = value.if_string()) return printable(words_.value(field, viewed(*text)));
    if (auto const* truth = value.if_bool()) return printable(words_.value("truth", *truth ? "true" : "false"));
    if (auto const* record = value.if_object()) {
      std::string joined;
      for (auto const& member : *record)
        joined += (joined.empty() ? "" : "; ") + name_of(member) + " " + shown(viewed(member.key()), member.value());
      return joined;
    }
    if (auto const* list = value.if_array()) {
      std::string joined;
      for (boost::json::value const& each : *list) joined += (joined.empty() ? "" : "; ") + shown(field, each);
      return joined;
    }
    return printable(boost::json::serialize(value));
  }

  // Records below their name: one after another, or as a table where they are small.
  std::string list(boost::json::array const& records, std::string const& indent) const {
    if (std::ranges::all_of(records, is_small)) {
      std::vector<std::string> names;
      for (auto const& member : records[0].get_object()) names.emplace_back(viewed(member.key()));
      return table(records, names, indent, Heading::yes);
    }
    std::string made;
    for (boost::json::value const& each : records) {
      std::string record;
      members(each.get_object(), indent + "  ", record);
      if (record.size() > indent.size()) record[indent.size()] = '-';
      made += record;
    }
    return made;
  }

  // How wide each column is, so that a line fits where it can.
  std::vector<std::size_t> widths(Cells const& cells, std::size_t indent) const {
    std::vector<std::size_t> wide(cells[0].size());
    for (auto const& line : cells)
      for (std::size_t c = 0; c < line.size(); ++c) wide[c] = std::max(wide[c], columns(line[c]));
    auto const last = wide.end() - 1;
    while (std::accumulate(wide.begin(), wide.end(), indent + gap * (wide.size() - 1)) > page_.width) {
      auto const widest = std::max_element(wide.begin(), last);
      if (widest == last || *widest <= narrowest_column) break;
      --*widest;
    }
    return wide;
  }

  std::string drawn(Cells const& cells, std::string const& indent, Heading heading) const {
    auto const wide = widths(cells, indent.size());
    std::string made;
    for (std::size_t r = heading == Heading::yes ? 0 : 1; r < cells.size(); ++r) {
      std::string line;
      for (std::size_t c = 0; c + 1 < wide.size(); ++c)
        line += padded(cut(cells[r][c], wide[c]), wide[c]) + std::string(gap, ' ');
      line += cells[r].back();
      made += indent + (r ? line : in_ink(line)) + "\n";
    }
    return made;
  }

  AnswerWords const& words_;
  Page page_;
};

}  // namespace

std::string record_page(std::string_view json, AnswerWords const& words, Page page) {
  boost::system::error_code problem;
  boost::json::value const value = boost::json::parse({json.data(), json.size()}, problem);
  if (problem || !value.is_object()) return printable(json) + "\n";
  std::string made;
  Layout(words, page).members(value.get_object(), "", made);
  return made;
}

std::string rows_page(std::vector<std::string> const& rows, std::vector<std::string> const& columns,
                      AnswerWords const& words, Page page, Heading heading) {
  if (rows.empty() || columns.empty()) return {};
  boost::json::array list;
  for (std::string const& row : rows) list.push_back(boost::json::parse(row));
  return Layout(words, page).table(list, columns, "", heading);
}

}  // namespace huiyin::forms
