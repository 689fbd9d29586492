// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/bridge.hpp"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include "http/bell.hpp"
#include "http/pace.hpp"
#include "http/readers.hpp"

namespace huiyin::http {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

template <class T>
T run(asio::awaitable<T> work) {
  asio::io_context context;
  auto outcome = asio::co_spawn(context, std::move(work), asio::use_future);
  context.run_for(10s);
  return outcome.get();
}

TEST(Bridge, AwaitsWhatAnotherThreadCompletes) {
  std::thread worker;
  int const outcome = run(await_completion<int>([&worker](std::function<void(int)> done) {
    worker = std::thread([done = std::move(done)] {
      std::this_thread::sleep_for(5ms);
      done(42);
    });
  }));
  worker.join();
  EXPECT_EQ(outcome, 42);
}

TEST(Bridge, TakesWhatIsCompletedAtOnce) {
  EXPECT_EQ(run(await_completion<std::string>([](std::function<void(std::string)> done) { done("now"); })), "now");
}

TEST(Bridge, SaysWhenNobodyIsLeftToComplete) {
  EXPECT_THROW(run(await_completion<int>([](std::function<void(int)>) {})), std::runtime_error);
}

TEST(Bridge, SurvivesACompletionAfterTheServerIsGone) {
  std::function<void(int)> late;
  {
    asio::io_context context;
    asio::co_spawn(context, await_completion<int>([&late](std::function<void(int)> done) { late = std::move(done); }),
                   asio::use_future);
    context.poll();
  }
  late(42);
  late = nullptr;
}

TEST(Readers, AnswerWhatTheWorkAnswersOrThrows) {
  auto const readers = std::make_shared<Readers>(1, 4);
  auto const answered = run(on_readers<int>(readers, [] { return Result<int>(7); }));
  EXPECT_EQ(answered.value(), 7);
  auto const refused = run(on_readers<int>(readers, []() -> Result<int> { return refuse(Fault::conflict, "a.b"); }));
  EXPECT_EQ(refused.error().code, "a.b");
  EXPECT_THROW(run(on_readers<int>(readers, []() -> Result<int> { throw std::range_error("disk"); })),
               std::range_error);
}

TEST(Readers, RefuseMoreThanMayWait) {
  std::promise<void> begun;
  std::promise<void> go;
  std::future<void> const may_go = go.get_future();
  auto const readers = std::make_shared<Readers>(1, 1);  // destroyed before what its work still holds
  EXPECT_TRUE(readers->take([&begun, &may_go] {
    begun.set_value();
    may_go.wait();
  }));
  begun.get_future().wait();
  EXPECT_TRUE(readers->take([] {}));
  EXPECT_EQ(readers->take([] {}).error().code, "http.busy");
  auto const refused = run(on_readers<int>(readers, [] { return Result<int>(7); }));
  EXPECT_EQ(refused.error().fault, Fault::unavailable);
  go.set_value();
}

TEST(Readers, FinishWhatTheyTook) {
  std::atomic<int> done = 0;
  {
    Readers readers(2, 100);
    for (int i = 0; i < 50; ++i) static_cast<void>(readers.take([&done] { ++done; }));
  }
  EXPECT_EQ(done, 50);
}

TEST(Bell, IsHeardOnAnotherThread) {
  auto const bell = std::make_shared<Bell>();
  std::thread ringer([bell] {
    std::this_thread::sleep_for(5ms);
    bell->ring();
  });
  auto const heard = run(Bell::wait(bell, 0, 10s));
  ringer.join();
  EXPECT_EQ(heard, 1U);
}

TEST(Bell, IsNotMissedWhenItRangBefore) {
  auto const bell = std::make_shared<Bell>();
  bell->ring();
  EXPECT_EQ(run(Bell::wait(bell, 0, 10s)), 1U);
  EXPECT_EQ(run(Bell::wait(bell, 1, 5ms)), 1U);
}

TEST(Pace, LetsNeitherStallNorTrickleLast) {
  Pace pace(10s, 1024);
  EXPECT_EQ(pace.patience(), 10s);
  pace.moved(1, 9s);
  EXPECT_GT(pace.patience(), 1s);
  EXPECT_LT(pace.patience(), 1001ms);
  pace.moved(1, 2s);
  EXPECT_EQ(pace.patience(), 0s);
}

TEST(Pace, DoesNotBankABurst) {
  Pace pace(10s, 1024);
  pace.moved(1'000'000'000, 0s);
  EXPECT_EQ(pace.patience(), 10s);
  pace.moved(2048, 5s);
  EXPECT_NEAR(std::chrono::duration<double>(pace.patience()).count(), 7.0, 0.01);
}

}  // namespace
}  // namespace huiyin::http
