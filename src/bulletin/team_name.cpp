// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "bulletin/parties.hpp"
#include "chinese/characters.hpp"

namespace huiyin::bulletin {

namespace {

constexpr std::array levels{std::pair{Level::central, "level.central"},
                            std::pair{Level::province, "level.province"},
                            std::pair{Level::city, "level.city"},
                            std::pair{Level::county, "level.county"},
                            std::pair{Level::enterprise, "level.enterprise"},
                            std::pair{Level::university, "level.university"},
                            std::pair{Level::other, "level.other"}};
constexpr std::u32string_view number_marks = U"一二三四五六七八九十两0123456789";

// Walks left over the parts of a team's name, from 巡察组 to the committee that sends it.
class TeamName {
 public:
  TeamName(Notice const& notice, Range word, std::size_t least)
      : notice_(notice), view_(notice.text().folded()), least_(least) {
    mention_.whole = word;
    at_ = word.begin;
  }

  TeamMention read() {
    skip_modifiers();
    skip_blanks();
    if (skip_word(U"各")) mention_.each = at_;
    read_number();
    skip_blanks();
    if (mention_.ordinals) skip_modifiers();
    skip_round();
    skip_field();
    skip_sending();
    read_sender();
    mention_.whole.begin = mention_.level ? mention_.sender.begin : at_;
    if (mention_.count) mention_.whole.begin = std::min(mention_.whole.begin, mention_.count->begin);
    return mention_;
  }

 private:
  // 市委县区第二专项巡察组: what kind of team, and where
  void skip_modifiers() {
    for (bool more = true; more;) {
      more = false;
      for (auto const modifier : {U"“回头看”", U"联动", U"提级", U"交叉", U"专项", U"常规", U"机动", U"上下", U"政治",
                                  U"市区", U"市县", U"省市县", U"县区", U"村居"})
        more = skip_word(modifier) || more;
    }
  }
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
      std::size_t const told = at_;
      at_ = number_before(at_);
      if (skip_word(U"第") || at_ < told) {
        mention_.round = true;
        skip_word(U"党委");
        return;
      }
    }
    at_ = here;
  }
  // 医疗卫生领域, and whatever a 专项巡察组 was formed for: 区委校园餐专项巡察组
  void skip_field() {
    std::size_t const here = at_;
    std::size_t const field = notice_.words("team_field").ends(view_, at_);
    bool const named = view_.substr(at_).starts_with(U"专项") || view_.substr(at_).starts_with(U"机动");
    if ((field == 0 && !named) || at_ - field < least_) return;
    at_ -= field;
    for (int i = 0; i < 8 && at_ > least_; ++i) {
      if (sender_ends_here()) return;
      if (field == 0 && (!chinese::is_han(view_[at_ - 1]) || bounds_name(notice_, at_))) break;
      --at_;
    }
    at_ = here;
  }
  // 区委派出3个巡察组, 市委共组建6个巡察组
  void skip_sending() {
    if (!mention_.count) return;
    std::size_t const here = at_;
    skip_word(U"了");
    std::size_t const verb = notice_.words("send_verb").ends(view_, at_);
    if (verb > 0 && at_ - verb >= least_) at_ -= verb;
    skip_word(U"共");
    if (verb == 0 || !sender_ends_here()) at_ = here;
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
    for (int i = 0; i < 16 && begin > least_ && chinese::is_han(view_[begin - 1]) && view_[begin - 1] != U'个' &&
                    !bounds_name(notice_, begin);
         ++i)
      --begin;
    if (begin > least_ + 3 && view_[begin - 1] == U'）')  // 省局（公司）党组第二巡察组
      if (std::size_t const open = view_.rfind(U'（', begin - 1);
          open != std::u32string_view::npos && begin - open < 8 && open > least_ + 1 &&
          chinese::is_han(view_[open - 1]) && chinese::is_han(view_[open - 2]))
        begin = open - 2;
    read_count_before(begin);
    mention_.sender = {begin, at_};
    // 北京市委 is a province, 临湖市委 a city
    for (std::size_t at = begin; at < at_; ++at)
      if (notice_.words("level.province").begins(view_, at) == at_ - at) mention_.level = Level::province;
    bool const tours = notice_.view(mention_.whole).starts_with(U"巡视");  // 巡视组 of a 市委: a municipality's
    if (tours && mention_.level == Level::city) mention_.level = Level::province;
  }

  Notice const& notice_;
  std::u32string_view view_;
  std::size_t least_;
  std::size_t at_ = 0;
  TeamMention mention_;
};

}  // namespace

bool bounds_name(Notice const& notice, std::size_t at) {
  auto const view = notice.text().folded();
  std::size_t const word = notice.words("name_boundary").ends(view, at);
  if (word == 0) return false;
  constexpr std::size_t longest = 4;
  for (std::size_t from = at - word > longest ? at - word - longest : 0; from + word <= at; ++from)
    if (from + notice.words("boundary_within").begins(view, from) >= at) return false;
  return true;
}

TeamMention team_ending(Notice const& notice, Range word, std::size_t least) {
  return TeamName(notice, word, least).read();
}

}  // namespace huiyin::bulletin
