// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/change.hpp"
#include "store/recheck_cells.hpp"
#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using rectification::Drawing;
using rectification::FrameEntry;
using rectification::Recheck;
using rectification::RecheckLine;

template <>
struct RowShape<FrameEntry> : ShapeOf<FrameEntry, &FrameEntry::item, &FrameEntry::unit> {};

namespace {

constexpr char const* recheck_columns =
    "id, version, number, announced_by, announced_on, round, unit, closed_since, frame, count, strata, state, "
    "drawn_by, drawn_on, checkpoint_origin, checkpoint_size, checkpoint_root";

struct RecheckCells {
  RecheckId id;
  Version version;
  std::int64_t number;
  AccountId announced_by;
  Day announced_on;
  std::optional<RoundId> round;
  std::optional<OrganisationId> unit;
  std::optional<Day> closed_since;
  std::string frame;
  std::int64_t count;
  rectification::Strata strata;
  rectification::RecheckState state;
  std::optional<AccountId> drawn_by;
  std::optional<Day> drawn_on;
  std::optional<std::string> origin;
  std::optional<std::int64_t> size;
  std::optional<Digest> root;
  auto tie() const {
    return std::tie(id, version, number, announced_by, announced_on, round, unit, closed_since, frame, count, strata,
                    state, drawn_by, drawn_on, origin, size, root);
  }
};

struct RecheckLineCells {
  ItemId item;
  std::optional<AccountId> account;
  std::optional<Day> noted_on;
  std::optional<Day> on;
  std::string methods;
  std::int64_t asked;
  std::int64_t satisfied;
  std::optional<rectification::RecheckOutcome> outcome;
  std::string note;
  auto tie() const { return std::tie(item, account, noted_on, on, methods, asked, satisfied, outcome, note); }
  ResultCells result() const { return {account, noted_on, on, methods, asked, satisfied, outcome, note}; }
};

std::vector<RecheckLine> recheck_lines(Session& session, RecheckId recheck) {
  std::vector<RecheckLine> lines;
  for (auto const& row : session.query<RecheckLineCells>(
           sql("SELECT line.item, ", result_columns,
               " FROM recheck_line AS line WHERE line.recheck = :recheck ORDER BY line.place"),
           bind("recheck", recheck)))
    lines.push_back({row.item, result_of(row.result())});
  return lines;
}

std::optional<Drawing> drawing_of(RecheckCells& row) {
  if (!row.drawn_by) return std::nullopt;
  return Drawing{{*row.drawn_by, row.drawn_on.value()},
                 {std::move(row.origin).value(), row.size.value(), row.root.value()}};
}

Inserted insert_recheck(Session& session, Recheck const& now) {
  return session.insert(
      sql("INSERT INTO recheck (id, version, number, announced_by, announced_on, round, unit, closed_since, frame, "
          "frame_size, count, strata, state) VALUES (:id, :version, :number, :announced_by, :announced_on, :round, "
          ":unit, :closed_since, :frame, :frame_size, :count, :strata, :state)"),
      bind("id", now.id), bind("version", now.version), bind("number", now.number),
      bind("announced_by", now.announced.account), bind("announced_on", now.announced.on),
      bind("round", now.filter.round), bind("unit", now.filter.unit), bind("closed_since", now.filter.closed_since),
      bind("frame", rectification::frame_text(now.frame)), bind("frame_size", std::ssize(now.frame)),
      bind("count", now.count), bind("strata", now.strata), bind("state", now.state));
}

std::int64_t update_recheck(Session& session, Recheck const& before, Recheck const& now) {
  return session.exec(sql("UPDATE recheck SET version = :version, state = :state WHERE id = :id AND version = :before"),
                      bind("version", now.version), bind("state", now.state), bind("id", now.id),
                      bind("before", before.version));
}

void write_drawing(Session& session, RecheckId recheck, Drawing const& drawing) {
  session.exec(sql("UPDATE recheck SET drawn_by = :drawn_by, drawn_on = :drawn_on, checkpoint_origin = :origin, "
                   "checkpoint_size = :size, checkpoint_root = :root WHERE id = :id"),
               bind("drawn_by", drawing.by.account), bind("drawn_on", drawing.by.on),
               bind("origin", drawing.checkpoint.origin), bind("size", drawing.checkpoint.size),
               bind("root", drawing.checkpoint.root), bind("id", recheck));
}

void write_line(Session& session, RecheckId recheck, std::int64_t place, RecheckLine const& line) {
  auto const& result = line.result;
  session.exec(
      sql("UPDATE recheck_line SET account = :account, noted_on = :noted_on, on_day = :on_day, methods = :methods, "
          "asked = :asked, satisfied = :satisfied, outcome = :outcome, note = :note "
          "WHERE recheck = :recheck AND place = :place"),
      bind("account", result->by.account), bind("noted_on", result->by.on), bind("on_day", result->on),
      bind("methods", methods_text(result->methods)), bind("asked", result->asked),
      bind("satisfied", result->satisfied), bind("outcome", result->outcome), bind("note", result->note),
      bind("recheck", recheck), bind("place", place));
}

// Lines come with the drawing, and each gets its result once.
void write_lines(Session& session, std::vector<RecheckLine> const& before, Recheck const& now) {
  for (std::size_t at = 0; at < now.lines.size(); ++at) {
    RecheckLine const& line = now.lines[at];
    auto const place = static_cast<std::int64_t>(at) + 1;
    if (at >= before.size())
      session.exec(sql("INSERT INTO recheck_line (recheck, place, item, methods, asked, satisfied, note) "
                       "VALUES (:recheck, :place, :item, '', 0, 0, '')"),
                   bind("recheck", now.id), bind("place", place), bind("item", line.item));
    bool const had_result = at < before.size() && before[at].result;
    if (line.result && !had_result) write_line(session, now.id, place, line);
  }
}

}  // namespace

