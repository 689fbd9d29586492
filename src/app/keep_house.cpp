// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/keep_house.hpp"

namespace huiyin::app {

namespace {

using std::chrono::seconds;

constexpr std::chrono::hours sweep_every{1};
constexpr std::chrono::hours certificates_every{24};

}  // namespace

EndSignals::EndSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool EndSignals::came_within(seconds time) const {
  timespec const wait{time.count(), 0};
  return sigtimedwait(&signals_, nullptr, &wait) > 0;
}

void keep_house(Configuration const& configuration, Serving& serving, EndSignals const& signals) {
  seconds since_checkpoint{0};
  seconds since_sweep = sweep_every;
  seconds since_certificates{0};
  constexpr seconds pulse{1};
  while (!signals.came_within(pulse)) {
    since_checkpoint += pulse;
    since_sweep += pulse;
    since_certificates += pulse;
    std::uint64_t const waiting = serving.office().unsigned_entries();
    if (waiting >= configuration.journal.most_entries ||
        (waiting > 0 && since_checkpoint >= configuration.journal.most_seconds)) {
      serving.sign();
      since_checkpoint = seconds(0);
    }
    if (since_sweep >= sweep_every) {
      serving.sweep();
      since_sweep = seconds(0);
    }
    if (since_certificates >= certificates_every) {
      serving.renew_certificates();
      since_certificates = seconds(0);
    }
  }
}

}  // namespace huiyin::app
