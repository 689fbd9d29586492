// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/both_engines_test.hpp"
#include "words/ids.hpp"
#include "words/role.hpp"

namespace huiyin::store {
namespace {

ItemId const first_item = parse_id<ItemId>("01890a5d-ac96-774b-bcce-b302099a8057").value();
Day const july_first = parse_day("2026-07-01").value();
Moment const noon = parse_moment("2026-07-01T04:00:00.123Z").value();

struct Everything {
  ItemId id;
  std::string title;
  std::int64_t count;
  bool is_kept;
  Bytes content;
  Digest digest;
  Day due;
  Moment told;
  Version version;
  Role role;
  std::optional<std::string> note;
  std::optional<Day> closed;
  std::optional<Digest> proof;
  std::optional<std::int64_t> mark;
  auto tie() const {
    return std::tie(id, title, count, is_kept, content, digest, due, told, version, role, note, closed, proof, mark);
  }
};

constexpr char const* everything_columns =
    "id, title, amount, is_kept, content, digest, due, told, version, role, note, closed, proof, mark";

class SessionOnBoth : public BothEngines {
 protected:
  Session with_everything() const {
    auto session = writing();
    std::string const bytes = session.dialect() == Dialect::sqlite ? "BLOB" : "BYTEA";
    session.connection().script(
        "CREATE TABLE everything (id CHAR(36) PRIMARY KEY, title TEXT NOT NULL, amount BIGINT NOT NULL,"
        "is_kept BIGINT NOT NULL, content " +
        bytes +
        " NOT NULL, digest CHAR(64) NOT NULL, due TEXT NOT NULL,"
        "told BIGINT NOT NULL, version BIGINT NOT NULL, role TEXT NOT NULL, note TEXT, closed TEXT, proof CHAR(64), "
        "mark BIGINT)");
    return session;
  }

  static void store(Session& session, Everything const& row) {
    session.exec(
        sql("INSERT INTO everything (", everything_columns,
            ") VALUES (:id, :title, :amount, :is_kept, :content, :digest, :due, :told, :version, :role, :note, "
            ":closed, :proof, :mark)"),
        bind("id", row.id), bind("title", row.title), bind("amount", row.count), bind("is_kept", row.is_kept),
        bind("content", row.content), bind("digest", row.digest), bind("due", row.due), bind("told", row.told),
        bind("version", row.version), bind("role", row.role), bind("note", row.note), bind("closed", row.closed),
        bind("proof", row.proof), bind("mark", row.mark));
  }

  static void add(Session& session, std::int64_t id, std::string const& title) {
    session.exec(sql("INSERT INTO note (id, title) VALUES (:id, :title)"), bind("id", id), bind("title", title));
  }

  static std::int64_t count(Session& session) {
    return *session.query_one<std::int64_t>(sql("SELECT COUNT(*) FROM note"));
  }
};
HUIYIN_ON_BOTH_ENGINES(SessionOnBoth);

TEST_P(SessionOnBoth, EveryTypeComesBackAsItWasPut) {
  auto session = with_everything();
  std::string bytes;
  for (int value = 0; value < 256; ++value) bytes += static_cast<char>(value);
  Everything const full{first_item,
                        "接待'超标\"\\",
                        -9'000'000'000'000'000'000,
                        true,
                        {bytes},
                        sha256("a"),
                        july_first,
                        noon,
                        Version{7},
                        Role::unit,
                        "备注",
                        july_first,
                        sha256("b"),
                        0};
  Everything const bare{parse_id<ItemId>("01890a5d-ac96-774b-bcce-b302099a8058").value(),
                        "",
                        0,
                        false,
                        {""},
                        sha256("c"),
                        july_first,
                        Moment{},
                        Version{1},
                        Role::office,
                        {},
                        {},
                        {},
                        {}};
  store(session, full);
  store(session, bare);

  auto const rows = session.query<Everything>(sql("SELECT ", everything_columns, " FROM everything ORDER BY id"));

  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].tie(), full.tie());
  EXPECT_EQ(rows[1].tie(), bare.tie());
}

