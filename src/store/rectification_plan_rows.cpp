// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/plan_requests.hpp"
#include "store/record.hpp"

namespace huiyin::store {

using rectification::AnsweredRemark;
using rectification::PlanReviewer;
using rectification::PlanVersion;
using rectification::RectificationPlan;

namespace {

constexpr char const* plan_columns =
    "id, version, inspection, team, unit, opened_by, opened_on, preset, reviewers, review_days, state, returned, "
    "amendment, answers";

struct PlanCells {
  RectificationPlanId id;
  Version version;
  InspectionId inspection;
  OrganisationId team;
  OrganisationId unit;
  AccountId opened_by;
  Day opened_on;
  rectification::ReviewersPreset preset;
  std::string reviewers;
  std::optional<std::int64_t> review_days;
  rectification::PlanState state;
  std::int64_t returned;
  std::string amendment;
  std::string answers;
  auto tie() const {
    return std::tie(id, version, inspection, team, unit, opened_by, opened_on, preset, reviewers, review_days, state,
                    returned, amendment, answers);
  }
};

template <class T>
T kept(std::string const& text, RectificationPlanId plan) {
  return read_or_throw(forms::read_kept<T>(text), "a plan's JSON", render(plan));
}

std::vector<PlanVersion> versions_of(Session& session, RectificationPlanId plan) {
  std::vector<PlanVersion> versions;
  for (auto const& content : session.query<std::string>(
           sql("SELECT content FROM plan_version WHERE plan = :plan ORDER BY number"), bind("plan", plan)))
    versions.push_back(kept<PlanVersion>(content, plan));
  return versions;
}

Inserted insert(Session& session, RectificationPlan const& now) {
  return session.insert(
      sql("INSERT INTO rectification_plan (", plan_columns,
          ") VALUES (:id, :version, :inspection, :team, :unit, :opened_by, :opened_on, :preset, :reviewers, "
          ":review_days, :state, :returned, :amendment, :answers)"),
      bind("id", now.id), bind("version", now.version), bind("inspection", now.inspection), bind("team", now.team),
      bind("unit", now.unit), bind("opened_by", now.opened.account), bind("opened_on", now.opened.on),
      bind("preset", now.preset), bind("reviewers", forms::write_kept(now.reviewers)),
      bind("review_days", now.review_days), bind("state", now.state), bind("returned", now.returned),
      bind("amendment", now.amendment), bind("answers", forms::write_kept(now.answers)));
}

std::int64_t update(Session& session, RectificationPlan const& before, RectificationPlan const& now) {
  return session.exec(sql("UPDATE rectification_plan SET version = :version, state = :state, returned = :returned, "
                          "amendment = :amendment, answers = :answers WHERE id = :id AND version = :before"),
                      bind("version", now.version), bind("state", now.state), bind("returned", now.returned),
                      bind("amendment", now.amendment), bind("answers", forms::write_kept(now.answers)),
                      bind("id", now.id), bind("before", before.version));
}

// Only the newest ever changes.
void write_versions(Session& session, std::vector<PlanVersion> const& before, RectificationPlan const& now) {
  for (std::size_t at = 0; at < now.versions.size(); ++at) {
    PlanVersion const& version = now.versions[at];
    if (at >= before.size())
      session.exec(sql("INSERT INTO plan_version (plan, number, content) VALUES (:plan, :number, :content)"),
                   bind("plan", now.id), bind("number", version.number), bind("content", forms::write_kept(version)));
    else if (before[at] != version)
      session.exec(sql("UPDATE plan_version SET content = :content WHERE plan = :plan AND number = :number"),
                   bind("content", forms::write_kept(version)), bind("plan", now.id), bind("number", version.number));
  }
}

}  // namespace

template <>
std::optional<RectificationPlan> Rows<RectificationPlan>::load(Session& session, RectificationPlanId id) {
  auto row = session.query_one<PlanCells>(sql("SELECT ", plan_columns, " FROM rectification_plan WHERE id = :id"),
                                          bind("id", id));
  if (!row) return std::nullopt;
  return RectificationPlan{row->id,
                           row->version,
                           row->inspection,
                           row->team,
                           row->unit,
                           {row->opened_by, row->opened_on},
                           row->preset,
                           kept<std::vector<PlanReviewer>>(row->reviewers, id),
                           row->review_days,
                           row->state,
                           row->returned,
                           std::move(row->amendment),
                           kept<std::vector<AnsweredRemark>>(row->answers, id),
                           versions_of(session, id)};
}

template <>
policy::Standing Rows<RectificationPlan>::standing(Session& session, RectificationPlan const& record) {
  return {policy::Object::plan, std::nullopt, record.team, line_above(session, record.unit)};
}

template <>
Result<void> Rows<RectificationPlan>::write(Session& session, std::optional<RectificationPlan> const& before,
                                            RectificationPlan const& now) {
  if (before)
    HUIYIN_TRY(changed(update(session, *before, now)));
  else
    HUIYIN_TRY(unless_taken(insert(session, now)));
  write_versions(session, before ? before->versions : std::vector<PlanVersion>(), now);
  return {};
}

}  // namespace huiyin::store
