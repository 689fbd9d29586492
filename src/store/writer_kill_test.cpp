// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <random>

#include "store/both_engines_test.hpp"
#include "store/writer.hpp"

namespace huiyin::store {
namespace {

class WriterKilled : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (!IsSkipped()) with_table();
  }
};
HUIYIN_ON_BOTH_ENGINES(WriterKilled);

Writer::Body adding(std::int64_t id) {
  return [=](Session& session) {
    session.exec(sql("INSERT INTO note (id, title) VALUES (:id, :title)"), bind("id", id), bind("title", "a"));
    return Verdict::keep;
  };
}

// The child writes the number of each note it was told is committed into a pipe; it is killed in the middle of a batch.
TEST_P(WriterKilled, LosesNothingThatItSaidWasCommitted) {
  std::mt19937 chance(7);
  std::int64_t base = 0;
  for (int round = 0; round < 5; ++round, base += 100'000) {
    int pipe_ends[2];
    ASSERT_EQ(::pipe(pipe_ends), 0);
    auto const child = ::fork();
    if (child == 0) {
      ::close(pipe_ends[0]);
      Writer writer(writing(), {});
      for (std::int64_t id = base;; ++id) {
        while (!writer.submit(Queue::staff, adding(id), [=](Outcome outcome) {
          if (outcome == Outcome::committed && ::write(pipe_ends[1], &id, sizeof id) != sizeof id) ::_exit(1);
        }))
          std::this_thread::yield();
      }
    }
    ::close(pipe_ends[1]);
    std::vector<std::int64_t> told;
    auto const enough = 20 + chance() % 200;
    for (std::int64_t id = 0; told.size() < enough && ::read(pipe_ends[0], &id, sizeof id) == sizeof id;)
      told.push_back(id);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (std::int64_t id = 0; ::read(pipe_ends[0], &id, sizeof id) == sizeof id;) told.push_back(id);
    ::close(pipe_ends[0]);

    auto session = writing();
    ASSERT_GE(told.size(), enough);
    for (auto const id : told)
      ASSERT_TRUE(session.query_one<std::int64_t>(sql("SELECT id FROM note WHERE id = :id"), bind("id", id))) << id;
    if (session.dialect() == Dialect::sqlite) {
      EXPECT_EQ(session.query_one<std::string>(sql("PRAGMA integrity_check")), "ok");
    }
  }
}

}  // namespace
}  // namespace huiyin::store
