// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The roles people act in (domain: an office, its teams, the inspected units, those who supervise, and the three
// administrators of GB/T 22239-2019, who read no cases). What a role may do stands in policy.csv and nowhere else.
#pragma once

#include <array>

#include "words/named.hpp"

namespace huiyin {

enum class Role {
  office,
  team,
  unit,
  supervisor,
  leading_group,
  visitor,  // of the public site: nobody is given it
  system_administrator,
  security_administrator,
  auditor,
};

constexpr std::array role_names{
    Named{Role::office, "office"},
    Named{Role::team, "team"},
    Named{Role::unit, "unit"},
    Named{Role::supervisor, "supervisor"},
    Named{Role::leading_group, "leading_group"},
    Named{Role::visitor, "visitor"},
    Named{Role::system_administrator, "system_administrator"},
    Named{Role::security_administrator, "security_administrator"},
    Named{Role::auditor, "auditor"},
};
static_assert(named_in_order(role_names));
constexpr auto const& names_of(Role) { return role_names; }

constexpr bool is_administrator(Role role) { return role >= Role::system_administrator; }

}  // namespace huiyin
