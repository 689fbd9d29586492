// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view_mask.hpp"
#include "store/view_page.hpp"

namespace huiyin::store {

namespace {

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

}  // namespace

Page<people::Organisation> View::organisations(OrganisationFilter const& filter, PageOrder const& page) {
  return List(sql("SELECT seen.id FROM organisation AS seen WHERE "), seen(policy::Object::organisation))
      .with(filter.below, sql(" AND seen.id IN (SELECT descendant FROM organisation_reach WHERE ancestor = :below)"),
            "below")
      .with(filter.kind, sql(" AND seen.kind = :kind"), "kind")
      .page_by_id<people::Organisation>(*lease_, page);
}

Page<people::Person> View::persons(PageOrder const& page) {
  return List(sql("SELECT seen.id FROM person AS seen WHERE "), seen(policy::Object::person))
      .page_by_id<people::Person>(*lease_, page);
}

Page<people::Post> View::posts(OrganisationId organisation, PageOrder const& page) {
  return List(sql("SELECT seen.id FROM post AS seen WHERE "), seen(policy::Object::post))
      .with(std::optional(organisation), sql(" AND seen.organisation = :organisation"), "organisation")
      .page_by_id<people::Post>(*lease_, page);
}

Page<people::Account> View::accounts(PageOrder const& page) {
  return List(sql("SELECT seen.id FROM account AS seen WHERE "), seen(policy::Object::account))
      .page_by_id<people::Account>(*lease_, page);
}

Page<people::Grant> View::grants(AccountId account, PageOrder const& page) {
  return List(sql("SELECT seen.id FROM role_grant AS seen WHERE "), seen(policy::Object::grant))
      .with(std::optional(account), sql(" AND seen.account = :account"), "account")
      .page_by_id<people::Grant>(*lease_, page);
}

Page<inspection::Round> View::rounds(PageOrder const& page) {
  return List(sql("SELECT seen.id FROM round AS seen WHERE "), seen(policy::Object::round))
      .page_by_id<inspection::Round>(*lease_, page);
}

Page<inspection::Inspection> View::inspections(InspectionFilter const& filter, PageOrder const& page) {
  return List(sql("SELECT seen.id FROM inspection AS seen WHERE "), seen(policy::Object::inspection))
      .with(filter.round, sql(" AND seen.round = :round"), "round")
      .with(filter.team, sql(" AND seen.team = :team"), "team")
      .with(filter.unit, sql(" AND seen.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"),
            "unit")
      .page_by_id<inspection::Inspection>(*lease_, page);
}

Page<inspection::Finding> View::findings(InspectionId inspection, PageOrder const& page) {
  auto listed =
      List(sql("SELECT listed.id FROM finding AS listed JOIN inspection AS seen ON seen.id = listed.inspection WHERE "),
           seen(policy::Object::finding))
          .with(std::optional(inspection), sql(" AND listed.inspection = :inspection"), "inspection")
          .page<inspection::Finding>(
              *lease_, page,
              sql(" AND listed.number > (SELECT number FROM finding WHERE id = :from AND inspection = :inspection)"),
              sql(" ORDER BY listed.number"));
  if (listed.rows.empty()) return listed;

  auto const standing = Rows<inspection::Finding>::standing(*lease_, listed.rows.front());  // one for the inspection
  auto const scope = policy::scope(actor_, policy::Action::read, policy::Object::finding);
  for (auto& finding : listed.rows) empty_masked(finding, policy::mask_of(scope, standing.team, std::nullopt));
  return listed;
}

Page<inspection::Requirement> View::requirements(InspectionId inspection, PageOrder const& page) {
  return List(sql("SELECT listed.id FROM requirement AS listed "
                  "JOIN inspection AS seen ON seen.id = listed.inspection WHERE "),
              seen(policy::Object::requirement))
      .with(std::optional(inspection), sql(" AND listed.inspection = :inspection"), "inspection")
      .page<inspection::Requirement>(
          *lease_, page,
          sql(" AND listed.number > (SELECT number FROM requirement WHERE id = :from AND inspection = :inspection)"),
          sql(" ORDER BY listed.number"));
}

}  // namespace huiyin::store
