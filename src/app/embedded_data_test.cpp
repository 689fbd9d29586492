// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/embedded_data.hpp"

#include <gtest/gtest.h>

namespace huiyin::app {
namespace {

TEST(EmbeddedPages, HaveAnIndexWithOrWithoutAWebBuild) {
  auto const index = content_of(embedded_pages(), "index.html");
  ASSERT_TRUE(index);
  EXPECT_TRUE(index->starts_with("<!doctype html>"));
}

TEST(EmbeddedPages, SayHowTheyAreBuiltWhereTheyAreNot) {
  auto const page = content_of(embedded_data(), "web/not_built.html");
  ASSERT_TRUE(page);
  EXPECT_NE(page->find("./run web"), std::string_view::npos);
}

}  // namespace
}  // namespace huiyin::app
