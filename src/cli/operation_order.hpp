// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is to be asked of the server, as it was typed: huiyin item report ID --text … --file …. Everything that can be
// known to be wrong without the server is refused before it is asked.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/operation.hpp"
#include "cli/settings.hpp"
#include "forms/typed_body.hpp"
#include "words/result.hpp"

namespace huiyin::cli {

enum class View { by_place, json, table };  // by_place: the table on a terminal, JSON elsewhere
enum class Pages { one, all };

struct QueryValue {
  std::string name;
  std::string text;
};

struct OperationOrder {
  Operation const* operation = nullptr;
  std::string id;  // where the path wants one
  std::vector<QueryValue> query;
  std::vector<forms::TypedMember> body;
  std::vector<OperationField const*> secrets;  // members that are to be asked for
  std::optional<std::string> body_file;        // --body: the whole body is in a file; "-" is standard input
  std::vector<std::string> files;              // to be attached first (--file), or the one that is sent
  std::optional<std::string> seen;             // --seen: the version that is changed; none: the newest
  std::optional<std::string> key;              // --key: of an earlier attempt; none: a new one
  std::optional<std::filesystem::path> out;    // --out: where the answer goes
  Pages pages = Pages::one;                    // --all
  View view = View::by_place;
  GivenSettings settings;
};

bool takes_files(Operation const& operation);  // --file
bool takes_out(Operation const& operation);    // --out

// The arguments behind the noun. Refuses usage.no_act, usage.unknown_act, usage.id_missing, usage.field_missing,
// usage.too_many_words, usage.bad_value, id.malformed.
Result<OperationOrder> operation_order(std::string_view noun, std::vector<std::string> arguments);

}  // namespace huiyin::cli
