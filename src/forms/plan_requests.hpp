// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The request for a rectification plan, and the parts of one that are kept as JSON because they are read whole.
#pragma once

#include <string>

#include "forms/form.hpp"
#include "rectification/rectification_plan.hpp"

namespace huiyin::forms {

struct OpenPlanRequest {
  InspectionId inspection;
  rectification::ReviewersPreset preset{};
  std::optional<std::int64_t> review_days;
};
struct AnswerRemarkRequest {  // the remark as it was read
  rectification::RemarkKind kind{};
  std::optional<FindingId> finding;
  std::optional<RequirementId> opinion;
  std::optional<ItemId> item;
  std::optional<MeasureId> measure;
  std::string detail;
  std::string text;
};

// Of a PlanVersion and of lists of PlanReviewer and AnsweredRemark; read_kept is the strict inverse of write_kept.
template <class T>
std::string write_kept(T const& part);
template <class T>
Result<T> read_kept(std::string_view text);  // refuses plan.malformed

}  // namespace huiyin::forms
