// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/prompter.hpp"

namespace huiyin::app {

namespace {

constexpr std::chrono::seconds look_at_clock_every{1};
constexpr std::chrono::minutes run_again_after{1};  // a run that failed

std::chrono::hours hour_of(Moment moment) {
  auto const since_midnight = moment + std::chrono::hours(8) - Moment(day_of(moment));
  return std::chrono::duration_cast<std::chrono::hours>(since_midnight);
}

}  // namespace

Prompter::Prompter(OpenOffice& office, PromptingWay way, std::shared_ptr<spdlog::logger> log)
    : office_(office),
      way_(std::move(way)),
      log_(std::move(log)),
      thread_([this](std::stop_token const& stop) { run(stop); }) {}

Prompter::~Prompter() = default;

void Prompter::run(std::stop_token const& stop) {
  std::chrono::milliseconds wait{0};
  while (!stop.stop_requested()) {
    {
      std::unique_lock lock(mutex_);
      ending_.wait_for(lock, stop, wait, [] { return false; });
    }
    wait = look_at_clock_every;
    Moment const now = way_.clock();
    bool const has_run = done_ && *done_ >= day_of(now);
    if (stop.stop_requested() || has_run || hour_of(now) < way_.hour) continue;
    if (!run_day(now)) wait = run_again_after;
  }
}

bool Prompter::run_day(Moment now) {
  auto const told = office::run_prompts(office_.desk(), office_.pool(), way_.rules, {day_of(now), now, way_.mailing});
  if (!told) {
    log_->error("event=prompts_failed code={} detail={}", told.error().code, told.error().detail);
    return false;
  }
  done_ = day_of(now);
  if (!*told) return true;
  log_->info("event=prompts day={} accounts={} lines={}", render(*done_), (*told)->accounts, (*told)->lines);
  if (way_.wake_outbox) way_.wake_outbox();
  return true;
}

}  // namespace huiyin::app
