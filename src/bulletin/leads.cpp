// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/leads.hpp"

#include <algorithm>
#include <vector>

#include "bulletin/parties.hpp"

namespace huiyin::bulletin {

namespace {

// Behind each 移交, 转: the organs, up to 处理, 等有关方面 or the next of these verbs.
std::vector<Range> destinations(Notice const& notice, Range piece) {
  auto const view = notice.text().folded();
  std::vector<Range> targets;
  for (std::size_t at = piece.begin; at < piece.end; ++at) {
    std::size_t const verb = notice.words("lead_verb").begins(view, at);
    if (verb == 0) continue;
    Range target{at + verb, piece.end};
    for (std::size_t i = target.begin; i < target.end; ++i) {
      bool const mark = view[i] == U'，' || view[i] == U'。' || view[i] == U'；';
      if (mark || notice.words("lead_stop").begins(view, i) > 0 || notice.words("lead_verb").begins(view, i) > 0)
        target.end = i;
    }
    for (bool cut = true; cut;) {
      std::size_t const empty = notice.words("lead_empty").begins(view, target.begin);
      cut = empty > 0 && target.begin + empty < target.end;
      if (cut) target.begin += empty;
    }
    if (length(target) >= 2) targets.push_back(target);
    at += verb - 1;
  }
  for (auto const& found : notice.matches(piece, "handed_to")) targets.push_back(*found["who"]);  // 向县纪委监委移交
  return targets;
}

bool is_organ(Notice const& notice, Range name) {
  auto const words = notice.view(name);
  return notice.words("org_end").ends(words, words.size()) > 0 ||
         notice.words("organ_end").ends(words, words.size()) > 0;
}

void add_once(std::vector<Quote>& names, Quote&& name) {
  if (std::ranges::none_of(names, [&](Quote const& other) { return other.value == name.value; }))
    names.push_back(std::move(name));
}

void add_destinations(Notice const& notice, Range range, Reading& reading) {
  for (Range part : split(notice.text(), range, U"、")) {
    std::vector<Range> names{part};
    if (auto const found = notice.find(part, "organ_joint"); found && found->begin > part.begin)
      names = {{part.begin, found->begin}, {found->end, part.end}};
    for (Range name : names) {
      for (bool cut = true; cut;) {
        cut = false;
        std::size_t const head = notice.words("lead_organ_head").begins(notice.view(name), 0);
        if (head > 0 && length(name) > head + 2) name.begin += head, cut = true;
        std::size_t const tail = notice.words("lead_organ_tail").ends(notice.view(name), length(name));
        if (tail > 0 && length(name) > tail) name.end -= tail, cut = true;
      }
      if (auto const count = notice.match(name, "lead_count")) name.end = count->range.begin;  // 县纪委监委3件
      name = bared(notice.text(), name);
      if (length(name) == 2 && name.begin >= 2 && notice.words("lead_vague").has(notice.view(name)))
        if (Range const whole{name.begin - 2, name.end}; notice.words("lead_vague_head").begins(notice.view(whole), 0))
          name = whole;  // 有关部门
      if (length(name) >= 2 && is_organ(notice, name)) add_once(reading.leads_destination, notice.quote(name));
    }
  }
}

}  // namespace

void read_leads(Notice const& notice, Reading& reading) {
  for (std::size_t i = 0; i < notice.pieces().size(); ++i) {
    if (notice.role(i) != Role::leads) continue;
    Range const piece = notice.pieces()[i].range;
    bool const none = notice.match(piece, "no_leads").has_value();
    if (!reading.leads_transferred) reading.leads_transferred = Found<bool>{!none, notice.spans(piece)};
    if (none) continue;
    for (Range const target : destinations(notice, piece)) add_destinations(notice, target, reading);
    if (auto const by = notice.match(piece, "handed_by"); by && reading.leads_destination.empty())
      add_destinations(notice, *(*by)["who"], reading);
    if (!reading.leads_destination.empty()) return;
  }
}

}  // namespace huiyin::bulletin
