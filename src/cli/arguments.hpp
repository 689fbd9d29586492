// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What was asked for on the command line. Words become enums here and nowhere else; what cannot be meant is refused
// before any file is opened.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "bulletin/ledger_table.hpp"
#include "chinese/encoding.hpp"
#include "cli/office_orders.hpp"
#include "cli/operation_order.hpp"
#include "cli/session_orders.hpp"
#include "forms/messages.hpp"
#include "words/named.hpp"
#include "words/result.hpp"

namespace huiyin::cli {

struct HelpOrder {
  std::string page;                      // the key of its text; empty: there is none
  std::string noun;                      // of the API, whose verbs are told as well
  Operation const* operation = nullptr;  // or only this one
};
struct VersionOrder {};
struct ParseChildOrder {};
struct CompletionOrder {};

struct ReadOrder {
  std::vector<std::string> files;  // "-" is standard input
  View view = View::by_place;
  std::optional<std::filesystem::path> out;
  std::optional<std::filesystem::path> ledger;
  unsigned jobs = 1;
  std::optional<chinese::Encoding> encoding;       // none: found from the bytes
  std::vector<bulletin::ConfirmedColumn> columns;  // of a ledger workbook
};

using Order = std::variant<HelpOrder, VersionOrder, ParseChildOrder, CompletionOrder, ReadOrder, ConfigOrder, InitOrder,
                           SetupOrder, StatusOrder, DoctorOrder, ServeOrder, DemoOrder, JournalOrder, RebuildOrder,
                           BackupOrder, RestoreOrder, DrillOrder, MoveOrder, LoginOrder, LogoutOrder, OperationOrder>;

// --lang where it is given, else the language of the environment; Chinese unless English is asked for.
forms::Language language_of(std::span<char const* const> arguments, std::string_view environment);

Result<Order> parse_arguments(int argc, char const* const* argv);

// The file that --out makes of an input: its name without the last ending, and .json.
std::filesystem::path record_path(std::filesystem::path const& out, std::string const& input);

}  // namespace huiyin::cli
