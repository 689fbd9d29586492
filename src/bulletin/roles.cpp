// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/roles.hpp"

#include <algorithm>

#include "bulletin/announcement.hpp"

namespace huiyin::bulletin {

namespace {

class RoleAssigner {
 public:
  explicit RoleAssigner(Notice& notice) : notice_(notice) {}

  void run() {
    for (index_ = 0; index_ < notice_.pieces().size(); ++index_) {
      Piece const& piece = notice_.pieces()[index_];
      state_ = next(piece);
      notice_.set_role(index_, state_);
    }
    if (!found_any_) second_try();
  }

 private:
  Role next(Piece const& piece) {
    if (length(notice_.title()) > 0 && piece.range.begin >= notice_.title().begin &&
        piece.range.end <= notice_.title().end)
      return Role::title;
    if (state_ == Role::title) state_ = Role::opening;
    if (auto const digest = digest_head(piece)) return *digest;
    bool const early = state_ == Role::requirements || state_ == Role::statement;
    if (early && !found_any_ && piece.opens_paragraph) state_ = Role::opening;
    if (is_statement(piece)) return Role::statement;
    if (is_leads(piece)) return Role::leads;
    bool const before_answer = state_ != Role::statement && state_ != Role::attendance;
    if (proposes_list(piece)) return Role::requirements;
    if (before_answer && state_ != Role::requirements && state_ != Role::findings && announces_findings(piece)) {
      found_any_ = true;
      return Role::findings;
    }
    if (state_ == Role::findings && goes_on_with_findings(piece)) return Role::findings;
    if (is_requirement(piece)) return Role::requirements;
    if (is_attendance(piece)) return Role::attendance;
    if (before_answer && state_ != Role::requirements && is_findings_again(piece)) {
      found_any_ = true;
      return Role::findings;
    }
    if (state_ == Role::findings || state_ == Role::requirements) return state_;
    if (state_ == Role::statement)
      return piece.opens_paragraph && !piece.marker && is_news(piece) ? Role::other : Role::statement;
    if (state_ == Role::leads || state_ == Role::attendance) return Role::other;
    if (is_praise(piece)) return Role::praise;
    if (notice_.match(piece.range, "conduct_cue") || state_ == Role::conduct) return Role::conduct;
    return state_ == Role::praise ? Role::praise : Role::opening;
  }

  // A newspaper's digest: the bare words 问题 and 建议 head what follows.
  std::optional<Role> digest_head(Piece const& piece) {
    auto const words = notice_.view(piece.range);
    if (words.starts_with(U"问题 ") && count_shortcomings(notice_, piece.range) > 1) {
      found_any_ = true;
      return Role::findings;
    }
    if (found_any_ && (words.starts_with(U"建议 ") || words.starts_with(U"意见 ") || words.starts_with(U"要求 ")))
      return Role::requirements;
    return std::nullopt;
  }

  // An announcement counts when shortcomings follow, in the piece itself or in the next ones.
  bool announces_findings(Piece const& piece) const {
    auto const begin = findings_begin(notice_, piece.range);
    if (!begin) return false;
    if (count_shortcomings(notice_, {*begin, piece.range.end}) > 0) return true;
    for (std::size_t i = index_ + 1; i < notice_.pieces().size() && i <= index_ + 3; ++i) {
      Piece const& next_one = notice_.pieces()[i];
      std::size_t const clauses = split(notice_.text(), next_one.range, U"，；").size();
      std::size_t const bad = count_shortcomings(notice_, next_one.range);
      if (bad * 3 >= clauses && bad > 0 && !notice_.find_must(next_one.range)) return true;
      if (!next_one.marker && !(next_one.end_mark == U'：') && length(next_one.range) > 24) return false;
    }
    return false;
  }

  // A numbered piece among numbered findings, or one mostly of shortcomings, is no demand though it says 要求.
  bool goes_on_with_findings(Piece const& piece) const {
    auto const cue = notice_.match(piece.range, "require_cue");
    if (!cue || cue->range.begin - piece.range.begin <= 14) return false;
    if (notice_.says(cue->range, U"提") || notice_.says(cue->range, U"讲") || piece.end_mark == U'：') return false;
    std::size_t const clauses = split(notice_.text(), piece.range, U"，；").size();
    return count_shortcomings(notice_, piece.range) * 2 >= clauses;
  }

