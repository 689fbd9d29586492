// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "http/attachments.hpp"
#include "http/demo.hpp"
#include "http/figures.hpp"
#include "http/imports.hpp"
#include "http/inspections.hpp"
#include "http/items.hpp"
#include "http/journal_answers.hpp"
#include "http/own_session.hpp"
#include "http/people.hpp"
#include "http/plans.hpp"
#include "http/prompts.hpp"
#include "http/publications.hpp"
#include "http/rechecks.hpp"
#include "http/record_answers.hpp"
#include "http/reminders.hpp"
#include "http/roster.hpp"
#include "http/tasks.hpp"
#include "http/uses.hpp"
#include "http/workbooks.hpp"
#include "policy/rules.hpp"

namespace huiyin::http {
namespace {

using namespace inspection;
using namespace people;
using namespace publication;
using namespace rectification;
using bulletin::Import;
using Staff = Route<StaffSite>;
using enum Verb;

HandlerAnswer show_asset(StaffSite& site, Request request) {
  co_return site.pages.file(fmt::format("assets/{}", request.parameter("name")), request);
}

Result<Answer> index_of(StaffSite const& site, Request const& request) {
  auto answer = site.pages.index(request);
  if (answer) tell_demo(site, *answer);
  return answer;
}

// A file of the bundle, or an address of the client's own.
HandlerAnswer show_page(StaffSite& site, Request request) {
  auto const name = request.parameter("page");
  if (name.find('.') != std::string_view::npos) co_return site.pages.file(name, request);
  co_return index_of(site, request);
}

HandlerAnswer show_index(StaffSite& site, Request request) { co_return index_of(site, request); }

template <class T, Wishing wish>
constexpr auto made = making<wish, show_record<T>>;
template <class T, Wishing wish>
constexpr auto changed = changing<wish, show_record<T>>;
template <class Action>
constexpr auto step = changing<step_item<Action>, show_record<Item>>;
template <class Action>
constexpr auto task_step = changing<step_task<Action>, show_record<Task>>;
template <class Action>
constexpr auto reminder_step = changing<step_reminder<Action>, show_record<Reminder>>;
template <class Action>
constexpr auto plan_step = changing<step_plan<Action>, show_record<RectificationPlan>>;
template <class Action>
constexpr auto use_step = changing<step_use<Action>, show_record<ResultUse>>;
template <class Action>
constexpr auto publication_step = changing<step_publication<Action>, show_record<Publication>>;

constexpr std::array table{
    Staff{post, "/api/v1/session", "session", "sign_in", sign_in, own_body_limit},
    Staff{get, "/api/v1/session", "session", "read", reading<read_session>},
    Staff{remove, "/api/v1/session", "session", "sign_out", sign_out, own_body_limit},
    Staff{post, "/api/v1/session/activation", "session", "activate", activate_oneself, own_body_limit},
    Staff{post, "/api/v1/session/password", "session", "change_password", change_password, own_body_limit},
    Staff{post, "/api/v1/session/factor", "session", "begin_factor", begin_factor, own_body_limit},
    Staff{post, "/api/v1/session/factor/confirm", "session", "confirm_factor", confirm_factor, own_body_limit},

    Staff{get, "/api/v1/session/mail", "session", "read", read_own_mail},
    Staff{post, "/api/v1/session/mail", "session", "give_mail", give_own_mail, own_body_limit},
    Staff{remove, "/api/v1/session/mail", "session", "drop_mail", drop_own_mail, own_body_limit},
    Staff{post, "/api/v1/session/mail/confirm", "session", "confirm_mail", confirm_own_mail, own_body_limit},
    Staff{get, "/api/v1/session/calendar", "session", "read", read_own_calendar},
    Staff{post, "/api/v1/session/calendar", "session", "make_calendar", make_own_calendar, own_body_limit},
    Staff{remove, "/api/v1/session/calendar", "session", "drop_calendar", drop_own_calendar, own_body_limit},
    Staff{get, "/calendar/{file:text}", "session", "read_calendar", read_calendar},
    Staff{get, "/api/v1/prompts", "session", "read", reading<list_prompts>},
    Staff{get, "/api/v1/prompts/count", "session", "read", reading<count_prompts>},
    Staff{post, "/api/v1/prompts/seen", "session", "see", see_prompts, own_body_limit},

    Staff{get, "/api/v1/organisations", "organisation", "read", reading<list_organisations>},
    Staff{post, "/api/v1/organisations", "organisation", "create", made<Organisation, create_organisation>},
    Staff{get, "/api/v1/organisations/{id}", "organisation", "read", reading<read_record<Organisation>>},
    Staff{post, "/api/v1/organisations/{id}/revise", "organisation", "revise",
          changed<Organisation, rename_organisation>},
    Staff{post, "/api/v1/organisations/{id}/close", "organisation", "close", changed<Organisation, close_organisation>},
    Staff{get, "/api/v1/organisations/{id}/figures", "organisation", "read", reading<read_organisation_figures>},
    Staff{get, "/api/v1/organisations/{id}/history", "organisation", "history", reading<read_history<Organisation>>},

    Staff{get, "/api/v1/persons", "person", "read", reading<list_persons>},
    Staff{post, "/api/v1/persons", "person", "create", made<Person, create_person>},
    Staff{get, "/api/v1/persons/{id}", "person", "read", reading<read_record<Person>>},
    Staff{post, "/api/v1/persons/{id}/revise", "person", "revise", changed<Person, rename_person>},
    Staff{post, "/api/v1/persons/{id}/depart", "person", "depart", changed<Person, depart_person>},
    Staff{get, "/api/v1/persons/{id}/history", "person", "history", reading<read_history<Person>>},

    Staff{get, "/api/v1/posts", "post", "read", reading<list_posts>},
    Staff{post, "/api/v1/posts", "post", "create", made<Post, create_post>},
    Staff{get, "/api/v1/posts/{id}", "post", "read", reading<read_record<Post>>},
    Staff{post, "/api/v1/posts/{id}/fill", "post", "fill", changed<Post, fill_post>},
    Staff{post, "/api/v1/posts/{id}/vacate", "post", "vacate", changed<Post, vacate_post>},
    Staff{get, "/api/v1/posts/{id}/history", "post", "history", reading<read_history<Post>>},

    Staff{get, "/api/v1/accounts", "account", "read", reading<list_accounts>},
    Staff{post, "/api/v1/accounts", "account", "create", made<Account, create_account>},
    Staff{post, "/api/v1/accounts/sheet", "account", "create", read_roster_sheet, largest_roster, BodyFlow::streaming},
    Staff{post, "/api/v1/accounts/roster", "account", "create", doing<admit_roster, show_roster>},
    Staff{get, "/api/v1/accounts/{id}", "account", "read", reading<read_record<Account>>},
    Staff{post, "/api/v1/accounts/{id}/activate", "account", "activate", changing<activate_account, show_activated>},
    Staff{post, "/api/v1/accounts/{id}/disable", "account", "disable", changed<Account, disable_account>},
    Staff{get, "/api/v1/accounts/{id}/history", "account", "history", reading<read_history<Account>>},

    Staff{get, "/api/v1/grants", "grant", "read", reading<list_grants>},
    Staff{post, "/api/v1/grants", "grant", "create", made<Grant, create_grant>},
    Staff{get, "/api/v1/grants/{id}", "grant", "read", reading<read_record<Grant>>},
    Staff{post, "/api/v1/grants/{id}/end", "grant", "end", changed<Grant, end_grant>},
    Staff{get, "/api/v1/grants/{id}/history", "grant", "history", reading<read_history<Grant>>},

    Staff{get, "/api/v1/rounds", "round", "read", reading<list_rounds>},
    Staff{post, "/api/v1/rounds", "round", "create", made<Round, create_round>},
    Staff{get, "/api/v1/rounds/{id}", "round", "read", reading<read_record<Round>>},
    Staff{get, "/api/v1/rounds/{id}/figures", "round", "read", reading<read_round_figures>},
    Staff{get, "/api/v1/rounds/{id}/history", "round", "history", reading<read_history<Round>>},

    Staff{get, "/api/v1/rule-sets", "round", "read", reading<list_rule_sets>},
    Staff{get, "/api/v1/clocks", "round", "read", reading<count_clocks>},

    Staff{get, "/api/v1/inspections", "inspection", "read", reading<list_inspections>},
    Staff{post, "/api/v1/inspections", "inspection", "create", made<Inspection, create_inspection>},
    Staff{get, "/api/v1/inspections/{id}", "inspection", "read", reading<read_record<Inspection>>},
    Staff{get, "/api/v1/inspections/{id}/coverage", "inspection", "read", reading<read_coverage>},
    Staff{get, "/api/v1/inspections/{id}/clocks", "inspection", "read", reading<read_clocks>},
    Staff{get, "/api/v1/inspections/{id}/plan/lint", "inspection", "read", reading<look_through_plan>},
    Staff{post, "/api/v1/inspections/{id}/give_feedback", "inspection", "give_feedback",
          changed<Inspection, give_feedback>},
    Staff{get, "/api/v1/inspections/{id}/history", "inspection", "history", reading<read_history<Inspection>>},

    Staff{get, "/api/v1/findings", "finding", "read", reading<list_findings>},
    Staff{post, "/api/v1/findings", "finding", "create", made<Finding, create_finding>},
    Staff{get, "/api/v1/findings/{id}", "finding", "read", reading<read_record<Finding>>},
    Staff{post, "/api/v1/findings/{id}/revise", "finding", "revise", changed<Finding, revise_finding>},
    Staff{post, "/api/v1/findings/{id}/withdraw", "finding", "withdraw", changed<Finding, withdraw_finding>},
    Staff{get, "/api/v1/findings/{id}/similar", "finding", "read", reading<list_similar>},
    Staff{get, "/api/v1/findings/{id}/lineage", "finding", "read", reading<read_lineage>},
    Staff{post, "/api/v1/findings/{id}/link", "finding", "link", changed<Finding, link_finding>},
    Staff{post, "/api/v1/findings/{id}/unlink", "finding", "link", changed<Finding, unlink_finding>},
    Staff{get, "/api/v1/findings/{id}/history", "finding", "history", reading<read_history<Finding>>},

    Staff{get, "/api/v1/requirements", "requirement", "read", reading<list_requirements>},
    Staff{post, "/api/v1/requirements", "requirement", "create", made<Requirement, create_requirement>},
    Staff{get, "/api/v1/requirements/{id}", "requirement", "read", reading<read_record<Requirement>>},
    Staff{post, "/api/v1/requirements/{id}/revise", "requirement", "revise", changed<Requirement, revise_requirement>},
    Staff{get, "/api/v1/requirements/{id}/history", "requirement", "history", reading<read_history<Requirement>>},

    Staff{get, "/api/v1/imports", "import", "read", reading<list_imports>},
    Staff{post, "/api/v1/imports", "import", "create", import_notice, largest_notice, BodyFlow::streaming},
    Staff{post, "/api/v1/imports/try", "import", "create", try_ledger, largest_notice, BodyFlow::streaming},
    Staff{get, "/api/v1/imports/{id}", "import", "read", reading<read_record<Import>>},
    Staff{get, "/api/v1/imports/{id}/source", "import", "read", read_source},
    Staff{get, "/api/v1/imports/{id}/history", "import", "history", reading<read_history<Import>>},
    Staff{post, "/api/v1/imports/{id}/revise", "import", "revise", changed<Import, revise_drafts>,
          forms::largest_drafts},
    Staff{post, "/api/v1/imports/{id}/admit", "import", "admit", changed<Import, admit_drafts>},
    Staff{post, "/api/v1/imports/{id}/discard", "import", "discard", changed<Import, discard_import>},

    Staff{get, "/api/v1/items", "item", "read", reading<list_items>},
    Staff{post, "/api/v1/items", "item", "create", made<Item, create_item>},
    Staff{get, "/api/v1/items/counts", "item", "read", reading<count_items>},
    Staff{post, "/api/v1/items/export", "item", "export", export_items},
    Staff{post, "/api/v1/items/workbook", "item", "export", begin_workbook},
    Staff{get, "/api/v1/items/{id}", "item", "read", reading<read_record<Item>>},
    Staff{get, "/api/v1/items/{id}/history", "item", "history", reading<read_history<Item>>},
    Staff{get, "/api/v1/items/{id}/rechecks", "item", "read", reading<list_item_rechecks>},
    Staff{get, "/api/v1/items/{id}/readers", "item", "history", reading<list_readers>},
    Staff{post, "/api/v1/items/{id}/seen", "item", "read", see_item, own_body_limit},
    Staff{post, "/api/v1/items/{id}/attachments", "attachment", "create", attach, largest_attachment,
          BodyFlow::streaming},
    Staff{post, "/api/v1/items/{id}/accept", "item", "accept", step<AcceptItem>},
    Staff{post, "/api/v1/items/{id}/plan", "item", "plan", changed<Item, plan_item>},
    Staff{post, "/api/v1/items/{id}/report", "item", "report", changed<Item, report_item>},
    Staff{post, "/api/v1/items/{id}/apply", "item", "apply", step<ApplyForClosing>},
    Staff{post, "/api/v1/items/{id}/check", "item", "check", step<CheckItem>},
    Staff{post, "/api/v1/items/{id}/send_back", "item", "send_back", step<SendItemBack>},
    Staff{post, "/api/v1/items/{id}/close", "item", "close", step<CloseItem>},
    Staff{post, "/api/v1/items/{id}/reopen", "item", "reopen", step<ReopenItem>},
    Staff{post, "/api/v1/items/{id}/extend", "item", "extend", step<ExtendItem>},
    Staff{post, "/api/v1/items/{id}/cancel", "item", "cancel", step<CancelItem>},
    Staff{post, "/api/v1/items/{id}/take_position", "item", "take_position", step<TakePosition>},
    Staff{post, "/api/v1/items/{id}/link", "item", "link", step<LinkOpinions>},
    Staff{post, "/api/v1/items/{id}/keep_up", "item", "keep_up", step<MarkKeepUp>},
    Staff{post, "/api/v1/items/{id}/note", "item", "note", step<NoteOnItem>},
    Staff{post, "/api/v1/items/{id}/record_outcome", "item", "record_outcome", changed<Item, record_outcome>},
    Staff{post, "/api/v1/items/{id}/watch", "item", "watch", step<WatchItem>},
    Staff{post, "/api/v1/items/{id}/follow_up", "item", "follow_up", step<FollowUpRule>},
    Staff{get, "/api/v1/mechanisms", "item", "read", reading<list_mechanisms>},
    Staff{post, "/api/v1/items/{id}/sign", "item", "sign", changed<Item, sign_item>},

    Staff{get, "/api/v1/tasks", "task", "read", reading<list_tasks>},
    Staff{post, "/api/v1/tasks", "task", "create", made<Task, create_task>},
    Staff{get, "/api/v1/tasks/{id}", "task", "read", reading<read_record<Task>>},
    Staff{get, "/api/v1/tasks/{id}/history", "task", "history", reading<read_history<Task>>},
    Staff{post, "/api/v1/tasks/{id}/attachments", "task", "answer", attach_to_task, largest_attachment,
          BodyFlow::streaming},
    Staff{post, "/api/v1/tasks/{id}/answer", "task", "answer", changed<Task, answer_task>},
    Staff{post, "/api/v1/tasks/{id}/check", "task", "check", task_step<CheckTask>},
    Staff{post, "/api/v1/tasks/{id}/send_back", "task", "send_back", task_step<SendTaskBack>},
    Staff{post, "/api/v1/tasks/{id}/withdraw", "task", "withdraw", task_step<WithdrawTask>},

    Staff{get, "/api/v1/reminders", "reminder", "read", reading<list_reminders>},
    Staff{post, "/api/v1/reminders", "reminder", "create", made<Reminder, create_reminder>},
    Staff{get, "/api/v1/reminders/{id}", "reminder", "read", reading<read_record<Reminder>>},
    Staff{get, "/api/v1/reminders/{id}/history", "reminder", "history", reading<read_history<Reminder>>},
    Staff{post, "/api/v1/reminders/{id}/deliver", "reminder", "deliver", reminder_step<NoteDelivery>},
    Staff{post, "/api/v1/reminders/{id}/mail", "reminder", "deliver", mail_reminder},
    Staff{post, "/api/v1/reminders/{id}/answer", "reminder", "answer", reminder_step<AnswerReminder>},
    Staff{post, "/api/v1/reminders/{id}/withdraw", "reminder", "withdraw", reminder_step<WithdrawReminder>},

    Staff{get, "/api/v1/rechecks", "recheck", "read", reading<list_rechecks>},
    Staff{post, "/api/v1/rechecks", "recheck", "create", made<Recheck, create_recheck>},
    Staff{get, "/api/v1/rechecks/frame", "item", "read", reading<count_recheck_frame>},
    Staff{get, "/api/v1/rechecks/counts", "item", "read", reading<count_rechecks>},
    Staff{get, "/api/v1/rechecks/{id}", "recheck", "read", reading<read_record<Recheck>>},
    Staff{get, "/api/v1/rechecks/{id}/history", "recheck", "history", reading<read_history<Recheck>>},
    Staff{get, "/api/v1/rechecks/{id}/record", "recheck", "prove", reading<read_draw>},
    Staff{post, "/api/v1/rechecks/{id}/draw", "recheck", "draw", changed<Recheck, draw_recheck>},
    Staff{post, "/api/v1/rechecks/{id}/results", "recheck", "recheck", changed<Recheck, record_recheck>},
    Staff{get, "/api/v1/plans", "plan", "read", reading<list_plans>},
    Staff{post, "/api/v1/plans", "plan", "create", made<RectificationPlan, create_plan>},
    Staff{get, "/api/v1/plans/{id}", "plan", "read", reading<read_record<RectificationPlan>>},
    Staff{get, "/api/v1/plans/{id}/history", "plan", "history", reading<read_history<RectificationPlan>>},
    Staff{post, "/api/v1/plans/{id}/answer", "plan", "answer", changed<RectificationPlan, answer_remark>},
    Staff{post, "/api/v1/plans/{id}/approve", "plan", "approve", plan_step<ApprovePlan>},
    Staff{post, "/api/v1/plans/{id}/submit", "plan", "submit", plan_step<SubmitPlan>},
    Staff{post, "/api/v1/plans/{id}/review", "plan", "review", plan_step<ReviewPlan>},
    Staff{post, "/api/v1/plans/{id}/accept", "plan", "accept", plan_step<AcceptPlan>},
    Staff{post, "/api/v1/plans/{id}/send_back", "plan", "send_back", plan_step<SendPlanBack>},
    Staff{post, "/api/v1/plans/{id}/amend", "plan", "amend", plan_step<AmendPlan>},
    Staff{get, "/api/v1/uses", "result_use", "read", reading<list_uses>},
    Staff{post, "/api/v1/uses", "result_use", "create", made<ResultUse, create_use>},
    Staff{get, "/api/v1/uses/{id}", "result_use", "read", reading<read_record<ResultUse>>},
    Staff{get, "/api/v1/uses/{id}/history", "result_use", "history", reading<read_history<ResultUse>>},
    Staff{post, "/api/v1/uses/{id}/answer", "result_use", "answer", use_step<AnswerUse>},
    Staff{post, "/api/v1/uses/{id}/close", "result_use", "close", use_step<CloseUse>},

    Staff{get, "/api/v1/attachments/{id}", "attachment", "read", read_attachment},
    Staff{get, "/api/v1/workbooks/{id}", "item", "export", reading<read_workbook>},
    Staff{get, "/api/v1/workbooks/{id}/file", "item", "export", fetch_workbook},
    Staff{get, "/api/v1/search", "item", "read", reading<search_items>},

    Staff{get, "/api/v1/publications", "publication", "read", reading<list_publications>},
    Staff{post, "/api/v1/publications", "publication", "create", made<Publication, prepare_publication>},
    Staff{get, "/api/v1/publications/{id}", "publication", "read", reading<read_record<Publication>>},
    Staff{post, "/api/v1/publications/{id}/revise", "publication", "revise", publication_step<RevisePublication>},
    Staff{post, "/api/v1/publications/{id}/review", "publication", "review", publication_step<ReviewPublication>},
    Staff{post, "/api/v1/publications/{id}/approve", "publication", "approve", publication_step<ApprovePublication>},
    Staff{post, "/api/v1/publications/{id}/release", "publication", "release", publication_step<ReleasePublication>},
    Staff{post, "/api/v1/publications/{id}/send_back", "publication", "send_back",
          publication_step<SendPublicationBack>},
    Staff{post, "/api/v1/publications/{id}/withdraw", "publication", "withdraw", publication_step<WithdrawPublication>},
    Staff{get, "/api/v1/publications/{id}/history", "publication", "history", reading<read_history<Publication>>},

    Staff{get, "/api/v1/journal/checkpoint", "journal", "prove", reading<read_checkpoint>},
    Staff{get, "/api/v1/journal/entries/{id}/proof", "journal", "prove", reading<prove_entry>},
    Staff{post, "/api/v1/journal/verification", "journal", "verify", verify_journal},

    Staff{get, "/ca", "page", "read", trust_page},
    Staff{get, "/ca.crt", "page", "read", trust_certificate},
    Staff{get, "/ca.crl", "page", "read", trust_revocations},
    Staff{get, "/own.css", "page", "read", own_style},
    Staff{get, "/", "page", "read", show_index},
    Staff{get, "/{page:text}", "page", "read", show_page},
    Staff{get, "/ledger/plan", "page", "read", show_index},
    Staff{get, "/ledger/{id}", "page", "read", show_index},
    Staff{get, "/inspections/{id}", "page", "read", show_index},
    Staff{get, "/inspections/{id}/plan", "page", "read", show_index},
    Staff{get, "/inspections/{id}/plan/sheet", "page", "read", show_index},
    Staff{get, "/rounds/{id}", "page", "read", show_index},
    Staff{get, "/units/{id}", "page", "read", show_index},
    Staff{get, "/ledger/{id}/sheet", "page", "read", show_index},
    Staff{get, "/tasks/{id}", "page", "read", show_index},
    Staff{get, "/reminders/new", "page", "read", show_index},
    Staff{get, "/reminders/{id}", "page", "read", show_index},
    Staff{get, "/reminders/{id}/sheet", "page", "read", show_index},
    Staff{get, "/rechecks/new", "page", "read", show_index},
    Staff{get, "/rechecks/{id}", "page", "read", show_index},
    Staff{get, "/rechecks/{id}/sheet", "page", "read", show_index},
    Staff{get, "/findings/{id}", "page", "read", show_index},
    Staff{get, "/uses/new", "page", "read", show_index},
    Staff{get, "/uses/{id}", "page", "read", show_index},
    Staff{get, "/imports/{id}", "page", "read", show_index},
    Staff{get, "/publications/{id}", "page", "read", show_index},
    Staff{get, "/organisations/{id}", "page", "read", show_index},
    Staff{get, "/persons/{id}", "page", "read", show_index},
    Staff{get, "/accounts/sheet", "page", "read", show_index},
    Staff{get, "/accounts/slips", "page", "read", show_index},
    Staff{get, "/accounts/{id}", "page", "read", show_index},
    Staff{get, "/assets/{name:text}", "page", "read", show_asset},
};
static_assert(well_formed_table(table));

// About oneself everybody may, and the pages hold nothing of the office; all else has a rule, or is no route.
constexpr bool has_rule(Staff const& route) {
  if (route.object == "session" || route.object == "page") return true;
  auto const object = parse_name<policy::Object>(route.object);
  auto const action = parse_name<policy::Action>(route.action);
  return object && action && policy::has_rule(*object, *action);
}
static_assert(std::ranges::all_of(table, has_rule));

}  // namespace

std::span<Route<StaffSite> const> staff_routes() { return table; }

std::shared_ptr<Site const> staff_site(StaffSite& context) {
  return std::make_shared<Site const>(site_of(staff_routes(), context));
}

}  // namespace huiyin::http
