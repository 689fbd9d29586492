// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/clock_fields.hpp"
#include "forms/json_forms.hpp"

namespace huiyin::forms {

template std::string render_view<deadlines::RuleSet>(deadlines::RuleSet const&);
template std::string render_view<deadlines::ClockTable>(deadlines::ClockTable const&);

}  // namespace huiyin::forms
