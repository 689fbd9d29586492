// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "bulletin/parties.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

namespace {

// The same team under its longest name: 县委联动巡察组 in the title, 县委上下联动巡察组 below.
TeamMention const* fullest(Notice const& notice, std::vector<TeamMention> const& mentions, TeamMention const& first) {
  TeamMention const* best = &first;
  for (auto const& mention : mentions) {
    bool const same = mention.named() && !mention.sender_apart &&
                      mention.ordinals.has_value() == first.ordinals.has_value() &&
                      (!first.ordinals || notice.view(*mention.ordinals) == notice.view(*first.ordinals));
    bool const shorter = best->round && !mention.round;  // 学校党委第三轮巡察第一巡察组 is 学校党委第一巡察组
    bool const fuller = !mention.round && length(mention.whole) > length(best->whole) && length(mention.whole) <= 24;
    if (same && (shorter || fuller)) best = &mention;
  }
  return best;
}

// 第一、第二、第三巡察组 names three.
std::size_t teams_named(Notice const& notice, std::vector<TeamMention const*> const& chosen) {
  std::size_t named = 0;
  for (auto const* mention : chosen) named += split(notice.text(), *mention->ordinals, U"、和及").size();
  return named;
}

// More teams are counted than are named: 市委第四巡察组 was but one of 6个巡察组.
bool outnumbered(Notice const& notice, std::vector<TeamMention> const& mentions, std::size_t named) {
  return std::ranges::any_of(mentions, [&](TeamMention const& mention) {
    if (!mention.named() || !mention.count) return false;
    return chinese::number_value(notice.view(*mention.count)).value_or(0) > static_cast<int>(named);
  });
}

// 市委各巡察组 is printed 市委巡察组.
std::vector<Range> without_each(TeamMention const& mention) {
  if (mention.each == 0 || !mention.named()) return {mention.whole};
  if (mention.each == mention.whole.begin) return {{mention.each + 1, mention.whole.end}};
  return {{mention.whole.begin, mention.each}, {mention.each + 1, mention.whole.end}};
}

// 县委巡察三组: its number stands within the word.
bool numbered_behind(Notice const& notice, TeamMention const& mention) {
  auto const words = notice.view(mention.whole);
  constexpr std::u32string_view digits = U"一二三四五六七八九十";
  return !mention.ordinals && words.size() > 2 && digits.find(words[words.size() - 2]) != std::u32string_view::npos;
}

// The teams told by their number, each once; of one team the first, under its longest name.
std::vector<TeamMention const*> numbered_teams(Notice const& notice, std::vector<TeamMention> const& mentions,
                                               bool several) {
  std::vector<TeamMention const*> chosen;
  auto const first = std::ranges::find_if(mentions, &TeamMention::named);
  if (!several && first != mentions.end() && numbered_behind(notice, *first)) return {&*first};
  for (auto const& mention : mentions) {
    if (!mention.named() || !mention.ordinals) continue;
    bool const known = std::ranges::any_of(
        chosen, [&](auto const* other) { return notice.view(*other->ordinals) == notice.view(*mention.ordinals); });
    if (!known) chosen.push_back(&mention);
    if (!several || chosen.size() == 12) break;
  }
  if (!several && !chosen.empty()) chosen.front() = fullest(notice, mentions, *chosen.front());
  return chosen;
}

// One team, several named ones joined by 、, or 区委巡察组（6个）.
std::optional<Quote> body_quote(Notice const& notice, std::vector<TeamMention> const& mentions, bool several) {
  std::vector<TeamMention const*> chosen = numbered_teams(notice, mentions, several);
  std::erase_if(chosen, [&](auto const* one) {  // 第一 beside 第一、第二
    return std::ranges::any_of(chosen, [&](auto const* other) {
      if (other == one || !other->ordinals || !one->ordinals) return false;
      auto const within = notice.view(*other->ordinals);
      return within.size() > length(*one->ordinals) &&
             within.find(notice.view(*one->ordinals)) != std::u32string_view::npos;
    });
  });
  if (several && outnumbered(notice, mentions, teams_named(notice, chosen))) chosen.clear();
  for (bool const counted : {true, false})
    for (auto const& mention : mentions)
      if (chosen.empty() && mention.named() && mention.count.has_value() == counted)
        chosen.push_back(counted ? &mention : fullest(notice, mentions, mention));
  for (auto const& mention : mentions) {
    bool const known = std::ranges::any_of(chosen, [&](auto const* other) {
      return other->ordinals && mention.ordinals && notice.view(*other->ordinals) == notice.view(*mention.ordinals);
    });
    if (mention.ordinals && !known && (chosen.empty() || (several && !chosen.front()->named())))
      chosen.push_back(&mention);
  }
  if (chosen.empty()) {  // 市区联动巡察第三组: a name of its own without a sender
    auto const own = std::ranges::find_if(mentions, [&](auto const& mention) {
      return length(mention.whole) >= notice.words("team_word").ends(notice.text().folded(), mention.whole.end) + 4;
    });
    if (own != mentions.end()) chosen.push_back(&*own);
  }
  if (chosen.empty()) return std::nullopt;

  Quote body;
  for (auto const* mention : chosen) {
    if (!body.value.empty()) body.value += "、";
    if (mention->count) {
      std::size_t const team = std::max(mention->sender.end, mention->count->end + 1);
      body.value += notice.text().printed(mention->sender) +
                    notice.text().printed(bared(notice.text(), {team, mention->whole.end})) + "（" +
                    notice.text().printed(*mention->count) + "个）";
    } else {
      if (mention->sender_apart) body.value += notice.text().printed(mention->sender);
      for (Range const part : without_each(*mention)) body.value += notice.text().printed(part);
    }
    if (mention->sender_apart) {
      auto const sender = notice.spans(mention->sender);
      body.spans.insert(body.spans.end(), sender.begin(), sender.end());
    }
    for (Range const part : without_each(*mention)) {
      auto const spans = notice.spans(part);
      body.spans.insert(body.spans.end(), spans.begin(), spans.end());
    }
  }
  return body;
}

}  // namespace

