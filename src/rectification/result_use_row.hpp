// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A use of results as a list shows it, and what stands beside one for whoever sees it.
#pragma once

#include "rectification/result_use.hpp"

namespace huiyin::rectification {

struct UseBeside {
  std::optional<std::string> organisation_name;
  std::vector<UseStep> open_steps;
};

struct ResultUseRow {
  ResultUseId id;
  Version version{};
  UseKind kind{};
  std::optional<FindingId> finding;
  std::string problem;
  std::optional<std::string> organisation_name;
  std::string body_name;
  Day on;
  std::optional<Day> answer_by;
  UseState state{};
};

}  // namespace huiyin::rectification