TEST_P(SessionOnBoth, TextWithANulIsRefusedBeforeItIsSent) {
  EXPECT_THROW(bind("title", std::string("a\0b", 3)), std::invalid_argument);
}

TEST_P(SessionOnBoth, AWordThatNoTableKnowsIsNotRead) {
  auto session = with_table();
  add(session, 1, "emperor");
  EXPECT_THROW(session.query<Role>(sql("SELECT title FROM note")), Failure);
}

TEST_P(SessionOnBoth, NullIsNoValue) {
  auto session = with_table();
  EXPECT_THROW(session.query_one<std::int64_t>(sql("SELECT MAX(id) FROM note")), Failure);
  EXPECT_FALSE(*session.query_one<std::optional<std::int64_t>>(sql("SELECT MAX(id) FROM note")));
}

TEST_P(SessionOnBoth, OneRowIsOneRow) {
  auto session = with_table();
  EXPECT_FALSE(session.query_one<std::string>(sql("SELECT title FROM note")));
  add(session, 1, "a");
  EXPECT_EQ(session.query_one<std::string>(sql("SELECT title FROM note")), "a");
  add(session, 2, "b");
  EXPECT_THROW(session.query_one<std::string>(sql("SELECT title FROM note")), std::logic_error);
}

TEST_P(SessionOnBoth, AChangeTellsHowManyRowsItChanged) {
  auto session = with_table();
  for (int id = 1; id <= 3; ++id) add(session, id, "a");
  EXPECT_EQ(session.exec(sql("UPDATE note SET title = :title WHERE id > :id"), bind("title", "b"), bind("id", 1)), 2);
  EXPECT_EQ(session.exec(sql("DELETE FROM note WHERE id = :id"), bind("id", 9)), 0);
}

TEST_P(SessionOnBoth, AStatementIsPreparedOnce) {
  auto session = with_table();
  add(session, 1, "a");
  auto const before = session.prepared_statements();
  for (int id = 2; id < 50; ++id) add(session, id, "a");
  EXPECT_EQ(session.prepared_statements(), before);
  EXPECT_EQ(count(session), 49);
}

TEST_P(SessionOnBoth, AnInsertThatIsRepeatedInsertsEachTimeWhatIsBound) {
  auto session = with_table();
  for (int id = 0; id < 4; ++id) add(session, id, fmt::format("note {}", id));
  EXPECT_EQ(session.query<std::string>(sql("SELECT title FROM note ORDER BY id")),
            (std::vector<std::string>{"note 0", "note 1", "note 2", "note 3"}));
}

TEST_P(SessionOnBoth, TheSameStatementMayRunWithinItself) {
  auto session = with_table();
  add(session, 1, "a");
  add(session, 2, "b");
  std::vector<std::string> seen;
  session.connection().begin(Begin::to_read);
  session.each<std::int64_t>(sql("SELECT id FROM note ORDER BY id"), [&](std::int64_t) {
    session.each<std::int64_t>(sql("SELECT id FROM note ORDER BY id"),
                               [&](std::int64_t inner) { seen.push_back(std::to_string(inner)); });
  });
  EXPECT_EQ(fmt::format("{}", fmt::join(seen, " ")), "1 2 1 2");
}

TEST_P(SessionOnBoth, ManyRowsAreStreamedWithBinds) {
  auto session = with_table();
  session.connection().begin(Begin::to_write);
  for (int id = 1; id <= 1000; ++id) add(session, id, "a");
  std::int64_t sum = 0;
  session.each<std::int64_t>(
      sql("SELECT id FROM note WHERE id > :least"), [&](std::int64_t id) { sum += id; }, bind("least", 400));
  EXPECT_EQ(sum, (401 + 1000) * 600 / 2);
}

TEST_P(SessionOnBoth, LimitIsBound) {
  auto session = with_table();
  for (int id = 1; id <= 5; ++id) add(session, id, "a");
  EXPECT_EQ(session.query<std::int64_t>(sql("SELECT id FROM note ORDER BY id LIMIT :most OFFSET :skipped"),
                                        bind("most", 2), bind("skipped", 1)),
            (std::vector<std::int64_t>{2, 3}));
}

