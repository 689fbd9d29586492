// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The index of what can be done in the office; each errand has its file: read, decide, record. Promises:
//  1. every id that a request names is looked up as the actor may see it; what he does not see answers like what is not
//     there, with the place in the request that names it (reference.unknown);
//  2. a change of a record starts from the version that was seen (record.stale);
//  3. no errand commits, calls another or asks a clock: the desk runs it, and its Change has the day.
#pragma once

#include <span>

#include "forms/import_requests.hpp"
#include "forms/inspection_requests.hpp"
#include "forms/item_requests.hpp"
#include "forms/people_requests.hpp"
#include "forms/plan_requests.hpp"
#include "forms/recheck_requests.hpp"
#include "forms/reminder_requests.hpp"
#include "forms/task_requests.hpp"
#include "forms/use_requests.hpp"
#include "office/activation.hpp"
#include "office/plan_rules.hpp"
#include "store/change.hpp"

namespace huiyin::office {

using Receipt = store::Receipt;

// People and their organisations.
Result<Receipt> found_organisation(store::Change& change, forms::FoundOrganisationRequest const& request);
Result<Receipt> change_organisation(store::Change& change, OrganisationId id, Version seen,
                                    people::OrganisationAction const& action);
Result<Receipt> register_person(store::Change& change, people::RegisterPerson const& request);
Result<Receipt> rename_person(store::Change& change, PersonId id, Version seen, people::RenamePerson const& action);
// Everything or nothing: posts and roles go to the successor, sessions end, and the accounts of whoever leaves are
// disabled. Work hangs on posts and roles, and goes with them.
Result<Receipt> depart_person(store::Change& change, PersonId id, Version seen, people::DepartPerson const& depart);
Result<Receipt> create_post(store::Change& change, people::CreatePost const& request);
Result<Receipt> change_post(store::Change& change, PostId id, Version seen, people::PostAction const& action);
Result<Receipt> open_account(store::Change& change, people::OpenAccount const& request);
// Activating puts a one-time code in place of the password (activation.hpp); whatever is signed in ends.
Result<Receipt> change_account(store::Change& change, AccountId id, Version seen, people::AccountAction const& action,
                               Activating const& by);
Result<Receipt> give_role(store::Change& change, forms::GiveRoleRequest const& request);
Result<Receipt> end_grant(store::Change& change, GrantId id, Version seen, people::EndGrant const& action);

// The inspection.
Result<Receipt> open_round(store::Change& change, inspection::OpenRound const& request,
                           deadlines::RuleSets const& rule_sets);
Result<Receipt> authorise_inspection(store::Change& change, inspection::AuthoriseInspection const& request);
Result<Receipt> give_feedback(store::Change& change, InspectionId id, Version seen,
                              inspection::GiveFeedback const& action);
Result<Receipt> record_finding(store::Change& change, inspection::RecordFinding const& request);
Result<Receipt> change_finding(store::Change& change, FindingId id, Version seen,
                               inspection::FindingAction const& action);
// That it repeats an earlier one of the same unit, and that it does not after all.
Result<Receipt> link_finding(store::Change& change, FindingId id, Version seen,
                             forms::LinkFindingRequest const& request);
Result<Receipt> unlink_finding(store::Change& change, FindingId id, Version seen,
                               inspection::UnlinkFinding const& action);
Result<Receipt> record_requirement(store::Change& change, inspection::RecordRequirement const& request);
Result<Receipt> revise_requirement(store::Change& change, RequirementId id, Version seen,
                                   inspection::ReviseRequirement const& action);

// Notices that are brought in.
// What was uploaded under the id is kept as the import's source. The notice was read before, off the writer.
Result<Receipt> import_notice(store::Change& change, AttachmentId upload, bulletin::ImportNotice const& notice);
Result<Receipt> revise_drafts(store::Change& change, ImportId id, Version seen, bulletin::ReviseDrafts const& revise);
// Everything or nothing: the organisations, the round, the inspection of each unit with findings, requirements and the
// feedback, and its items where they are asked for.
Result<Receipt> admit_drafts(store::Change& change, ImportId id, Version seen, forms::AdmitDraftsRequest const& request,
                             deadlines::RuleSets const& rule_sets);
Result<Receipt> discard_import(store::Change& change, ImportId id, Version seen,
                               bulletin::DiscardImport const& discard);

// The rectification.
Result<Receipt> assign_item(store::Change& change, forms::AssignItemRequest const& request);
// fresh: ids of measures that were minted for this plan; any other id must be of a measure the item has.
Result<Receipt> plan_item(store::Change& change, ItemId id, Version seen, rectification::PlanItem const& plan,
                          std::span<MeasureId const> fresh);
// fresh: the ids that were minted for rules which named none.
Result<Receipt> record_outcome(store::Change& change, ItemId id, Version seen,
                               rectification::RecordOutcome const& outcome, std::span<RuleId const> fresh);
Result<Receipt> report_progress(store::Change& change, ItemId id, Version seen,
                                forms::ReportProgressRequest const& report);
Result<Receipt> change_item(store::Change& change, ItemId id, Version seen, rectification::ItemAction const& action);
Result<Receipt> sign_item(store::Change& change, ItemId id, Version seen, forms::SignOnPaperRequest const& sheet);
// Only remembers that it was done; which items: the filter as text without spaces.
Result<Receipt> export_items(store::Change& change, std::string const& filter);
// Makes one file of what was uploaded under its id; the item's next report may name it.
Result<Receipt> attach(store::Change& change, ItemId item, rectification::Attachment const& uploaded);
Result<Receipt> hand_down_task(store::Change& change, forms::HandDownTaskRequest const& request);
Result<Receipt> answer_task(store::Change& change, TaskId id, Version seen, forms::AnswerTaskRequest const& answer);
Result<Receipt> change_task(store::Change& change, TaskId id, Version seen, rectification::TaskAction const& action);
// The same of a file for the task's next answer.
Result<Receipt> attach_to_task(store::Change& change, TaskId task, rectification::Attachment const& uploaded);

Result<Receipt> issue_reminder(store::Change& change, forms::IssueReminderRequest const& request);
Result<Receipt> change_reminder(store::Change& change, ReminderId id, Version seen,
                                rectification::ReminderAction const& action);
using store::Mailing;
// Refuses mail.not_set_up.
Result<Receipt> mail_reminder(store::Change& change, ReminderId id, Version seen,
                              rectification::MailReminder const& action, Mailing mailing);
// By the program itself: what became of a mail.
Result<Receipt> end_mail(store::Change& change, ReminderId id, rectification::EndMail const& end);

// Fixes the frame of what is closed now.
Result<Receipt> announce_recheck(store::Change& change, forms::AnnounceRecheckRequest const& request);
Result<Receipt> draw_recheck(store::Change& change, RecheckId id, Version seen,
                             rectification::DrawRecheck const& action);
// Reopens the item in the same act where it was closed wrongly or has relapsed.
Result<Receipt> recheck_item(store::Change& change, RecheckId id, Version seen,
                             rectification::RecordResult const& result);
// The plan of an inspection. Its items may be planned while no reviewer has it (plan_item refuses item.plan_in_review,
// item.plan_accepted otherwise).
Result<Receipt> open_plan(store::Change& change, forms::OpenPlanRequest const& request, PlanRules const& rules);
Result<Receipt> answer_remark(store::Change& change, RectificationPlanId id, Version seen,
                              forms::AnswerRemarkRequest const& answer, rectification::PlanWords const& words);
Result<Receipt> change_plan(store::Change& change, RectificationPlanId id, Version seen,
                            rectification::PlanAction const& action, rectification::PlanWords const& words);
// What came of findings.
Result<Receipt> register_use(store::Change& change, forms::RegisterUseRequest const& request);
Result<Receipt> change_use(store::Change& change, ResultUseId id, Version seen, rectification::UseAction const& action);

// What is made public.
Result<Receipt> prepare_publication(store::Change& change, publication::PreparePublication const& prepare);
Result<Receipt> change_publication(store::Change& change, PublicationId id, Version seen,
                                   publication::PublicationAction const& action, publication::Reviewers reviewers);

}  // namespace huiyin::office
