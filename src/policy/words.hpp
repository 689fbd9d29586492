// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The words of policy.csv: what is there, what can be done with it, how one stands to it, which fields may be masked.
#pragma once

#include <array>

#include "rectification/plan_state.hpp"
#include "rectification/recheck_state.hpp"
#include "rectification/reminder_state.hpp"
#include "rectification/result_use_state.hpp"
#include "rectification/task_state.hpp"
#include "words/named.hpp"

namespace huiyin::policy {

enum class Object {
  organisation,
  person,
  post,
  account,
  grant,
  round,
  inspection,
  finding,
  requirement,
  item,
  attachment,
  import,
  publication,
  task,
  reminder,
  recheck,
  plan,
  result_use,
  journal,
};
constexpr std::array object_names{
    Named{Object::organisation, "organisation"},
    Named{Object::person, "person"},
    Named{Object::post, "post"},
    Named{Object::account, "account"},
    Named{Object::grant, "grant"},
    Named{Object::round, "round"},
    Named{Object::inspection, "inspection"},
    Named{Object::finding, "finding"},
    Named{Object::requirement, "requirement"},
    Named{Object::item, "item"},
    Named{Object::attachment, "attachment"},
    Named{Object::import, "import"},
    Named{Object::publication, "publication"},
    Named{Object::task, "task"},
    Named{Object::reminder, "reminder"},
    Named{Object::recheck, "recheck"},
    Named{Object::plan, "plan"},
    Named{Object::result_use, "result_use"},
    Named{Object::journal, "journal"},
};
static_assert(named_in_order(object_names));
constexpr auto const& names_of(Object) { return object_names; }

enum class Action {
  read,        // and with it list, search and count: they are built on the same scoped view
  history,     // the journal's entries about the object, with the same mask
  export_all,  // many at once, to take away; remembered in the journal
  create,
  revise,
  withdraw,
  close,
  fill,
  vacate,
  activate,
  disable,
  end,
  give_feedback,
  prove,
  verify,
  accept,
  plan,
  report,
  apply,
  check,
  send_back,
  reopen,
  extend,
  cancel,
  take_position,
  link,
  keep_up,
  note,
  sign,
  admit,
  discard,
  review,
  approve,
  release,
  answer,
  depart,
  deliver,
  record_outcome,
  watch,
  follow_up,
  draw,
  recheck,
  submit,
  amend,
};
constexpr std::array action_names{
    Named{Action::read, "read"},
    Named{Action::history, "history"},
    Named{Action::export_all, "export"},
    Named{Action::create, "create"},
    Named{Action::revise, "revise"},
    Named{Action::withdraw, "withdraw"},
    Named{Action::close, "close"},
    Named{Action::fill, "fill"},
    Named{Action::vacate, "vacate"},
    Named{Action::activate, "activate"},
    Named{Action::disable, "disable"},
    Named{Action::end, "end"},
    Named{Action::give_feedback, "give_feedback"},
    Named{Action::prove, "prove"},
    Named{Action::verify, "verify"},
    Named{Action::accept, "accept"},
    Named{Action::plan, "plan"},
    Named{Action::report, "report"},
    Named{Action::apply, "apply"},
    Named{Action::check, "check"},
    Named{Action::send_back, "send_back"},
    Named{Action::reopen, "reopen"},
    Named{Action::extend, "extend"},
    Named{Action::cancel, "cancel"},
    Named{Action::take_position, "take_position"},
    Named{Action::link, "link"},
    Named{Action::keep_up, "keep_up"},
    Named{Action::note, "note"},
    Named{Action::sign, "sign"},
    Named{Action::admit, "admit"},
    Named{Action::discard, "discard"},
    Named{Action::review, "review"},
    Named{Action::approve, "approve"},
    Named{Action::release, "release"},
    Named{Action::answer, "answer"},
    Named{Action::depart, "depart"},
    Named{Action::deliver, "deliver"},
    Named{Action::record_outcome, "record_outcome"},
    Named{Action::watch, "watch"},
    Named{Action::follow_up, "follow_up"},
    Named{Action::draw, "draw"},
    Named{Action::recheck, "recheck"},
    Named{Action::submit, "submit"},
    Named{Action::amend, "amend"},
};
static_assert(named_in_order(action_names));
constexpr auto const& names_of(Action) { return action_names; }

// A step of an item, a task, a reminder, a recheck, a plan, a use of results or a publication is an action of the same
// name.
template <HasNames Step>
constexpr Action action_of(Step step) {
  return *parse_name<Action>(name_of(step));
}

// own_team: the inspection is the team's. own_unit: the unit, or one below it, is the actor's, and the finding was fed
// back; of organisations and posts it means those of the actor's own unit and below, of a task the organisation that
// was asked. handed_down: the unit that asked is the actor's, or one below it. released: it is public.
enum class Relation { any, own_team, own_unit, handed_down, released };
constexpr std::array relation_names{Named{Relation::any, "any"}, Named{Relation::own_team, "own_team"},
                                    Named{Relation::own_unit, "own_unit"}, Named{Relation::handed_down, "handed_down"},
                                    Named{Relation::released, "released"}};
static_assert(named_in_order(relation_names));
constexpr auto const& names_of(Relation) { return relation_names; }

enum class Field { basis, office_note };
constexpr std::array field_names{Named{Field::basis, "basis"}, Named{Field::office_note, "office_note"}};
static_assert(named_in_order(field_names));
constexpr auto const& names_of(Field) { return field_names; }

}  // namespace huiyin::policy
