// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The public site: what was released, as pages made here, for every browser and without JavaScript. Promises: it reads
// as a visitor and so nothing that is not released; it changes nothing; threads and sessions of the store are its own,
// so that a crowd here leaves the staff's site be. (docs/decisions/0043-public-site.md)
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "forms/messages.hpp"
#include "http/readers.hpp"
#include "http/site.hpp"
#include "http/trust_pages.hpp"
#include "store/read_pool.hpp"

namespace huiyin::http {

struct PublicSite {
  store::ReadPool& pool;  // as many sessions as readers have threads
  std::shared_ptr<Readers> readers;
  std::string name;        // as the office wishes it; empty: a name that says what the site is
  std::string feed;        // the permanent id of the feed, a URI
  std::string_view style;  // the style sheet, which outlives this
  forms::Messages chinese;
  forms::Messages english;
  TrustPages trust{};
};

std::span<Route<PublicSite> const> public_routes();

std::shared_ptr<Site const> public_site(PublicSite& context);  // the context outlives it, and the server

// The permanent id of a feed, which does not change with the address of the site: of the office's name in its journal.
std::string feed_id(std::string_view origin);

}  // namespace huiyin::http
