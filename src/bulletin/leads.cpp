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
  return notice.words("org_end").ends(words, words.size()) > 0 || words.ends_with(U"机关") ||
         words.ends_with(U"部门") || words.ends_with(U"组");
}

void add_destinations(Notice const& notice, Range range, Reading& reading) {
  for (Range part : split(notice.text(), range, U"、")) {
    std::vector<Range> names{part};
    for (std::u32string_view const joint : {U"或者", U"以及", U"和", U"或", U"及", U"与"})
      if (auto const found = notice.find_text(part, joint); found && found->begin > part.begin) {
        names = {{part.begin, found->begin}, {found->end, part.end}};
        break;
      }
    for (Range name : names) {
      for (bool cut = true; cut;) {
        cut = false;
        for (std::u32string_view const head : {U"相关", U"给"})
          if (notice.view(name).starts_with(head) && length(name) > head.size() + 2)
            name.begin += head.size(), cut = true;
        for (std::u32string_view const tail : {U"等有关方面", U"等"})
          if (notice.view(name).ends_with(tail)) name.end -= tail.size(), cut = true;
      }
      name = bared(notice.text(), name);
      bool const general = notice.view(name) == U"部门" && name.begin >= 2;
      if (general && notice.view({name.begin - 2, name.begin}) == U"有关") name.begin -= 2;
      bool const vague = notice.view(name) == U"相关方面" || notice.view(name) == U"有关方面";
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
