// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/prompting.hpp"

namespace huiyin::store {

using rectification::PromptMail;

void Upkeep::tell(AccountId account, Day on, std::vector<rectification::PromptLine> const& lines, PromptId fresh) {
  session_.exec(sql("INSERT INTO prompt (id, account, on_day, lines, mail, mail_note) "
                    "VALUES (:id, :account, :on_day, :lines, 'none', '') "
                    "ON CONFLICT (account, on_day) DO UPDATE SET lines = prompt.lines + excluded.lines"),
                bind("id", fresh), bind("account", account), bind("on_day", on),
                bind("lines", static_cast<std::int64_t>(lines.size())));
  auto const prompt =
      session_
          .query_one<PromptId>(sql("SELECT id FROM prompt WHERE account = :account AND on_day = :on_day"),
                               bind("account", account), bind("on_day", on))
          .value();
  for (rectification::PromptLine const& line : lines)
    session_.exec(sql("INSERT INTO prompt_line (id, prompt, account, kind, thing, due, rung, colour, unseen, seen_at) "
                      "VALUES (:id, :prompt, :account, :kind, :thing, :due, :rung, :colour, 1, NULL) "
                      "ON CONFLICT (account, thing) DO UPDATE SET id = excluded.id, prompt = excluded.prompt, "
                      "due = excluded.due, rung = excluded.rung, colour = excluded.colour, unseen = 1, seen_at = NULL"),
                  bind("id", line.id), bind("prompt", prompt), bind("account", account), bind("kind", line.kind),
                  bind("thing", line.thing), bind("due", line.due), bind("rung", line.rung),
                  bind("colour", line.colour));
}

void Upkeep::drop_lines(std::vector<PromptLineId> const& lines) {
  for (PromptLineId const line : lines) session_.exec(sql("DELETE FROM prompt_line WHERE id = :id"), bind("id", line));
}

void Upkeep::end_prompts(Day on, Moment at, Mailing mailing) {
  if (mailing == Mailing::set_up)
    session_.exec(sql("UPDATE prompt SET mail = 'waiting' WHERE mail = 'none' AND on_day <= :on_day "
                      "AND on_day > COALESCE((SELECT MAX(on_day) FROM prompt_run), '') "
                      "AND account IN (SELECT account FROM own_mail WHERE confirmed_at IS NOT NULL)"),
                  bind("on_day", on));
  session_.exec(sql("INSERT INTO prompt_run (on_day, ended_at) VALUES (:on_day, :at) ON CONFLICT (on_day) DO NOTHING"),
                bind("on_day", on), bind("at", at));
}

void Upkeep::end_prompt_mail(PromptId prompt, PromptMail mail, std::string note) {
  session_.exec(sql("UPDATE prompt SET mail = :mail, mail_note = :note WHERE id = :id AND mail = 'waiting'"),
                bind("mail", mail), bind("note", std::move(note)), bind("id", prompt));
}

void Upkeep::sweep_prompts(Day before) {
  session_.exec(sql("DELETE FROM prompt WHERE on_day < :before "
                    "AND NOT EXISTS (SELECT 1 FROM prompt_line WHERE prompt_line.prompt = prompt.id)"),
                bind("before", before));
  session_.exec(sql("DELETE FROM prompt_run WHERE on_day < :before"), bind("before", before));
}

void Upkeep::see_prompt(AccountId account, PromptLineId line, Moment at) {
  session_.exec(sql("UPDATE prompt_line SET unseen = 0, seen_at = :at "
                    "WHERE id = :id AND account = :account AND unseen = 1"),
                bind("at", at), bind("id", line), bind("account", account));
}

void Upkeep::see_all_prompts(AccountId account, Moment at) {
  session_.exec(sql("UPDATE prompt_line SET unseen = 0, seen_at = :at WHERE account = :account AND unseen = 1"),
                bind("at", at), bind("account", account));
}

std::optional<OwnMail> Upkeep::own_mail(AccountId account) { return store::own_mail(session_, account); }

void Upkeep::put_own_mail(AccountId account, std::string const& address, Moment at) {
  session_.exec(sql("INSERT INTO own_mail (account, address, asked_at, code_mail, mail_note, tries, confirmed_at) "
                    "VALUES (:account, :address, :at, 'waiting', '', 0, NULL) "
                    "ON CONFLICT (account) DO UPDATE SET address = excluded.address, asked_at = excluded.asked_at, "
                    "code_mail = 'waiting', mail_note = '', tries = 0, confirmed_at = NULL"),
                bind("account", account), bind("address", address), bind("at", at));
}

void Upkeep::end_code_mail(AccountId account, Moment asked_at, PromptMail mail, std::string note) {
  session_.exec(sql("UPDATE own_mail SET code_mail = :mail, mail_note = :note "
                    "WHERE account = :account AND asked_at = :asked_at"),
                bind("mail", mail), bind("note", std::move(note)), bind("account", account),
                bind("asked_at", asked_at));
}

void Upkeep::count_mail_try(AccountId account) {
  session_.exec(sql("UPDATE own_mail SET tries = tries + 1 WHERE account = :account"), bind("account", account));
}

void Upkeep::confirm_own_mail(AccountId account, Moment at) {
  session_.exec(sql("UPDATE own_mail SET confirmed_at = :at WHERE account = :account"), bind("at", at),
                bind("account", account));
}

void Upkeep::drop_own_mail(AccountId account) {
  session_.exec(sql("DELETE FROM own_mail WHERE account = :account"), bind("account", account));
  session_.exec(sql("UPDATE prompt SET mail = 'over' WHERE account = :account AND mail = 'waiting'"),
                bind("account", account));
}

void Upkeep::put_calendar(AccountId account, Digest const& token, Moment at) {
  session_.exec(sql("INSERT INTO calendar_feed (account, token, made_at) VALUES (:account, :token, :at) "
                    "ON CONFLICT (account) DO UPDATE SET token = excluded.token, made_at = excluded.made_at"),
                bind("account", account), bind("token", token), bind("at", at));
}

void Upkeep::drop_calendar(AccountId account) {
  session_.exec(sql("DELETE FROM calendar_feed WHERE account = :account"), bind("account", account));
}

}  // namespace huiyin::store
