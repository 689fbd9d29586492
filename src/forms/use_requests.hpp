// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The request that registers a use of results, which names its finding by its id.
#pragma once

#include "forms/form.hpp"
#include "rectification/result_use.hpp"

namespace huiyin::forms {

struct RegisterUseRequest {
  rectification::UseKind kind{};
  std::optional<FindingId> finding;
  std::string problem;
  std::optional<OrganisationId> organisation;
  std::string body_name;
  Day on;
  std::string text;
  std::optional<Day> answer_by;
};

}  // namespace huiyin::forms
