// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Numbers as notices write them: 12, 十二, 一百零五, 两, 二〇一九 (digit by digit), 廿三. Up to six digits.
#pragma once

#include <optional>
#include <string_view>

namespace huiyin::chinese {

// The whole of text as a number, or nothing.
std::optional<int> number_value(std::u32string_view text);

}  // namespace huiyin::chinese
