// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Runs the prompts of each day of China once, on a thread of its own: after its hour, and after the start where the day
// had none. The day is asked of the clock it was given, so that a demonstration whose clock was moved has its run too.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

#include <spdlog/spdlog.h>

#include "app/open_office.hpp"
#include "office/run_prompts.hpp"

namespace huiyin::app {

struct PromptingWay {
  office::PromptRules const& rules;  // outlives it
  std::chrono::hours hour{};         // of the day
  office::Mailing mailing = office::Mailing::not_set_up;
  Clock clock;
  std::function<void()> wake_outbox;
};

class Prompter {
 public:
  Prompter(OpenOffice& office, PromptingWay way, std::shared_ptr<spdlog::logger> log);
  ~Prompter();  // after the run that is under way
  Prompter(Prompter const&) = delete;
  Prompter& operator=(Prompter const&) = delete;

 private:
  void run(std::stop_token const& stop);
  bool run_day(Moment now);

  OpenOffice& office_;
  PromptingWay way_;
  std::shared_ptr<spdlog::logger> log_;
  std::mutex mutex_;
  std::condition_variable_any ending_;
  std::optional<Day> done_;  // the last day that had its run
  std::jthread thread_;      // last: it ends first
};

}  // namespace huiyin::app
