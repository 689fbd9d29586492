// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Every value read from the labelled notices points at its words.
#include <gtest/gtest.h>

#include "bulletin/spans_test.hpp"

namespace huiyin::bulletin {
namespace {

class NoticeSpans : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(NoticeSpans, PointAtTheirWords) {
  std::string const decoded = testing::content_of(GetParam());
  for (auto const& complaint : testing::SpanCheck(decoded).complaints(testing::reader().read(decoded)))
    ADD_FAILURE() << complaint;
}

std::string number_of(::testing::TestParamInfo<std::filesystem::path> const& info) {
  return info.param.stem().string();
}

INSTANTIATE_TEST_SUITE_P(Labelled, NoticeSpans,
                         ::testing::ValuesIn(testing::files_of(testing::source_path("tests/notices"), ".txt")),
                         number_of);

}  // namespace
}  // namespace huiyin::bulletin
