// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The one thread that writes. Promises: a body runs inside a savepoint and, when it refuses or throws, is undone alone;
// `done` is told after the COMMIT of the body's batch, never before, so committed means lasting; when a COMMIT fails,
// every body of its batch failed; a full disk refuses what it has no room for, and the next is tried; after a failed
// disk nothing is tried again (on_fatal ends the process); bodies of staff run before those of letters, each queue in
// its order; the destructor finishes what was accepted.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "store/session.hpp"
#include "words/result.hpp"

namespace huiyin::store {

enum class Queue { staff, letters };
enum class Verdict { keep, refuse };
enum class Outcome { committed, refused, failed, no_room };  // no_room: the disk is full

struct WriterOptions {
  std::function<void()> before_batch;                    // once for each batch, first
  std::function<void(Session&)> before_commit;           // once for each batch that keeps anything, last in it
  std::function<void(std::string const& why)> on_fatal;  // the last thing the writer does
  std::function<Result<Session>()> open_again;           // when a server was gone
  std::size_t most_waiting = 4096;                       // in each queue
  std::size_t most_in_batch = 64;
  std::chrono::milliseconds longest_wait{2};    // for bodies to share a commit with
  std::chrono::milliseconds longest_batch{20};  // of bodies that are there already
};

class Writer {
 public:
  using Body = std::function<Verdict(Session&)>;
  using Done = std::function<void(Outcome)>;  // on the writer's thread: brief, and it does not throw

  Writer(Session session, WriterOptions options);
  Writer(Writer const&) = delete;
  Writer& operator=(Writer const&) = delete;
  ~Writer();

  // Refuses store.queue_full, and store.closed once the disk failed. Of a refused body nothing runs.
  Result<void> submit(Queue queue, Body body, Done done);

 private:
  struct Task {
    Body body;
    Done done;
    Outcome outcome = Outcome::failed;
  };
  enum class State { open, closing, broken };

  void work();
  std::vector<Task> write_batch();
  void run_bodies(std::vector<Task>& batch);
  Outcome run_body(Task const& task);
  void give_up(std::vector<Task>& batch, std::exception const& thrown);
  void reopen_if_lost();
  bool take_next(std::vector<Task>& batch);
  std::size_t waiting() const { return staff_.size() + letters_.size(); }
  void complete(std::vector<Task>& batch);
  void end_for_good();

  Session session_;
  WriterOptions options_;
  std::string fatal_;  // why nothing may be written any more

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> staff_;
  std::deque<Task> letters_;
  State state_ = State::open;
  std::size_t wanted_ = 1;  // so many waiting bodies wake the writer
  std::thread thread_;
};

}  // namespace huiyin::store
