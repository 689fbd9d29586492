// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/migrations.hpp"

#include "store/both_engines_test.hpp"

namespace huiyin::store {
namespace {

constexpr Moment migrated_at{std::chrono::milliseconds(1'782'000'000'000)};

class MigrationsOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(MigrationsOnBoth);

TEST_P(MigrationsOnBoth, EachStepIsAppliedOnce) {
  auto session = writing();
  auto const pending = pending_migrations(session).value();
  ASSERT_FALSE(pending.empty());
  auto reader = reading();
  EXPECT_EQ(schema_version(reader), 0) << "told by one who may not write";
  EXPECT_EQ(migrate(session, migrated_at)->size(), pending.size());
  EXPECT_EQ(schema_version(session), pending.back().number);
  EXPECT_TRUE(migrate(session, migrated_at)->empty());
}

TEST_P(MigrationsOnBoth, ADatabaseOfALaterHuiyinIsRefused) {
  auto session = writing();
  ASSERT_TRUE(migrate(session, migrated_at));
  session.exec(
      sql("INSERT INTO schema_migration (number, name, digest, applied_at) VALUES (9999, 'later', :digest, 0)"),
      bind("digest", sha256("later")));
  auto const refused = migrate(session, migrated_at);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "schema.newer");
}

TEST_P(MigrationsOnBoth, AStepThatChangedIsRefused) {
  auto session = writing();
  ASSERT_TRUE(migrate(session, migrated_at));
  session.exec(sql("UPDATE schema_migration SET digest = :digest WHERE number = 1"), bind("digest", sha256("other")));
  auto const refused = migrate(session, migrated_at);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "schema.step_changed");
}

}  // namespace
}  // namespace huiyin::store
