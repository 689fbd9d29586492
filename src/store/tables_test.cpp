// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/tables.hpp"

#include <set>

#include "store/both_engines_test.hpp"
#include "store/migrations.hpp"

namespace huiyin::store {
namespace {

class TablesOnBoth : public BothEngines {};
HUIYIN_ON_BOTH_ENGINES(TablesOnBoth);

struct FoundColumn {
  std::string table;
  std::string column;
  auto tie() const { return std::tie(table, column); }
};

std::set<std::string> columns_in_schema(Session& session) {
  auto const rows =
      session.dialect() == Dialect::sqlite
          ? session.query<FoundColumn>(
                sql("SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                    "WHERE m.type = 'table' AND m.name NOT LIKE 'search_index_%' "
                    "AND m.name NOT LIKE 'publication_index_%'"))
          : session.query<FoundColumn>(sql("SELECT table_name, column_name FROM information_schema.columns "
                                           "WHERE table_schema = current_schema()"));
  std::set<std::string> columns;
  for (auto const& row : rows) columns.insert(row.table + '.' + row.column);
  return columns;
}

std::set<std::string> columns_in_list() {
  std::set<std::string> columns;
  for (Table const& table : tables)
    for (std::string_view rest = table.columns; !rest.empty();) {
      auto const column = csv::take(rest, ',');
      if (table.kind != TableClass::index || column != "id") columns.insert(fmt::format("{}.{}", table.name, column));
      rest.remove_prefix(rest.empty() ? 0 : 1);
    }
  return columns;
}

TEST_P(TablesOnBoth, TheListNamesEveryTableAndColumnOfTheSchemaAndNoOther) {
  auto session = writing();
  ASSERT_TRUE(migrate(session, Moment{}));
  auto found = columns_in_schema(session);
  for (char const* id : {"search_index.id", "publication_index.id"}) found.erase(id);  // which SQLite calls rowid
  EXPECT_EQ(found, columns_in_list());
}

}  // namespace
}  // namespace huiyin::store
