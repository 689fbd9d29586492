// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The files that are in the program since it was built: those of data/ (docs/decisions/0017-embedded-data.md), and the
// browser's pages from build/web (docs/decisions/0041-browser-pages.md).
#pragma once

#include <span>

#include "words/data_file.hpp"

namespace huiyin::app {

std::span<DataFile const> embedded_data();
std::span<DataFile const> embedded_pages();  // without a web build, one page that says how to make it

}  // namespace huiyin::app
