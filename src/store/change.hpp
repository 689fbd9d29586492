// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One act in the writer's hands. Promises:
//  1. record() is the only writer of records: rows, words to find them by and journal entry, together or not at all;
//  2. find() answers only what the actor may see and act on, and every id that a request names goes through it;
//  3. it never commits: the desk does, after which the act is durable.
#pragma once

#include <any>
#include <variant>

#include "journal/entry.hpp"
#include "seal/random.hpp"
#include "store/record.hpp"
#include "store/upkeep.hpp"
#include "words/moment.hpp"

namespace huiyin::store {

struct Receipt {  // what was done, and to which version of what; a repeated request gets the same one
  ActId act;
  policy::Object object;
  std::string id;
  Version version{};
};

struct Act {
  ActId id;
  Moment at;
  std::optional<Actor> actor;  // none: the program itself, when an office is made
};

using FileOwner = std::variant<ItemId, TaskId>;  // for what a file is sent

template <class T>
struct Found {
  T record;
  policy::Standing standing;
  Role role;  // under which the actor may
};

class Change {
 public:
  // Entries are added to `entries`, from where the desk places them in the journal's tree.
  Change(Session& session, Act act, std::vector<journal::Entry>& entries);

  Actor const& actor() const { return act_.actor.value(); }
  Day today() const { return day_of(act_.at); }
  Moment now() const { return act_.at; }
  rectification::By by() const { return {actor().account, today()}; }
  template <class AnId>
  AnId mint() const {
    return seal::mint_id<AnId>(act_.at);
  }

  // Refuses policy.not_visible (not_found), policy.not_permitted (forbidden).
  template <class T>
  Result<Found<T>> find(IdOf<T> id, policy::Action action);

  // For what is made below another thing: a finding below its inspection stands as the inspection does.
  template <class T>
  Result<Role> may_create(policy::Object object, Found<T> const& below) const {
    policy::Standing standing = below.standing;
    standing.object = object;
    standing.state.reset();
    return policy::may(actor(), policy::Action::create, standing);
  }
  // For what is made below nothing: by role alone.
  Result<Role> may_create(policy::Object object) const { return policy::may(actor(), policy::Action::create, object); }

  // What a client has seen of a record, by If-Match. Refuses record.stale.
  static Result<void> expect(Version seen, Version is);

  // Refuses record.stale (somebody was faster) and record.already_there.
  template <class T>
  Result<Receipt> record(std::optional<T> const& before, T const& now,
                         std::vector<typename Kind<T>::Event> const& events, policy::Action action,
                         std::optional<Role> role);

  // The record that record() left last, so that the answer shows it as this act left it, whoever comes next.
  std::any const& recorded() const { return recorded_; }

  // Reading that must be remembered, such as an export: a journal entry and no change. The object's id is free text of
  // a kind, for example the filter's digest.
  Receipt remember(policy::Object object, std::string const& id, policy::Action action, Role role);

  // What a person has, whoever acts: each is found again by its id before anything is done with it.
  std::vector<PostId> posts_held_by(PersonId person) const;
  std::vector<people::Account> accounts_of(PersonId person) const;
  std::vector<people::Grant> grants_of(AccountId account) const;  // that were not ended
  // The grants that hold today for an account, and for the other accounts of its person.
  people::OtherGrants grants_beside(people::Account const& account) const;
  people::LastSecurityAdministrator last_security_administrator(AccountId account) const;

  // Makes a file that was sent for an item or a task of what was uploaded under its id, and of the digest and size it
  // names. Refuses upload.incomplete and record.already_there.
  Result<void> seal_upload(FileOwner owner, rectification::Attachment const& attachment);
  // Keeps the same as the content of another record. Refuses upload.incomplete.
  Result<void> keep_upload(AttachmentId upload, Digest const& content, std::int64_t size);
  // Of the numbers <prefix>-<digits> that items have: the greatest of the digits, or 0.
  std::int64_t last_item_number(std::string const& prefix);
  std::int64_t last_recheck_number();  // or 0
  rectification::Frame closed_items(rectification::RecheckFilter const& filter, std::size_t most);
  std::optional<ItemId> item_numbered(std::string const& number);
  std::vector<ItemId> items_of(InspectionId inspection);
  // The open organisation of that name right below another.
  std::optional<OrganisationId> organisation_below(OrganisationId parent, std::string const& name);
  // Sent for this item, and named by no report and no signature yet.
  std::optional<rectification::Attachment> sent(ItemId item, AttachmentId id);
  // Sent for this task, and named by no answer yet.
  std::optional<rectification::Attachment> sent(TaskId task, AttachmentId id);
  // Of the answer with which a task of this item was accepted.
  std::optional<rectification::Attachment> handed_in(ItemId item, AttachmentId id);

  // Of an inspection: what its plan is made of, how it reads with its owners' names, and how far it has come.
  rectification::PlanGround plan_ground(InspectionId inspection);
  std::vector<rectification::PlanLine> plan_lines(rectification::PlanGround const& ground);
  std::optional<rectification::PlanState> plan_state(InspectionId inspection);

  // For the program itself, which writes down what became of a mail: nobody asks for it.
  std::optional<rectification::Reminder> mailed(ReminderId id);

  // What is kept beside the journal, in the same act: one-time codes, sessions.
  Upkeep upkeep() { return Upkeep(session_); }

 private:
  Receipt enter(Receipt receipt, Version before, std::string const& change, policy::Action action,
                std::optional<Role> role);

  Session& session_;
  Act act_;
  std::vector<journal::Entry>& entries_;
  std::any recorded_;
};

}  // namespace huiyin::store
