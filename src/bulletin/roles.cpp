// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/roles.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "bulletin/announcement.hpp"
#include "bulletin/cues.hpp"

namespace huiyin::bulletin {

namespace {

// The parts behind which a turn is looked for.
class After {
 public:
  constexpr After(std::initializer_list<Role> roles) {
    for (Role const role : roles) bits_ |= bit(role);
  }
  constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  constexpr After but(std::initializer_list<Role> roles) const {
    After rest = *this;
    for (Role const role : roles) rest.bits_ &= ~bit(role);
    return rest;
  }

 private:
  static constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
  unsigned bits_ = 0;
};

constexpr After any{Role::title,        Role::opening,   Role::conduct,    Role::praise,  Role::findings, Role::leads,
                    Role::requirements, Role::statement, Role::attendance, Role::contact, Role::other};
constexpr After until_findings = any.but({Role::findings, Role::requirements, Role::statement, Role::attendance});

struct Turn {
  After after;
  bool (*cue)(Place const&);
  Role to;
};

// The first row that fits decides.
constexpr std::array turns{
    // What is marked off on the page needs no guess.
    Turn{any, in_title, Role::title},
    Turn{any, heads_digest_findings, Role::findings},
    Turn{any, heads_digest_demands, Role::requirements},
    Turn{any, heads_praise, Role::praise},
    Turn{any, heads_findings, Role::findings},
    Turn{any, heads_demands, Role::requirements},
    // 表示 of the unit looks like what is asked of it, so its speaker is looked at first.
    Turn{any, answers, Role::statement},
    // A pledge may speak of leads; the sentence about them stands before it.
    Turn{any.but({Role::statement}), tells_of_leads, Role::leads},
    Turn{{Role::statement}, tells_of_leads_apart, Role::leads},
    // 指出…问题，提出…意见：… announces both, and tells only the second.
    Turn{any.but({Role::statement}), lists_demands, Role::requirements},
    Turn{until_findings, announces_findings, Role::findings},
    // 要求 is also what a finding falls short of.
    Turn{{Role::findings}, goes_on_with_findings, Role::findings},
    Turn{any, demands, Role::requirements},
    Turn{any, tells_who_attended, Role::attendance},
    // Findings go on behind the sentence about leads, or stand without any announcement.
    Turn{{Role::leads}, numbers_shortcomings, Role::findings},
    Turn{until_findings.but({Role::leads}), clusters_shortcomings, Role::findings},
    // What was begun goes on.
    Turn{{Role::findings}, always, Role::findings},
    Turn{{Role::requirements}, always, Role::requirements},
    Turn{{Role::statement}, is_news, Role::other},
    Turn{{Role::statement}, always, Role::statement},
    // Leads told of with the stay come before the praise.
    Turn{{Role::leads}, praises_first, Role::praise},
    // Leads and attendance are one sentence each.
    Turn{{Role::leads, Role::attendance}, always, Role::other},
    Turn{any, praises, Role::praise},
    Turn{any, tells_conduct_of_team, Role::conduct},
    Turn{{Role::conduct}, always, Role::conduct},
    Turn{{Role::praise}, always, Role::praise},
    Turn{any, always, Role::opening},
};

class RoleAssigner {
 public:
  explicit RoleAssigner(Notice& notice) : notice_(notice) {}

  void run() {
    Role before = Role::opening;
    for (std::size_t i = 0; i < notice_.pieces().size(); ++i) {
      Place const place{notice_, i, behind(before, notice_.pieces()[i]), found_any_};
      auto const turn = std::ranges::find_if(
          turns, [&](Turn const& each) { return each.after.has(place.before) && each.cue(place); });
      before = turn->to;
      found_any_ = found_any_ || before == Role::findings;
      notice_.set_role(i, before);
    }
    if (!found_any_) second_try();
  }

 private:
  // Demands and answers before any finding belong to the account of the meeting, which a new paragraph takes up again.
  Role behind(Role before, Piece const& piece) const {
    bool const early = before == Role::requirements || before == Role::statement;
    return before == Role::title || (early && !found_any_ && piece.opens_paragraph) ? Role::opening : before;
  }

  // No announcement anywhere: take the pieces that are mostly shortcomings, between how it was done and what is asked.
  void second_try() {
    for (std::size_t i = 0; i < notice_.pieces().size(); ++i) {
      Role const role = notice_.role(i);
      if (role == Role::statement || role == Role::requirements || role == Role::title || role == Role::leads) continue;
      Range const range = notice_.pieces()[i].range;
      if (notice_.find_must(range)) continue;
      std::size_t const clauses = split(notice_.text(), range, U"，；").size();
      std::size_t const bad = count_shortcomings(notice_, range);
      bool const mostly = bad * 2 > clauses;
      bool const told = notice_.has(range, "told_verb");
      bool const follows = i > 0 && notice_.role(i - 1) == Role::findings && !notice_.pieces()[i].opens_paragraph;
      bool const numbered = notice_.pieces()[i].marker && bad >= 1 && mostly;
      bool const cluster = bad >= 2 && mostly && (role != Role::opening || told);
      if (follows || numbered || cluster) notice_.set_role(i, Role::findings);
    }
  }

  Notice& notice_;
  bool found_any_ = false;
};

}  // namespace

void assign_roles(Notice& notice) { RoleAssigner(notice).run(); }

}  // namespace huiyin::bulletin
