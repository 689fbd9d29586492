// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// JSON values as text for people: two spaces a level, one member a line, keys in the order they were set.
#pragma once

#include <string>

#include <boost/json/value.hpp>

namespace huiyin::forms {

std::string indented(boost::json::value const& value);

}  // namespace huiyin::forms