  bool is_statement(Piece const& piece) const {
    auto const words = notice_.view(piece.range);
    bool const cut = (piece.end_mark == U'，' || piece.end_mark == U'：') && next_is_numbered() &&
                     (words.ends_with(U"表示") || words.ends_with(U"表态发言") || words.ends_with(U"表态"));
    if (cut) return true;
    auto const cue = notice_.match(piece.range, "statement_cue");
    if (cue) {
      auto const who = (*cue)["who"];
      bool const other_side =
          who && (notice_.has(*who, "pledge_not") || notice_.says(*who, U"要求") || notice_.says(*who, U"强调"));
      bool const overseer = who && notice_.has(*who, "role_overseer") && !notice_.says(*who, U"代表") && !found_any_;
      return !other_side && !overseer && (found_any_ || state_ != Role::findings);
    }
    bool const bare = notice_.has(piece.range, "statement_bare") && length(piece.range) <= 60;
    bool const alone = notice_.view(piece.range).find(U'，') == std::u32string_view::npos && length(piece.range) >= 10;
    return bare && (found_any_ || alone) && !notice_.says(piece.range, U"主持");
  }

  bool is_leads(Piece const& piece) const {
    if (state_ != Role::statement && notice_.match(piece.range, "no_leads")) return true;
    if (state_ == Role::statement || !notice_.match(piece.range, "leads_cue")) return false;
    bool const told = notice_.has(piece.range, "lead_verb") &&
                      (notice_.says(piece.range, U"线索") || notice_.says(piece.range, U"处理") ||
                       notice_.says(piece.range, U"办理"));
    return told && !notice_.says(piece.range, U"应当移交") &&
           (state_ != Role::requirements || notice_.says(piece.range, U"已"));
  }

  bool next_is_numbered() const {
    return index_ + 1 < notice_.pieces().size() && notice_.pieces()[index_ + 1].marker.has_value();
  }

  bool is_requirement(Piece const& piece) const {
    if (opens_demands(piece)) return true;
    auto const cue = notice_.match(piece.range, "require_cue");
    if (!cue) return false;
    if (state_ == Role::statement) {
      bool const by_other_side = notice_.has({piece.range.begin, cue->range.end}, "role_overseer");
      bool const after_bare = index_ > 0 && notice_.has(notice_.pieces()[index_ - 1].range, "statement_bare");
      if (!by_other_side || !(piece.opens_paragraph || after_bare)) return false;
    }
    if (!found_any_ && (notice_.says(piece.range, U"主持") || notice_.says(piece.range, U"反馈了"))) return false;
    bool const stresses = found_any_ && piece.opens_paragraph && notice_.says(cue->range, U"强调");
    if (stresses) return true;
    bool const demands =
        notice_.find_must({cue->range.begin, piece.range.end}) || next_is_numbered() || piece.end_mark == U'：';
    bool const pointed = notice_.says(cue->range, U"指出") && !notice_.find_must({cue->range.end, piece.range.end});
    return demands && !pointed &&
           !(state_ == Role::findings && count_shortcomings(notice_, piece.range) > 3 &&
             !notice_.says(piece.range, U"提出"));
  }

  // 指出…存在的问题，提出四点意见：A；B；C — one sentence, and only the opinions are told.
  bool proposes_list(Piece const& piece) const {
    auto const cue = notice_.match(piece.range, "require_cue");
    if (!cue || state_ == Role::statement || !(notice_.says(cue->range, U"提") || notice_.says(cue->range, U"讲")))
      return false;
    Range const behind{cue->range.end, piece.range.end};
    bool const lists = length(behind) > 8 && notice_.view(behind).substr(0, 6).find(U'：') != std::u32string_view::npos;
    return lists && count_shortcomings(notice_, {piece.range.begin, cue->range.begin}) <= 3;
  }

