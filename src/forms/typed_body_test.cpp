// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/typed_body.hpp"

#include <gtest/gtest.h>

namespace huiyin::forms {

TEST(TypedBody, HoldsEveryMemberInItsType) {
  auto const body = typed_body({{"name", std::string("李某某")},
                                {"number", std::int64_t{3}},
                                {"keep_up", true},
                                {"points", std::vector<std::string>{"一", "二"}},
                                {"measures", WrittenJson{R"([{"text":"a"}])"}}});
  EXPECT_EQ(body.value(),
            R"({"name":"李某某","number":3,"keep_up":true,"points":["一","二"],"measures":[{"text":"a"}]})");
}

TEST(TypedBody, RefusesWhatIsNoJson) {
  EXPECT_EQ(typed_body({{"measures", WrittenJson{"[{"}}}).error().code, "form.malformed");
}

}  // namespace huiyin::forms
