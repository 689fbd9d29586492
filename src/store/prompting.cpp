// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/prompting.hpp"

#include <fmt/format.h>

#include "store/record.hpp"
#include "store/shape.hpp"

namespace huiyin::store {

using rectification::DueThing;
using rectification::Prompted;

template <>
struct RowShape<DueThing>
    : ShapeOf<DueThing, &DueThing::kind, &DueThing::thing, &DueThing::number, &DueThing::since, &DueThing::due,
              &DueThing::state, &DueThing::team, &DueThing::unit, &DueThing::giver> {};
template <>
struct RowShape<Charged> : ShapeOf<Charged, &Charged::item, &Charged::as, &Charged::person> {};
template <>
struct RowShape<PostHolder> : ShapeOf<PostHolder, &PostHolder::title, &PostHolder::person> {};
template <>
struct RowShape<HeldRole>
    : ShapeOf<HeldRole, &HeldRole::account, &HeldRole::person, &HeldRole::role, &HeldRole::organisation> {};
template <>
struct RowShape<ToldBefore>
    : ShapeOf<ToldBefore, &ToldBefore::account, &ToldBefore::thing, &ToldBefore::due, &ToldBefore::rung> {};
template <>
struct RowShape<WaitingPrompt> : ShapeOf<WaitingPrompt, &WaitingPrompt::prompt, &WaitingPrompt::account,
                                         &WaitingPrompt::address, &WaitingPrompt::on> {};
template <>
struct RowShape<WaitingCode>
    : ShapeOf<WaitingCode, &WaitingCode::account, &WaitingCode::address, &WaitingCode::asked_at> {};
template <>
struct RowShape<OwnMail> : ShapeOf<OwnMail, &OwnMail::account, &OwnMail::address, &OwnMail::asked_at,
                                   &OwnMail::code_mail, &OwnMail::mail_note, &OwnMail::tries, &OwnMail::confirmed_at> {
};

namespace {

struct DueStatement {
  Sql first;
  Sql behind;
  Sql order;
};

constexpr DueStatement due_items{
    sql("SELECT 'item', item.id, item.number, inspection.fed_back_on, item.due, item.state, item.team, item.unit, "
        "CAST(NULL AS CHAR(36)) FROM item JOIN inspection ON inspection.id = item.inspection "
        "WHERE item.state NOT IN ('closed', 'cancelled') AND item.due IS NOT NULL "
        "AND item.state IN ('assigned', 'in_progress') AND item.due >= :first_due AND item.due <= :last_due"),
    sql(" AND (item.due, item.number) > (:due, :place)"), sql(" ORDER BY item.due, item.number LIMIT :most")};
constexpr DueStatement due_tasks{
    sql("SELECT 'task', task.id, task.id, task.handed_on, task.due, 'in_progress', CAST(NULL AS CHAR(36)), "
        "task.organisation, task.unit FROM task "
        "WHERE task.state = 'handed' AND task.due >= :first_due AND task.due <= :last_due"),
    sql(" AND (task.due, task.id) > (:due, :place)"), sql(" ORDER BY task.due, task.id LIMIT :most")};
constexpr DueStatement due_reminders{
    sql("SELECT 'reminder', reminder.id, reminder.id, reminder.issued_on, reminder.answer_by, 'in_progress', "
        "CAST(NULL AS CHAR(36)), reminder.unit, CAST(NULL AS CHAR(36)) FROM reminder "
        "WHERE reminder.state = 'issued' AND reminder.answer_by IS NOT NULL "
        "AND reminder.answer_by >= :first_due AND reminder.answer_by <= :last_due"),
    sql(" AND (reminder.answer_by, reminder.id) > (:due, :place)"),
    sql(" ORDER BY reminder.answer_by, reminder.id LIMIT :most")};

DueStatement const& statement_of(Prompted kind) {
  if (kind == Prompted::item) return due_items;
  return kind == Prompted::task ? due_tasks : due_reminders;
}

std::string listed_things(std::span<DueThing const> things) {
  std::string list;
  for (DueThing const& each : things) list += fmt::format("{}\"{}\"", list.empty() ? "" : ",", each.thing);
  return "[" + list + "]";
}

Sql among_things(Dialect dialect) {
  if (dialect == Dialect::sqlite) return sql(" IN (SELECT CAST(value AS CHAR(36)) FROM json_each(:things))");
  return sql(" = ANY (ARRAY(SELECT CAST(value AS CHAR(36)) FROM json_array_elements_text(CAST(:things AS json))))");
}

}  // namespace

std::vector<DueThing> due_things(Session& session, Prompted kind, DueDays days, DueThing const* after,
                                 std::int64_t most) {
  DueStatement const& asked = statement_of(kind);
  Sql statement = asked.first;
  std::vector<Bind> binds{bind("first_due", days.from), bind("last_due", days.to), bind("most", most)};
  if (after) {
    statement = statement + asked.behind;
    binds.push_back(bind("due", after->due));
    binds.push_back(bind("place", after->number));
  }
  return session.query<DueThing>(statement + asked.order, std::move(binds));
}

std::vector<Charged> charged_with(Session& session, std::span<DueThing const> items) {
  Sql const among = among_things(session.dialect());
  return session.query<Charged>(
      sql("SELECT measure.item, 'handler', post.holder FROM measure JOIN post ON post.id = measure.accountable_post "
          "WHERE post.holder IS NOT NULL AND measure.item") +
          among +
          sql(" UNION ALL SELECT measure.item, 'responsible_leader', post.holder FROM measure "
              "JOIN post ON post.id = measure.responsible_leader WHERE post.holder IS NOT NULL AND measure.item") +
          among,
      bind("things", listed_things(items)));
}

std::vector<PostHolder> post_holders(Session& session, OrganisationId organisation) {
  return session.query<PostHolder>(
      sql("SELECT title, holder FROM post WHERE organisation = :organisation AND holder IS NOT NULL ORDER BY id"),
      bind("organisation", organisation));
}

std::vector<HeldRole> held_roles(Session& session, Day today) {
  return session.query<HeldRole>(
      sql("SELECT g.account, a.person, g.role, g.organisation FROM role_grant g JOIN account a ON a.id = g.account "
          "WHERE a.state = 'active' AND g.ended = 0 AND g.since <= :today AND COALESCE(g.until, '9999-12-31') >= "
          ":today ORDER BY g.id"),
      bind("today", today));
}

std::optional<Actor> actor_of(Session& session, AccountId account, Day today) {
  auto const known = Rows<people::Account>::load(session, account);
  if (!known || known->state != people::AccountState::active) return std::nullopt;
  Actor actor{account, known->person, {}, {}};
  for (people::Grant const& grant : grants_of_account(session, account))
    if (holds(grant, today)) actor.mandates.push_back({grant.role, grant.organisation});
  return actor;
}

std::vector<ToldBefore> told_before(Session& session, std::span<DueThing const> things) {
  return session.query<ToldBefore>(
      sql("SELECT account, thing, due, rung FROM prompt_line WHERE thing") + among_things(session.dialect()),
      bind("things", listed_things(things)));
}

std::vector<PromptLineId> ended_lines(Session& session, Prompted kind, std::int64_t most) {
  Sql const lines = sql("SELECT line.id FROM prompt_line AS line JOIN ");
  if (kind == Prompted::item)
    return session.query<PromptLineId>(lines + sql("item ON item.id = line.thing WHERE line.kind = 'item' AND "
                                                   "item.state NOT IN ('assigned', 'in_progress') LIMIT :most"),
                                       bind("most", most));
  if (kind == Prompted::task)
    return session.query<PromptLineId>(
        lines + sql("task ON task.id = line.thing WHERE line.kind = 'task' AND task.state <> 'handed' LIMIT :most"),
        bind("most", most));
  return session.query<PromptLineId>(lines + sql("reminder ON reminder.id = line.thing WHERE line.kind = 'reminder' "
                                                 "AND reminder.state <> 'issued' LIMIT :most"),
                                     bind("most", most));
}

bool prompted_on(Session& session, Day day) {
  return session
      .query_one<Day>(sql("SELECT on_day FROM prompt_run WHERE on_day >= :day ORDER BY on_day LIMIT 1"),
                      bind("day", day))
      .has_value();
}

std::vector<WaitingPrompt> waiting_prompts(Session& session, std::optional<PromptId> const& after, std::int64_t most) {
  Sql statement =
      sql("SELECT prompt.id, prompt.account, own_mail.address, prompt.on_day FROM prompt "
          "JOIN own_mail ON own_mail.account = prompt.account "
          "WHERE prompt.mail = 'waiting' AND own_mail.confirmed_at IS NOT NULL");
  std::vector<Bind> binds{bind("most", most)};
  if (after) {
    statement = statement + sql(" AND prompt.id > :after");
    binds.push_back(bind("after", *after));
  }
  return session.query<WaitingPrompt>(statement + sql(" ORDER BY prompt.id LIMIT :most"), std::move(binds));
}

std::vector<WaitingCode> waiting_codes(Session& session, std::optional<AccountId> const& after, std::int64_t most) {
  Sql statement = sql("SELECT account, address, asked_at FROM own_mail WHERE code_mail = 'waiting'");
  std::vector<Bind> binds{bind("most", most)};
  if (after) {
    statement = statement + sql(" AND account > :after");
    binds.push_back(bind("after", *after));
  }
  return session.query<WaitingCode>(statement + sql(" ORDER BY account LIMIT :most"), std::move(binds));
}

std::optional<OwnMail> own_mail(Session& session, AccountId account) {
  return session.query_one<OwnMail>(sql("SELECT account, address, asked_at, code_mail, mail_note, tries, confirmed_at "
                                        "FROM own_mail WHERE account = :account"),
                                    bind("account", account));
}

std::optional<Moment> calendar_made_at(Session& session, AccountId account) {
  return session.query_one<Moment>(sql("SELECT made_at FROM calendar_feed WHERE account = :account"),
                                   bind("account", account));
}

std::optional<AccountId> calendar_owner(Session& session, Digest const& token) {
  return session.query_one<AccountId>(sql("SELECT account FROM calendar_feed WHERE token = :token"),
                                      bind("token", token));
}

}  // namespace huiyin::store
