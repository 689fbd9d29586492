// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <set>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "http/key_work.hpp"
#include "http/prompts.hpp"
#include "papers/calendar_feed.hpp"
#include "rectification/ladder.hpp"
#include "seal/random.hpp"
#include "store/prompting.hpp"

namespace huiyin::http {
namespace {

namespace json = boost::json;

constexpr std::size_t most_calendar_days = 1000;
constexpr std::chrono::days days_kept{366};

// The due days of what the actor's units are to do; for the office, the days on which it waits for answers.
class DueCalendar {
 public:
  DueCalendar(store::View& view, forms::Messages const& words) : view_(view), words_(words) {}

  void add_unit(OrganisationId unit) {
    store::ItemFilter items;
    items.unit = unit;
    items.due_from = view_.today() - days_kept;
    each_page([&](store::PageOrder const& page) { return view_.items(items, store::ItemSort::due, page); },
              [&](rectification::ItemRow const& row) {
                if (is_running(row.state) && row.due) add(row.id, "label.calendar.item", row.number, *row.due);
              });
    store::TaskFilter tasks;
    tasks.organisation = unit;
    tasks.state = rectification::TaskState::handed;
    each_page([&](store::PageOrder const& page) { return view_.tasks(tasks, page); },
              [&](rectification::TaskRow const& row) { add(row.id, "label.calendar.task", "", row.due); });
    add_reminders(unit);
  }
  void add_reminders(std::optional<OrganisationId> const& unit) {
    store::ReminderFilter reminders;
    reminders.unit = unit;
    reminders.state = rectification::ReminderState::issued;
    each_page([&](store::PageOrder const& page) { return view_.reminders(reminders, page); },
              [&](rectification::ReminderRow const& row) {
                if (row.answer_by) add(row.id, "label.calendar.reminder", row.reference, *row.answer_by);
              });
  }
  std::vector<papers::CalendarDay> days() && { return std::move(days_); }

 private:
  template <class List, class Take>
  void each_page(List const& list, Take const& take) {
    store::PageOrder page{std::nullopt, store::most_rows};
    do {
      auto const listed = list(page);
      for (auto const& row : listed.rows) take(row);
      page.from = listed.next;
    } while (page.from && days_.size() < most_calendar_days);
  }
  template <class AnId>
  void add(AnId id, std::string const& title, std::string const& number, Day on) {
    if (days_.size() >= most_calendar_days || !known_.insert(render(id)).second) return;
    days_.push_back({render(id), words_.text(title, {{"number", number}}), on});
  }

  store::View& view_;
  forms::Messages const& words_;
  std::set<std::string> known_;
  std::vector<papers::CalendarDay> days_;
};

std::vector<papers::CalendarDay> days_of(store::View& view, Actor const& actor, forms::Messages const& words) {
  DueCalendar calendar(view, words);
  for (Mandate const& mandate : actor.mandates) {
    if (mandate.role == Role::unit && mandate.organisation) calendar.add_unit(*mandate.organisation);
    if (mandate.role == Role::office) calendar.add_reminders(std::nullopt);
  }
  return std::move(calendar).days();
}

Result<Answer> calendar_of(StaffSite& site, Request const& request) {
  auto const unknown = refuse(Fault::not_found, "calendar_feed.unknown");
  constexpr std::string_view ending = ".ics";
  std::string_view const file = request.parameter("file");
  if (!file.ends_with(ending)) return unknown;
  Day const today = day_of(request.received);
  auto lease = HUIYIN_TRY(site.pool.lease());
  auto const account = store::calendar_owner(*lease, sha256(file.substr(0, file.size() - ending.size())));
  if (!account) return unknown;
  auto const actor = store::actor_of(*lease, *account, today);
  if (!actor) return unknown;
  if (!site.feed_pace.may(*account, request.received)) return refuse(Fault::too_many, "calendar_feed.too_often");
  store::View view(std::move(lease), *actor, today);
  auto const days = days_of(view, *actor, *request.messages);
  std::string body = papers::render_calendar(request.messages->text("label.calendar.name"), days,
                                             Moment(today) - std::chrono::hours(8));
  std::string const etag = fmt::format("\"{}\"", hex(sha256(body)).substr(0, 16));
  return Answer{200,
                {{"content-type", "text/calendar; charset=utf-8"},
                 {"content-disposition", "attachment; filename=\"huiyin.ics\""},
                 {"cache-control", "private, no-cache"},
                 {"vary", "accept-language"},
                 {"etag", etag}},
                std::move(body)};
}

}  // namespace

HandlerAnswer read_calendar(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Answer>()> making_it = [&site, asked] { return calendar_of(site, *asked); };
  co_return co_await on_readers<Answer>(site.readers, std::move(making_it));
}

HandlerAnswer read_own_calendar(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  std::function<Result<Answer>()> reading_it = [&site, asked]() -> Result<Answer> {
    auto lease = HUIYIN_TRY(site.pool.lease());
    auto const caller = HUIYIN_TRY(find_caller(site, *lease, *asked));
    auto const made_at = store::calendar_made_at(*lease, caller.actor.account);
    return json_answer(
        json::serialize(json::object{{"made_at", made_at ? json::value(render(*made_at)) : json::value()}}));
  };
  co_return co_await on_readers<Answer>(site.readers, std::move(reading_it));
}

HandlerAnswer make_own_calendar(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  auto const token = seal::random_token();
  store::Desk::UpkeepBody work = [account = caller->actor.account, digest = sha256(token.view()),
                                  at = asked->received](store::Upkeep& upkeep) -> Result<void> {
    upkeep.put_calendar(account, digest, at);
    return {};
  };
  auto const made = co_await at_upkeep(site, std::move(work));
  if (!made) co_return made.error();
  co_return json_answer(json::serialize(json::object{{"path", fmt::format("/calendar/{}.ics", token.view())}}), 201);
}

HandlerAnswer drop_own_calendar(StaffSite& site, Request request) {
  auto const asked = std::make_shared<Request const>(std::move(request));
  auto const caller = co_await caller_of_change(site, asked);
  if (!caller) co_return caller.error();
  store::Desk::UpkeepBody work = [account = caller->actor.account](store::Upkeep& upkeep) -> Result<void> {
    upkeep.drop_calendar(account);
    return {};
  };
  auto const dropped = co_await at_upkeep(site, std::move(work));
  if (!dropped) co_return dropped.error();
  co_return empty_answer();
}

}  // namespace huiyin::http
