// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "store/view.hpp"

namespace huiyin::store {

using rectification::State;

namespace {

struct ItemOfFinding {
  ItemId id;
  std::string number;
  State state;
  FindingId finding;
  auto tie() const { return std::tie(id, number, state, finding); }
};
struct FindingLine {
  FindingId id;
  std::int64_t number;
  std::string text;
  bool withdrawn;
  auto tie() const { return std::tie(id, number, text, withdrawn); }
};
struct OpinionLine {
  RequirementId id;
  std::int64_t number;
  std::string heading;
  auto tie() const { return std::tie(id, number, heading); }
};
struct Answered {
  RequirementId opinion;
  ItemId item;
  auto tie() const { return std::tie(opinion, item); }
};

std::vector<Bind> with_inspection(Condition& condition, InspectionId inspection) {
  std::vector<Bind> binds = std::move(condition.binds);
  binds.push_back(bind("inspection", inspection));
  return binds;
}

}  // namespace

rectification::Coverage View::coverage(InspectionId inspection) {
  rectification::Coverage made;
  std::map<FindingId, std::vector<ItemId>> of_finding;
  std::map<RequirementId, std::vector<ItemId>> of_opinion;

  Condition items = seen(policy::Object::item);
  for (auto& row : lease_->query<ItemOfFinding>(
           sql("SELECT seen.id, seen.number, seen.state, seen.finding FROM item AS seen WHERE ") + items.where +
               sql(" AND seen.inspection = :inspection ORDER BY seen.number"),
           with_inspection(items, inspection))) {
    if (row.state != State::cancelled) of_finding[row.finding].push_back(row.id);
    made.items.push_back({row.id, std::move(row.number), row.state});
  }
  Condition answering = seen(policy::Object::item);
  for (auto const& row : lease_->query<Answered>(
           sql("SELECT item_opinion.requirement, seen.id FROM item AS seen "
               "JOIN item_opinion ON item_opinion.item = seen.id WHERE ") +
               answering.where +
               sql(" AND seen.inspection = :inspection AND seen.state <> 'cancelled' ORDER BY seen.number"),
           with_inspection(answering, inspection)))
    of_opinion[row.opinion].push_back(row.item);

  Condition findings = seen(policy::Object::finding);
  for (auto& row : lease_->query<FindingLine>(
           sql("SELECT listed.id, listed.number, listed.text, listed.withdrawn FROM finding AS listed "
               "JOIN inspection AS seen ON seen.id = listed.inspection WHERE ") +
               findings.where + sql(" AND listed.inspection = :inspection ORDER BY listed.number"),
           with_inspection(findings, inspection)))
    made.findings.push_back({row.id, row.number, std::move(row.text), row.withdrawn, of_finding[row.id]});

  Condition opinions = seen(policy::Object::requirement);
  for (auto& row : lease_->query<OpinionLine>(
           sql("SELECT listed.id, listed.number, listed.heading FROM requirement AS listed "
               "JOIN inspection AS seen ON seen.id = listed.inspection WHERE ") +
               opinions.where + sql(" AND listed.inspection = :inspection ORDER BY listed.number"),
           with_inspection(opinions, inspection)))
    made.opinions.push_back({row.id, row.number, std::move(row.heading), of_opinion[row.id]});
  return made;
}

}  // namespace huiyin::store