template <>
std::optional<Recheck> Rows<Recheck>::load(Session& session, RecheckId id) {
  auto row =
      session.query_one<RecheckCells>(sql("SELECT ", recheck_columns, " FROM recheck WHERE id = :id"), bind("id", id));
  if (!row) return std::nullopt;
  return Recheck{row->id,
                 row->version,
                 row->number,
                 {row->announced_by, row->announced_on},
                 {row->round, row->unit, row->closed_since},
                 rectification::parse_frame(row->frame).value(),
                 row->count,
                 row->strata,
                 row->state,
                 drawing_of(*row),
                 recheck_lines(session, id)};
}

template <>
policy::Standing Rows<Recheck>::standing(Session&, Recheck const&) {
  return {policy::Object::recheck, std::nullopt, std::nullopt, {}};
}

template <>
Result<void> Rows<Recheck>::write(Session& session, std::optional<Recheck> const& before, Recheck const& now) {
  if (before)
    HUIYIN_TRY(changed(update_recheck(session, *before, now)));
  else
    HUIYIN_TRY(unless_taken(insert_recheck(session, now)));
  if (now.drawing && !(before && before->drawing)) write_drawing(session, now.id, *now.drawing);
  write_lines(session, before ? before->lines : std::vector<RecheckLine>(), now);
  return {};
}

std::int64_t Change::last_recheck_number() {
  return session_.query_one<std::int64_t>(sql("SELECT COALESCE(MAX(number), 0) FROM recheck")).value();
}

rectification::Frame Change::closed_items(rectification::RecheckFilter const& filter, std::size_t most) {
  Sql statement = sql("SELECT item.id, item.unit FROM item WHERE item.state = 'closed'");
  std::vector<Bind> binds;
  auto const with = [&](auto const& value, Sql const& condition, auto const& name) {
    if (!value) return;
    statement = statement + condition;
    binds.push_back(bind(name, *value));
  };
  with(filter.round, sql(" AND item.round = :round"), "round");
  with(filter.unit, sql(" AND item.unit IN (SELECT descendant FROM organisation_reach WHERE ancestor = :unit)"),
       "unit");
  with(filter.closed_since,
       sql(" AND EXISTS (SELECT 1 FROM closing WHERE closing.item = item.id AND closing.closed_on >= :since)"),
       "since");
  binds.push_back(bind("limit", static_cast<std::int64_t>(most)));
  return session_.query<FrameEntry>(statement + sql(" LIMIT :limit"), std::move(binds));
}

}  // namespace huiyin::store
