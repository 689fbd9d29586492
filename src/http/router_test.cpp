// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/router.hpp"

#include <gtest/gtest.h>

namespace huiyin::http {
namespace {

constexpr std::array table{
    RouteRule{Verb::get, "/", "page", "read"},
    RouteRule{Verb::get, "/api/v1/items", "item", "list"},
    RouteRule{Verb::get, "/api/v1/items/{id}", "item", "read"},
    RouteRule{Verb::patch, "/api/v1/items/{id}", "item", "change"},
    RouteRule{Verb::get, "/api/v1/items/{name:text}", "item", "find"},
    RouteRule{Verb::get, "/api/v1/items/export", "item", "export"},
    RouteRule{Verb::get, "/api/v1/years/{year:number}", "item", "count"},
    RouteRule{Verb::get, "/assets/{file:rest}", "page", "read"},
};
static_assert(well_formed_table(table));

constexpr std::string_view some_id = "0197a2b0-0000-7000-8000-000000000001";

std::vector<std::string> path(std::vector<std::string> segments) { return segments; }

Router const& router() {
  static Router const made({table.begin(), table.end()});
  return made;
}

std::string_view found(Verb verb, std::vector<std::string> const& segments) {
  auto const place = router().find(verb, segments);
  auto const* match = std::get_if<Match>(&place);
  return match ? router().rule(match->route).pattern : "none";
}

TEST(Router, TakesWordsBeforeIdsAndIdsBeforeText) {
  EXPECT_EQ(found(Verb::get, path({"api", "v1", "items", "export"})), "/api/v1/items/export");
  EXPECT_EQ(found(Verb::get, path({"api", "v1", "items", std::string(some_id)})), "/api/v1/items/{id}");
  EXPECT_EQ(found(Verb::get, path({"api", "v1", "items", "other"})), "/api/v1/items/{name:text}");
  EXPECT_EQ(found(Verb::get, {}), "/");
}

TEST(Router, TakesWhatEndsBeforeARestOfNothing) {
  Router const both({RouteRule{Verb::get, "/{page:rest}", "page", "read"}, RouteRule{Verb::get, "/", "page", "read"},
                     RouteRule{Verb::get, "/a", "page", "read"}, RouteRule{Verb::get, "/a/{b:rest}", "page", "read"}});
  EXPECT_EQ(std::get<Match>(both.find(Verb::get, {})).route, 1U);
  EXPECT_EQ(std::get<Match>(both.find(Verb::get, path({"a"}))).route, 2U);
  EXPECT_EQ(std::get<Match>(both.find(Verb::get, path({"a", "b"}))).route, 3U);
  EXPECT_EQ(std::get<Match>(both.find(Verb::get, path({"b"}))).route, 0U);
}

TEST(Router, HandsOverTheParameters) {
  auto const place = router().find(Verb::get, path({"assets", "css", "a.css"}));
  EXPECT_EQ(std::get<Match>(place).parameters.at(0).value, "css/a.css");
  auto const year = router().find(Verb::get, path({"api", "v1", "years", "2026"}));
  EXPECT_EQ(value_of(std::get<Match>(year).parameters, "year"), "2026");
}

TEST(Router, LetsOnlyCanonicalIdsAndNumbersPass) {
  EXPECT_EQ(found(Verb::patch, path({"api", "v1", "items", "0197A2B0-0000-7000-8000-000000000001"})), "none");
  EXPECT_EQ(found(Verb::get, path({"api", "v1", "years", "-1"})), "none");
  EXPECT_EQ(found(Verb::get, path({"api", "v1", "years", ""})), "none");
  EXPECT_EQ(found(Verb::get, path({"api", "v1", "items", ""})), "none");
}

TEST(Router, TellsAnotherMethodFromAnUnknownPath) {
  auto const wrong = router().find(Verb::put, path({"api", "v1", "items", std::string(some_id)}));
  EXPECT_EQ(render_allow(std::get<NoRoute>(wrong).allowed), "GET, HEAD, PATCH");
  auto const unknown = router().find(Verb::get, path({"api", "v2"}));
  EXPECT_TRUE(std::get<NoRoute>(unknown).allowed.empty());
}

TEST(Router, AnswersHeadByTheRouteOfGet) {
  EXPECT_EQ(found(Verb::head, path({"api", "v1", "items"})), "/api/v1/items");
}

TEST(Router, RefusesABrokenTable) {
  EXPECT_THROW(Router({RouteRule{Verb::get, "no-slash", "a", "b"}}), std::logic_error);
  EXPECT_THROW(Router({RouteRule{Verb::get, "/a", "", "b"}}), std::logic_error);
  EXPECT_THROW(Router({RouteRule{Verb::get, "/a", "a", "b"}, RouteRule{Verb::get, "/a", "a", "c"}}), std::logic_error);
  static_assert(!well_formed("/a/{x:rest}/b"));
  static_assert(!well_formed("/a//b"));
  static_assert(!well_formed("/a/{x:odd}"));
  static_assert(!well_formed("/a/{x"));
}

}  // namespace
}  // namespace huiyin::http
