// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The site of a server that has no office yet: four short screens of questions, then the office is founded. Promises:
// nothing is shown or taken before somebody gave the one-time code that the server's log and its owner alone hold; a
// screen that was left can be come back to; codes of the founded office are shown once. (docs/decisions/0050)
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "http/readers.hpp"
#include "http/site.hpp"
#include "http/trust_pages.hpp"
#include "words/digest.hpp"

namespace huiyin::http {

struct SetupChoice {
  std::string value;
  std::string label;
};
struct SetupQuestion {
  std::string name;
  std::string label;
  std::string value;
  std::vector<SetupChoice> choices{};  // none: anything may be written
  std::string fault{};                 // why the value cannot be
};
using SetupScreen = std::vector<SetupQuestion>;

struct SetupFounder {
  std::string login;
  std::string role;
  std::string code;
};
struct SetupOutcome {
  std::vector<SetupFounder> founders;
  std::vector<std::string> addresses;  // where the office will be found
  std::vector<std::string> remarks;
};

constexpr int setup_screens = 4;

struct SetupSite {
  std::shared_ptr<Readers> readers;
  TrustPages trust{};
  Digest code{};      // of the one-time code
  std::string token;  // of whoever gave it, as a cookie

  // Each may block. Screens are counted from 1; take answers the screen with its faults, and keeps what has none.
  std::function<Result<SetupScreen>(int screen, forms::Messages const& messages)> show;
  std::function<Result<SetupScreen>(int screen, std::vector<Field> const& given, forms::Messages const& messages)> take;
  std::function<Result<SetupOutcome>(forms::Messages const& messages)> finish;
};

std::shared_ptr<Site const> setup_site(SetupSite& context);  // the context outlives it, and the server

}  // namespace huiyin::http
