// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/public_site.hpp"

#include <algorithm>
#include <array>

#include "http/public_pages.hpp"
#include "policy/rules.hpp"

namespace huiyin::http {
namespace {

using Public = Route<PublicSite>;
using enum Verb;

HandlerAnswer show_style(PublicSite& site, Request request) {
  if (request.parameter("name") != style_name(site.style))
    co_return refused_page(visit_of(site, request), refuse(Fault::not_found, "http.not_found"));
  Answer answer{200, {{"content-type", "text/css; charset=utf-8"}}, std::string(site.style)};
  answer.fields.push_back({"cache-control", "public, max-age=31536000, immutable"});  // its name holds its digest
  co_return answer;
}

HandlerAnswer show_robots(PublicSite&, Request) { co_return text_answer("User-agent: *\nDisallow: /search\n"); }

HandlerAnswer show_nothing(PublicSite& site, Request request) {
  co_return refused_page(visit_of(site, request), refuse(Fault::not_found, "http.not_found"));
}

constexpr std::array table{
    Public{get, "/", "publication", "read", showing<show_list>},
    Public{get, "/notices/{id}", "publication", "read", showing<show_notice>},
    Public{get, "/notices/{id}/scraped", "publication", "read", showing<show_scraped>},
    Public{get, "/search", "publication", "read", showing<show_findings>},
    Public{get, "/feed.xml", "publication", "read", showing<show_feed>},
    Public{get, "/assets/{name:text}", "page", "read", show_style},
    Public{get, "/ca.crl", "page", "read", trust_revocations},
    Public{get, "/robots.txt", "page", "read", show_robots},
    Public{get, "/{page:rest}", "page", "read", show_nothing},
};
static_assert(well_formed_table(table));

constexpr bool is_for_visitors(Public const& route) {
  if (route.object == "page") return true;
  auto const object = parse_name<policy::Object>(route.object);
  auto const action = parse_name<policy::Action>(route.action);
  return std::ranges::any_of(policy::rules, [&](policy::Rule const& rule) {
    return rule.role == Role::visitor && rule.object == object && action && rule.actions.has(*action);
  });
}
static_assert(std::ranges::all_of(table, is_for_visitors));

}  // namespace

std::span<Route<PublicSite> const> public_routes() { return table; }

std::shared_ptr<Site const> public_site(PublicSite& context) {
  return std::make_shared<Site const>(site_of(public_routes(), context));
}

}  // namespace huiyin::http
