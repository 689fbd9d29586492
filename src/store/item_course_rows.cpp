// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "store/item_parts.hpp"

namespace huiyin::store {

using rectification::Attachment;
using rectification::By;
using rectification::Closing;
using rectification::Item;
using rectification::Progress;

namespace {

struct ProgressRow {
  ProgressId id;
  AccountId account;
  Day on;
  std::string text;
  auto tie() const { return std::tie(id, account, on, text); }
};

struct AttachmentRow {
  ProgressId progress;
  AttachmentId id;
  std::string name;
  Digest content;
  std::int64_t size;
  auto tie() const { return std::tie(progress, id, name, content, size); }
};

struct ClosingRow {
  std::int64_t number;
  AccountId applied_by;
  Day applied_on;
  std::int64_t rests_on;
  std::optional<AccountId> checked_by;
  std::optional<Day> checked_on;
  std::optional<rectification::Judgement> judgement;
  std::optional<std::string> check_note;
  std::optional<AccountId> closed_by;
  std::optional<Day> closed_on;
  std::optional<AccountId> sent_back_by;
  std::optional<Day> sent_back_on;
  std::string to_mend;
  std::optional<std::int64_t> asked;
  std::optional<std::int64_t> satisfied;
  auto tie() const {
    return std::tie(number, applied_by, applied_on, rests_on, checked_by, checked_on, judgement, check_note, closed_by,
                    closed_on, sent_back_by, sent_back_on, to_mend, asked, satisfied);
  }
};

struct KeptMethod {
  std::int64_t closing;
  rectification::Method method;
  auto tie() const { return std::tie(closing, method); }
};

std::optional<By> by(std::optional<AccountId> const& account, std::optional<Day> const& on) {
  if (!account) return std::nullopt;
  return By{*account, on.value()};
}

Closing closing(ClosingRow row) {
  Closing made{row.number,
               {row.applied_by, row.applied_on},
               row.rests_on,
               std::nullopt,
               by(row.closed_by, row.closed_on),
               by(row.sent_back_by, row.sent_back_on),
               std::move(row.to_mend)};
  if (row.checked_by)
    made.check = {{*row.checked_by, row.checked_on.value()}, row.judgement.value(), row.check_note.value()};
  if (row.asked) made.check.value().asked = {*row.asked, row.satisfied.value()};
  return made;
}

template <class T>
std::optional<AccountId> account_of(std::optional<T> const& done) {
  if (!done) return std::nullopt;
  return done->account;
}
template <class T>
std::optional<Day> day_of_done(std::optional<T> const& done) {
  if (!done) return std::nullopt;
  return done->on;
}

void insert_methods(Session& session, ItemId item, Closing const& closing) {
  if (!closing.check) return;
  std::int64_t place = 0;
  for (auto const method : closing.check->methods)
    session.exec(sql("INSERT INTO closing_method (item, closing, place, method) "
                     "VALUES (:item, :closing, :place, :method)"),
                 bind("item", item), bind("closing", closing.number), bind("place", ++place), bind("method", method));
}

void insert_closing(Session& session, ItemId item, Closing const& closing) {
  std::optional<By> const checked = closing.check ? std::optional(closing.check->by) : std::nullopt;
  std::optional<rectification::Judgement> const judgement =
      closing.check ? std::optional(closing.check->judgement) : std::nullopt;
  std::optional<std::string> const note = closing.check ? std::optional(closing.check->note) : std::nullopt;
  auto const asked = closing.check ? closing.check->asked : std::nullopt;
  session.exec(
      sql("INSERT INTO closing (item, number, applied_by, applied_on, rests_on, checked_by, checked_on, judgement, "
          "check_note, closed_by, closed_on, sent_back_by, sent_back_on, to_mend, asked, satisfied) VALUES (:item, "
          ":number, :applied_by, "
          ":applied_on, :rests_on, :checked_by, :checked_on, :judgement, :check_note, :closed_by, :closed_on, "
          ":sent_back_by, :sent_back_on, :to_mend, :asked, :satisfied)"),
      bind("item", item), bind("number", closing.number), bind("applied_by", closing.applied.account),
      bind("applied_on", closing.applied.on), bind("rests_on", closing.rests_on),
      bind("checked_by", account_of(checked)), bind("checked_on", day_of_done(checked)), bind("judgement", judgement),
      bind("check_note", note), bind("closed_by", account_of(closing.closed)),
      bind("closed_on", day_of_done(closing.closed)), bind("sent_back_by", account_of(closing.sent_back)),
      bind("sent_back_on", day_of_done(closing.sent_back)), bind("to_mend", closing.to_mend),
      bind("asked", asked ? std::optional(asked->people) : std::nullopt),
      bind("satisfied", asked ? std::optional(asked->satisfied) : std::nullopt));
  insert_methods(session, item, closing);
}

void remove_closing(Session& session, ItemId item, std::int64_t number) {
  session.exec(sql("DELETE FROM closing_method WHERE item = :item AND closing = :number"), bind("item", item),
               bind("number", number));
  session.exec(sql("DELETE FROM closing WHERE item = :item AND number = :number"), bind("item", item),
               bind("number", number));
}

void insert_progress(Session& session, ItemId item, std::int64_t place, Progress const& progress) {
  session.exec(sql("INSERT INTO progress (id, item, place, account, on_day, text) "
                   "VALUES (:id, :item, :place, :account, :on_day, :text)"),
               bind("id", progress.id), bind("item", item), bind("place", place), bind("account", progress.by.account),
               bind("on_day", progress.by.on), bind("text", progress.text));
  std::int64_t at = 0;
  for (Attachment const& attachment : progress.attachments)
    session.exec(sql("INSERT INTO attachment (id, progress, place, name, content, size) "
                     "VALUES (:id, :progress, :place, :name, :content, :size)"),
                 bind("id", attachment.id), bind("progress", progress.id), bind("place", ++at),
                 bind("name", attachment.name), bind("content", attachment.content), bind("size", attachment.size));
}

}  // namespace

std::vector<Progress> progress_of(Session& session, ItemId item) {
  std::map<ProgressId, std::vector<Attachment>> attachments;
  for (auto& row : session.query<AttachmentRow>(sql("SELECT a.progress, a.id, a.name, a.content, a.size FROM progress "
                                                    "p JOIN attachment a ON a.progress = p.id "
                                                    "WHERE p.item = :item ORDER BY a.progress, a.place"),
                                                bind("item", item)))
    attachments[row.progress].push_back({row.id, std::move(row.name), row.content, row.size});

  std::vector<Progress> course;
  for (auto& row : session.query<ProgressRow>(
           sql("SELECT id, account, on_day, text FROM progress WHERE item = :item ORDER BY place"), bind("item", item)))
    course.push_back({row.id, {row.account, row.on}, std::move(row.text), std::move(attachments[row.id])});
  return course;
}

void write_progress(Session& session, Item const* before, Item const& now) {
  for (std::size_t at = before ? before->progress.size() : 0; at < now.progress.size(); ++at)
    insert_progress(session, now.id, static_cast<std::int64_t>(at) + 1, now.progress[at]);
}

std::vector<Closing> closings_of(Session& session, ItemId item) {
  std::vector<Closing> closings;
  for (auto& row : session.query<ClosingRow>(
           sql("SELECT number, applied_by, applied_on, rests_on, checked_by, checked_on, judgement, check_note, "
               "closed_by, "
               "closed_on, sent_back_by, sent_back_on, to_mend, asked, satisfied FROM closing WHERE item = :item ORDER "
               "BY number"),
           bind("item", item)))
    closings.push_back(closing(std::move(row)));
  for (auto const& row : session.query<KeptMethod>(
           sql("SELECT closing, method FROM closing_method WHERE item = :item ORDER BY closing, place"),
           bind("item", item)))
    closings.at(static_cast<std::size_t>(row.closing) - 1).check.value().methods.push_back(row.method);
  return closings;
}

void write_closings(Session& session, Item const* before, Item const& now) {
  for (std::size_t at = 0; at < now.closings.size(); ++at) {
    bool const there = before && at < before->closings.size();
    if (there && before->closings[at] == now.closings[at]) continue;
    if (there) remove_closing(session, now.id, now.closings[at].number);
    insert_closing(session, now.id, now.closings[at]);
  }
}

}  // namespace huiyin::store
