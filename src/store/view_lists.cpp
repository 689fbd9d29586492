// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view_list.hpp"
#include "store/view_mask.hpp"

namespace huiyin::store {

Page<inspection::Round> View::rounds(PageOrder const& page) {
  return List(sql("SELECT seen.id FROM round AS seen WHERE "), seen(policy::Object::round))
      .page_by_id<inspection::Round>(*lease_, page);
}

std::string View::rules_version(inspection::Inspection const& inspection) {
  return Rows<inspection::Round>::load(*lease_, inspection.round).value().rules_version;
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
