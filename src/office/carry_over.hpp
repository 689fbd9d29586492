// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What an office's own ledger says of an item beside its finding, carried over: measures with who answers for them
// become the plan, all else one report of progress in the words of the ledger. How far the ledger says it is stands in
// that report: what is closed here is closed by the rules that hold here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bulletin/import.hpp"
#include "bulletin/ledger_reading.hpp"
#include "people/organisation.hpp"
#include "rectification/item_actions.hpp"
#include "store/change.hpp"

namespace huiyin::office {

class CarryOver {
 public:
  CarryOver(store::Change& change, bulletin::Import const& import);

  // Empty: the ledger gives none, or an item that was cancelled has it.
  Result<std::string> number_of(std::int64_t key);
  struct Said {
    std::optional<Day> due;
    bool keep_up = false;
    std::string progress;
  };
  Said said_of(std::int64_t key) const;
  // Departments that the unit does not have are founded.
  Result<rectification::Plan> plan_for(std::int64_t key, OrganisationId unit);
  // The item that is here under the ledger's number; none that was cancelled.
  Result<std::optional<ItemId>> known(std::int64_t key);
  // Adds to events what the ledger says of the item they assign.
  Result<void> go_on(std::vector<rectification::ItemEvent>& events, ItemId id, std::int64_t key);

 private:
  bulletin::LedgerEntry const* entry_of(std::int64_t key) const;
  Result<rectification::Plan> plan_of(bulletin::LedgerEntry const& entry, OrganisationId unit);
  Result<rectification::Measure> measure_of(bulletin::LedgerMeasure const& said, OrganisationId unit);
  Result<OrganisationId> department(std::string const& name, OrganisationId unit);

  store::Change& change_;
  std::vector<bulletin::LedgerEntry> entries_;  // none of a notice
};

}  // namespace huiyin::office
