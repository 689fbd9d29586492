// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a thing was looked at where it is: what the trade calls methods of checking.
#pragma once

#include <array>

#include "words/named.hpp"

namespace huiyin::rectification {

enum class CheckMethod { listen, look_up, spot_check, visit, ask };  // 听取汇报, 查阅资料, 抽样核对, 实地查看, 走访询问
constexpr std::array check_method_names{Named{CheckMethod::listen, "listen"}, Named{CheckMethod::look_up, "look_up"},
                                        Named{CheckMethod::spot_check, "spot_check"},
                                        Named{CheckMethod::visit, "visit"}, Named{CheckMethod::ask, "ask"}};
static_assert(named_in_order(check_method_names));
constexpr auto const& names_of(CheckMethod) { return check_method_names; }

}  // namespace huiyin::rectification
