// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A publication (公开): one notice on its way to the public site, and there. Nobody reviews or approves a text that he
// wrote; the text is fixed from the review on, until it is sent back; what was released and is withdrawn stays
// withdrawn, and its address says so. Who may take a step stands in policy.csv.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rectification/item.hpp"

namespace huiyin::publication {

using rectification::By;

enum class List { feedback, rectification, announcement };  // the columns of the site: 反馈通报, 整改公开, 巡察公告
constexpr std::array list_names{Named{List::feedback, "feedback"}, Named{List::rectification, "rectification"},
                                Named{List::announcement, "announcement"}};
static_assert(named_in_order(list_names));
constexpr auto const& names_of(List) { return list_names; }

enum class Kind { feedback, feedback_multi, rectification_report, announcement, other };  // as the reading tells them
constexpr std::array kind_names{Named{Kind::feedback, "feedback"}, Named{Kind::feedback_multi, "feedback_multi"},
                                Named{Kind::rectification_report, "rectification_report"},
                                Named{Kind::announcement, "announcement"}, Named{Kind::other, "other"}};
static_assert(named_in_order(kind_names));
constexpr auto const& names_of(Kind) { return kind_names; }

enum class State { draft, reviewed, approved, released, withdrawn };
constexpr std::array state_names{Named{State::draft, "draft"}, Named{State::reviewed, "reviewed"},
                                 Named{State::approved, "approved"}, Named{State::released, "released"},
                                 Named{State::withdrawn, "withdrawn"}};
static_assert(named_in_order(state_names));
constexpr auto const& names_of(State) { return state_names; }

char const* printed(State state);  // 起草 已审核 已批准 已公开 已撤回

enum class Step { revise, review, approve, release, send_back, withdraw };
constexpr std::array step_names{Named{Step::revise, "revise"},       Named{Step::review, "review"},
                                Named{Step::approve, "approve"},     Named{Step::release, "release"},
                                Named{Step::send_back, "send_back"}, Named{Step::withdraw, "withdraw"}};
static_assert(named_in_order(step_names));
constexpr auto const& names_of(Step) { return step_names; }

Result<State> next_state(State from, Step step);  // refuses publication.step_not_open

constexpr bool wants_another(Step step) { return step == Step::review || step == Step::approve; }  // than an author

// How many review and approve a text. An office with few people may let one do both.
enum class Reviewers { one, two };
constexpr std::array reviewers_names{Named{Reviewers::one, "one"}, Named{Reviewers::two, "two"}};
static_assert(named_in_order(reviewers_names));
constexpr auto const& names_of(Reviewers) { return reviewers_names; }

struct PublicNotice {  // what the public reads
  std::string title;
  List list{};
  std::int64_t year = 0;
  std::string unit;  // as people call it; empty where a notice is about several
  Kind kind{};
  Day issued_on;
  std::string restored;  // simplified, glosses repaired, a line a paragraph
  std::string scraped;   // as it was met; empty: it is not shown
  friend bool operator==(PublicNotice const&, PublicNotice const&) = default;
};

struct Publication {
  PublicationId id;  // of its permanent address: random
  Version version{};
  std::optional<ImportId> import;
  PublicNotice notice;
  State state{};
  std::vector<AccountId> authors;  // who wrote at the text, each once, the first prepared it
  By prepared;
  std::optional<By> reviewed;
  std::optional<By> approved;
  std::optional<By> released;
  std::optional<By> withdrawn;
  std::string reason;  // why it was sent back last, or withdrawn
  friend bool operator==(Publication const&, Publication const&) = default;
};

struct PublicationRow {  // as lists show it
  PublicationId id;
  Version version{};
  State state{};
  std::string title;
  List list{};
  std::int64_t year = 0;
  std::string unit;
  Kind kind{};
  Day issued_on;
  By prepared;
  std::optional<Day> released_on;
  std::string opening;  // how the text begins
};

bool is_author(Publication const& publication, AccountId account);

struct PreparePublication {
  std::optional<ImportId> import;
  PublicNotice notice;
};
struct RevisePublication {
  PublicNotice notice;
};
struct ReviewPublication {};
struct ApprovePublication {};
struct ReleasePublication {};
struct SendPublicationBack {
  std::string reason;
};
struct WithdrawPublication {
  std::string reason;
};
using PublicationAction = std::variant<RevisePublication, ReviewPublication, ApprovePublication, ReleasePublication,
                                       SendPublicationBack, WithdrawPublication>;
constexpr Step step_of(PublicationAction const& action) { return step_names.at(action.index()).value; }

struct PublicationPrepared {
  std::optional<ImportId> import;
  PublicNotice notice;
  By by;
};
struct PublicationRevised {
  PublicNotice notice;
  By by;
};
struct PublicationReviewed {
  By by;
};
struct PublicationApproved {
  By by;
};
struct PublicationReleased {
  By by;
};
struct PublicationSentBack {
  std::string reason;
  By by;
};
struct PublicationWithdrawn {
  std::string reason;
  By by;
};
using PublicationEvent = std::variant<PublicationPrepared, PublicationRevised, PublicationReviewed, PublicationApproved,
                                      PublicationReleased, PublicationSentBack, PublicationWithdrawn>;

constexpr std::size_t text_limit = 100'000;  // characters of each of the two texts

// Both refuse publication.title_missing, publication.text_missing, publication.year_out_of_range.
Result<std::vector<PublicationEvent>> decide(PreparePublication const& prepare, By by);
// Refuses publication.step_not_open, publication.reviewer_is_author, publication.approver_is_author,
// publication.approver_is_reviewer (of two), publication.reason_missing.
Result<std::vector<PublicationEvent>> decide(Publication const& publication, PublicationAction const& action, By by,
                                             Reviewers reviewers);
Publication after(PublicationId id, std::optional<Publication> before, std::vector<PublicationEvent> const& events);

}  // namespace huiyin::publication
