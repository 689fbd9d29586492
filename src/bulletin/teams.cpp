// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "bulletin/parties.hpp"
#include "chinese/characters.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::array levels{std::pair{Level::central, "level.central"},
                            std::pair{Level::province, "level.province"},
                            std::pair{Level::city, "level.city"},
                            std::pair{Level::county, "level.county"},
                            std::pair{Level::enterprise, "level.enterprise"},
                            std::pair{Level::university, "level.university"},
                            std::pair{Level::other, "level.other"}};
constexpr std::u32string_view number_marks = U"一二三四五六七八九十0123456789";

// Walks left over the parts of a team's name, from 巡察组 to the committee that sends it.
class TeamName {
 public:
  TeamName(Notice const& notice, Range word, std::size_t least)
      : notice_(notice), view_(notice.text().folded()), least_(least) {
    mention_.whole = word;
    at_ = word.begin;
  }

  TeamMention read() {
    for (bool more = true; more;) {
      more = false;
      for (auto const modifier : {U"联动", U"提级", U"交叉", U"专项", U"常规", U"机动", U"上下", U"政治"})
        more = skip_word(modifier) || more;
    }
    skip_blanks();
    read_number();
    skip_blanks();
    skip_round();
    skip_field();
    read_sender();
    mention_.whole.begin = mention_.level ? mention_.sender.begin : at_;
    if (mention_.count) mention_.whole.begin = std::min(mention_.whole.begin, mention_.count->begin);
    return mention_;
  }

 private:
  bool ends_with(std::u32string_view word) const {
    return at_ >= least_ + word.size() && view_.substr(at_ - word.size(), word.size()) == word;
  }
  bool skip_word(std::u32string_view word) {
    if (!ends_with(word)) return false;
    at_ -= word.size();
    return true;
  }
  void skip_blanks() {
    while (at_ > least_ && view_[at_ - 1] == U' ') --at_;
  }
  std::size_t number_before(std::size_t at) const {
    std::size_t begin = at;
    while (begin > least_ && number_marks.find(view_[begin - 1]) != std::u32string_view::npos) --begin;
    return begin;
  }

  // 15个省委巡视组: the number stands before the sender.
  void read_count_before(std::size_t sender) {
    if (sender <= least_ || view_[sender - 1] != U'个') return;
    std::size_t const begin = number_before(sender - 1);
    if (begin < sender - 1 && !mention_.count) mention_.count = Range{begin, sender - 1};
  }

  void read_number() {
    if (at_ > least_ && view_[at_ - 1] == U'个') {
      std::size_t const begin = number_before(at_ - 1);
      if (begin < at_ - 1) mention_.count = Range{begin, at_ - 1}, at_ = begin;
      return;
    }
    std::size_t const stop = at_;
    while (true) {
      std::size_t const begin = number_before(at_);
      if (begin == at_ || begin == least_) break;
      bool const ordinal = view_[begin - 1] == U'第';
      if (!ordinal && !joins(begin)) break;
      at_ = ordinal ? begin - 1 : begin;
      if (at_ > least_ && joins(at_)) {
        std::size_t const before = number_before(at_ - 1);
        if (before < at_ - 1) {
          --at_;
          continue;
        }
      }
      break;
    }
    if (at_ < stop) mention_.ordinals = Range{at_, stop};
  }
  bool joins(std::size_t at) const {
    static constexpr std::u32string_view joining = U"、至到和及-—～";
    return at > least_ && joining.find(view_[at - 1]) != std::u32string_view::npos;
  }

  // 第七轮巡察
  void skip_round() {
    std::size_t const here = at_;
    if (!skip_word(U"巡察") && !skip_word(U"巡视")) skip_word(U"常规巡察");
    if (skip_word(U"轮")) {
      at_ = number_before(at_);
      if (skip_word(U"第") || at_ < here) return;
    }
    at_ = here;
  }
  // 医疗卫生领域
  void skip_field() {
    std::size_t const here = at_;
    if (!skip_word(U"领域") && !skip_word(U"系统")) return;
    for (int i = 0; i < 8 && at_ > least_; ++i) {
      if (sender_ends_here()) return;
      --at_;
    }
    at_ = here;
  }
  bool sender_ends_here() const {
    for (auto const& [level, list] : levels)
      if (notice_.words(list).ends(view_, at_) > 0) return true;
    return false;
  }

  void read_sender() {
    std::size_t longest = 0;
    for (auto const& [level, list] : levels) {
      std::size_t const found = notice_.words(list).ends(view_, at_);
      if (found > longest && at_ - found >= least_) longest = found, mention_.level = level;
    }
    if (!mention_.level) return;
    std::size_t begin = at_ - longest;
    auto const& boundary = notice_.words("name_boundary");
    for (int i = 0; i < 16 && begin > least_ && chinese::is_han(view_[begin - 1]) && view_[begin - 1] != U'个' &&
                    boundary.ends(view_, begin) == 0;
         ++i)
      --begin;
    read_count_before(begin);
    mention_.sender = {begin, at_};
    // 北京市委 is a province, 临湖市委 a city
    for (std::size_t at = begin; at < at_; ++at)
      if (notice_.words("level.province").begins(view_, at) == at_ - at) mention_.level = Level::province;
  }

