// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The desk takes acts and runs them on the one writer, many in one commit; done is called after the commit, on the
// writer's thread. A refused act leaves nothing. The same idempotency key again is answered from what was done, without
// doing it. Promises: what was answered with a Receipt survives kill -9 and a power cut.
#pragma once

#include <functional>
#include <memory>

#include "store/change.hpp"
#include "store/upkeep.hpp"
#include "store/writer.hpp"

namespace huiyin::store {

struct Repeat {  // an Idempotency-Key, kept for its time with what the request was
  std::string key;
  std::string route;
  Digest request;
};

struct DeskOptions {
  Clock clock;
  // Places a batch's entries in the journal's tree, in the batch's own transaction.
  std::function<void(Session&, std::span<journal::Entry const>)> place;
  std::function<void(std::string const& why)> on_fatal;
  std::function<Result<Session>()> open_again;
};

class Desk {
 public:
  using Body = std::function<Result<Receipt>(Change&)>;
  using Done = std::function<void(Result<Receipt>)>;
  using UpkeepBody = std::function<Result<void>(Upkeep&)>;
  using UpkeepDone = std::function<void(Result<void>)>;

  Desk(Session session, DeskOptions options);
  Desk(Desk const&) = delete;
  Desk& operator=(Desk const&) = delete;
  ~Desk();  // finishes what was taken

  // done gets what the body refuses; idempotency.key_reused when the key came with another request; store.queue_full
  // when too much is waiting; store.not_saved when the commit failed and nothing was done, store.disk_full when
  // that was for want of room.
  void change(std::optional<Actor> actor, std::optional<Repeat> repeat, Body body, Done done,
              Queue queue = Queue::staff);
  Result<Receipt> change_and_wait(std::optional<Actor> actor, std::optional<Repeat> repeat, Body body);
  void upkeep(UpkeepBody body, UpkeepDone done);
  Result<void> upkeep_and_wait(UpkeepBody body);

 private:
  Result<Receipt> run(Session& session, std::optional<Actor> const& actor, std::optional<Repeat> const& repeat,
                      Body const& body);

  DeskOptions options_;
  std::vector<journal::Entry> entries_;  // of the batch under way; the writer's thread alone sees it
  std::unique_ptr<Writer> writer_;
};

}  // namespace huiyin::store
