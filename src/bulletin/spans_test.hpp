// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Every value of a reading held against the place it says it was read from: the decoded text there, cleaned, has
// the words of the value, or is among them when the value was put together from several places.
#pragma once

#include "bulletin/shared_test.hpp"

namespace huiyin::bulletin::testing {

std::vector<std::string> span_complaints(std::string_view decoded, Reading const& reading);

}  // namespace huiyin::bulletin::testing
