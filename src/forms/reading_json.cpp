// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/reading_json.hpp"

#include "forms/json_text.hpp"

#include <fmt/format.h>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

namespace huiyin::forms {

namespace {

using namespace bulletin;
using boost::json::array;
using boost::json::object;
using boost::json::value;

value plain(std::string const& text) { return value(text); }
value plain(int number) { return value(number); }
value plain(bool yes) { return value(yes); }
value plain(PartialDate const& date) { return value(render(date)); }
value plain(Method method) { return value(name_of(method)); }
value plain(Status status) { return value(name_of(status)); }
value plain(ClockUnit unit) { return value(printed(unit)); }
value plain(FindingClass proposed) { return value(name_of(proposed)); }

template <class T>
value plain(std::optional<T> const& maybe) {
  return maybe ? plain(*maybe) : value(nullptr);
}

std::string below(std::string_view pointer, std::string_view key) { return fmt::format("{}/{}", pointer, key); }

// Writes values and, as it does, notes where each was read.
class Scribe {
 public:
  template <class T>
  value found(std::string const& pointer, Found<T> const& what) {
    note(pointer, what.spans);
    return plain(what.value);
  }
  template <class T>
  value found(std::string const& pointer, std::optional<T> const& what) {
    return what ? found(pointer, *what) : value(nullptr);
  }
  template <class T>
  value found(std::string const& pointer, std::vector<T> const& what) {
    array list;
    for (T const& each : what) list.push_back(found(below(pointer, std::to_string(list.size())), each));
    return list;
  }

  value found(std::string const& pointer, UnitCount const& units) {
    note(pointer, units.spans);
    return object{{"what", units.what}, {"count", units.count}};
  }
  value found(std::string const& pointer, Finding const& finding) {
    return object{{"text", found(below(pointer, "text"), finding.text)},
                  {"level1", plain(finding.level1)},
                  {"unit", plain(finding.unit)},
                  {"group", finding.group}};
  }
  value found(std::string const& pointer, FindingGroup const& group) {
    return object{{"group", group.group},
                  {"heading", found(below(pointer, "heading"), group.heading)},
                  {"proposed_class", plain(group.proposed_class)}};
  }
  value found(std::string const& pointer, Requirement const& requirement) {
    return object{{"ordinal", plain(requirement.ordinal)},
                  {"heading", found(below(pointer, "heading"), requirement.heading)},
                  {"points", found(below(pointer, "points"), requirement.points)}};
  }
  value found(std::string const& pointer, Meeting const& meeting) {
    return object{{"step", name_of(meeting.step)},
                  {"chair", found(below(pointer, "chair"), meeting.chair)},
                  {"conveyed", found(below(pointer, "conveyed"), meeting.conveyed)},
                  {"present", found(below(pointer, "present"), meeting.present)},
                  {"sitting_in", found(below(pointer, "sitting_in"), meeting.sitting_in)}};
  }
  value found(std::string const& pointer, Deadline const& deadline) {
    return object{{"what", found(below(pointer, "what"), deadline.what)},
                  {"amount", deadline.and_half ? value(*deadline.amount + 0.5) : plain(deadline.amount)},
                  {"unit", plain(deadline.unit)},
                  {"counted_from", plain(deadline.counted_from)},
                  {"date", plain(deadline.date)}};
  }
  value found(std::string const& pointer, Contacts const& contacts) {
    value phone = found(below(pointer, "phone"), contacts.phone);
    return object{{"phone", contacts.phone.empty() ? value(nullptr) : std::move(phone)},
                  {"mailbox", found(below(pointer, "mailbox"), contacts.mailbox)},
                  {"email", found(below(pointer, "email"), contacts.email)}};
  }
  value found(std::string const& pointer, Item const& item) {
    return object{{"ordinal_path", array(item.ordinal_path.begin(), item.ordinal_path.end())},
                  {"heading", found(below(pointer, "heading"), item.heading)},
                  {"status", found(below(pointer, "status"), item.status)},
                  {"status_code", plain(item.status_code)},
                  {"measures_count", plain(item.measures_count)}};
  }
  value found(std::string const& pointer, std::array<std::optional<Found<int>>, total_count> const& totals) {
    object counts;
    bool any = false;
    for (std::size_t i = 0; i < totals.size(); ++i) {
      char const* const name = name_of(static_cast<Total>(i));
      counts[name] = found(below(pointer, name), totals[i]);
      any = any || totals[i];
    }
    return any ? value(std::move(counts)) : value(nullptr);
  }

  array&& spans() { return std::move(spans_); }

 private:
  void note(std::string const& pointer, std::vector<Span> const& places) {
    for (Span const& place : places)
      spans_.push_back(object{
          {"pointer", pointer}, {"start", place.begin}, {"end", place.end}, {"certainty", name_of(place.certainty)}});
  }

  array spans_;
};

object record_of(Reading const& reading, Source const& source) {
  Scribe scribe;
  object record;
  record.reserve(32);
  auto const put = [&](char const* key, auto const& what) { record[key] = scribe.found(below("", key), what); };

  record["kind"] = name_of(reading.kind);
  record["level"] = reading.level ? value(name_of(*reading.level)) : value(nullptr);
  put("title", reading.title);
  put("inspecting_body", reading.inspecting_body);
  put("inspected_units", reading.inspected_units);
  put("inspected_summary", reading.inspected_summary);
  put("feedback_date", reading.feedback_date);
  put("feedback_date_end", reading.feedback_date_end);
  put("onsite_start", reading.onsite_start);
  put("onsite_end", reading.onsite_end);
  put("team_leader", reading.team_leader);
  put("deputy_leader", reading.deputy_leader);
  put("unit_head", reading.unit_head);
  put("heard_by", reading.heard_by);
  put("reported_to", reading.reported_to);
  put("focus", reading.focus);
  put("methods", reading.methods);
  put("achievements", reading.achievements);
  put("finding_groups", reading.finding_groups);
  put("findings", reading.findings);
  put("leads_transferred", reading.leads_transferred);
  put("leads_destination", reading.leads_destination);
  put("requirements", reading.requirements);
  put("statement", reading.statement);
  put("pledges", reading.pledges);
  put("meetings", reading.meetings);
  put("deadlines", reading.deadlines);
  put("contacts", reading.contacts);
  put("rectification_items", reading.items);
  put("report_counts", reading.report_counts);
  record["source"] =
      object{{"name", source.name}, {"encoding", plain(source.encoding)}, {"characters", source.characters}};
  record["spans"] = scribe.spans();
  return record;
}

}  // namespace

std::string reading_json(Reading const& reading, Source const& source, JsonShape shape) {
  value const record = record_of(reading, source);
  return (shape == JsonShape::indented ? indented(record) : boost::json::serialize(record)) + '\n';
}

}  // namespace huiyin::forms
