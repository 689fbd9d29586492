// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The only reader. A View is one actor's look at one moment of the store: scope and field mask are part of every query,
// in lists, counts, searches, histories and exports alike. What one may not see is not there: no row, no count, no hit.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "rectification/coverage.hpp"
#include "rectification/figures.hpp"
#include "rectification/item_row.hpp"
#include "rectification/ledger.hpp"
#include "rectification/plan_row.hpp"
#include "rectification/prompt.hpp"
#include "rectification/recheck_row.hpp"
#include "rectification/reminder_row.hpp"
#include "rectification/task_row.hpp"
#include "store/item_filter.hpp"
#include "store/publication_filter.hpp"
#include "store/read_pool.hpp"
#include "store/record.hpp"
#include "store/scope.hpp"
#include "store/wider_check.hpp"
#include "words/moment.hpp"

namespace huiyin::search {
class PlainWords;
class Query;
}  // namespace huiyin::search

namespace huiyin::store {

template <class T>
struct Seen {
  T record;  // its masked fields are empty
  policy::Standing standing;
  policy::Mask mask;
};

// Where the next page begins: what the last row seen is sorted by, and what tells it from others sorted alike. Behind
// one that no page gave there is nothing.
struct Cursor {
  std::string after;
  std::string id;
  friend bool operator==(Cursor const&, Cursor const&) = default;
};
struct PageOrder {
  std::optional<Cursor> from;
  std::int64_t limit = 50;  // of rows: what is beyond 1 to most_rows is taken for the nearer of the two
};
constexpr std::int64_t most_rows = 200;
constexpr std::int64_t most_unseen = 100;
constexpr std::int64_t exported_at_a_time = 500;
template <class Row>
struct Page {
  std::vector<Row> rows;
  std::optional<Cursor> next;
};

struct StateCount {
  rectification::State state{};
  std::int64_t count = 0;
  friend bool operator==(StateCount const&, StateCount const&) = default;
};

struct HistoryRow {
  EntryId entry;
  ActId act;
  Moment at;
  std::optional<AccountId> actor;
  std::optional<Role> role;
  std::string action;
  Version before{};
  Version after{};
  std::optional<std::string> change;  // the events as JSON, without masked fields; none once erased
};

struct ItemReader {
  AccountId account;
  std::optional<Role> role;  // one that it holds
  Moment first_at;
  Moment last_at;
};

struct Hit {
  policy::Object object{};
  std::string id;
  std::string title;  // the number and whose it is
  std::string text;   // the paragraph that matched
};
template <class Row>
struct HitsOf {
  std::vector<Row> rows;
  std::optional<Cursor> next;
  std::int64_t total = 0;  // of paragraphs, counted up to most_counted
  bool more_than_total = false;
};
using Hits = HitsOf<Hit>;
constexpr std::int64_t most_counted = 1'000;

// Of a name: anywhere in it, letters large or small. One that no name could hold leads to nothing.
using NamePart = std::optional<std::string>;

struct OrganisationFilter {
  std::optional<OrganisationId> below;  // with itself
  std::optional<people::OrganisationKind> kind;
  NamePart name_part = {};
};
struct PostFilter {
  std::optional<OrganisationId> organisation;
  std::optional<PersonId> holder = {};
};
struct AccountFilter {
  NamePart name_part;  // of the login or of the person's name
  std::optional<people::AccountState> state;
  std::optional<PersonId> person;
};
struct GrantFilter {
  std::optional<AccountId> account;
  std::optional<Role> role = {};
  std::optional<OrganisationId> organisation = {};
  std::optional<Day> held_on = {};
};
struct InspectionFilter {
  std::optional<RoundId> round;
  std::optional<OrganisationId> team;
  std::optional<OrganisationId> unit;
};

struct MechanismFilter {
  std::optional<OrganisationId> unit;  // with all below it
  std::optional<Day> ask_by;           // to be asked about on or before
};
struct FiguresFilter {  // all that are given must hold
  std::optional<RoundId> round;
  std::optional<OrganisationId> unit;  // with all below it
};

struct TaskFilter {
  std::optional<ItemId> item;
  std::optional<OrganisationId> unit;          // handed down by it, or by one below it
  std::optional<OrganisationId> organisation;  // asked of it, or of one below it, by one above it
  std::optional<rectification::TaskState> state;
};

struct ReminderFilter {
  std::optional<OrganisationId> unit;  // of it, or of one below it
  std::optional<ItemId> item;          // that it is about
  std::optional<rectification::ReminderState> state;
};

struct RecheckCountFilter {
  std::optional<InspectionId> inspection;
  std::optional<OrganisationId> unit;  // it, or one below it
};
struct PlanFilter {
  std::optional<InspectionId> inspection;
  std::optional<OrganisationId> unit;  // of it, or of one below it
  std::optional<rectification::PlanState> state;
};

class View {
 public:
  View(ReadPool::Lease lease, Actor actor, Day today)
      : lease_(std::move(lease)), actor_(std::move(actor)), today_(today) {}

