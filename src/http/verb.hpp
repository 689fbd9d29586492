// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The methods Huiyin answers, by the names they have on the wire; any other is refused before anything looks at it.
#pragma once

#include <array>

#include "words/named.hpp"

namespace huiyin::http {

enum class Verb { get, head, post, put, patch, remove };

constexpr std::array verb_names{
    Named{Verb::get, "GET"}, Named{Verb::head, "HEAD"},   Named{Verb::post, "POST"},
    Named{Verb::put, "PUT"}, Named{Verb::patch, "PATCH"}, Named{Verb::remove, "DELETE"},
};
static_assert(named_in_order(verb_names));
constexpr auto const& names_of(Verb) { return verb_names; }

}  // namespace huiyin::http
