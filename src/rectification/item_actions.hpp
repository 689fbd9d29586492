// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What may be asked of an item, and what then has happened. decide() says what is possible by the item's state and by
// the rules about facts: an item needs evidence before it is applied for, nobody checks or closes what he applied for.
#pragma once

#include <variant>

#include "rectification/item.hpp"

namespace huiyin::rectification {

// A finding as it was fed back; the office reads it together before an item is made of it.
struct FedBackFinding {
  FindingId id;
  InspectionId inspection;
  OrganisationId team;
  OrganisationId unit;
  std::string text;
  std::optional<Day> fed_back_on;
};

struct AssignItem {
  FedBackFinding finding;
  std::string number;
  std::vector<RequirementId> opinions;
  std::optional<Day> due;
  bool keep_up = false;
};
struct AcceptItem {};
struct PlanItem {
  Plan plan;
};
struct ReportProgress {
  ProgressId id;
  std::string text;
  std::vector<Attachment> attachments;
};
struct ApplyForClosing {};
struct CheckItem {
  Judgement judgement = Judgement::done;
  std::string note;
  std::vector<Method> methods = {};
  std::optional<Asked> asked = std::nullopt;
  std::optional<Milestone> next_milestone = std::nullopt;
};
struct SendItemBack {
  std::string to_mend;
};
struct CloseItem {
  std::optional<Milestone> next_milestone = std::nullopt;
};
struct ReopenItem {
  std::string reason;
};
struct ExtendItem {
  Day due;
  std::string reason;
};
struct CancelItem {
  std::string reason;
};
struct TakePosition {
  Position position = Position::agrees;
  std::string reason;
};
struct LinkOpinions {
  std::vector<RequirementId> opinions;
};
struct MarkKeepUp {
  bool keep_up = false;
  std::optional<Milestone> next_milestone = std::nullopt;
};
struct NoteOnItem {
  std::string note;
};
struct SignOnPaper {
  Paper what = Paper::plan;
  std::string signer;
  Day signed_on;
  Attachment attachment;
};

struct RecordOutcome {
  Outcome outcome;
};
struct WatchItem {  // with a next milestone it begins or goes on, without one it ends
  std::string observation;
  std::optional<Milestone> next_milestone = std::nullopt;
};
struct FollowUpRule {
  RuleId rule;
  RuleFate fate = RuleFate::applied;
  std::string note;
};

using ItemAction = std::variant<AcceptItem, PlanItem, ReportProgress, ApplyForClosing, CheckItem, SendItemBack,
                                CloseItem, ReopenItem, ExtendItem, CancelItem, TakePosition, LinkOpinions, MarkKeepUp,
                                NoteOnItem, SignOnPaper, RecordOutcome, WatchItem, FollowUpRule>;
Step step_of(ItemAction const& action);

struct ItemAssigned {
  InspectionId inspection;
  FindingId finding;
  OrganisationId team;
  OrganisationId unit;
  std::string number;
  std::string finding_text;
  std::vector<RequirementId> opinions;
  std::optional<Day> due;
  bool keep_up = false;
};
struct ItemAccepted {
  By by;
};
struct ItemPlanned {
  Plan plan;
};
struct ProgressReported {
  Progress progress;
};
struct ClosingApplied {
  By by;
};
struct Judged {
  By by;
  Judgement judgement = Judgement::done;
  std::string note;
};
struct ItemChecked {
  Judged check;
};
struct MethodsNamed {  // by which the last check was made; a check before them had none
  std::vector<Method> methods;
  std::optional<Asked> asked;
};
struct MilestoneSet {
  Milestone next;
};
struct ItemSentBack {
  By by;
  std::string to_mend;
};
struct ItemClosed {
  By by;
};
struct ItemReopened {
  By by;
  std::string reason;
};
struct ItemExtended {
  By by;
  Day due;
  std::string reason;
};
struct ItemCancelled {
  By by;
  std::string reason;
};
struct PositionTaken {
  By by;
  Position position = Position::agrees;
  std::string reason;
};
struct OpinionsLinked {
  std::vector<RequirementId> opinions;
};
struct KeepUpMarked {
  bool keep_up = false;
};
struct ItemNoted {
  std::string note;
};
struct ItemSigned {
  Signature signature;
};

struct OutcomeRecorded {
  Outcome outcome;
};
struct ItemWatched {
  Watch watch;
};
struct RuleFollowedUp {
  FollowUp follow_up;
  std::optional<Day> ask_on;  // when it is asked about next
};

using ItemEvent =
    std::variant<ItemAssigned, ItemAccepted, ItemPlanned, ProgressReported, ClosingApplied, ItemChecked, ItemSentBack,
                 ItemClosed, ItemReopened, ItemExtended, ItemCancelled, PositionTaken, OpinionsLinked, KeepUpMarked,
                 ItemNoted, ItemSigned, MethodsNamed, MilestoneSet, OutcomeRecorded, ItemWatched, RuleFollowedUp>;

// Refuses item.not_fed_back, item.number_missing, item.due_before_feedback.
Result<std::vector<ItemEvent>> decide(AssignItem const& assign, By by);

// Refuses item.step_not_open, and by step: item.measure_missing, item.measure_incomplete, item.progress_empty,
// item.evidence_missing, item.checker_is_applicant, item.closer_is_applicant, item.reason_missing, item.due_not_later,
// item.signer_missing, item.signed_later, item.method_missing, item.asked_missing, item.milestone_missing,
// item.milestone_not_later, item.not_on_watch, item.observation_missing, and what written() of an outcome and a
// follow-up refuse.
Result<std::vector<ItemEvent>> decide(Item const& item, ItemAction const& action, By by);

// That the step, open in the item's state, has something to be about: a rule to follow up.
bool has_object(Item const& item, Step step);

// An attachment as it is kept; refuses item.attachment_unnamed, item.attachment_empty.
Result<Attachment> written(Attachment attachment);

// Never refuses. The version counts acts, so it grows by one for all the events of one act; the first event of an item
// that is not there yet is ItemAssigned.
Item after(ItemId id, std::optional<Item> before, std::vector<ItemEvent> const& events);

}  // namespace huiyin::rectification