TEST_P(SessionOnBoth, AFilterIsAppendedFromFixedPieces) {
  auto session = with_table();
  add(session, 1, "a");
  add(session, 2, "b");
  auto statement = sql("SELECT id FROM note WHERE 1 = 1");
  std::vector<Bind> binds;
  statement = statement + sql(" AND title = :title");
  binds.push_back(bind("title", "b"));
  EXPECT_EQ(session.query<std::int64_t>(statement, std::move(binds)), std::vector<std::int64_t>{2});
}

TEST_P(SessionOnBoth, AForgottenAndAnUnknownBindAreBothFaultsOfTheProgram) {
  auto session = with_table();
  EXPECT_THROW(session.query<std::int64_t>(sql("SELECT id FROM note WHERE id = :id")), std::logic_error);
  EXPECT_THROW(session.query<std::int64_t>(sql("SELECT id FROM note"), bind("id", 1)), std::logic_error);
}

TEST_P(SessionOnBoth, ATakenKeyIsToldFromOtherFailures) {
  auto session = with_table();
  add(session, 1, "a");
  auto const insert = sql("INSERT INTO note (id, title) VALUES (:id, :title)");
  session.connection().begin(Begin::to_write);
  EXPECT_EQ(session.insert(insert, bind("id", 2), bind("title", "b")), Inserted::yes);
  EXPECT_EQ(session.insert(insert, bind("id", 1), bind("title", "b")), Inserted::duplicate);
  session.connection().roll_back();

  session.connection().begin(Begin::to_write);
  try {
    session.insert(insert, bind("id", 3), bind("title", std::optional<std::string>()));
    FAIL() << "null was taken for a title";
  } catch (Failure const& failure) {
    EXPECT_EQ(failure.cause(), Cause::rule) << failure.what();
  }
}

TEST_P(SessionOnBoth, NothingIsDoneInATransactionThatFailedUntilItIsRolledBack) {
  auto session = with_table();
  session.connection().begin(Begin::to_write);
  add(session, 1, "a");
  session.connection().savepoint();
  EXPECT_THROW(add(session, 1, "again"), Failure);
  EXPECT_THROW(add(session, 2, "b"), std::logic_error);
  session.connection().rollback_to_savepoint();
  add(session, 3, "c");
  session.connection().commit();
  EXPECT_EQ(count(session), 2);
}

TEST_P(SessionOnBoth, AFailureTellsNoValues) {
  auto session = with_table();
  add(session, 7654321, "secret");
  try {
    add(session, 7654321, "secret");
    FAIL();
  } catch (Failure const& failure) {
    EXPECT_EQ(std::string(failure.what()).find("secret"), std::string::npos) << failure.what();
    EXPECT_EQ(std::string(failure.what()).find("7654321"), std::string::npos) << failure.what();
  }
}

TEST_P(SessionOnBoth, AStatementThatFailedCanBeUsedAgain) {
  auto session = with_table();
  add(session, 1, "a");
  EXPECT_THROW(add(session, 1, "a"), Failure);
  add(session, 2, "b");
  EXPECT_EQ(count(session), 2);
}

TEST_P(SessionOnBoth, ASessionThatReadsCannotWrite) {
  auto session = with_table();
  auto reader = reading();
  EXPECT_THROW(add(reader, 1, "a"), Failure);
  EXPECT_EQ(count(reader), 0);
}

TEST_P(SessionOnBoth, TextIsOrderedByItsBytes) {
  auto session = with_table();
  add(session, 1, "b");
  add(session, 2, "B");
  add(session, 3, "曾");
  add(session, 4, "单");
  EXPECT_EQ(session.query<std::int64_t>(sql("SELECT id FROM note ORDER BY title")),
            (std::vector<std::int64_t>{2, 1, 4, 3}));
}

}  // namespace
}  // namespace huiyin::store
