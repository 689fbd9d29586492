// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/roster_fields.hpp"

namespace huiyin::forms {

template Form<AdmitRosterRequest> read_form<AdmitRosterRequest>(std::string_view, std::size_t);

}  // namespace huiyin::forms
