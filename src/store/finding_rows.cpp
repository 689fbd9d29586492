// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using inspection::Finding;
using inspection::Inspection;
using inspection::Requirement;

namespace {

constexpr char const* finding_columns =
    "id, version, inspection, number, text, finding_class, basis, withdrawn, reason, repeat_of";
constexpr char const* requirement_columns = "id, version, inspection, number, heading";

struct FindingRow {
  FindingId id;
  Version version;
  InspectionId inspection;
  std::int64_t number;
  std::string text;
  std::string finding_class;
  std::string basis;
  bool withdrawn;
  std::string reason;
  std::optional<FindingId> repeat_of;
  auto tie() const {
    return std::tie(id, version, inspection, number, text, finding_class, basis, withdrawn, reason, repeat_of);
  }
};

struct RequirementRow {
  RequirementId id;
  Version version;
  InspectionId inspection;
  std::int64_t number;
  std::string heading;
  auto tie() const { return std::tie(id, version, inspection, number, heading); }
};

policy::Standing standing_below(Session& session, InspectionId id, policy::Object object) {
  auto standing = Rows<Inspection>::standing(session, Rows<Inspection>::load(session, id).value());
  standing.object = object;
  return standing;
}

void write_points(Session& session, Requirement const& requirement) {
  session.exec(sql("DELETE FROM requirement_point WHERE requirement = :id"), bind("id", requirement.id));
  std::int64_t place = 0;
  for (std::string const& point : requirement.points)
    session.exec(sql("INSERT INTO requirement_point (requirement, place, text) VALUES (:id, :place, :text)"),
                 bind("id", requirement.id), bind("place", ++place), bind("text", point));
}

}  // namespace

template <>
std::optional<Finding> Rows<Finding>::load(Session& session, FindingId id) {
  auto row =
      session.query_one<FindingRow>(sql("SELECT ", finding_columns, " FROM finding WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  return Finding{row->id,
                 row->version,
                 row->inspection,
                 row->number,
                 {std::move(row->text), std::move(row->finding_class), std::move(row->basis)},
                 row->withdrawn,
                 std::move(row->reason),
                 row->repeat_of};
}

template <>
policy::Standing Rows<Finding>::standing(Session& session, Finding const& record) {
  return standing_below(session, record.inspection, policy::Object::finding);
}

template <>
Result<void> Rows<Finding>::write(Session& session, std::optional<Finding> const& before, Finding const& now) {
  if (before)
    return changed(session.exec(
        sql("UPDATE finding SET version = :version, text = :text, finding_class = :finding_class, basis = :basis, "
            "withdrawn = :withdrawn, reason = :reason, repeat_of = :repeat_of WHERE id = :id AND version = :before"),
        bind("version", now.version), bind("text", now.said.text), bind("finding_class", now.said.finding_class),
        bind("basis", now.said.basis), bind("withdrawn", now.withdrawn), bind("reason", now.reason),
        bind("repeat_of", now.repeat_of), bind("id", now.id), bind("before", before->version)));
  return unless_taken(session.insert(
      sql("INSERT INTO finding (", finding_columns,
          ") VALUES (:id, :version, :inspection, :number, :text, :finding_class, :basis, :withdrawn, :reason, "
          ":repeat_of)"),
      bind("id", now.id), bind("version", now.version), bind("inspection", now.inspection), bind("number", now.number),
      bind("text", now.said.text), bind("finding_class", now.said.finding_class), bind("basis", now.said.basis),
      bind("withdrawn", now.withdrawn), bind("reason", now.reason), bind("repeat_of", now.repeat_of)));
}

template <>
std::optional<Requirement> Rows<Requirement>::load(Session& session, RequirementId id) {
  auto row = session.query_one<RequirementRow>(sql("SELECT ", requirement_columns, " FROM requirement WHERE id = :id"),
                                               bind("id", id));
  if (!row) return std::nullopt;
  return Requirement{
      row->id,
      row->version,
      row->inspection,
      row->number,
      std::move(row->heading),
      session.query<std::string>(sql("SELECT text FROM requirement_point WHERE requirement = :id ORDER BY place"),
                                 bind("id", id))};
}

template <>
policy::Standing Rows<Requirement>::standing(Session& session, Requirement const& record) {
  return standing_below(session, record.inspection, policy::Object::requirement);
}

template <>
Result<void> Rows<Requirement>::write(Session& session, std::optional<Requirement> const& before,
                                      Requirement const& now) {
  if (before)
    HUIYIN_TRY(changed(session.exec(sql("UPDATE requirement SET version = :version, heading = :heading "
                                        "WHERE id = :id AND version = :before"),
                                    bind("version", now.version), bind("heading", now.heading), bind("id", now.id),
                                    bind("before", before->version))));
  else
    HUIYIN_TRY(unless_taken(session.insert(sql("INSERT INTO requirement (", requirement_columns,
                                               ") VALUES (:id, :version, :inspection, :number, :heading)"),
                                           bind("id", now.id), bind("version", now.version),
                                           bind("inspection", now.inspection), bind("number", now.number),
                                           bind("heading", now.heading))));
  write_points(session, now);
  return {};
}

}  // namespace huiyin::store