  Day today() const { return today_; }

  template <class T>
  Result<Seen<T>> find(IdOf<T> id);  // refuses policy.not_visible
  template <class T>
  Result<Seen<T>> seen_as(T record);  // the same of a record in hand, such as an act left it

  // The steps that are open to the actor in the record's present state.
  std::vector<rectification::Step> open_steps(Seen<rectification::Item> const& item);
  std::vector<bulletin::ImportStep> open_steps(Seen<bulletin::Import> const& import) const;
  rectification::ItemBeside beside(Seen<rectification::Item> const& item);
  std::vector<publication::Step> open_steps(Seen<publication::Publication> const& publication) const;

  Page<rectification::ItemRow> items(ItemFilter const& filter, ItemSort sort, PageOrder const& page);
  std::vector<StateCount> count_items(ItemFilter const& filter);  // every state, in order

  // The next of those that the actor may export, by number, with all that the ledger says of them: some hundreds at a
  // time. The cursor is where the next call goes on; none: that was the end.
  std::optional<Cursor> ledger_rows(ItemFilter const& filter, std::optional<Cursor> const& from,
                                    std::function<void(rectification::LedgerRow&&)> const& take);

  // Rules made over the items that are seen and stand; those to be asked about soonest first.
  Page<rectification::MechanismRow> mechanisms(MechanismFilter const& filter, PageOrder const& page);
  Page<rectification::TaskRow> tasks(TaskFilter const& filter, PageOrder const& page);  // those due first first
  rectification::TaskBeside beside(Seen<rectification::Task> const& task);
  Page<rectification::ReminderRow> reminders(ReminderFilter const& filter, PageOrder const& page);  // newest first
  rectification::ReminderBeside beside(Seen<rectification::Reminder> const& reminder);
  Page<rectification::RecheckRow> rechecks(std::optional<rectification::RecheckState> state,
                                           PageOrder const& page);  // newest first
  rectification::RecheckBeside beside(Seen<rectification::Recheck> const& recheck);
  // What looking again came to, of an item: to whoever sees the item. Refuses policy.not_visible.
  Result<std::vector<rectification::ItemRecheck>> rechecks_of(ItemId item);
  rectification::RecheckCounts count_rechecks(RecheckCountFilter const& filter);
  std::int64_t count_closed(rectification::RecheckFilter const& filter);  // of what a frame would be made
  // In the journal's tree; nothing: it was not placed yet.
  std::optional<std::uint64_t> place_of_announcing(RecheckId id);

  // The actor's own, of one message or of all, the unseen first and the newest first: those that still stand.
  Page<rectification::PromptRow> prompts(std::optional<PromptId> const& of, PageOrder const& page);
  std::int64_t count_unseen_prompts();                                                  // most_unseen: as many or more
  Page<rectification::PlanRow> plans(PlanFilter const& filter, PageOrder const& page);  // newest first
  rectification::PlanBeside beside(Seen<rectification::RectificationPlan> const& plan);
  // Of an inspection, whether it has a plan or not; refuses policy.not_visible.
  Result<rectification::PlanAsItStands> plan_as_it_stands(InspectionId inspection,
                                                          rectification::PlanWords const& words);

