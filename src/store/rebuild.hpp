// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The records made again from the journal alone. Promises: every entry is replayed in the order of its position through
// the same events, after() and rows that once made the record; what cannot be replayed is noted and left out, never
// thrown; tables are compared row for row, on whichever two engines they stand. (tables.csv says which tables)
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "store/session.hpp"
#include "store/tables.hpp"
#include "words/named.hpp"

namespace huiyin::store {

using Progress = std::function<void(std::uint64_t entries)>;

enum class Unreplayed {
  erased,      // the time of what was changed is over, and an entry says so
  altered,     // the change is gone or not the one that the entry is committed to
  unknown,     // a kind of record that this Huiyin has not
  impossible,  // the events do not follow from those before
};
constexpr std::array unreplayed_names{
    Named{Unreplayed::erased, "erased"},
    Named{Unreplayed::altered, "altered"},
    Named{Unreplayed::unknown, "unknown"},
    Named{Unreplayed::impossible, "impossible"},
};
static_assert(named_in_order(unreplayed_names));
constexpr auto const& names_of(Unreplayed) { return unreplayed_names; }

struct ReplayNote {
  Unreplayed why = Unreplayed::erased;
  std::int64_t position = 0;
  std::string object;  // its kind and its id
  std::string detail;
};

struct Replay {
  std::uint64_t entries = 0;
  std::uint64_t changes = 0;  // entries that changed a record and were replayed
  std::vector<ReplayNote> notes;
};

// From a lease into an empty store of the same schema.
Replay replay(Session& from, Session& into, Progress const& progress);

enum class Deviation { missing, extra, altered };
constexpr std::array deviation_names{
    Named{Deviation::missing, "missing"},
    Named{Deviation::extra, "extra"},
    Named{Deviation::altered, "altered"},
};
static_assert(named_in_order(deviation_names));
constexpr auto const& names_of(Deviation) { return deviation_names; }

struct Mismatch {  // a row that is not as the journal makes it
  std::string table;
  std::string key;
  Deviation deviation = Deviation::missing;
  friend bool operator==(Mismatch const&, Mismatch const&) = default;
};

struct Comparison {
  std::uint64_t rows = 0;
  std::uint64_t differing = 0;
  std::vector<Mismatch> mismatches;  // the first thousand
};

std::vector<CellKind> kinds_of(Table const& table);  // in which every column of it can be read

// Of the tables that the journal makes again, or of those chosen.
Comparison compare_rows(Session& made, Session& found, bool (*is_compared)(Table const&) = is_rebuilt);

struct Rebuild {
  Replay replay;
  Comparison comparison;
};

// Replays into a file of its own in the folder, compares, and takes the file away. Refuses what open_session and
// migrate refuse.
struct Scratch {
  std::filesystem::path folder;
  Moment now;
};
Result<Rebuild> rebuild(Session& session, Scratch const& scratch, Progress const& progress);

}  // namespace huiyin::store
