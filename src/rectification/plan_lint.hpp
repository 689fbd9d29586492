// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What a rectification plan (整改方案) is looked through for while people write it: what stops it from being submitted,
// and what only wants an answer that the reviewers then read. It judges papers, never persons. Domain §2.12.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rectification/item.hpp"

namespace huiyin::rectification {

enum class RemarkKind {
  finding_uncovered,      // no item mends the finding
  opinion_uncovered,      // no item answers the opinion
  demand_uncovered,       // nor, with it, one of its demands
  item_without_measure,   // 无措施
  measure_without_owner,  // 无责任人
  measure_without_date,   // 无时限
  due_past_clock,         // 超期限

  keep_up_without_milestone,  // 长期坚持而无首个节点
  duplicate_measure,          // 措施雷同
  only_meeting,               // 以会议代整改
  vague_verb,                 // 空泛表述
  one_proof_for_many,         // 一份材料多处使用
  proof_older_than_finding,   // 材料早于反馈
  closings_bunched,           // 扎堆在最后一日
};
constexpr std::array remark_kind_names{Named{RemarkKind::finding_uncovered, "finding_uncovered"},
                                       Named{RemarkKind::opinion_uncovered, "opinion_uncovered"},
                                       Named{RemarkKind::demand_uncovered, "demand_uncovered"},
                                       Named{RemarkKind::item_without_measure, "item_without_measure"},
                                       Named{RemarkKind::measure_without_owner, "measure_without_owner"},
                                       Named{RemarkKind::measure_without_date, "measure_without_date"},
                                       Named{RemarkKind::due_past_clock, "due_past_clock"},
                                       Named{RemarkKind::keep_up_without_milestone, "keep_up_without_milestone"},
                                       Named{RemarkKind::duplicate_measure, "duplicate_measure"},
                                       Named{RemarkKind::only_meeting, "only_meeting"},
                                       Named{RemarkKind::vague_verb, "vague_verb"},
                                       Named{RemarkKind::one_proof_for_many, "one_proof_for_many"},
                                       Named{RemarkKind::proof_older_than_finding, "proof_older_than_finding"},
                                       Named{RemarkKind::closings_bunched, "closings_bunched"}};
static_assert(named_in_order(remark_kind_names));
constexpr auto const& names_of(RemarkKind) { return remark_kind_names; }

enum class Weight { blocks, warns };
constexpr std::array weight_names{Named{Weight::blocks, "blocks"}, Named{Weight::warns, "warns"}};
static_assert(named_in_order(weight_names));
constexpr auto const& names_of(Weight) { return weight_names; }

char const* printed(RemarkKind kind);  // 问题无整改事项 …

constexpr Weight weight_of(RemarkKind kind) {
  return kind < RemarkKind::keep_up_without_milestone ? Weight::blocks : Weight::warns;
}

struct Remark {
  RemarkKind kind{};
  Weight weight{};
  std::optional<FindingId> finding;  // what it is about
  std::optional<RequirementId> opinion;
  std::optional<ItemId> item;
  std::optional<MeasureId> measure;
  std::string detail;  // the words, day, numbers or file that gave rise to it
  friend bool operator==(Remark const&, Remark const&) = default;
};

// A kind of word in a measure (data/plan/words.csv says of each why it is taken for one).
enum class PlanWord {
  meeting,     // people come together
  act,         // something is done besides
  deed,        // something is done that leaves a trace to be looked at
  vague,       // verbs that anything answers to
  classifier,  // behind a number that counts something
  rhythm,      // as good as a number
  idiom,       // holds a number or a deed, and is none
};
constexpr std::array plan_word_names{Named{PlanWord::meeting, "meeting"},
                                     Named{PlanWord::act, "act"},
                                     Named{PlanWord::deed, "deed"},
                                     Named{PlanWord::vague, "vague"},
                                     Named{PlanWord::classifier, "classifier"},
                                     Named{PlanWord::rhythm, "rhythm"},
                                     Named{PlanWord::idiom, "idiom"}};
static_assert(named_in_order(plan_word_names));
constexpr auto const& names_of(PlanWord) { return plan_word_names; }

using PlanWords = std::map<PlanWord, std::vector<std::u32string>>;  // plain (plan_text), in the order given

struct PlanFinding {
  FindingId id;
  std::int64_t number = 0;
  std::string text;
  bool withdrawn = false;
};
struct PlanOpinion {
  RequirementId id;
  std::int64_t number = 0;
  std::string heading;
  std::vector<std::string> demands;
};

// What a plan is made of: one inspection as it stands.
struct PlanGround {
  std::optional<Day> fed_back_on;
  std::vector<PlanFinding> findings;
  std::vector<PlanOpinion> opinions;
  std::vector<Item> items;      // by number; cancelled ones answer nothing
  std::optional<Day> last_day;  // that the clock allows; none: each item's own due day alone
};

// A file that proves so many items or more, and so many items closing on the one last day, are remarked on.
constexpr std::size_t many_proved = 3;
constexpr std::size_t many_closings = 5;

// In the order of the findings, the opinions and the items; what is about the whole comes last.
std::vector<Remark> look_through(PlanGround const& ground, PlanWords const& words);

}  // namespace huiyin::rectification