  Notice const& notice_;
  std::u32string_view view_;
  std::size_t least_;
  std::size_t at_ = 0;
  TeamMention mention_;
};

// The same team under its longest name: 县委联动巡察组 in the title, 县委上下联动巡察组 below.
TeamMention const* fullest(Notice const& notice, std::vector<TeamMention> const& mentions, TeamMention const& first) {
  TeamMention const* best = &first;
  for (auto const& mention : mentions) {
    bool const same = mention.named() && !mention.sender_apart &&
                      mention.ordinals.has_value() == first.ordinals.has_value() &&
                      (!first.ordinals || notice.view(*mention.ordinals) == notice.view(*first.ordinals));
    if (same && length(mention.whole) > length(best->whole) && length(mention.whole) <= 24) best = &mention;
  }
  return best;
}

// One team, several named ones joined by 、, or 区委巡察组（6个）.
std::optional<Quote> body_quote(Notice const& notice, std::vector<TeamMention> const& mentions, bool several) {
  std::vector<TeamMention const*> chosen;
  for (auto const& mention : mentions) {
    if (!mention.named() || !mention.ordinals) continue;
    bool const known = std::ranges::any_of(
        chosen, [&](auto const* other) { return notice.view(*other->ordinals) == notice.view(*mention.ordinals); });
    if (!known) chosen.push_back(&mention);
    if (!several || chosen.size() == 12) break;
  }
  if (!several && !chosen.empty()) chosen.front() = fullest(notice, mentions, *chosen.front());
  for (bool const counted : {true, false})
    for (auto const& mention : mentions)
      if (chosen.empty() && mention.named() && mention.count.has_value() == counted)
        chosen.push_back(counted ? &mention : fullest(notice, mentions, mention));
  for (auto const& mention : mentions)
    if (chosen.empty() && mention.ordinals) chosen.push_back(&mention);
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
      body.value += notice.text().printed(mention->whole);
    }
    if (mention->sender_apart) {
      auto const sender = notice.spans(mention->sender);
      body.spans.insert(body.spans.end(), sender.begin(), sender.end());
    }
    auto const spans = notice.spans(mention->whole);
    body.spans.insert(body.spans.end(), spans.begin(), spans.end());
  }
  return body;
}

}  // namespace

namespace {

// 校党委第一巡察组、第二巡察组: the second belongs to the sender of the first.
void join(Notice const& notice, TeamMention const& before, TeamMention& mention) {
  if (mention.named() || !before.named() || !mention.ordinals || mention.whole.begin < before.whole.end) return;
  Range const between{before.whole.end, mention.whole.begin};
  bool const joined = length(between) == 1 && (notice.view(between) == U"、" || notice.view(between) == U"和");
  if (!joined) return;
  mention.sender = before.sender;
  mention.level = before.level;
  mention.joined = true;
}

// 市委第十轮巡察共派出8个巡察组: the committee stands before its round, apart from the teams.
void lend_sender(Notice const& notice, std::vector<TeamMention>& mentions) {
  Range const head{0, std::min<std::size_t>(notice.text().size(), 600)};
  for (auto const& round : notice.matches(head, "round_sent")) {
    std::size_t const word = round.range.begin;
    TeamMention const sent = TeamName(notice, {word, word}, head.begin).read();
    if (!sent.named()) continue;
    for (auto& mention : mentions) {
      mention.sender = sent.sender;
      mention.level = sent.level;
      mention.sender_apart = true;
    }
    return;
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
    mentions.push_back(TeamName(notice, {at, at + word}, least).read());
    if (mentions.size() > 1) join(notice, mentions[mentions.size() - 2], mentions.back());
    least = at + word;
    at = least - 1;
  }
  return mentions;
}

namespace {

bool stands_in_cell(Notice const& notice, Range team) {
  auto const view = notice.text().folded();
  auto const edge = [&](std::size_t at) { return at >= view.size() || is_blank(view[at]) || view[at] == U'|'; };
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
  if (mentions.empty()) return;
  if (std::ranges::none_of(mentions, &TeamMention::named)) lend_sender(notice, mentions);
  auto const named = std::ranges::find_if(mentions, &TeamMention::named);
  reading.level = named != mentions.end() ? named->level : std::nullopt;
  if (!reading.level || *reading.level == Level::other) {
    Range const head{0, std::min<std::size_t>(notice.text().size(), 400)};
    if (notice.has(head, "context.university"))
      reading.level = Level::university;
    else if (notice.has(head, "context.enterprise"))
      reading.level = Level::enterprise;
  }
  bool const table = std::ranges::count_if(mentions, [&](TeamMention const& mention) {
                       return mention.named() && mention.ordinals && stands_in_cell(notice, mention.whole);
                     }) > 1;
  bool const joined = std::ranges::any_of(mentions, &TeamMention::joined);
  reading.inspecting_body = body_quote(notice, mentions, table || joined || reading.kind == Kind::feedback_multi);
}

}  // namespace huiyin::bulletin
