// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tree of organisations: the office, its teams, the inspected units with their departments and what is under them,
// and the organs that supervise. An organisation does not move in the tree; it is closed and another is founded.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "words/ids.hpp"
#include "words/named.hpp"
#include "words/result.hpp"
#include "words/version.hpp"

namespace huiyin::people {

enum class OrganisationKind { office, team, unit, department, supervisor };
constexpr std::array organisation_kind_names{
    Named{OrganisationKind::office, "office"}, Named{OrganisationKind::team, "team"},
    Named{OrganisationKind::unit, "unit"}, Named{OrganisationKind::department, "department"},
    Named{OrganisationKind::supervisor, "supervisor"}};
static_assert(named_in_order(organisation_kind_names));
constexpr auto const& names_of(OrganisationKind) { return organisation_kind_names; }

struct Organisation {
  OrganisationId id;
  Version version{};
  std::optional<OrganisationId> parent;
  OrganisationKind kind = OrganisationKind::unit;
  std::string name;
  bool closed = false;
  friend bool operator==(Organisation const&, Organisation const&) = default;
};

struct FoundOrganisation {
  std::optional<Organisation> parent;
  OrganisationKind kind = OrganisationKind::unit;
  std::string name;
};
struct RenameOrganisation {
  std::string name;
};
struct CloseOrganisation {};
using OrganisationAction = std::variant<RenameOrganisation, CloseOrganisation>;

struct OrganisationFounded {
  std::optional<OrganisationId> parent;
  OrganisationKind kind = OrganisationKind::unit;
  std::string name;
};
struct OrganisationRenamed {
  std::string name;
};
struct OrganisationClosed {};
using OrganisationEvent = std::variant<OrganisationFounded, OrganisationRenamed, OrganisationClosed>;

// Refuses organisation.name_missing, organisation.parent_closed, organisation.department_without_unit.
Result<std::vector<OrganisationEvent>> decide(FoundOrganisation const& found);
// Refuses organisation.name_missing, organisation.is_closed.
Result<std::vector<OrganisationEvent>> decide(Organisation const& organisation, OrganisationAction const& action);
Organisation after(OrganisationId id, std::optional<Organisation> before, std::vector<OrganisationEvent> const& events);

}  // namespace huiyin::people