  // 闵某某要求：（一）…
  bool opens_demands(Piece const& piece) const {
    auto const words = notice_.view(bared(notice_.text(), piece.range));
    bool const alone =
        found_any_ && piece.opens_paragraph && words.size() <= 20 && notice_.view(piece.range).ends_with(U"：");
    if (!alone && (piece.end_mark != U'：' || !next_is_numbered() || state_ == Role::statement)) return false;
    for (std::u32string_view const verb : {U"要求", U"提出", U"强调", U"建议", U"意见", U"希望"})
      if (words.ends_with(verb)) return true;
    return false;
  }

  bool is_attendance(Piece const& piece) const {
    if (!notice_.match(piece.range, "attendance_cue")) return false;
    return found_any_ && state_ != Role::findings ? true : found_any_ && count_shortcomings(notice_, piece.range) == 0;
  }

  // Findings go on behind the sentence about leads, or stand without any announcement: a cluster of shortcomings.
  bool is_findings_again(Piece const& piece) const {
    std::size_t const clauses = split(notice_.text(), piece.range, U"，；").size();
    std::size_t const bad = count_shortcomings(notice_, piece.range);
    if (state_ == Role::leads)
      return piece.marker && bad * 2 >= clauses && bad > 0 && !notice_.says(piece.range, U"要");
    bool const told = notice_.has(piece.range, "told_verb") || notice_.says(piece.range, U"发现");
    return told && bad >= 2 && bad * 2 > clauses && !notice_.says(piece.range, U"推动");
  }

  bool is_praise(Piece const& piece) const {
    if (notice_.has(piece.range, "praise_not")) return false;
    bool const announced = findings_begin(notice_, piece.range).has_value();
    if (notice_.has(piece.range, "praise_open") && !announced) return true;
    if (announced || (state_ != Role::conduct && state_ != Role::opening && state_ != Role::praise)) return false;
    if (count_shortcomings(notice_, piece.range) > 1 || notice_.find_must(piece.range)) return false;
    bool const introduced =
        index_ > 0 && piece.opens_paragraph && notice_.view(notice_.pieces()[index_ - 1].range).ends_with(U"指出：");
    if (introduced) return true;
    Range const head{piece.range.begin, std::min(piece.range.end, piece.range.begin + 40)};
    if (notice_.match_here(head, "seen_clause") && state_ != Role::opening) return true;
    auto const told = notice_.match(head, "praise_clause");
    return told && piece.range.end - told->range.end >= 12;
  }

  bool is_news(Piece const& piece) const {
    return notice_.says(piece.range, U"据悉") || notice_.says(piece.range, U"巡察办") ||
           notice_.says(piece.range, U"下一步，市委") || notice_.says(piece.range, U"组织部");
  }

  // No announcement anywhere: take the pieces that are mostly shortcomings, between how it was done and what is asked.
  void second_try() {
    for (std::size_t i = 0; i < notice_.pieces().size(); ++i) {
      Role const role = notice_.role(i);
      if (role == Role::statement || role == Role::requirements || role == Role::title || role == Role::leads) continue;
      Range const range = notice_.pieces()[i].range;
      std::size_t const clauses = split(notice_.text(), range, U"，；").size();
      std::size_t const bad = count_shortcomings(notice_, range);
      bool const cluster = bad >= 2 && bad * 2 > clauses && !notice_.find_must(range);
      bool const numbered = notice_.pieces()[i].marker && bad >= 1 && bad * 2 > clauses && !notice_.find_must(range);
      bool const told = notice_.has(range, "told_verb");
      bool const follows = i > 0 && notice_.role(i - 1) == Role::findings && !notice_.pieces()[i].opens_paragraph &&
                           !notice_.find_must(range);
      if (follows) notice_.set_role(i, Role::findings);
      if (numbered || (cluster && (role != Role::opening || told))) notice_.set_role(i, Role::findings);
    }
  }

  Notice& notice_;
  Role state_ = Role::opening;
  bool found_any_ = false;
  std::size_t index_ = 0;
};

}  // namespace

void assign_roles(Notice& notice) { RoleAssigner(notice).run(); }

}  // namespace huiyin::bulletin
