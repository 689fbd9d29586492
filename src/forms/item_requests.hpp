// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests about items whose JSON is not simply the action: they name findings and attachments by their ids, and a
// measure that is new has none yet.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "forms/form.hpp"
#include "rectification/item_actions.hpp"

namespace huiyin::forms {

struct AssignItemRequest {
  FindingId finding;
  std::string number;
  std::vector<RequirementId> opinions;
  std::optional<Day> due;
  bool keep_up = false;
};

struct ReportProgressRequest {
  std::string text;
  std::vector<AttachmentId> attachments;
};

struct SignOnPaperRequest {
  rectification::Paper what = rectification::Paper::plan;
  std::string signer;
  Day signed_on;
  AttachmentId attachment;
};

// Measures that name no id get one from mint.
Form<rectification::PlanItem> read_plan(std::string_view body, std::function<MeasureId()> const& mint,
                                        std::size_t most_bytes = largest_body);

// Rules that name no id get one from mint.
Form<rectification::RecordOutcome> read_outcome(std::string_view body, std::function<RuleId()> const& mint,
                                                std::size_t most_bytes = largest_body);

}  // namespace huiyin::forms
