// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside the store: a list of records, page by page.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "store/view_page.hpp"

namespace huiyin::store {

// The ids of a page are selected by scope and filter, and each record is then loaded as everywhere else.
class List {
 public:
  List(Sql const& from_where, Condition seen) : text_(from_where + seen.where), binds_(std::move(seen.binds)) {}

  template <std::size_t Size, class T>
  List& with(std::optional<T> const& value, Sql const& condition, char const (&name)[Size]) {
    if (!value) return *this;
    text_ = text_ + condition;
    binds_.push_back(bind(name, *value));
    return *this;
  }

  template <class T>
  Page<T> page(Session& session, PageOrder const& page, Sql const& behind, Sql const& order) {
    if (leads_nowhere(page)) return {};
    if (page.from) with(std::optional(page.from->id), behind, "from");
    auto const limit = rows_of(page);
    binds_.push_back(bind("limit", limit + 1));

    std::vector<T> rows;
    for (auto const& id : session.query<IdOf<T>>(text_ + order + sql(" LIMIT :limit"), std::move(binds_)))
      rows.push_back(Rows<T>::load(session, id).value());
    return page_of(std::move(rows), limit, [](T const& last) { return Cursor{render(last.id), render(last.id)}; });
  }

  template <class T>
  Page<T> page_by_id(Session& session, PageOrder const& page) {
    return this->page<T>(session, page, sql(" AND seen.id > :from"), sql(" ORDER BY seen.id"));
  }

 private:
  Sql text_;
  std::vector<Bind> binds_;
};

}  // namespace huiyin::store
