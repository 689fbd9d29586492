// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using inspection::Inspection;
using inspection::Round;

template <>
struct RowShape<Round> : ShapeOf<Round, &Round::id, &Round::version, &Round::term, &Round::year, &Round::number,
                                 &Round::name, &Round::rules_version> {};
template <>
struct RowShape<Inspection>
    : ShapeOf<Inspection, &Inspection::id, &Inspection::version, &Inspection::round, &Inspection::team,
              &Inspection::unit, &Inspection::onsite_from, &Inspection::onsite_to, &Inspection::fed_back_on> {};

namespace {

constexpr char const* round_columns = "id, version, term, year, number, name, rules_version";
constexpr char const* inspection_columns = "id, version, round, team, unit, onsite_from, onsite_to, fed_back_on";

}  // namespace

template <>
std::optional<Round> Rows<Round>::load(Session& session, RoundId id) {
  return session.query_one<Round>(sql("SELECT ", round_columns, " FROM round WHERE id = :id"), bind("id", id));
}

template <>
policy::Standing Rows<Round>::standing(Session&, Round const&) {
  return {policy::Object::round, std::nullopt, std::nullopt, {}};
}

template <>
Result<void> Rows<Round>::write(Session& session, std::optional<Round> const& before, Round const& now) {
  if (before)
    return changed(session.exec(sql("UPDATE round SET version = :version WHERE id = :id AND version = :before"),
                                bind("version", now.version), bind("id", now.id), bind("before", before->version)));
  return unless_taken(session.insert(sql("INSERT INTO round (", round_columns,
                                         ") VALUES (:id, :version, :term, :year, :number, :name, :rules_version)"),
                                     bind("id", now.id), bind("version", now.version), bind("term", now.term),
                                     bind("year", now.year), bind("number", now.number), bind("name", now.name),
                                     bind("rules_version", now.rules_version)));
}

template <>
std::optional<Inspection> Rows<Inspection>::load(Session& session, InspectionId id) {
  return session.query_one<Inspection>(sql("SELECT ", inspection_columns, " FROM inspection WHERE id = :id"),
                                       bind("id", id));
}

template <>
policy::Standing Rows<Inspection>::standing(Session& session, Inspection const& record) {
  return {policy::Object::inspection, std::nullopt, record.team, line_above(session, record.unit),
          record.fed_back_on.has_value()};
}

template <>
Result<void> Rows<Inspection>::write(Session& session, std::optional<Inspection> const& before, Inspection const& now) {
  if (before)
    return changed(session.exec(sql("UPDATE inspection SET version = :version, fed_back_on = :fed_back_on "
                                    "WHERE id = :id AND version = :before"),
                                bind("version", now.version), bind("fed_back_on", now.fed_back_on), bind("id", now.id),
                                bind("before", before->version)));
  return unless_taken(
      session.insert(sql("INSERT INTO inspection (", inspection_columns,
                         ") VALUES (:id, :version, :round, :team, :unit, :onsite_from, :onsite_to, :fed_back_on)"),
                     bind("id", now.id), bind("version", now.version), bind("round", now.round), bind("team", now.team),
                     bind("unit", now.unit), bind("onsite_from", now.onsite_from), bind("onsite_to", now.onsite_to),
                     bind("fed_back_on", now.fed_back_on)));
}

}  // namespace huiyin::store