  Page<rectification::ResultUseRow> uses(UseFilter const& filter, PageOrder const& page);  // newest first
  rectification::UseBeside beside(Seen<rectification::ResultUse> const& use);

  // In the order of their ids, which is that of their making; findings and requirements by their numbers.
  Page<people::Organisation> organisations(OrganisationFilter const& filter, PageOrder const& page);
  Page<people::Person> persons(NamePart const& name_part, PageOrder const& page);
  Page<people::Post> posts(PostFilter const& filter, PageOrder const& page);
  Page<people::AccountRow> accounts(AccountFilter const& filter, PageOrder const& page);
  Page<people::GrantRow> grants(GrantFilter const& filter, PageOrder const& page);
  // Until when the code is good with which the account is to be entered; nothing: there is none, or it was used.
  std::optional<Moment> code_expires_at(AccountId account);
  Page<inspection::Round> rounds(PageOrder const& page);
  Page<inspection::Inspection> inspections(InspectionFilter const& filter, PageOrder const& page);
  Page<inspection::Finding> findings(InspectionId inspection, PageOrder const& page);
  Page<inspection::Requirement> requirements(InspectionId inspection, PageOrder const& page);

  // Of the items that the actor sees, whatever else there is. An organisation's are those of all below it too.
  rectification::FiguresOfAll figures(FiguresFilter const& filter);
  Page<rectification::InspectionFigures> figures_by_inspection(FiguresFilter const& filter, PageOrder const& page);

  Page<bulletin::ImportRow> imports(std::optional<bulletin::ImportState> state, PageOrder const& page);  // newest first
  std::vector<bulletin::ImportRow> imports_of_same_text(bulletin::Import const& import);  // the newest, few; not itself
  // Of an inspection: nothing where the actor sees nothing of it.
  rectification::Coverage coverage(InspectionId inspection);
  // The set of rules that the round of an inspection pins: known to whoever sees the inspection.
  std::string rules_version(inspection::Inspection const& inspection);
  Page<publication::PublicationRow> publications(PublicationFilter const& filter, PublicationSort sort,
                                                 PageOrder const& page);
  PublicationCounts count_publications(PublicationFilter const& filter);
  // That its address has nothing any more: everybody could once see that it was there.
  bool was_released_and_withdrawn(PublicationId id);

  // The entries about an object, oldest first. Refuses policy.not_visible (not_found) and policy.not_permitted
  // (forbidden: the object is seen, its history is not).
  template <class T>
  Result<Page<HistoryRow>> history(IdOf<T> id, PageOrder const& page);

  // Who has opened the item, the latest first. Refuses what history refuses.
  Result<std::vector<ItemReader>> readers(ItemId id);

  // Paragraphs that meet the query, the newest first.
  Hits search(search::Query const& query, PageOrder const& page);
  // The same of what is public.
  HitsOf<PublicHit> search_public(search::Query const& query, PageOrder const& page);

  // Findings of other inspections that are about the same thing, the likest first. Only what the actor sees is looked
  // through, and no more of it than the newest that share a telling word.
  std::vector<Similar> similar(Seen<inspection::Finding> const& finding, search::PlainWords const& plain);
  // What it repeats and what repeats it, as far as the actor sees them.
  rectification::Lineage lineage(Seen<inspection::Finding> const& finding);

  Result<rectification::Attachment> attachment(AttachmentId id);  // refuses policy.not_visible

 private:
  template <class T>
  Result<rectification::Attachment> attachment_of(IdOf<T> owner, AttachmentId id);
  Condition seen(policy::Object object, policy::Action action = policy::Action::read) {
    return condition_of(policy::scope(actor_, action, object), lease_->dialect());
  }
  // Those of the findings that are seen and were not withdrawn, in no order, without their items.
  std::vector<rectification::FindingRow> finding_rows(std::vector<FindingId> const& findings);
  std::vector<rectification::CoveredItem> items_of(FindingId finding);
  std::vector<rectification::ItemRow> item_rows(ItemFilter const& filter, ItemSort sort, Condition seen,
                                                std::optional<Cursor> const& from, std::int64_t limit);

  ReadPool::Lease lease_;
  Actor actor_;
  Day today_;
};

}  // namespace huiyin::store
