// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/item_parts.hpp"

namespace huiyin::store {

using rectification::Extension;
using rectification::Item;
using rectification::Milestone;
using rectification::Watch;

namespace {

struct ExtensionRow {
  std::int64_t number;
  AccountId account;
  Day on;
  std::optional<Day> from;
  Day to;
  std::string reason;
  auto tie() const { return std::tie(number, account, on, from, to, reason); }
};

struct WatchRow {
  AccountId account;
  Day on;
  std::string observation;
  std::optional<Day> next_on;
  std::optional<std::string> next_what;
  auto tie() const { return std::tie(account, on, observation, next_on, next_what); }
};

}  // namespace

std::optional<Milestone> milestone_of(std::optional<Day> on, std::optional<std::string> what) {
  if (!on) return std::nullopt;
  return Milestone{*on, *std::move(what)};
}

std::optional<Day> day_of_milestone(std::optional<Milestone> const& milestone) {
  return milestone ? std::optional(milestone->on) : std::nullopt;
}

std::optional<std::string> text_of_milestone(std::optional<Milestone> const& milestone) {
  return milestone ? std::optional(milestone->what) : std::nullopt;
}

std::vector<Extension> extensions_of(Session& session, ItemId item) {
  std::vector<Extension> extensions;
  for (auto& row : session.query<ExtensionRow>(sql("SELECT number, account, on_day, from_day, to_day, reason "
                                                   "FROM item_extension WHERE item = :item ORDER BY number"),
                                               bind("item", item)))
    extensions.push_back({row.number, {row.account, row.on}, row.from, row.to, std::move(row.reason)});
  return extensions;
}

void write_extensions(Session& session, Item const* before, Item const& now) {
  for (std::size_t at = before ? before->extensions.size() : 0; at < now.extensions.size(); ++at) {
    Extension const& extension = now.extensions[at];
    session.exec(sql("INSERT INTO item_extension (item, number, account, on_day, from_day, to_day, reason) "
                     "VALUES (:item, :number, :account, :on_day, :from_day, :to_day, :reason)"),
                 bind("item", now.id), bind("number", extension.number), bind("account", extension.by.account),
                 bind("on_day", extension.by.on), bind("from_day", extension.from), bind("to_day", extension.to),
                 bind("reason", extension.reason));
  }
}

std::vector<Watch> watches_of(Session& session, ItemId item) {
  std::vector<Watch> watches;
  for (auto& row : session.query<WatchRow>(sql("SELECT account, on_day, observation, next_on, next_what FROM "
                                               "item_watch WHERE item = :item ORDER BY number"),
                                           bind("item", item)))
    watches.push_back(
        {{row.account, row.on}, std::move(row.observation), milestone_of(row.next_on, std::move(row.next_what))});
  return watches;
}

void write_watches(Session& session, Item const* before, Item const& now) {
  for (std::size_t at = before ? before->watches.size() : 0; at < now.watches.size(); ++at) {
    Watch const& watch = now.watches[at];
    session.exec(sql("INSERT INTO item_watch (item, number, account, on_day, observation, next_on, next_what) "
                     "VALUES (:item, :number, :account, :on_day, :observation, :next_on, :next_what)"),
                 bind("item", now.id), bind("number", static_cast<std::int64_t>(at) + 1),
                 bind("account", watch.by.account), bind("on_day", watch.by.on), bind("observation", watch.observation),
                 bind("next_on", day_of_milestone(watch.next)), bind("next_what", text_of_milestone(watch.next)));
  }
}

}  // namespace huiyin::store
