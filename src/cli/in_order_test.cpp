// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/in_order.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

namespace huiyin::cli {

TEST(InOrder, DeliversAnswersInTheOrderOfTheInputs) {
  std::vector<std::string> taken;
  in_order(
      100, 4,
      [](std::size_t input) -> Result<std::string> {
        std::this_thread::sleep_for(std::chrono::microseconds(input % 7 * 200));
        return std::to_string(input);
      },
      [&](std::size_t input, Result<std::string> const& answer) {
        EXPECT_EQ(input, taken.size());
        taken.push_back(answer.value());
      });
  ASSERT_EQ(taken.size(), 100u);
  EXPECT_EQ(taken[99], "99");
}

TEST(InOrder, KeepsFewAnswersWaitingBehindASlowInput) {
  std::atomic<std::size_t> begun{0};
  std::size_t begun_at_first_delivery = 0;
  in_order(
      1000, 2,
      [&](std::size_t input) -> Result<std::string> {
        ++begun;
        if (input == 0) std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return std::string();
      },
      [&](std::size_t input, Result<std::string> const&) {
        if (input == 0) begun_at_first_delivery = begun;
      });
  EXPECT_LE(begun_at_first_delivery, 8u);
  EXPECT_EQ(begun, 1000u);
}

TEST(InOrder, TurnsWhatEscapesIntoARefusalAndGoesOn) {
  std::vector<std::string> codes;
  in_order(
      3, 2,
      [](std::size_t input) -> Result<std::string> {
        if (input == 1) throw std::runtime_error("broken");
        return std::string();
      },
      [&](std::size_t, Result<std::string> const& answer) { codes.push_back(answer ? "" : answer.error().code); });
  EXPECT_EQ(codes, (std::vector<std::string>{"", "file.reading_broke", ""}));
}

TEST(Budget, HoldsBackWhatWouldExceedIt) {
  Budget budget(100);
  std::atomic<int> at_once{0};
  std::atomic<int> most{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i)
    threads.emplace_back([&] {
      Budget::Share const share(budget, 40);
      most = std::max(most.load(), ++at_once);
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
      --at_once;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_LE(most, 2);
}

TEST(Budget, LetsOneAloneBeLarger) {
  Budget budget(100);
  Budget::Share const share(budget, 1000);
  SUCCEED();
}

}  // namespace huiyin::cli
