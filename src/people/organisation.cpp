// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/organisation.hpp"

#include "chinese/written.hpp"

namespace huiyin::people {

namespace {

using Events = std::vector<OrganisationEvent>;

Result<std::string> named(std::string_view text) {
  std::string name = HUIYIN_TRY(chinese::written_line(text));
  if (name.empty()) return refuse(Fault::invalid_input, "organisation.name_missing");
  return name;
}

bool may_hold_departments(std::optional<Organisation> const& parent) {
  return parent && (parent->kind == OrganisationKind::unit || parent->kind == OrganisationKind::department);
}

Result<Events> decided(RenameOrganisation const& rename) {
  return Events{OrganisationRenamed{HUIYIN_TRY(named(rename.name))}};
}

Result<Events> decided(CloseOrganisation const&) { return Events{OrganisationClosed{}}; }

Organisation founded(OrganisationId id, OrganisationFounded const& event) {
  return {id, Version{}, event.parent, event.kind, event.name};
}

struct Happened {
  Organisation& organisation;
  void operator()(OrganisationFounded const&) const {}  // it stands already
  void operator()(OrganisationRenamed const& event) const { organisation.name = event.name; }
  void operator()(OrganisationClosed const&) const { organisation.closed = true; }
};

}  // namespace

Result<Events> decide(FoundOrganisation const& found) {
  std::string name = HUIYIN_TRY(named(found.name));
  if (found.parent && found.parent->closed)
    return refuse(Fault::conflict, "organisation.parent_closed", found.parent->name);
  if (found.kind == OrganisationKind::department && !may_hold_departments(found.parent))
    return refuse(Fault::invalid_input, "organisation.department_without_unit");
  auto const parent = found.parent ? std::optional(found.parent->id) : std::nullopt;
  return Events{OrganisationFounded{parent, found.kind, std::move(name)}};
}

Result<Events> decide(Organisation const& organisation, OrganisationAction const& action) {
  if (organisation.closed) return refuse(Fault::conflict, "organisation.is_closed", organisation.name);
  return std::visit([](auto const& asked) { return decided(asked); }, action);
}

Organisation after(OrganisationId id, std::optional<Organisation> before, Events const& events) {
  Organisation organisation = before ? *std::move(before) : founded(id, std::get<OrganisationFounded>(events.at(0)));
  organisation.version = next(organisation.version);
  for (auto const& event : events) std::visit(Happened{organisation}, event);
  return organisation;
}

}  // namespace huiyin::people
