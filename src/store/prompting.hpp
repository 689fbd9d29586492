// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the run of prompts reads, for no actor: things that run and are due within days, in batches by their index; who
// could be told of them; what was told; which mails to single persons wait.
#pragma once

#include <span>

#include "rectification/prompt.hpp"
#include "store/session.hpp"
#include "store/upkeep.hpp"
#include "words/actor.hpp"

namespace huiyin::store {

struct DueDays {
  Day from;
  Day to;
};
// By due day and then by number or id; after: the last one of the batch before.
std::vector<rectification::DueThing> due_things(Session& session, rectification::Prompted kind, DueDays days,
                                                rectification::DueThing const* after, std::int64_t most);

struct Charged {  // by a measure of the item
  std::string item;
  rectification::Told as{};  // handler or responsible_leader
  PersonId person;
};
std::vector<Charged> charged_with(Session& session, std::span<rectification::DueThing const> items);

struct PostHolder {
  std::string title;
  PersonId person;
};
std::vector<PostHolder> post_holders(Session& session, OrganisationId organisation);

struct HeldRole {  // by an active account
  AccountId account;
  PersonId person;
  Role role{};
  std::optional<OrganisationId> organisation;
};
std::vector<HeldRole> held_roles(Session& session, Day today);
// Of an active account, with the grants that hold today.
std::optional<Actor> actor_of(Session& session, AccountId account, Day today);

struct ToldBefore {
  AccountId account;
  std::string thing;
  Day due;
  std::string rung;
};
std::vector<ToldBefore> told_before(Session& session, std::span<rectification::DueThing const> things);
std::vector<PromptLineId> ended_lines(Session& session, rectification::Prompted kind, std::int64_t most);
bool prompted_on(Session& session, Day day);  // that the run of this day, or of a later one, came to its end

struct WaitingPrompt {
  PromptId prompt;
  AccountId account;
  std::string address;
  Day on;
};
std::vector<WaitingPrompt> waiting_prompts(Session& session, std::optional<PromptId> const& after, std::int64_t most);

struct WaitingCode {
  AccountId account;
  std::string address;
  Moment asked_at;
};
std::vector<WaitingCode> waiting_codes(Session& session, std::optional<AccountId> const& after, std::int64_t most);

std::optional<OwnMail> own_mail(Session& session, AccountId account);

std::optional<Moment> calendar_made_at(Session& session, AccountId account);
std::optional<AccountId> calendar_owner(Session& session, Digest const& token);

}  // namespace huiyin::store
