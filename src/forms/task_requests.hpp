// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Requests about tasks whose JSON is not simply the action: they name the item, its measures and attachments by their
// ids.
#pragma once

#include <string>
#include <vector>

#include "forms/form.hpp"
#include "rectification/task.hpp"

namespace huiyin::forms {

struct HandDownTaskRequest {
  ItemId item;
  OrganisationId organisation;
  std::vector<MeasureId> measures;
  std::string text;
  Day due;
};

struct AnswerTaskRequest {
  std::string text;
  std::vector<AttachmentId> attachments;
};

}  // namespace huiyin::forms
