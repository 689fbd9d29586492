// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <type_traits>

#include "words/actor.hpp"
#include "words/digest.hpp"
#include "words/ids.hpp"
#include "words/moment.hpp"
#include "words/version.hpp"

namespace huiyin {

static_assert(!std::is_convertible_v<FindingId, ItemId>);
static_assert(!std::is_default_constructible_v<ItemId>);
static_assert(parse_name<Role>(name_of(Role::auditor)) == Role::auditor);
static_assert(!parse_name<Role>("root"));

TEST(Id, TextAndBytesAreInverses) {
  std::string const text = "0192f7d0-1a2b-7c3d-8e4f-5a6b7c8d9eff";
  EXPECT_EQ(render(parse_id<ItemId>(text).value()), text);
}

TEST(Id, HasOneTextFormOnly) {
  for (std::string const text : {"", "0192F7D0-1a2b-7c3d-8e4f-5a6b7c8d9eff", "0192f7d01a2b7c3d8e4f5a6b7c8d9eff",
                                 "0192f7d0-1a2b-7c3d-8e4f-5a6b7c8d9ef", "0192f7d0-1a2b-7c3d-8e4f-5a6b7c8d9eff0",
                                 "{192f7d0-1a2b-7c3d-8e4f-5a6b7c8d9eff", "0192f7d0-1a2b-7c3d-8e4f5-a6b7c8d9eff"}) {
    auto const id = parse_id<ItemId>(text);
    ASSERT_FALSE(id) << text;
    EXPECT_EQ(id.error().code, "id.malformed");
  }
}

TEST(Moment, ADayInChinaBeginsAtSixteenHoursUtc) {
  EXPECT_EQ(render(day_of(parse_moment("2026-06-30T15:59:59.999Z").value())), "2026-06-30");
  EXPECT_EQ(render(day_of(parse_moment("2026-06-30T16:00:00.000Z").value())), "2026-07-01");
}

TEST(Moment, TextAndMomentAreInverses) {
  EXPECT_EQ(render(parse_moment("2026-02-28T23:59:59.007Z").value()), "2026-02-28T23:59:59.007Z");
  EXPECT_EQ(render(Moment{}), "1970-01-01T00:00:00.000Z");
}

TEST(Moment, RefusesWhatIsNoMoment) {
  for (std::string const text :
       {"2026-02-30T00:00:00.000Z", "2026-02-28T24:00:00.000Z", "2026-02-28T23:59:59Z", "2026-02-28"}) {
    auto const moment = parse_moment(text);
    ASSERT_FALSE(moment) << text;
    EXPECT_EQ(moment.error().code, "moment.malformed");
  }
}

TEST(Digest, IsSha256) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(Sha256().add("a").add("bc").finish(), sha256("abc"));
}

TEST(Digest, TextAndDigestAreInverses) {
  EXPECT_EQ(parse_digest(hex(sha256("abc"))).value(), sha256("abc"));
  auto const digest = parse_digest("ba78");
  ASSERT_FALSE(digest);
  EXPECT_EQ(digest.error().code, "digest.malformed");
}

TEST(Digest, AFinishedOneTakesNoMore) {
  Sha256 sum;
  sum.finish();
  EXPECT_THROW(sum.add("x"), std::logic_error);
}

TEST(Version, CountsChanges) { EXPECT_EQ(next(Version{0}), Version{1}); }

}  // namespace huiyin
