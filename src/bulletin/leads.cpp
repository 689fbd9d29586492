// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/leads.hpp"

#include "bulletin/parties.hpp"

namespace huiyin::bulletin {

namespace {

// Behind 移交, 转: the organs, up to 处理 or 等有关方面.
std::optional<Range> destination(Notice const& notice, Range piece) {
  auto const view = notice.text().folded();
  std::optional<Range> best;
  for (std::size_t at = piece.begin; at < piece.end; ++at) {
    std::size_t const verb = notice.words("lead_verb").begins(view, at);
    if (verb == 0) continue;
    Range target{at + verb, piece.end};
    for (std::size_t i = target.begin; i < target.end; ++i)
      if (view[i] == U'，' || view[i] == U'。' || notice.words("lead_stop").begins(view, i) > 0) target.end = i;
    for (bool cut = true; cut;) {
      std::size_t const empty = notice.words("lead_empty").begins(view, target.begin);
      cut = empty > 0 && target.begin + empty < target.end;
      if (cut) target.begin += empty;
    }
    if (length(target) >= 2) best = target;
    at += verb - 1;
  }
  return best;
}

bool is_organ(Notice const& notice, Range name) {
  auto const words = notice.view(name);
  return notice.words("org_end").ends(words, words.size()) > 0 ||
         notice.words("organ_end").ends(words, words.size()) > 0;
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
      name = bared(notice.text(), name);
      bool const general = notice.view(name) == U"部门" && name.begin >= 2;
      if (general && notice.view({name.begin - 2, name.begin}) == U"有关") name.begin -= 2;
      bool const vague = notice.words("lead_vague").has(notice.view(name));
      if (length(name) >= 2 && !vague && is_organ(notice, name))
        reading.leads_destination.push_back(notice.quote(name));
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
    if (auto const target = destination(notice, piece)) add_destinations(notice, *target, reading);
    if (auto const by = notice.match(piece, "handed_by"); by && reading.leads_destination.empty())
      add_destinations(notice, *(*by)["who"], reading);
    if (!reading.leads_destination.empty()) return;
  }
}

}  // namespace huiyin::bulletin
