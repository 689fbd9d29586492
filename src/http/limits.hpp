// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What one listener bears before it hangs up. The figures are those of the threat model; tests take smaller ones.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace huiyin::http {

struct Limits {
  std::chrono::milliseconds handshake{10'000};
  std::chrono::milliseconds head{10'000};     // from its first byte, or from the beginning of the connection
  std::chrono::milliseconds idle{30'000};     // between requests
  std::chrono::milliseconds handler{30'000};  // not counting its waits for the body
  std::chrono::milliseconds body_credit{10'000};
  std::chrono::milliseconds write_credit{20'000};
  std::uint64_t slowest_bytes_per_second = 1024;    // of bodies and of answers, once the credit is spent
  std::chrono::milliseconds event_silence{15'000};  // until a comment shows that an event stream lives
  std::chrono::milliseconds drain{10'000};          // for requests under way when the server stops
  std::size_t requests_per_connection = 200;
  std::size_t connections_per_address = 64;
  std::size_t connections = 1024;
};

}  // namespace huiyin::http
