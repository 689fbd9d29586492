// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The staff site: what its handlers work with, and its one table of routes, which is the index of the API
// (api/openapi.yaml). Promises: a row whose object and action have no rule in policy.csv does not compile; a handler
// calls one errand or one view, and blocks no thread of the network. (docs/decisions/0028-routes.md)
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "deadlines/clocks.hpp"
#include "http/feed_pace.hpp"
#include "http/readers.hpp"
#include "http/site.hpp"
#include "http/trust_pages.hpp"
#include "http/web_pages.hpp"
#include "journal/checkpoint.hpp"
#include "journal/verification.hpp"
#include "office/lifetimes.hpp"
#include "office/notice_reader.hpp"
#include "office/plan_rules.hpp"
#include "office/roster_sheet.hpp"
#include "office/session_rules.hpp"
#include "office/strangers.hpp"
#include "publication/publication.hpp"
#include "seal/password_rules.hpp"
#include "seal/server_key.hpp"
#include "search/plain_words.hpp"
#include "store/desk.hpp"
#include "store/read_pool.hpp"

namespace huiyin::http {

// How far a verification has come: entries that were checked, of those there were when it began.
using VerifyProgress = std::function<void(std::uint64_t entries, std::uint64_t in_all)>;

// The journal as the site needs it, wherever its files lie. Each runs on a thread that may block.
struct JournalAccess {
  std::function<Result<std::string>()> newest_checkpoint;  // the note; refuses journal.no_checkpoint
  std::function<Result<std::string>(EntryId)> prove;       // a proof file; refuses journal.entry_unknown (not_found)
  std::function<Result<journal::Verification>(VerifyProgress const&)> verify;
  // The first signed checkpoint that has the entry at this position, signed now where there is none yet. Refuses
  // journal.not_yet_signed.
  std::function<Result<journal::Checkpoint>(journal::Position)> first_with;
};

class Workbooks;

// Somebody of a demonstration, and what is to be seen as him.
struct DemoCard {
  std::string login;
  Role role{};
  std::string name;
  std::string organisation;
  std::string chinese;
  std::string english;
};
struct Demo {
  std::vector<DemoCard> cards;
  std::uint16_t public_port = 0;             // of the public site on the same host
  std::function<Result<void>(Day)> move_to;  // refuses demo.clock_backwards, demo.clock_too_far
};

struct StaffSite {
  store::Desk& desk;
  store::ReadPool& pool;                    // as many sessions as readers, verifiers and notice_readers have threads
  std::shared_ptr<Readers> readers;         // for what reads the store
  std::shared_ptr<Readers> key_derivers;    // for what takes a password: two threads and a short queue
  std::shared_ptr<Readers> verifiers;       // for the whole journal: one thread
  std::shared_ptr<Readers> notice_readers;  // for files that were sent: two threads and a short queue
  office::SessionRules const& session_rules;
  office::Lifetimes const& lifetimes;
  seal::PasswordRules const& password_rules;
  seal::ServerKey const& server_key;
  office::NoticeReader const& notices;
  office::RosterWords const& roster_words;
  deadlines::Calendar const& calendar;
  deadlines::RuleSets const& rule_sets;
  search::PlainWords const& plain_words;
  std::string office_name;  // as an authenticator shows it
  JournalAccess journal;
  WebPages pages{};
  std::shared_ptr<Workbooks> workbooks{};
  Demo const* demo = nullptr;  // of a demonstration; an office has none
  publication::Reviewers reviewers = publication::Reviewers::one;
  TrustPages trust{};
  office::Strangers strangers{};
  FeedPace feed_pace{};
  office::PlanRules plan_rules{};
  std::function<void()> wake_outbox{};  // that there is a mail to send; none: the office has no mail server
};

std::span<Route<StaffSite> const> staff_routes();

std::shared_ptr<Site const> staff_site(StaffSite& context);  // the context outlives it, and the server

}  // namespace huiyin::http
