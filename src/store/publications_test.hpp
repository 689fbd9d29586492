// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Publications as the tests need them: in any state, made by what decide() lets happen.
#pragma once

#include "publication/publication.hpp"

namespace huiyin::store {

inline publication::PublicNotice public_notice(std::string title, std::string restored) {
  Day const on{std::chrono::days{17926}};  // 2019-01-30
  return {std::move(title),
          publication::List::feedback,
          2019,
          "市教育局",
          publication::Kind::feedback,
          on,
          std::move(restored),
          "原文"};
}

// All that happened to it up to the state; author and checker are two people.
inline std::vector<publication::PublicationEvent> events_up_to(publication::State state,
                                                               publication::PublicNotice const& notice,
                                                               AccountId author, AccountId checker, Day on) {
  using namespace publication;
  By const by_author{author, on};
  By const by_checker{checker, on};
  std::vector<PublicationEvent> events{PublicationPrepared{{}, notice, by_author}};
  if (state >= State::reviewed) events.emplace_back(PublicationReviewed{by_checker});
  if (state >= State::approved) events.emplace_back(PublicationApproved{by_checker});
  if (state >= State::released) events.emplace_back(PublicationReleased{by_author});
  if (state >= State::withdrawn) events.emplace_back(PublicationWithdrawn{"有误", by_author});
  return events;
}

}  // namespace huiyin::store