namespace {

// 校党委第一巡察组、第二巡察组, 第一巡察组巡察A，第二巡察组巡察B: the second belongs to the sender of the first.
void join(Notice const& notice, TeamMention const& before, TeamMention& mention) {
  if (mention.named() || !before.named() || !mention.ordinals || mention.whole.begin < before.whole.end) return;
  Range const between{before.whole.end, mention.whole.begin};
  bool const joined = length(between) == 1 && (notice.view(between) == U"、" || notice.view(between) == U"和");
  auto const apart = notice.match_here(between, "between_teams");
  if (!joined && !(apart && apart->range.end == between.end)) return;
  mention.sender = before.sender;
  mention.level = before.level;
  mention.joined = true;
}

// 市委第十轮巡察共派出8个巡察组, 根据区委统一部署: the committee stands before its round, apart from the teams.
std::optional<TeamMention> sender_apart(Notice const& notice) {
  Range const head{0, std::min<std::size_t>(notice.text().size(), 600)};
  std::optional<TeamMention> sent;
  for (auto const& round : notice.matches(head, "round_sent")) {
    std::size_t const word = round.range.begin;
    std::size_t line = word;
    while (line > head.begin && notice.text().folded()[line - 1] != U'\n') --line;
    if (auto const place = notice.match({line, word}, "held_place"); place && place->range.end == word) continue;
    TeamMention const found = team_ending(notice, {word, word}, head.begin);
    if (!found.named()) continue;
    auto const sender = notice.view(found.sender);
    bool const committee = sender.ends_with(U"委") || sender.ends_with(U"党组");  // rather than 京港公司召开…
    if (!sent || committee) sent = found;
    if (committee) break;
  }
  return sent;
}

void lend_sender(Notice const& notice, std::vector<TeamMention>& mentions) {
  auto const sent = sender_apart(notice);
  if (!sent) return;
  bool const ours = notice.view(sent->sender).starts_with(U"我");  // 我校: a level, no name
  for (auto& mention : mentions) {
    mention.level = sent->level;
    if (ours) continue;
    mention.sender = sent->sender;
    mention.sender_apart = true;
  }
}

}  // namespace

std::vector<TeamMention> team_mentions(Notice const& notice, Range within) {
  std::vector<TeamMention> mentions;
  auto const view = notice.text().folded();
  std::size_t least = within.begin;
  for (std::size_t at = within.begin; at < within.end; ++at) {
    std::size_t const word = notice.words("team_word").begins(view, at);
    if (word == 0 || at + word > within.end) continue;
    mentions.push_back(team_ending(notice, {at, at + word}, least));
    if (mentions.size() > 1) join(notice, mentions[mentions.size() - 2], mentions.back());
    least = at + word;
    at = least - 1;
  }
  return mentions;
}

namespace {

bool stands_in_cell(Notice const& notice, Range team) {
  auto const view = notice.text().folded();
  auto const edge = [&](std::size_t at) {
    return at >= view.size() || is_blank(view[at]) || view[at] == U'|' || view[at] == U'：';
  };
  return (team.begin == 0 || is_blank(view[team.begin - 1])) && edge(team.end);
}

}  // namespace

void read_inspecting_side(Notice const& notice, Reading& reading) {
  std::vector<TeamMention> mentions;
  for (auto const paragraph : notice.outline().paragraphs) {
    if (mentions.size() > 40) break;
    auto found = team_mentions(notice, paragraph);
    mentions.insert(mentions.end(), found.begin(), found.end());
  }
  if (mentions.empty()) {
    if (auto const sent = sender_apart(notice)) reading.level = sent->level;
    return;
  }
  if (std::ranges::none_of(mentions, &TeamMention::named)) lend_sender(notice, mentions);
  auto const named = std::ranges::find_if(mentions, &TeamMention::named);
  reading.level = named != mentions.end() ? named->level : std::nullopt;
  bool const anybody = named != mentions.end() && notice.words("party_end").has(notice.view(named->sender));
  if (!reading.level || (*reading.level == Level::other && anybody)) {
    Range const head{0, std::min<std::size_t>(notice.text().size(), 900)};
    if (notice.has(head, "context.university"))
      reading.level = Level::university;
    else if (notice.has(head, "context.enterprise"))
      reading.level = Level::enterprise;
  }
  bool const table = std::ranges::count_if(mentions, [&](TeamMention const& mention) {
                       return mention.named() && mention.ordinals && stands_in_cell(notice, mention.whole);
                     }) > 1;
  bool const joined = std::ranges::any_of(mentions, &TeamMention::joined);
  bool const round = reading.kind == Kind::announcement && reading.inspected_units.size() > 1;
  reading.inspecting_body =
      body_quote(notice, mentions, table || joined || round || reading.kind == Kind::feedback_multi);
}

}  // namespace huiyin::bulletin
