// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/server_log.hpp"

#include <fmt/format.h>
#include <spdlog/formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

#include <unistd.h>

#include "words/moment.hpp"

namespace huiyin::app {

namespace {

bool is_object(std::string_view text) { return text.starts_with('{') && text.ends_with('}'); }

class JsonLines : public spdlog::formatter {
 public:
  void format(spdlog::details::log_msg const& message, spdlog::memory_buf_t& into) override {
    std::string_view const said(message.payload.data(), message.payload.size());
    auto const level = spdlog::level::to_string_view(message.level);
    auto const at = std::chrono::floor<std::chrono::milliseconds>(message.time);
    std::string const what = is_object(said) ? std::string(said) : boost::json::serialize(boost::json::string(said));
    fmt::format_to(std::back_inserter(into),
                   R"({{"at":"{}","level":"{}","{}":{}}})"
                   "\n",
                   render(at), std::string_view(level.data(), level.size()), is_object(said) ? "request" : "message",
                   what);
  }
  std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonLines>(); }
};

bool wants_json(LogFormat format) {
  return format == LogFormat::json || (format == LogFormat::by_place && isatty(STDERR_FILENO) == 0);
}

}  // namespace

std::shared_ptr<spdlog::logger> open_log(Configuration const& configuration) {
  auto const sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  if (wants_json(configuration.log_format))
    sink->set_formatter(std::make_unique<JsonLines>());
  else
    sink->set_pattern("%H:%M:%S %l %v");
  auto logger = std::make_shared<spdlog::logger>("store", sink);
  logger->set_level(spdlog::level::from_str(configuration.log_level));
  spdlog::register_logger(logger);
  return logger;
}

}  // namespace huiyin::app
