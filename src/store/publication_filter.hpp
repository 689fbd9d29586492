// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What of the publications is asked for, and what is told beside the rows: how many there are by each part of the
// filter, and what a search of what is public finds.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "publication/publication.hpp"

namespace huiyin::store {

struct PublicationFilter {  // all that are given must hold
  std::optional<publication::State> state;
  std::optional<publication::List> list;
  std::optional<std::int64_t> year;
  std::optional<std::string> unit;
  std::optional<publication::Kind> kind;
};
enum class PublicationSort { issued, released };  // the newest first, by the day it bears or the day it became public

template <class T>
struct Counted {
  T value{};
  std::int64_t count = 0;
  friend bool operator==(Counted const&, Counted const&) = default;
};
struct PublicationCounts {  // each by the filter without the part that it counts, so that it tells what to choose
  std::vector<Counted<publication::List>> lists;
  std::vector<Counted<std::int64_t>> years;  // the newest first
  std::vector<Counted<std::string>> units;   // the most first, most_counted_units of them
  std::vector<Counted<publication::Kind>> kinds;
};
constexpr std::int64_t most_counted_units = 100;

struct PublicHit {
  PublicationId id;
  std::string title;
  std::string unit;
  Day issued_on;
  std::string text;  // the paragraph that matched
};

}  // namespace huiyin::store
