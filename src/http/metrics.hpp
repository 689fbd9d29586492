// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the listeners count for an operator's Prometheus. Promises: names of listeners and classes of status only,
// nothing about who asked or for what.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace huiyin::http {

class Metrics {
 public:
  Metrics();
  ~Metrics();
  Metrics(Metrics const&) = delete;
  Metrics& operator=(Metrics const&) = delete;

  void opened(std::string const& listener);
  void closed(std::string const& listener);
  void turned_away(std::string const& listener);  // a connection beyond the limits
  void answered(std::string const& listener, int status, std::chrono::duration<double> took);

  std::string render() const;  // the text format, version 0.0.4

 private:
  struct Counters;
  std::unique_ptr<Counters> counters_;
};

}  // namespace huiyin::http
