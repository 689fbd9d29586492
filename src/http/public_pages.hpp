// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Inside http: the pages of the public site, each in a file of its own.
#pragma once

#include "http/public_page.hpp"

namespace huiyin::http {

Result<Answer> show_list(Visit const& visit, store::View& view);      // newest first, by list, year, unit and kind
Result<Answer> show_notice(Visit const& visit, store::View& view);    // as restored, at its permanent address
Result<Answer> show_scraped(Visit const& visit, store::View& view);   // as it was met
Result<Answer> show_findings(Visit const& visit, store::View& view);  // of the search
Result<Answer> show_feed(Visit const& visit, store::View& view);      // Atom (RFC 4287)

}  // namespace huiyin::http
