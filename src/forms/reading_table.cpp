// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/reading_table.hpp"

#include "forms/columns.hpp"

namespace huiyin::forms {

namespace {

using namespace bulletin;

constexpr std::size_t label_columns = 14;
constexpr std::array clock_unit_labels{"label.unit.day", "label.unit.week", "label.unit.month",
                                       "label.unit.working_day"};

class Writer {
 public:
  Writer(Messages const& labels, Page page) : labels_(labels), page_(page) {}

  std::string label(std::string_view key) const { return labels_.text(key); }
  std::string named(std::string_view table, std::string_view name) const {
    return labels_.text("label." + std::string(table) + "." + std::string(name));
  }

  void strong(std::string_view text) {
    for (std::string const& line : wrapped(printable(text), page_.width))
      out_ += page_.ink == Ink::bold ? "\x1b[1m" + line + "\x1b[0m\n" : line + "\n";
  }
  void rule() {
    for (std::size_t i = 0; i < page_.width; ++i) out_ += "─";
    out_ += '\n';
  }
  void section(std::string_view key, std::size_t count) {
    out_ += '\n';
    strong(labels_.text(key, {{"count", std::to_string(count)}}));
  }

  // A mark in its own columns and the text behind it, later lines under the first.
  void line(std::size_t indent, std::string_view mark, std::size_t mark_columns, std::string_view text) {
    std::string const shown = printable(mark);
    std::size_t const room = std::max(mark_columns, columns(shown) + 1);
    std::string lead = std::string(indent, ' ') + padded(shown, room);
    std::size_t const used = indent + room;
    for (std::string const& part : wrapped(printable(text), page_.width > used ? page_.width - used : 0)) {
      out_ += lead + part + '\n';
      lead.assign(used, ' ');
    }
  }
  void field(std::string_view key, std::string const& value) {
    if (!value.empty()) line(0, label(key), label_columns, value);
  }

  std::string text() && { return std::move(out_); }

