// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "store/change.hpp"

namespace huiyin::store {

namespace {

std::int64_t digits_of(std::string_view text) {
  std::int64_t number = 0;
  auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool const only_digits = fault == std::errc{} && end == text.data() + text.size() && number > 0;
  return only_digits ? number : 0;
}

}  // namespace

// Numbers are in the order of their bytes on both engines: those that begin with "prefix-" stand together.
std::int64_t Change::last_item_number(std::string const& prefix) {
  std::int64_t last = 0;
  std::string const begin = prefix + "-";
  std::function<void(std::string)> const take = [&](std::string const& number) {
    last = std::max(last, digits_of(std::string_view(number).substr(begin.size())));
  };
  session_.each<std::string>(sql("SELECT number FROM item WHERE number > :begin AND number < :end"), take,
                             bind("begin", begin), bind("end", prefix + "."));
  return last;
}

std::vector<ItemId> Change::items_of(InspectionId inspection) {
  return session_.query<ItemId>(sql("SELECT id FROM item WHERE inspection = :inspection ORDER BY number"),
                                bind("inspection", inspection));
}

std::optional<ItemId> Change::item_numbered(std::string const& number) {
  return session_.query_one<ItemId>(sql("SELECT id FROM item WHERE number = :number"), bind("number", number));
}

}  // namespace huiyin::store
