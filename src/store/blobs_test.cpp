// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/blobs.hpp"

#include "store/both_engines_test.hpp"
#include "store/small_office_test.hpp"

namespace huiyin::store {
namespace {

class BlobsOnBoth : public BothEngines {
 protected:
  // Uploaded in chunks of that many bytes, as much as there is of it.
  AttachmentId uploaded(SmallOffice& office, std::string const& bytes, std::size_t chunk) {
    auto const id = seal::mint_id<AttachmentId>(SmallOffice::start);
    EXPECT_TRUE(office.desk.upkeep_and_wait([&](Upkeep& upkeep) -> Result<void> {
      for (std::size_t at = 0; at < bytes.size(); at += chunk)
        upkeep.add_upload_chunk(id, static_cast<std::int64_t>(at / chunk), bytes.substr(at, chunk), SmallOffice::start);
      return {};
    }));
    return id;
  }
  std::string sealed(SmallOffice& office, AttachmentId id, std::string const& bytes) {
    if (!item_) item_ = office.item_through_its_life().id;
    auto const done = office.desk.change_and_wait(office.liaison, std::nullopt, [&](Change& change) -> Result<Receipt> {
      HUIYIN_TRY(change.seal_upload(*item_, {id, "记录.pdf", sha256(bytes), std::ssize(bytes)}));
      return change.remember(policy::Object::attachment, render(id), policy::Action::create, Role::unit);
    });
    return done ? "" : done.error().code;
  }
  std::int64_t chunks() const {
    auto session = reading();
    return session.query_one<std::int64_t>(sql("SELECT count(*) FROM blob_chunk")).value();
  }

 private:
  std::optional<ItemId> item_;
};
HUIYIN_ON_BOTH_ENGINES(BlobsOnBoth);

TEST_P(BlobsOnBoth, TheSameContentIsKeptOnce) {
  SmallOffice office(writing());
  EXPECT_EQ(sealed(office, uploaded(office, "the same bytes", 5), "the same bytes"), "");
  EXPECT_EQ(sealed(office, uploaded(office, "the same bytes", 9), "the same bytes"), "");
  EXPECT_EQ(chunks(), 3);
  auto session = reading();
  auto const content = sha256("the same bytes");
  EXPECT_EQ(read_chunk(session, content, 0), "the s");
  EXPECT_EQ(read_chunk(session, content, 2), "ytes");
  EXPECT_EQ(read_chunk(session, content, 3), std::nullopt);
}

TEST_P(BlobsOnBoth, WhatIsUnfinishedIsNoContentAndIsSwept) {
  SmallOffice office(writing());
  EXPECT_EQ(sealed(office, uploaded(office, "half of", 4), "half of it"), "upload.incomplete");
  EXPECT_EQ(sealed(office, uploaded(office, "whole", 4), "whole"), "");
  EXPECT_EQ(chunks(), 4);
  ASSERT_TRUE(office.desk.upkeep_and_wait([](Upkeep& upkeep) -> Result<void> {
    upkeep.sweep_uploads(SmallOffice::start);
    return {};
  }));
  EXPECT_EQ(chunks(), 4);  // none is older than that
  ASSERT_TRUE(office.desk.upkeep_and_wait([](Upkeep& upkeep) -> Result<void> {
    upkeep.sweep_uploads(SmallOffice::start + std::chrono::milliseconds(1));
    return {};
  }));
  EXPECT_EQ(chunks(), 2);
  auto session = reading();
  EXPECT_EQ(read_chunk(session, sha256("whole"), 1), "e");
}

}  // namespace
}  // namespace huiyin::store
