// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// By what plans are looked through and who reviews them: data (data/plan/words.csv, data/plan/reviewers.csv), each row
// with its source.
#pragma once

#include "rectification/plan_lint.hpp"
#include "rectification/rectification_plan.hpp"
#include "words/data_file.hpp"

namespace huiyin::office {

struct PlanRules {
  rectification::PlanWords words;
  std::map<rectification::ReviewersPreset, std::vector<rectification::PlanReviewer>> reviewers;
};

// Refuses plan.rules_malformed: a row that says nothing, and a preset without one collating body among its reviewers.
Result<rectification::PlanWords> read_plan_words(DataFile const& table);
Result<PlanRules> read_plan_rules(DataFile const& words, DataFile const& reviewers);

}  // namespace huiyin::office
