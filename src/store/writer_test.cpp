// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/writer.hpp"

#include <future>

#include "store/both_engines_test.hpp"

namespace huiyin::store {
namespace {

constexpr auto insert_note = sql("INSERT INTO note (id, title) VALUES (:id, :title)");

Writer::Body add(std::int64_t id, Verdict verdict = Verdict::keep) {
  return [=](Session& session) {
    session.exec(insert_note, bind("id", id), bind("title", "a"));
    return verdict;
  };
}

// What happened, in the order it happened; shared by threads.
class Told {
 public:
  void add(std::string const& what) {
    std::lock_guard const lock(mutex_);
    lines_.push_back(what);
  }
  std::string all() {
    std::lock_guard const lock(mutex_);
    return fmt::format("{}", fmt::join(lines_, " "));
  }
  Writer::Done done(std::string const& name) {
    return [this, name](Outcome outcome) {
      add(name + (outcome == Outcome::committed ? "+" : outcome == Outcome::refused ? "-" : "!"));
    };
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> lines_;
};

class WriterOnBoth : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (!IsSkipped()) with_table();
  }

  std::string notes() const {
    auto session = reading();
    return fmt::format("{}", fmt::join(session.query<std::int64_t>(sql("SELECT id FROM note ORDER BY id")), " "));
  }