 private:
  Messages const& labels_;
  Page page_;
  std::string out_;
};

std::string text_of(std::optional<Quote> const& quote) { return quote ? quote->value : std::string(); }
std::string text_of(std::vector<Quote> const& quotes) {
  std::string joined;
  for (Quote const& quote : quotes) joined += (joined.empty() ? "" : "；") + quote.value;
  return joined;
}

std::string period(std::optional<Found<PartialDate>> const& from, std::optional<Found<PartialDate>> const& to) {
  if (!from) return to ? "… – " + render(to->value) : std::string();
  return render(from->value) + (to ? " – " + render(to->value) : std::string());
}

void write_head(Writer& page, Reading const& reading) {
  std::string const kind = page.named("kind", name_of(reading.kind));
  page.strong(reading.title ? reading.title->value : kind);
  page.rule();
  page.field("label.kind.title", kind);
  if (reading.level) page.field("label.level_of", page.named("level", name_of(*reading.level)));
  page.field("label.inspecting_body", text_of(reading.inspecting_body));
  page.field("label.team_leader", text_of(reading.team_leader));
  page.field("label.deputy_leader", text_of(reading.deputy_leader));
  page.field("label.inspected_units", text_of(reading.inspected_units));
  for (UnitCount const& units : reading.inspected_summary)
    page.field("label.inspected_units", units.what + " × " + std::to_string(units.count));
  page.field("label.unit_head", text_of(reading.unit_head));
  page.field("label.onsite", period(reading.onsite_start, reading.onsite_end));
  page.field("label.feedback_date", period(reading.feedback_date, reading.feedback_date_end));
  page.field("label.heard_by", text_of(reading.heard_by));
  page.field("label.reported_to", text_of(reading.reported_to));
  page.field("label.focus", text_of(reading.focus));
  std::string methods;
  for (auto const& method : reading.methods)
    methods += (methods.empty() ? "" : "；") + page.named("method", name_of(method.value));
  page.field("label.methods", methods);
  page.field("label.achievements", text_of(reading.achievements));
}

void write_findings(Writer& page, Reading const& reading) {
  if (reading.findings.empty()) return;
  page.section("label.findings", reading.findings.size());
  std::map<int, FindingGroup const*> heads;
  for (FindingGroup const& each : reading.finding_groups) heads.emplace(each.group, &each);
  std::optional<int> group;
  std::optional<std::string> unit;
  std::size_t number = 0;
  for (Finding const& finding : reading.findings) {
    if (finding.unit != unit) page.line(0, "◆", 3, finding.unit.value_or(page.label("label.all_units")));
    unit = finding.unit;
    auto const head = heads.find(finding.group);
    if (group != finding.group && head != heads.end()) {
      std::string const& heading = head->second->heading.value;
      std::string shown = heading == finding.text.value ? std::string() : heading;
      if (auto const& proposed = head->second->proposed_class)
        shown += "〔" + page.named("class", name_of(*proposed)) + "〕";
      if (!shown.empty()) page.line(1, "▸", 2, shown);
    }
    group = finding.group;
    page.line(3, std::to_string(++number), 4, finding.text.value);
  }
}

void write_requirements(Writer& page, Reading const& reading) {
  if (reading.requirements.empty()) return;
  page.section("label.requirements", reading.requirements.size());
  for (Requirement const& requirement : reading.requirements) {
    page.line(1, requirement.ordinal.value_or("▸"), 6, requirement.heading.value);
    for (Quote const& point : requirement.points) page.line(7, "·", 2, point.value);
  }
}

void write_answer(Writer& page, Reading const& reading) {
  std::string const leads = reading.leads_transferred
                                ? page.label(reading.leads_transferred->value ? "label.yes" : "label.no")
                                : std::string();
  std::string const receivers = text_of(reading.leads_destination);
  if (reading.leads_transferred || reading.statement || !reading.pledges.empty())
    page.section("label.answer", reading.pledges.size());
  page.field("label.leads_transferred", leads + (leads.empty() || receivers.empty() ? "" : "：") + receivers);
  page.field("label.statement", text_of(reading.statement));
  for (Quote const& pledge : reading.pledges) page.field("label.pledges", pledge.value);
}

void write_meetings(Writer& page, Reading const& reading) {
  if (reading.meetings.empty()) return;
  page.section("label.meetings", reading.meetings.size());
  for (Meeting const& meeting : reading.meetings) {
    page.line(1, "▸", 2, page.named("step", name_of(meeting.step)));
    page.field("label.chair", text_of(meeting.chair));
    page.field("label.conveyed", text_of(meeting.conveyed));
    page.field("label.present", text_of(meeting.present));
    page.field("label.sitting_in", text_of(meeting.sitting_in));
  }
}

void write_deadlines(Writer& page, Reading const& reading) {
  if (!reading.deadlines.empty()) page.section("label.deadlines", reading.deadlines.size());
  for (Deadline const& deadline : reading.deadlines) {
    std::string clock;
    if (deadline.date) clock += "  " + render(*deadline.date);
    if (deadline.amount) clock += "  " + std::to_string(*deadline.amount);
    if (deadline.unit) clock += " " + page.label(clock_unit_labels.at(static_cast<std::size_t>(*deadline.unit)));
    if (deadline.counted_from) clock += "  ← " + *deadline.counted_from;
    page.line(1, "▸", 2, deadline.what.value + clock);
  }
  Contacts const& contacts = reading.contacts;
  if (!contacts.phone.empty() || contacts.mailbox || contacts.email)
    page.section("label.contacts", contacts.phone.size());
  page.field("label.phone", text_of(contacts.phone));
  page.field("label.mailbox", text_of(contacts.mailbox));
  page.field("label.email", text_of(contacts.email));
}

void write_items(Writer& page, Reading const& reading) {
  if (!reading.items.empty()) page.section("label.items", reading.items.size());
  for (Item const& item : reading.items) {
    std::string path;
    for (std::string const& ordinal : item.ordinal_path) path += (path.empty() ? "" : " ") + ordinal;
    page.line(1, path, 10, item.heading.value);
    std::string state = item.status_code ? page.named("status", name_of(*item.status_code)) : std::string();
    if (item.measures_count)
      state += (state.empty() ? "" : "；") + page.label("label.measures") + " " + std::to_string(*item.measures_count);
    if (!state.empty()) page.line(11, "·", 2, state);
  }
  for (std::size_t i = 0; i < reading.report_counts.size(); ++i) {
    if (i == 0 && std::any_of(reading.report_counts.begin(), reading.report_counts.end(),
                              [](auto const& total) { return total.has_value(); }))
      page.section("label.report_counts", reading.report_counts.size());
    if (reading.report_counts[i])
      page.line(1, page.named("total", name_of(static_cast<Total>(i))), label_columns,
                std::to_string(reading.report_counts[i]->value));
  }
}

}  // namespace

std::string reading_table(Reading const& reading, Messages const& labels, Page page) {
  Writer writer(labels, page);
  write_head(writer, reading);
  write_findings(writer, reading);
  write_requirements(writer, reading);
  write_answer(writer, reading);
  write_meetings(writer, reading);
  write_deadlines(writer, reading);
  write_items(writer, reading);
  return std::move(writer).text();
}

}  // namespace huiyin::forms
