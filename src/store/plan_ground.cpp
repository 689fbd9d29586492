// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/plan_ground.hpp"

#include <map>

#include "store/change.hpp"

namespace huiyin::store {

using rectification::Item;
using rectification::Measure;
using rectification::PlanGround;
using rectification::PlanLine;
using rectification::PlanLineMeasure;

namespace {

// The last day that the clocks of the round's rule set allow for measures. Without clocks each item has its own due
// day.
std::optional<Day> last_day_of_clock(inspection::Inspection const&) { return std::nullopt; }

class OwnerNames {
 public:
  explicit OwnerNames(Session& session) : session_(session) {}

  std::string of(std::optional<PostId> const& post) {
    return post ? known<people::Post>(posts_, *post, &people::Post::title) : std::string();
  }
  std::string of(std::optional<OrganisationId> const& organisation) {
    return organisation ? known<people::Organisation>(organisations_, *organisation, &people::Organisation::name)
                        : std::string();
  }
  std::string of(std::vector<OrganisationId> const& organisations) {
    std::string names;
    for (auto const& each : organisations) (names += names.empty() ? "" : "、") += of(std::optional(each));
    return names;
  }

 private:
  template <class T>
  std::string known(std::map<IdOf<T>, std::string>& names, IdOf<T> id, std::string T::*name) {
    auto const [found, is_new] = names.try_emplace(id);
    if (is_new) found->second = Rows<T>::load(session_, id).value().*name;
    return found->second;
  }

  Session& session_;
  std::map<PostId, std::string> posts_;
  std::map<OrganisationId, std::string> organisations_;
};

PlanLineMeasure line_of(Measure const& measure, OwnerNames& names) {
  return {measure.id,
          measure.text,
          names.of(measure.accountable_post),
          names.of(measure.responsible_leader),
          names.of(measure.lead_department),
          names.of(measure.co_departments),
          measure.handler,
          measure.due,
          measure.keep_up};
}

template <class T>
std::vector<T> records_of(Session& session, Sql const& ids, InspectionId inspection) {
  std::vector<T> records;
  for (auto const& id : session.query<IdOf<T>>(ids, bind("inspection", inspection)))
    records.push_back(Rows<T>::load(session, id).value());
  return records;
}

}  // namespace

PlanGround plan_ground(Session& session, InspectionId inspection) {
  auto const of = Rows<inspection::Inspection>::load(session, inspection).value();
  PlanGround ground{of.fed_back_on, {}, {}, {}, last_day_of_clock(of)};
  for (auto& finding : records_of<inspection::Finding>(
           session, sql("SELECT id FROM finding WHERE inspection = :inspection ORDER BY number"), inspection))
    ground.findings.push_back({finding.id, finding.number, std::move(finding.said.text), finding.withdrawn});
  for (auto& opinion : records_of<inspection::Requirement>(
           session, sql("SELECT id FROM requirement WHERE inspection = :inspection ORDER BY number"), inspection))
    ground.opinions.push_back({opinion.id, opinion.number, std::move(opinion.heading), std::move(opinion.points)});
  ground.items =
      records_of<Item>(session, sql("SELECT id FROM item WHERE inspection = :inspection ORDER BY number"), inspection);
  return ground;
}

std::vector<PlanLine> plan_lines(Session& session, PlanGround const& ground) {
  OwnerNames names(session);
  std::vector<PlanLine> lines;
  for (Item const& item : ground.items) {
    if (item.state == rectification::State::cancelled) continue;
    PlanLine line{item.id,        item.number, item.finding_text, item.plan.root_cause,
                  item.plan.goal, item.due,    item.keep_up,      {}};
    for (Measure const& measure : item.plan.measures) line.measures.push_back(line_of(measure, names));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<rectification::PlanState> plan_state(Session& session, InspectionId inspection) {
  return session.query_one<rectification::PlanState>(
      sql("SELECT state FROM rectification_plan WHERE inspection = :inspection"), bind("inspection", inspection));
}

PlanGround Change::plan_ground(InspectionId inspection) { return store::plan_ground(session_, inspection); }

std::vector<PlanLine> Change::plan_lines(PlanGround const& ground) { return store::plan_lines(session_, ground); }

std::optional<rectification::PlanState> Change::plan_state(InspectionId inspection) {
  return store::plan_state(session_, inspection);
}

}  // namespace huiyin::store
