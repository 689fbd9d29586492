// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <fmt/format.h>

#include "app/as_owner.hpp"
#include "app/config_command.hpp"
#include "app/doctor.hpp"
#include "app/office_commands.hpp"
#include "app/own_clock.hpp"
#include "app/set_up.hpp"
#include "app/socket_client.hpp"
#include "app/telling.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;

struct Overview {
  bool is_serving = false;
  std::vector<std::string> addresses;
  std::uintmax_t database_bytes = 0;  // of a file; 0 on a server
  std::optional<Moment> backed_up_at;
  std::size_t missing = 0;
};

bool is_ready(std::filesystem::path const& socket) {
  constexpr int fine = 200;
  cli::WireRequest asking;
  asking.method = "GET";
  asking.target = "/readyz";
  auto const answer = carry_over_socket(socket.string(), asking);
  return answer && answer->status == fine;
}

Overview look_at(Configuration const& configuration) {
  Overview made;
  made.is_serving = is_ready(configuration.socket);
  for (std::string const& host : names_of(configuration.staff))
    made.addresses.push_back(address_line(configuration, host));
  std::error_code unknown;
  if (auto const* const file = std::get_if<store::SqliteFile>(&configuration.database))
    made.database_bytes = std::filesystem::file_size(file->path, unknown);
  if (unknown) made.database_bytes = 0;
  if (auto const newest = newest_backup(configuration.backups)) made.backed_up_at = newest->at;
  auto const all = diagnose(configuration, own_clock()());
  made.missing =
      static_cast<std::size_t>(std::ranges::count_if(all, [](Diagnosis const& each) { return !each.is_good; }));
  return made;
}

std::string as_json(Configuration const& configuration, Overview const& overview) {
  json::array addresses;
  for (std::string const& address : overview.addresses) addresses.emplace_back(address);
  return json::serialize(json::object{
      {"serving", overview.is_serving},
      {"folder", configuration.folder.string()},
      {"database_bytes", overview.database_bytes},
      {"addresses", std::move(addresses)},
      {"backed_up_at", overview.backed_up_at ? json::value(render(*overview.backed_up_at)) : json::value(nullptr)},
      {"missing", overview.missing}});
}

std::string as_text(Configuration const& configuration, Overview const& overview, cli::Speech const& speech) {
  auto const say = [&](std::string_view key) { return speech.messages.text(key); };
  constexpr double mebibyte = 1024.0 * 1024.0;
  auto const line = [&](std::string_view key, std::string const& value) {
    return fmt::format("{}: {}\n", say(key), value);
  };
  std::string made = line("label.overview.serving",
                          say(overview.is_serving ? "label.overview.serving_yes" : "label.overview.serving_no"));
  for (std::string const& address : overview.addresses) made += line("label.overview.address", address);
  made += line("label.overview.folder", configuration.folder.string());
  if (overview.database_bytes > 0)
    made += line("label.overview.database",
                 fmt::format("{:.1f} MiB", static_cast<double>(overview.database_bytes) / mebibyte));
  made += line("label.overview.backup",
               overview.backed_up_at ? render(*overview.backed_up_at) : say("label.overview.none"));
  if (overview.missing == 0) return made + say("label.overview.all_there") + "\n";
  return made + speech.messages.text("label.overview.missing", {{"count", std::to_string(overview.missing)}}) + "\n";
}

std::string as_json(std::vector<Diagnosis> const& all) {
  json::array checks;
  for (Diagnosis const& each : all)
    checks.push_back(json::object{{"check", name_of(each.check)}, {"good", each.is_good}, {"detail", each.detail}});
  return json::serialize(json::object{{"checks", std::move(checks)}});
}

std::string as_text(std::vector<Diagnosis> const& all, cli::Speech const& speech) {
  std::string made;
  for (Diagnosis const& each : all) {
    made += fmt::format("{} {}{}{}\n", each.is_good ? "✓" : "✗", named("check", speech, each.check),
                        each.detail.empty() ? "" : ": ", each.detail);
    if (!each.is_good) made += fmt::format("    → {}\n", named("remedy", speech, each.check));
  }
  return made;
}

// The settings, read and then looked at by whom the data folder belongs to.
template <class Look>
int looking(cli::GivenSettings const& settings, cli::Speech const& speech, Look look) {
  auto const configuration = load_configuration(settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  return as_owner_of(configuration->folder, [&] { return look(*configuration); });
}

}  // namespace

int run_status(cli::StatusOrder const& order, cli::Speech const& speech) {
  return looking(order.settings, speech, [&](Configuration const& configuration) {
    auto const overview = look_at(configuration);
    return tell_result(order.output, as_json(configuration, overview), as_text(configuration, overview, speech));
  });
}

int run_doctor(cli::DoctorOrder const& order, cli::Speech const& speech) {
  return looking(order.settings, speech, [&](Configuration const& configuration) {
    auto const all = diagnose(configuration, own_clock()());
    int const told = tell_result(order.output, as_json(all), as_text(all, speech));
    bool const is_whole = std::ranges::all_of(all, &Diagnosis::is_good);
    return told != cli::all_done || is_whole ? told : cli::refused;
  });
}

}  // namespace huiyin::app
