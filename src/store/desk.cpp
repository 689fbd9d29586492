// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/desk.hpp"

#include <future>

namespace huiyin::store {

namespace {

struct Remembered {
  std::string route;
  Digest request;
  ActId act;
  policy::Object object;
  std::string id;
  Version version;
  auto tie() const { return std::tie(route, request, act, object, id, version); }
};

std::optional<Remembered> remembered(Session& session, AccountId account, std::string const& key) {
  return session.query_one<Remembered>(sql("SELECT route, request, act, object_type, object_id, version "
                                           "FROM idempotency WHERE account = :account AND key = :key"),
                                       bind("account", account), bind("key", key));
}

void remember(Session& session, AccountId account, Repeat const& repeat, Receipt const& receipt, Moment at) {
  session.exec(sql("INSERT INTO idempotency (account, key, route, request, act, object_type, object_id, version, at) "
                   "VALUES (:account, :key, :route, :request, :act, :object, :object_id, :version, :at)"),
               bind("account", account), bind("key", repeat.key), bind("route", repeat.route),
               bind("request", repeat.request), bind("act", receipt.act), bind("object", receipt.object),
               bind("object_id", receipt.id), bind("version", receipt.version), bind("at", at));
}

Error not_saved(Outcome outcome = Outcome::failed) {
  return refuse(Fault::unavailable, outcome == Outcome::no_room ? "store.disk_full" : "store.not_saved");
}

bool is_answered(Outcome outcome) { return outcome == Outcome::committed || outcome == Outcome::refused; }

}  // namespace

Desk::Desk(Session session, DeskOptions options) : options_(std::move(options)) {
  WriterOptions writing;
  writing.before_batch = [this] { entries_.clear(); };  // of a batch that failed before they were placed
  writing.before_commit = [this](Session& in_batch) {
    if (options_.place && !entries_.empty()) options_.place(in_batch, entries_);
  };
  writing.on_fatal = options_.on_fatal;
  writing.open_again = options_.open_again;
  writer_ = std::make_unique<Writer>(std::move(session), std::move(writing));
}

Desk::~Desk() = default;

Result<Receipt> Desk::run(Session& session, std::optional<Actor> const& actor, std::optional<Repeat> const& repeat,
                          Body const& body) {
  if (repeat)
    if (auto const before = remembered(session, actor.value().account, repeat->key)) {
      if (before->route != repeat->route || before->request != repeat->request)
        return refuse(Fault::conflict, "idempotency.key_reused");
      return Receipt{before->act, before->object, before->id, before->version};
    }
  Moment const at = options_.clock();
  Change change(session, {seal::mint_id<ActId>(at), at, actor}, entries_);
  Receipt receipt = HUIYIN_TRY(body(change));
  if (repeat) remember(session, actor.value().account, *repeat, receipt, at);
  return receipt;
}

void Desk::change(std::optional<Actor> actor, std::optional<Repeat> repeat, Body body, Done done, Queue queue) {
  auto const answer = std::make_shared<Result<Receipt>>(not_saved());
  auto const told = std::make_shared<Done>(std::move(done));
  auto accepted = writer_->submit(
      queue,
      [this, answer, actor = std::move(actor), repeat = std::move(repeat), body = std::move(body)](Session& session) {
        std::size_t const entered = entries_.size();
        struct Undo {
          std::vector<journal::Entry>& entries;
          std::size_t entered;
          bool kept = false;
          ~Undo() {
            if (!kept) entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(entered), entries.end());
          }
        } undo{entries_, entered};
        *answer = run(session, actor, repeat, body);
        undo.kept = answer->has_value();
        return undo.kept ? Verdict::keep : Verdict::refuse;
      },
      [answer, told](Outcome outcome) { (*told)(is_answered(outcome) ? std::move(*answer) : not_saved(outcome)); });
  if (!accepted) (*told)(accepted.error());
}

Result<Receipt> Desk::change_and_wait(std::optional<Actor> actor, std::optional<Repeat> repeat, Body body) {
  auto answer = std::make_shared<std::promise<Result<Receipt>>>();
  auto answered = answer->get_future();
  change(std::move(actor), std::move(repeat), std::move(body),
         [answer = std::move(answer)](Result<Receipt> result) { answer->set_value(std::move(result)); });
  return answered.get();
}

void Desk::upkeep(UpkeepBody body, UpkeepDone done) {
  auto const answer = std::make_shared<Result<void>>(not_saved());
  auto const told = std::make_shared<UpkeepDone>(std::move(done));
  auto accepted = writer_->submit(
      Queue::staff,
      [answer, body = std::move(body)](Session& session) {
        Upkeep upkeep(session);
        *answer = body(upkeep);
        return answer->has_value() ? Verdict::keep : Verdict::refuse;
      },
      [answer, told](Outcome outcome) { (*told)(is_answered(outcome) ? *answer : not_saved(outcome)); });
  if (!accepted) (*told)(accepted.error());
}

Result<void> Desk::upkeep_and_wait(UpkeepBody body) {
  auto answer = std::make_shared<std::promise<Result<void>>>();
  auto answered = answer->get_future();
  upkeep(std::move(body), [answer = std::move(answer)](Result<void> result) { answer->set_value(std::move(result)); });
  return answered.get();
}

}  // namespace huiyin::store
