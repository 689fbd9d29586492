// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Founding an office, and what is said of it. Promise: what is there stays, so that one that was interrupted is founded
// by doing it again.
#pragma once

#include <boost/json/array.hpp>

#include "app/configuration.hpp"
#include "cli/run.hpp"
#include "office/found_office.hpp"

namespace huiyin::app {

enum class OfficeState { none, waiting, at_work };  // waiting: for the first of its administrators to come in

// Reads only, beside a server as well. Refuses what open_session refuses of a store that is there, and what
// ServerKey::load refuses: a store without its key is no empty place.
Result<OfficeState> state_of(Configuration const& configuration);

struct Founded {
  std::filesystem::path folder;
  std::chrono::hours life;  // of the codes
  std::vector<office::Founder> founders;
};

// Refuses office.already_founded, and what ensure_keys and OpenOffice::open refuse.
Result<Founded> found(Configuration const& configuration, office::FounderNames const& names);

boost::json::array founders_array(Founded const& founded);
std::string founders_page(Founded const& founded, cli::Speech const& speech);

}  // namespace huiyin::app
