// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "documents/docx_lists.hpp"

#include <algorithm>

#include "documents/docx_list_reading.hpp"

namespace huiyin::documents {

Result<DocxLists> DocxLists::read(std::string_view xml) {
  XmlReader reader = HUIYIN_TRY(XmlReader::open(xml));
  ListReading reading;
  while (true) {
    XmlEvent const event = HUIYIN_TRY(reader.next());
    if (event == XmlEvent::end) return reading.finish();
    if (event == XmlEvent::opening) reading.open(reader);
    if (event == XmlEvent::closing) reading.close(reader);
  }
}

int DocxLists::shape_of(List const& list, DocxStyles const& styles) const {
  auto const shape = shapes_.find(list.shape);
  if (shape == shapes_.end()) return -1;
  DocxStyle const* const lender = styles.find(shape->second.shape_of_style);
  if (lender == nullptr || !lender->place.list) return list.shape;
  auto const lent = lists_.find(*lender->place.list);
  return lent != lists_.end() && shapes_.contains(lent->second.shape) ? lent->second.shape : list.shape;
}

ListLevel const* DocxLists::level_of(List const& list, int shape, std::size_t level) const {
  if (list.levels[level]) return &*list.levels[level];
  auto const found = shapes_.find(shape);
  return found != shapes_.end() && found->second.levels[level] ? &*found->second.levels[level] : nullptr;
}

void DocxLists::count(List const& list, int number, int shape, std::size_t level) {
  auto& counts = counts_[shape];
  for (std::size_t i = 0; i < list_levels; ++i) {
    bool const begins = list.starts[i] && i <= level && restarted_.emplace(number, i).second;
    if (begins) counts[i].reset();
  }
  for (std::size_t i = 0; i <= level; ++i) {
    ListLevel const* const rule = level_of(list, shape, i);
    int const start = list.starts[i].value_or(rule != nullptr ? rule->start : 1);
    if (!counts[i])
      counts[i] = start;
    else if (i == level)
      ++*counts[i];
  }
  for (std::size_t i = level + 1; i < list_levels; ++i) {
    ListLevel const* const rule = level_of(list, shape, i);
    int const after = rule != nullptr && rule->restart ? *rule->restart : static_cast<int>(i);
    if (static_cast<int>(level) < after) counts[i].reset();
  }
}

std::string DocxLists::label(List const& list, int shape, std::size_t level) const {
  ListLevel const& rule = *level_of(list, shape, level);
  auto const& counts = counts_.at(shape);
  std::string text;
  for (std::size_t at = 0; at < rule.text.size(); ++at) {
    bool const stands_for =
        rule.text[at] == '%' && at + 1 < rule.text.size() && rule.text[at + 1] >= '1' && rule.text[at + 1] <= '9';
    if (!stands_for) {
      text += rule.text[at];
      continue;
    }
    auto const of = static_cast<std::size_t>(rule.text[++at] - '1');
    ListLevel const* const numbered = level_of(list, shape, of);
    if (numbered == nullptr || of > level) continue;
    bool const decimal = rule.legal && numbered->format != NumberFormat::none;
    text += rendered(counts[of].value_or(numbered->start), decimal ? NumberFormat::decimal : numbered->format);
  }
  bool const spaced = !rule.glued && !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
  return spaced ? text + ' ' : text;
}

std::string DocxLists::next(ListPlace const& place, std::string_view style, DocxStyles const& styles) {
  auto const found = place.list ? lists_.find(*place.list) : lists_.end();
  if (found == lists_.end()) return {};
  List const& list = found->second;
  int const shape = shape_of(list, styles);

  std::size_t level = std::min<std::size_t>(static_cast<std::size_t>(place.level.value_or(0)), list_levels - 1);
  if (!place.level && !style.empty())
    for (std::size_t i = 0; i < list_levels; ++i)
      if (auto const* rule = level_of(list, shape, i); rule != nullptr && rule->style == style) level = i;
  ListLevel const* const rule = level_of(list, shape, level);
  if (rule == nullptr) return {};

  count(list, *place.list, shape, level);
  return rule->format == NumberFormat::bullet ? std::string() : label(list, shape, level);
}

}  // namespace huiyin::documents
