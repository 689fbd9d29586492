// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Handlers of rounds, inspections, findings and requirements: lists, and what each change wishes of the desk.
#pragma once

#include "http/staff_call.hpp"

namespace huiyin::http {

Result<Answer> list_rounds(Call const& call, store::View& view);
Result<Answer> list_inspections(Call const& call, store::View& view);
Result<Answer> list_findings(Call const& call, store::View& view);
Result<Answer> list_requirements(Call const& call, store::View& view);

Result<Answer> read_coverage(Call const& call, store::View& view);
Result<Answer> list_similar(Call const& call, store::View& view);
Result<Answer> read_lineage(Call const& call, store::View& view);

Result<Answer> list_rule_sets(Call const& call, store::View& view);
Result<Answer> read_clocks(Call const& call, store::View& view);   // that run for an inspection
Result<Answer> count_clocks(Call const& call, store::View& view);  // that would run if the event were on the day

Wish create_round(Call const& call);
Wish create_inspection(Call const& call);
Wish give_feedback(Call const& call);
Wish create_finding(Call const& call);
Wish revise_finding(Call const& call);
Wish withdraw_finding(Call const& call);
Wish link_finding(Call const& call);
Wish unlink_finding(Call const& call);
Wish create_requirement(Call const& call);
Wish revise_requirement(Call const& call);

}  // namespace huiyin::http
