// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Text in composed form (Unicode NFC), so that what looks the same and was typed differently is the same.
#pragma once

#include <string>
#include <string_view>

namespace huiyin::chinese {

std::string composed(std::string_view utf8);

}  // namespace huiyin::chinese
