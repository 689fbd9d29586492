// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "http/metrics.hpp"

#include <fmt/format.h>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace huiyin::http {

struct Metrics::Counters {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Gauge>& connections =
      prometheus::BuildGauge().Name("huiyin_http_connections").Help("Open connections.").Register(registry);
  prometheus::Family<prometheus::Counter>& turned_away = prometheus::BuildCounter()
                                                             .Name("huiyin_http_turned_away_total")
                                                             .Help("Connections beyond the limits.")
                                                             .Register(registry);
  prometheus::Family<prometheus::Counter>& requests = prometheus::BuildCounter()
                                                          .Name("huiyin_http_requests_total")
                                                          .Help("Requests answered, by class of status.")
                                                          .Register(registry);
  prometheus::Family<prometheus::Histogram>& seconds = prometheus::BuildHistogram()
                                                           .Name("huiyin_http_request_seconds")
                                                           .Help("From the head of a request to the end of its answer.")
                                                           .Register(registry);
};

Metrics::Metrics() : counters_(std::make_unique<Counters>()) {}
Metrics::~Metrics() = default;

void Metrics::opened(std::string const& listener) { counters_->connections.Add({{"listener", listener}}).Increment(); }
void Metrics::closed(std::string const& listener) { counters_->connections.Add({{"listener", listener}}).Decrement(); }
void Metrics::turned_away(std::string const& listener) {
  counters_->turned_away.Add({{"listener", listener}}).Increment();
}

void Metrics::answered(std::string const& listener, int status, std::chrono::duration<double> took) {
  static prometheus::Histogram::BucketBoundaries const bounds{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
  counters_->requests.Add({{"listener", listener}, {"status", fmt::format("{}xx", status / 100)}}).Increment();
  counters_->seconds.Add({{"listener", listener}}, bounds).Observe(took.count());
}

std::string Metrics::render() const { return prometheus::TextSerializer().Serialize(counters_->registry.Collect()); }

}  // namespace huiyin::http
