// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "publication/publication.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "chinese/written.hpp"

namespace huiyin::publication {

namespace {

using Events = std::vector<PublicationEvent>;

struct Transition {
  State from;
  Step step;
  State to;
};
constexpr std::array lifecycle{
    Transition{State::draft, Step::revise, State::draft},
    Transition{State::draft, Step::review, State::reviewed},
    Transition{State::draft, Step::withdraw, State::withdrawn},
    Transition{State::reviewed, Step::approve, State::approved},
    Transition{State::reviewed, Step::send_back, State::draft},
    Transition{State::reviewed, Step::withdraw, State::withdrawn},
    Transition{State::approved, Step::release, State::released},
    Transition{State::approved, Step::send_back, State::draft},
    Transition{State::approved, Step::withdraw, State::withdrawn},
    Transition{State::released, Step::withdraw, State::withdrawn},
};

constexpr std::int64_t first_year = 1949;
constexpr std::int64_t last_year = 9999;

Result<PublicNotice> written(PublicNotice const& notice) {
  PublicNotice kept = notice;
  kept.title = HUIYIN_TRY(chinese::written_line(notice.title));
  kept.unit = HUIYIN_TRY(chinese::written_line(notice.unit));
  kept.restored = HUIYIN_TRY(chinese::written_text(notice.restored, text_limit));
  kept.scraped = HUIYIN_TRY(chinese::written_text(notice.scraped, text_limit));
  if (kept.title.empty()) return refuse(Fault::invalid_input, "publication.title_missing");
  if (kept.restored.empty()) return refuse(Fault::invalid_input, "publication.text_missing");
  if (kept.year < first_year || kept.year > last_year)
    return refuse(Fault::invalid_input, "publication.year_out_of_range", fmt::to_string(kept.year));
  return kept;
}

Result<std::string> written_reason(std::string_view text) {
  std::string reason = HUIYIN_TRY(chinese::written_text(text));
  if (reason.empty()) return refuse(Fault::invalid_input, "publication.reason_missing");
  return reason;
}

struct Deciding {
  Publication const& publication;
  By by;
  Reviewers reviewers;

  Result<Events> operator()(RevisePublication const& asked) const {
    return Events{PublicationRevised{HUIYIN_TRY(written(asked.notice)), by}};
  }
  Result<Events> operator()(ReviewPublication const&) const {
    if (is_author(publication, by.account)) return refuse(Fault::forbidden, "publication.reviewer_is_author");
    return Events{PublicationReviewed{by}};
  }
  Result<Events> operator()(ApprovePublication const&) const {
    if (is_author(publication, by.account)) return refuse(Fault::forbidden, "publication.approver_is_author");
    if (reviewers == Reviewers::two && publication.reviewed && publication.reviewed->account == by.account)
      return refuse(Fault::forbidden, "publication.approver_is_reviewer");
    return Events{PublicationApproved{by}};
  }
  Result<Events> operator()(ReleasePublication const&) const { return Events{PublicationReleased{by}}; }
  Result<Events> operator()(SendPublicationBack const& asked) const {
    return Events{PublicationSentBack{HUIYIN_TRY(written_reason(asked.reason)), by}};
  }
  Result<Events> operator()(WithdrawPublication const& asked) const {
    return Events{PublicationWithdrawn{HUIYIN_TRY(written_reason(asked.reason)), by}};
  }
};

struct Happened {
  Publication& publication;

  void operator()(PublicationPrepared const&) const {}  // it stands already
  void operator()(PublicationRevised const& event) const {
    publication.notice = event.notice;
    if (!is_author(publication, event.by.account)) publication.authors.push_back(event.by.account);
  }
  void operator()(PublicationReviewed const& event) const {
    publication.state = State::reviewed;
    publication.reviewed = event.by;
    publication.reason.clear();
  }
  void operator()(PublicationApproved const& event) const {
    publication.state = State::approved;
    publication.approved = event.by;
  }
  void operator()(PublicationReleased const& event) const {
    publication.state = State::released;
    publication.released = event.by;
  }
  void operator()(PublicationSentBack const& event) const {
    publication.state = State::draft;
    publication.reviewed.reset();
    publication.approved.reset();
    publication.reason = event.reason;
  }
  void operator()(PublicationWithdrawn const& event) const {
    publication.state = State::withdrawn;
    publication.withdrawn = event.by;
    publication.reason = event.reason;
  }
};

Publication prepared(PublicationId id, PublicationPrepared const& event) {
  return {id, Version{}, event.import, event.notice, State::draft, {event.by.account}, event.by, {}, {}, {}, {}, {}};
}

}  // namespace

char const* printed(State state) {
  constexpr std::array words{"起草", "已审核", "已批准", "已公开", "已撤回"};
  return words.at(static_cast<std::size_t>(state));
}

Result<State> next_state(State from, Step step) {
  auto const row =
      std::ranges::find_if(lifecycle, [&](Transition const& each) { return each.from == from && each.step == step; });
  if (row == lifecycle.end()) return refuse(Fault::conflict, "publication.step_not_open", printed(from));
  return row->to;
}

bool is_author(Publication const& publication, AccountId account) {
  return std::ranges::find(publication.authors, account) != publication.authors.end();
}

Result<Events> decide(PreparePublication const& prepare, By by) {
  return Events{PublicationPrepared{prepare.import, HUIYIN_TRY(written(prepare.notice)), by}};
}

Result<Events> decide(Publication const& publication, PublicationAction const& action, By by, Reviewers reviewers) {
  HUIYIN_TRY(next_state(publication.state, step_of(action)));
  return std::visit(Deciding{publication, by, reviewers}, action);
}

Publication after(PublicationId id, std::optional<Publication> before, Events const& events) {
  Publication publication = before ? *std::move(before) : prepared(id, std::get<PublicationPrepared>(events.at(0)));
  publication.version = next(publication.version);
  for (auto const& event : events) std::visit(Happened{publication}, event);
  return publication;
}

}  // namespace huiyin::publication
