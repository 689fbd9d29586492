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

struct SetupOrder {                              // huiyin setup [--answers FILE]
  std::optional<std::filesystem::path> answers;  // none: they are asked for
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

struct DoctorOrder {  // huiyin doctor
  Output output = Output::text;
  GivenSettings settings;
};

struct StatusOrder {  // huiyin status
  Output output = Output::text;
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

enum class BackupAct { take, check, scheduled };  // scheduled: with a drill, and old ones taken away
struct BackupOrder {  // huiyin backup [--to FOLDER | --scheduled], huiyin backup check FOLDER
  BackupAct act = BackupAct::take;
  std::filesystem::path folder;              // empty: one of its own where the office keeps its backups
  std::optional<std::filesystem::path> key;  // that opens a sealed one
  Output output = Output::text;
  GivenSettings settings;
};

struct RestoreOrder {  // huiyin restore FOLDER [--key FILE]
  std::filesystem::path folder;
  std::optional<std::filesystem::path> key;
  Output output = Output::text;
  GivenSettings settings;
};

struct DrillOrder {  // huiyin restore --drill FOLDER [--key FILE]
  std::filesystem::path folder;
  std::optional<std::filesystem::path> key;
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
