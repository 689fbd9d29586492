// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/writer.hpp"

#include <algorithm>
#include <exception>

#include "store/connection.hpp"
#include "store/log.hpp"

namespace huiyin::store {

Writer::Writer(Session session, WriterOptions options)
    : session_(std::move(session)), options_(std::move(options)), thread_([this] { work(); }) {}

Writer::~Writer() {
  {
    std::lock_guard const lock(mutex_);
    if (state_ == State::open) state_ = State::closing;
  }
  wake_.notify_one();
  thread_.join();
}

Result<void> Writer::submit(Queue queue, Body body, Done done) {
  bool is_enough = false;
  {
    std::lock_guard const lock(mutex_);
    auto& line = queue == Queue::staff ? staff_ : letters_;
    if (state_ != State::open) return refuse(Fault::unavailable, "store.closed");
    if (line.size() >= options_.most_waiting) return refuse(Fault::too_many, "store.queue_full");
    line.push_back({std::move(body), std::move(done)});
    is_enough = waiting() >= wanted_;
  }
  if (is_enough) wake_.notify_one();
  return {};
}

// Callers who were answered together come back together: as many as last time are waited for, a moment at most, so that
// they share a COMMIT again. A lone caller waits for nobody.
void Writer::work() {
  std::size_t last_batch = 1;
  for (;;) {
    {
      std::unique_lock lock(mutex_);
      wanted_ = 1;
      wake_.wait(lock, [&] { return state_ != State::open || waiting() > 0; });
      wanted_ = last_batch;
      wake_.wait_for(lock, options_.longest_wait, [&] { return state_ != State::open || waiting() >= wanted_; });
      if (waiting() == 0) return;
    }
    auto batch = write_batch();
    last_batch = std::max<std::size_t>(batch.size(), 1);
    complete(batch);
    if (!fatal_.empty()) return end_for_good();
  }
}

std::vector<Writer::Task> Writer::write_batch() {
  std::vector<Task> batch;
  batch.reserve(options_.most_in_batch);
  try {
    reopen_if_lost();
    if (options_.before_batch) options_.before_batch();
    session_.connection().begin(Begin::to_write);
    run_bodies(batch);
    if (std::ranges::any_of(batch, [](Task const& task) { return task.outcome == Outcome::committed; })) {
      if (options_.before_commit) options_.before_commit(session_);
      session_.connection().commit();
    } else if (!session_.connection().roll_back()) {
      throw Failure(Cause::disk, "an empty batch could not be rolled back");
    }
  } catch (std::exception const& thrown) {
    give_up(batch, thrown);
  }
  return batch;
}

void Writer::run_bodies(std::vector<Task>& batch) {
  auto const end = std::chrono::steady_clock::now() + options_.longest_batch;
  while (batch.size() < options_.most_in_batch && take_next(batch)) {
    batch.back().outcome = run_body(batch.back());
    if (std::chrono::steady_clock::now() >= end) return;
  }
}

Outcome Writer::run_body(Task const& task) {
  auto& connection = session_.connection();
  connection.savepoint();
  try {
    if (task.body(session_) == Verdict::keep) {
      connection.release();
      return Outcome::committed;
    }
  } catch (std::exception const& thrown) {
    auto const* const failure = dynamic_cast<Failure const*>(&thrown);
    bool const whole_batch =
        (failure && (is_fatal(failure->cause()) || failure->cause() == Cause::full)) || !connection.in_transaction();
    if (whole_batch) throw;
    log().error("event=body_threw reason=\"{}\"", thrown.what());
    connection.rollback_to_savepoint();
    return Outcome::failed;
  }
  connection.rollback_to_savepoint();
  return Outcome::refused;
}

void Writer::give_up(std::vector<Task>& batch, std::exception const& thrown) {
  bool const is_begun = !batch.empty();
  while (!is_begun && batch.size() < options_.most_in_batch && take_next(batch)) {
  }  // they would fare no better
  auto const* const failure = dynamic_cast<Failure const*>(&thrown);
  auto const outcome = failure && failure->cause() == Cause::full ? Outcome::no_room : Outcome::failed;
  for (auto& task : batch) task.outcome = outcome;
  log().error("event=batch_failed bodies={} reason=\"{}\"", batch.size(), thrown.what());
  if (failure && is_fatal(failure->cause())) fatal_ = thrown.what();
  bool const is_usable = session_.connection().roll_back();
  if (fatal_.empty() && !is_usable && !session_.connection().is_lost())
    fatal_ = "a batch could not be rolled back: " + std::string(thrown.what());
}

void Writer::reopen_if_lost() {
  if (!session_.connection().is_lost()) return;
  if (!options_.open_again) throw Failure(Cause::lost, "the server is gone");
  auto opened = options_.open_again();
  if (!opened) throw Failure(Cause::lost, opened.error().code + " " + opened.error().detail);
  session_ = std::move(*opened);
  log().warn("event=server_back");
}

bool Writer::take_next(std::vector<Task>& batch) {
  std::lock_guard const lock(mutex_);
  auto& line = staff_.empty() ? letters_ : staff_;
  if (line.empty()) return false;
  batch.push_back(std::move(line.front()));
  line.pop_front();
  return true;
}

void Writer::complete(std::vector<Task>& batch) {
  for (auto& task : batch) {
    task.done(task.outcome);
    task = {};  // what a body holds is let go of before the next batch
  }
}

void Writer::end_for_good() {
  std::vector<Task> left;
  {
    std::lock_guard const lock(mutex_);
    state_ = State::broken;
    std::ranges::move(staff_, std::back_inserter(left));
    std::ranges::move(letters_, std::back_inserter(left));
    staff_.clear();
    letters_.clear();
  }
  complete(left);
  log().critical("event=store_broken reason=\"{}\"", fatal_);
  if (options_.on_fatal) options_.on_fatal(fatal_);
}

}  // namespace huiyin::store
