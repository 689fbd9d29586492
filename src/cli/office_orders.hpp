// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What may be asked of a whole office: to be founded, to be served, to be looked at, to be kept and brought back.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>

#include "cli/settings.hpp"
#include "words/named.hpp"

namespace huiyin::cli {

enum class Output { text, json };

enum class ConfigAct { check, show, keys };
constexpr std::array config_act_names{Named{ConfigAct::check, "check"}, Named{ConfigAct::show, "show"},
                                      Named{ConfigAct::keys, "keys"}};
static_assert(named_in_order(config_act_names));
constexpr auto const& names_of(ConfigAct) { return config_act_names; }
struct ConfigOrder {
  ConfigAct act = ConfigAct::check;
  GivenSettings settings;
};

struct InitOrder {
  Output output = Output::text;
  GivenSettings settings;
};

struct ServeOrder {
  GivenSettings settings;
};

enum class Beginning { kept, anew };
struct DemoOrder {  // huiyin demo [--anew]
  Beginning beginning = Beginning::kept;
  GivenSettings settings;
};

enum class RowsToo { no, yes };
struct JournalOrder {          // huiyin journal verify
  RowsToo rows = RowsToo::no;  // whether every record is held against the journal as well
  Output output = Output::text;
  GivenSettings settings;
};

struct RebuildOrder {  // huiyin audit --rebuild
  Output output = Output::text;
  GivenSettings settings;
};

enum class BackupAct { take, check };
struct BackupOrder {  // huiyin backup --to FOLDER, huiyin backup check FOLDER
  BackupAct act = BackupAct::take;
  std::filesystem::path folder;
  Output output = Output::text;
  GivenSettings settings;
};

struct RestoreOrder {  // huiyin restore FOLDER
  std::filesystem::path folder;
  Output output = Output::text;
  GivenSettings settings;
};

struct DrillOrder {  // huiyin restore --drill FOLDER
  std::filesystem::path folder;
  std::optional<std::string> database;  // an empty one beside the office's own, on PostgreSQL
  Output output = Output::text;
  GivenSettings settings;
};

struct MoveOrder {  // huiyin move --to DATABASE
  std::string database;
  Output output = Output::text;
  GivenSettings settings;
};

}  // namespace huiyin::cli
