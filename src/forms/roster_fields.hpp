// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of a list of people.
#pragma once

#include "forms/fields.hpp"
#include "forms/roster_requests.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<people::RosterRow> = Fields{Field{"name", &people::RosterRow::name},
                                                         Field{"unit", &people::RosterRow::unit},
                                                         OptionalField{"parent", &people::RosterRow::parent},
                                                         OptionalField{"post", &people::RosterRow::post},
                                                         Field{"login", &people::RosterRow::login},
                                                         OptionalField{"role", &people::RosterRow::role}};
template <>
inline constexpr auto fields<AdmitRosterRequest> =
    Fields{Field{"rows", &AdmitRosterRequest::rows},
           OptionalField{"unknown_organisations", &AdmitRosterRequest::unknown_organisations}};

}  // namespace huiyin::forms
