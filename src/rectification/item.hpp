// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The item (整改事项): one finding that was fed back, as the unit mends it, with all that was done about it.
// The finding's text is locked: it is copied once, when the item is assigned. Closings are numbered; reopening goes on
// with the same item. What the unit says and what the checker judges are axes of their own beside the state.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rectification/outcome.hpp"
#include "rectification/state.hpp"
#include "words/day.hpp"
#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/version.hpp"

namespace huiyin::rectification {

enum class Position { agrees, partly, disputes };
constexpr std::array position_names{Named{Position::agrees, "agrees"}, Named{Position::partly, "partly"},
                                    Named{Position::disputes, "disputes"}};
static_assert(named_in_order(position_names));
constexpr auto const& names_of(Position) { return position_names; }

enum class Judgement { done, basically_done };  // 已完成, 基本完成
constexpr std::array judgement_names{Named{Judgement::done, "done"},
                                     Named{Judgement::basically_done, "basically_done"}};
static_assert(named_in_order(judgement_names));
constexpr auto const& names_of(Judgement) { return judgement_names; }

struct Measure {
  MeasureId id;
  std::string text;
  std::optional<PostId> accountable_post;         // 责任岗位
  std::optional<PostId> responsible_leader;       // 责任领导
  std::optional<OrganisationId> lead_department;  // 牵头部门
  std::vector<OrganisationId> co_departments;     // 配合部门
  std::string handler;                            // 责任人(经办), as the unit names the post or the person
  std::optional<Day> due;
  bool keep_up = false;
  friend bool operator==(Measure const&, Measure const&) = default;
};

struct Plan {
  std::string root_cause;
  std::string goal;
  std::vector<Measure> measures;
  friend bool operator==(Plan const&, Plan const&) = default;
};

struct Attachment {
  AttachmentId id;
  std::string name;  // as the person named the file, without control and direction characters
  Digest content;
  std::int64_t size = 0;  // bytes
  friend bool operator==(Attachment const&, Attachment const&) = default;
};

struct Progress {
  ProgressId id;
  By by;
  std::string text;
  std::vector<Attachment> attachments;  // 佐证材料
  friend bool operator==(Progress const&, Progress const&) = default;
};

enum class Method { listen, look_up, spot_check, visit, ask };  // 听取汇报, 查阅资料, 抽查, 实地走访, 询问群众
constexpr std::array method_names{Named{Method::listen, "listen"}, Named{Method::look_up, "look_up"},
                                  Named{Method::spot_check, "spot_check"}, Named{Method::visit, "visit"},
                                  Named{Method::ask, "ask"}};
static_assert(named_in_order(method_names));
constexpr auto const& names_of(Method) { return method_names; }
char const* printed(Method method);

struct Asked {  // of those concerned: how many, never who
  std::int64_t people = 0;
  std::int64_t satisfied = 0;
  friend bool operator==(Asked const&, Asked const&) = default;
};

struct Check {
  By by;
  Judgement judgement = Judgement::done;
  std::string note;
  std::vector<Method> methods = {};  // none: it was checked before methods were asked for
  std::optional<Asked> asked = std::nullopt;
  friend bool operator==(Check const&, Check const&) = default;
};

struct Closing {  // one way from applying to being closed; sent back, it stays as it stands
  std::int64_t number = 0;
  By applied;
  std::int64_t rests_on = 0;  // how many entries of progress there were when it was applied for
  std::optional<Check> check;
  std::optional<By> closed;
  std::optional<By> sent_back;
  std::string to_mend;  // what the one who sent it back asks for
  friend bool operator==(Closing const&, Closing const&) = default;
};

struct Extension {
  std::int64_t number = 0;
  By by;  // who allowed it
  std::optional<Day> from;
  Day to;
  std::string reason;
  friend bool operator==(Extension const&, Extension const&) = default;
};

struct Milestone {
  Day on;
  std::string what;  // is to be seen by then
  friend bool operator==(Milestone const&, Milestone const&) = default;
};

struct Watch {  // what was seen of an item that goes on after its closing
  By by;
  std::string observation;
  std::optional<Milestone> next;  // none: the watch ended
  friend bool operator==(Watch const&, Watch const&) = default;
};

enum class Paper { plan, application, rectification };  // 整改方案, 销号申请, 整改情况报告
constexpr std::array paper_names{Named{Paper::plan, "plan"}, Named{Paper::application, "application"},
                                 Named{Paper::rectification, "rectification"}};
static_assert(named_in_order(paper_names));
constexpr auto const& names_of(Paper) { return paper_names; }

struct Signature {  // on paper; whoever signed need have no account
  By by;            // who sent the scan for the signer
  Paper what = Paper::plan;
  std::string signer;  // post and name, as on the sheet
  Day signed_on;
  Attachment attachment;  // the scan
  friend bool operator==(Signature const&, Signature const&) = default;
};

struct Marks {  // how often
  std::int64_t returned = 0;
  std::int64_t reopened = 0;
  std::int64_t extended = 0;
  friend bool operator==(Marks const&, Marks const&) = default;
};

struct Item {
  ItemId id;
  Version version{};
  InspectionId inspection;
  FindingId finding;
  OrganisationId team;
  OrganisationId unit;
  std::string number;  // the number people quote: year-place-sequence
  std::string finding_text;
  std::vector<RequirementId> opinions;  // 对应意见, in the order given
  State state = State::assigned;
  std::optional<Day> due;
  bool keep_up = false;
  std::optional<Position> position;
  std::string position_reason;
  Plan plan;
  std::vector<Progress> progress;     // oldest first
  std::vector<Closing> closings;      // oldest first; the last is the one under way
  std::vector<Signature> signatures;  // oldest first
  Marks marks;
  std::string office_note;
  std::string reason;                           // of the last reopening, extension or cancelling
  std::optional<Day> first_due = std::nullopt;  // the due day first set; no extension changes it
  std::vector<Extension> extensions = {};       // oldest first
  std::optional<Milestone> next_milestone = std::nullopt;
  std::vector<Watch> watches = {};  // oldest first
  Outcome outcome = {};
  std::vector<FollowUp> follow_ups = {};  // oldest first
  friend bool operator==(Item const&, Item const&) = default;
};

constexpr bool is_overdue(State state, std::optional<Day> due, Day today) {
  return due && today > *due && state != State::closed && state != State::cancelled;
}

inline bool is_past(State state, std::optional<Milestone> const& milestone, Day today) {
  return milestone && today > milestone->on && state == State::closed;
}

}  // namespace huiyin::rectification
