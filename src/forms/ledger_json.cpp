// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/ledger_json.hpp"

#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "bulletin/ledger_table.hpp"
#include "forms/json_text.hpp"

namespace huiyin::forms {

namespace {

using namespace bulletin;
using boost::json::array;
using boost::json::object;
using boost::json::value;

template <class E>
value word(std::optional<E> const& maybe) {
  return maybe ? value(name_of(*maybe)) : value(nullptr);
}

value text_or_null(std::string const& text) { return text.empty() ? value(nullptr) : value(text); }

object column_of(LedgerColumn const& column) {
  array candidates;
  for (Meaning const meaning : column.candidates) candidates.emplace_back(name_of(meaning));
  return {{"column", letters_of(column.column)},
          {"heading", column.heading},
          {"meaning", word(column.meaning)},
          {"certainty", name_of(column.certainty)},
          {"candidates", std::move(candidates)}};
}

void write_limit(object& into, StatedDue const& limit) {
  into["due"] = limit.due ? value(render(*limit.due)) : value(nullptr);
  into["limit_text"] = text_or_null(limit.text);
  into["keep_up"] = limit.keep_up;
  into["at_once"] = limit.at_once;
}

object measure_of(LedgerMeasure const& measure) {
  object made{{"address", text_or_null(measure.address)},
              {"text", text_or_null(measure.text)},
              {"leader", text_or_null(measure.leader)},
              {"lead_department", text_or_null(measure.lead_department)},
              {"co_departments", text_or_null(measure.co_departments)},
              {"handler", text_or_null(measure.handler)}};
  write_limit(made, measure.limit);
  return made;
}

array faults_of(LedgerEntry const& entry) {
  array faults;
  for (CellFault const& fault : entry.faults)
    faults.push_back(object{{"address", fault.address},
                            {"code", fault.code},
                            {"text", fault.text},
                            {"stops", fault.weight == Weight::stops}});
  return faults;
}

object entry_of(LedgerEntry const& entry) {
  array category;
  for (auto const& each : entry.category) category.emplace_back(each);
  array measures;
  for (auto const& measure : entry.measures) measures.push_back(measure_of(measure));
  array values;
  for (CellText const& each : entry.values)
    values.push_back(object{
        {"meaning", name_of(each.meaning)}, {"address", each.address}, {"heading", each.heading}, {"text", each.text}});
  object made{{"row", entry.row + 1},
              {"last_row", entry.last_row + 1},
              {"address", entry.address},
              {"outcome", comes_in(entry) ? "new" : "stops"},
              {"number", text_or_null(entry.number)},
              {"unit", text_or_null(entry.unit)},
              {"category", std::move(category)},
              {"finding", text_or_null(entry.finding)},
              {"measures", std::move(measures)}};
  write_limit(made, entry.limit);
  made["state"] = word(entry.state);
  made["values"] = std::move(values);
  made["faults"] = faults_of(entry);
  return made;
}

std::string text_of(value const& text) { return text.is_null() ? std::string() : std::string(text.as_string()); }

template <class E>
std::optional<E> named(value const& word) {
  return word.is_null() ? std::nullopt : parse_name<E>(std::string_view(word.as_string()));
}

StatedDue limit_of(object const& from) {
  StatedDue limit;
  if (!from.at("due").is_null()) limit.due = parse_day(text_of(from.at("due"))).value();
  limit.text = text_of(from.at("limit_text"));
  limit.keep_up = from.at("keep_up").as_bool();
  limit.at_once = from.at("at_once").as_bool();
  return limit;
}

LedgerEntry read_entry(object const& from) {
  LedgerEntry entry;
  entry.address = text_of(from.at("address"));
  entry.finding = text_of(from.at("finding"));
  entry.unit = text_of(from.at("unit"));
  entry.number = text_of(from.at("number"));
  entry.limit = limit_of(from);
  entry.state = named<StatedState>(from.at("state"));
  for (auto const& each : from.at("measures").as_array()) {
    object const& measure = each.as_object();
    entry.measures.push_back({text_of(measure.at("address")), text_of(measure.at("text")),
                              text_of(measure.at("leader")), text_of(measure.at("lead_department")),
                              text_of(measure.at("co_departments")), text_of(measure.at("handler")),
                              limit_of(measure)});
  }
  for (auto const& each : from.at("values").as_array())
    entry.values.push_back({named<Meaning>(each.at("meaning")).value(), text_of(each.at("address")),
                            text_of(each.at("heading")), text_of(each.at("text"))});
  return entry;
}

}  // namespace

std::vector<LedgerEntry> ledger_entries(std::string_view json) {
  std::vector<LedgerEntry> entries;
  value const reading = boost::json::parse(json);
  for (auto const& row : reading.at("rows").as_array()) entries.push_back(read_entry(row.as_object()));
  return entries;
}

std::vector<ConfirmedColumn> ledger_columns(std::string_view json) {
  std::vector<ConfirmedColumn> columns;
  value const reading = boost::json::parse(json);
  for (auto const& column : reading.at("columns").as_array())
    if (auto const meaning = named<Meaning>(column.at("meaning")))
      columns.push_back({text_of(column.at("heading")), *meaning});
  return columns;
}

std::string ledger_json(LedgerReading const& reading, std::string const& name, JsonShape shape) {
  array columns;
  for (auto const& column : reading.columns) columns.push_back(column_of(column));
  array asked;
  for (auto const& column : reading.columns)
    if (!column.meaning) asked.emplace_back(letters_of(column.column));
  array sample;
  for (auto const& texts : reading.sample) sample.push_back(array(texts.begin(), texts.end()));
  array rows;
  for (auto const& entry : reading.entries) rows.push_back(entry_of(entry));
  array left_out;
  for (auto const& each : reading.left_out)
    left_out.push_back(object{{"place", each.place}, {"why", each.why}, {"text", each.text}});
  value const all = object{{"source", name},
                           {"kind", "ledger"},
                           {"sheet", reading.sheet},
                           {"head", reading.head},
                           {"title", text_or_null(reading.title)},
                           {"unit", reading.unit ? value(*reading.unit) : value(nullptr)},
                           {"columns", std::move(columns)},
                           {"asked", std::move(asked)},
                           {"sample", std::move(sample)},
                           {"rows", std::move(rows)},
                           {"left_out", std::move(left_out)}};
  return shape == JsonShape::indented ? indented(all) : boost::json::serialize(all) + "\n";
}

}  // namespace huiyin::forms