  // Bodies submitted while the first one waits are one batch after it.
  template <class Submit>
  void in_one_batch(WriterOptions options, Submit const& submit) {
    Writer writer(writing(), std::move(options));
    std::promise<void> go;
    auto gate = go.get_future().share();
    ASSERT_TRUE(writer.submit(
        Queue::staff,
        [gate](Session&) {
          gate.wait();
          return Verdict::refuse;
        },
        [](Outcome) {}));
    submit(writer);
    go.set_value();
  }
};
HUIYIN_ON_BOTH_ENGINES(WriterOnBoth);

WriterOptions patient(std::function<void(Session&)> before_commit = {}) {
  WriterOptions options;
  options.longest_wait = std::chrono::seconds(5);
  options.longest_batch = std::chrono::seconds(5);
  options.before_commit = std::move(before_commit);
  return options;
}

TEST_P(WriterOnBoth, ABodyThatRefusesOrThrowsIsUndoneAlone) {
  Told told;
  in_one_batch(patient(), [&](Writer& writer) {
    ASSERT_TRUE(writer.submit(Queue::staff, add(1), told.done("1")));
    ASSERT_TRUE(writer.submit(Queue::staff, add(2, Verdict::refuse), told.done("2")));
    ASSERT_TRUE(writer.submit(
        Queue::staff,
        [](Session& session) -> Verdict {
          add(3)(session);
          throw std::runtime_error("thrown by a body");
        },
        told.done("3")));
    ASSERT_TRUE(writer.submit(Queue::staff, add(1), told.done("taken")));
    ASSERT_TRUE(writer.submit(Queue::staff, add(4), told.done("4")));
  });
  EXPECT_EQ(told.all(), "1+ 2- 3! taken! 4+");
  EXPECT_EQ(notes(), "1 4");
}

TEST_P(WriterOnBoth, DoneIsToldAfterTheCommitInOrder) {
  Told told;
  auto const seen = [&](std::string const& name) {
    return [&told, this, name](Outcome) { told.add(name + ":" + notes()); };
  };
  in_one_batch(patient([&](Session&) { told.add("placed:" + notes()); }), [&](Writer& writer) {
    ASSERT_TRUE(writer.submit(Queue::staff, add(1), seen("1")));
    ASSERT_TRUE(writer.submit(Queue::staff, add(2), seen("2")));
  });
  EXPECT_EQ(told.all(), "placed: 1:1 2 2:1 2");
}

TEST_P(WriterOnBoth, WhatIsPlacedBeforeTheCommitIsPartOfTheBatch) {
  in_one_batch(patient([](Session& session) { add(100)(session); }),
               [&](Writer& writer) { ASSERT_TRUE(writer.submit(Queue::staff, add(1), [](Outcome) {})); });
  EXPECT_EQ(notes(), "1 100");
}

TEST_P(WriterOnBoth, WhenABatchFailsAllOfItsBodiesFailed) {
  Told told;
  in_one_batch(patient([](Session&) { throw std::runtime_error("nothing can be placed"); }), [&](Writer& writer) {
    ASSERT_TRUE(writer.submit(Queue::staff, add(1), told.done("1")));
    ASSERT_TRUE(writer.submit(Queue::staff, add(2, Verdict::refuse), told.done("2")));
  });
  EXPECT_EQ(told.all(), "1! 2!");
  EXPECT_EQ(notes(), "");
}

TEST_P(WriterOnBoth, ACommitThatFailsIsToldToEveryBody) {
  Told told;
  {
    auto session = writing();
    session.connection().script(
        "CREATE TABLE parent (id BIGINT PRIMARY KEY);"
        "CREATE TABLE child (id BIGINT REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
  }
  in_one_batch(patient(), [&](Writer& writer) {
    ASSERT_TRUE(writer.submit(Queue::staff, add(1), told.done("1")));
    ASSERT_TRUE(writer.submit(
        Queue::staff,
        [](Session& session) {
          session.exec(sql("INSERT INTO child (id) VALUES (:id)"), bind("id", 9));
          return Verdict::keep;
        },
        told.done("orphan")));
  });
  EXPECT_EQ(told.all(), "1! orphan!");
  EXPECT_EQ(notes(), "");
}

TEST_P(WriterOnBoth, TheNextBatchIsNoneTheWorseForOneThatFailed) {
  Told told;
  int batches = 0;
  WriterOptions options;
  options.before_commit = [&](Session&) {
    if (++batches == 1) throw std::runtime_error("once");
  };
  Writer writer(writing(), options);
  for (auto const* const name : {"1", "2"}) {
    std::promise<Outcome> outcome;
    ASSERT_TRUE(writer.submit(Queue::staff, add(1), [&](Outcome told_outcome) {
      told.done(name)(told_outcome);
      outcome.set_value(told_outcome);
    }));
    outcome.get_future().wait();
  }
  EXPECT_EQ(told.all(), "1! 2+");
}

TEST_P(WriterOnBoth, StaffComeBeforeLetters) {
  Told told;
  in_one_batch(patient(), [&](Writer& writer) {
    ASSERT_TRUE(writer.submit(Queue::letters, add(1), told.done("letter")));
    ASSERT_TRUE(writer.submit(Queue::staff, add(2), told.done("staff")));
  });
  EXPECT_EQ(told.all(), "staff+ letter+");
}

TEST_P(WriterOnBoth, AFullQueueRefusesAndTheOtherDoesNot) {
  Told told;
  auto options = patient();
  options.most_waiting = 1;
  in_one_batch(options, [&](Writer& writer) {
    while (true) {  // until the gate's body has left the queue
      if (writer.submit(Queue::staff, add(1), told.done("1"))) break;
      std::this_thread::yield();
    }
    EXPECT_EQ(writer.submit(Queue::staff, add(2), told.done("2")).error().code, "store.queue_full");
    EXPECT_TRUE(writer.submit(Queue::letters, add(3), told.done("3")));
  });
  EXPECT_EQ(told.all(), "1+ 3+");
}

TEST_P(WriterOnBoth, WhatWasAcceptedIsFinishedBeforeTheEnd) {
  Told told;
  {
    Writer writer(writing(), {});
    for (int id = 1; id <= 200; ++id)
      ASSERT_TRUE(writer.submit(Queue::staff, add(id), [&](Outcome) { told.add("."); }));
  }
  EXPECT_EQ(told.all().size(), 200U * 2 - 1);
  EXPECT_EQ(reading().query_one<std::int64_t>(sql("SELECT COUNT(*) FROM note")), 200);
}

TEST_P(WriterOnBoth, ABatchHasAtMostAsManyBodiesAsItMay) {
  std::vector<std::int64_t> sizes;
  auto options = patient(
      [&](Session& session) { sizes.push_back(*session.query_one<std::int64_t>(sql("SELECT COUNT(*) FROM note"))); });
  options.most_in_batch = 3;
  in_one_batch(options, [&](Writer& writer) {
    for (int id = 1; id <= 5; ++id) ASSERT_TRUE(writer.submit(Queue::staff, add(id), [](Outcome) {}));
  });
  EXPECT_EQ(sizes, (std::vector<std::int64_t>{2, 5}));  // the gate's body was the first of three
}

TEST_P(WriterOnBoth, AfterAFailedDiskNothingIsTriedAgain) {
  Told told;
  WriterOptions options = patient();
  options.on_fatal = [&](std::string const&) { told.add("fatal"); };
  std::promise<void> first;
  Writer writer(writing(), options);
  ASSERT_TRUE(writer.submit(
      Queue::staff, [](Session&) -> Verdict { throw Failure(Cause::disk, "disk I/O error"); },
      [&](Outcome outcome) {
        told.done("1")(outcome);
        first.set_value();
      }));
  first.get_future().wait();
  Result<void> again;
  do {
    again = writer.submit(Queue::staff, add(2), told.done("2"));
    std::this_thread::yield();
  } while (again);
  EXPECT_EQ(again.error().code, "store.closed");
  EXPECT_EQ(notes(), "");
  EXPECT_EQ(told.all().substr(0, 2), "1!");
}

TEST_P(WriterOnBoth, AFullDiskRefusesWhatItHasNoRoomForAndGoesOn) {
  Told told;
  Writer writer(writing(), patient());
  for (auto const& [name, body] : {std::pair<char const*, Writer::Body>{"1", add(1)},
                                   {"2", [](Session&) -> Verdict { throw Failure(Cause::full, "no room"); }},
                                   {"3", add(3)}}) {
    std::promise<Outcome> done;
    ASSERT_TRUE(writer.submit(Queue::staff, body, [&](Outcome outcome) { done.set_value(outcome); }));
    EXPECT_EQ(done.get_future().get(), *name == '2' ? Outcome::no_room : Outcome::committed);
  }
  EXPECT_EQ(notes(), "1 3");
}

class WriterOnPostgres : public WriterOnBoth {};
INSTANTIATE_TEST_SUITE_P(Store, WriterOnPostgres, testing::Values(Dialect::postgres), engine_name);

TEST_P(WriterOnPostgres, AConnectionThatWasCutFailsItsBatchAndIsMadeAgain) {
  Told told;
  WriterOptions options;
  options.open_again = [this] { return open_session(place_, Access::write); };
  auto session = writing();
  auto const process = *session.query_one<std::int64_t>(sql("SELECT pg_backend_pid()"));
  Writer writer(std::move(session), options);
  auto const run = [&](Writer::Body body, std::string const& name) {
    std::promise<void> done;
    ASSERT_TRUE(writer.submit(Queue::staff, std::move(body), [&](Outcome outcome) {
      told.done(name)(outcome);
      done.set_value();
    }));
    done.get_future().wait();
  };
  run(add(1), "1");
  run(
      [&](Session& inside) {
        on_server(fmt::format("SELECT pg_terminate_backend({}, 5000)", process));
        return add(2)(inside);
      },
      "cut");
  run(add(3), "3");
  EXPECT_EQ(told.all(), "1+ cut! 3+");
  EXPECT_EQ(notes(), "1 3");
}

}  // namespace
}  // namespace huiyin::store
