// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/staff_house_test.hpp"

namespace huiyin::http::test {
namespace {

constexpr std::array bundle{
    DataFile{"index.html", "<!doctype html>plain"},
    DataFile{"index.html.gz", "packed"},
    DataFile{"assets/app-a1b2.js", "let a"},
    DataFile{"assets/app-a1b2.js.gz", "packed"},
    DataFile{"mark.svg", "<svg/>"},
    DataFile{"notes.bin", "x"},
};

struct Pages : StaffHouse {
  Pages() { site.pages = WebPages(bundle); }
  Received at(std::string const& path, std::string_view fields = "") { return ask_openly("GET " + path, "", fields); }
};

TEST(WebPages, AreAnsweredToAnyoneWithTheirTypesUnderTheStrictPolicy) {
  Pages house;
  auto const index = house.at("/");
  EXPECT_EQ(index.status, 200);
  EXPECT_EQ(index.field("content-type"), "text/html; charset=utf-8");
  EXPECT_NE(index.field("content-security-policy").find("require-trusted-types-for 'script'; trusted-types vue"),
            std::string::npos);
  EXPECT_EQ(house.at("/assets/app-a1b2.js").field("content-type"), "text/javascript; charset=utf-8");
  EXPECT_EQ(house.at("/mark.svg").field("content-type"), "image/svg+xml");
}

TEST(WebPages, AddressesOfTheClientLeadToTheIndexAndNoOthers) {
  Pages house;
  for (std::string const path : {"/today", "/ledger", "/ledger/0190a1b2-c3d4-7e5f-8a6b-0c1d2e3f4a05"})
    EXPECT_EQ(house.at(path).body, "<!doctype html>plain") << path;
  for (std::string const path : {"/api/v1", "/api/v1/nothing", "/ledger/7", "/assets/other.js", "/other.svg",
                                 "/notes.bin", "/index.html.gz", "/assets/app-a1b2.js/x"})
    EXPECT_EQ(house.at(path).status, 404) << path;
  EXPECT_EQ(house.ask_openly("POST /today").status, 405);
}

TEST(WebPages, AreGzippedOnlyWhereTheyArePreparedAndTaken) {
  Pages house;
  std::string const asset = "/assets/app-a1b2.js";
  auto const packed = house.at(asset, "Accept-Encoding: br, gzip;q=0.8\r\n");
  EXPECT_EQ(packed.field("content-encoding"), "gzip");
  EXPECT_EQ(packed.body, "packed");
  EXPECT_EQ(packed.field("vary"), "accept-encoding");
  for (std::string const fields :
       {"", "Accept-Encoding: br\r\n", "Accept-Encoding: gzip;q=0\r\n", "Accept-Encoding: xgzip\r\n"})
    EXPECT_EQ(house.at(asset, fields).body, "let a") << fields;
  EXPECT_NE(house.at(asset, "Accept-Encoding: gzip\r\n").field("etag"), house.at(asset).field("etag"));
}

TEST(WebPages, ArePackedOnlyWhereTheyHoldNothingOfAnybody) {
  Pages house;
  auto const index = house.at("/", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(index.field("content-encoding"), "");
  EXPECT_EQ(index.body, "<!doctype html>plain");
  EXPECT_EQ(house.at("/mark.svg", "Accept-Encoding: gzip\r\n").field("content-encoding"), "");
}

TEST(WebPages, NamesWithADigestAreKeptForEverAndTheRestIsAskedForAgain) {
  Pages house;
  EXPECT_EQ(house.at("/assets/app-a1b2.js").field("cache-control"), "public, max-age=31536000, immutable");
  auto const index = house.at("/");
  EXPECT_EQ(index.field("cache-control"), "no-cache");
  auto const again = house.at("/today", "If-None-Match: " + index.field("etag") + "\r\n");
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
}

}  // namespace
}  // namespace huiyin::http::test
