// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/doctor.hpp"

#include <fstream>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "app/office_rules.hpp"
#include "app/own_certificates.hpp"
#include "http/server.hpp"
#include "store/due_years.hpp"
#include "store/migrations.hpp"
#include "store/sessions.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::days certificate_ends_soon(20);  // Huiyin renews its own 30 days before
constexpr std::chrono::days backup_is_old(7);
constexpr unsigned calendar_wanted_from(12);  // the notice for the next year comes in autumn
constexpr std::uintmax_t least_free = 2ULL << 30U;
constexpr std::uintmax_t least_share = 10;

struct Administrator {
  std::string login;
  bool came_in = false;
  bool has_factor = false;
};

// None where the store cannot be read.
std::optional<store::Session> reading(Configuration const& configuration) {
  auto const* const file = std::get_if<store::SqliteFile>(&configuration.database);
  std::error_code unknown;
  if (file && !fs::exists(file->path, unknown)) return std::nullopt;
  auto session = store::open_session(configuration.database, store::Access::read);
  if (!session || store::schema_version(*session) == 0) return std::nullopt;
  return *std::move(session);
}

std::vector<Administrator> administrators_of(Configuration const& configuration) {
  std::vector<Administrator> all;
  auto session = reading(configuration);
  if (!session) return all;
  for (char const* const login : {"system", "security", "auditor"})
    if (auto const known = store::find_login(*session, login))
      all.push_back({login, known->secret.password.has_value(), known->secret.totp_seed.has_value()});
  return all;
}

Diagnosis of_administrators(Check check, std::vector<Administrator> const& all, bool Administrator::*has) {
  Diagnosis made{check, !all.empty(), {}};
  for (Administrator const& each : all) {
    if (each.*has) continue;
    made.is_good = false;
    made.detail += (made.detail.empty() ? "" : ", ") + each.login;
  }
  return made;
}

Diagnosis certificate(Configuration const& configuration, Moment now) {
  Diagnosis made{Check::certificate, true, "http://127.0.0.1"};
  if (!configuration.staff.certificate && http::is_loopback(configuration.staff.place.address)) return made;
  std::string const own = (configuration.folder / "staff").string();
  auto const files = configuration.staff.certificate.value_or(http::CertificateFiles{own + ".crt", own + ".key"});
  auto const end = http::end_of(files);
  made.is_good = end && *end > now + certificate_ends_soon && http::check_certificate(files);
  made.detail = end ? fmt::format("{} → {}", files.certificate, render(day_of(*end))) : files.certificate;
  return made;
}

Diagnosis trust(Configuration const& configuration) {
  bool const is_local = !configuration.staff.certificate && http::is_loopback(configuration.staff.place.address);
  return {Check::trust, is_local || configuration.staff.strict_transport == http::StrictTransport::yes, {}};
}

Diagnosis backup(Configuration const& configuration, Moment now) {
  auto const newest = newest_backup(configuration.backups);
  return {Check::backup, newest && newest->at > now - backup_is_old,
          newest ? fmt::format("{} {}", configuration.backups.string(), render(newest->at))
                 : configuration.backups.string()};
}

// The years in which something is due, and the next one once its notice is to be expected.
std::set<int> wanted_years(Configuration const& configuration, Moment now) {
  std::chrono::year_month_day const today(day_of(now));
  int const wanted = static_cast<int>(today.year()) + (static_cast<unsigned>(today.month()) >= calendar_wanted_from);
  std::set<int> years{wanted};
  if (auto session = reading(configuration)) {
    auto const due = store::due_years(*session, day_of(now));
    years.insert(due.begin(), due.end());
  }
  return years;
}

Diagnosis calendar(Configuration const& configuration, Moment now) {
  auto const rules = load_office_rules(configuration);
  if (!rules) return {Check::calendar, false, fmt::format("{} {}", rules.error().code, rules.error().detail)};
  auto const wanted = wanted_years(configuration, now);
  Diagnosis made{Check::calendar, true, {}};
  for (int const year : wanted) {
    auto const state = rules->calendar.state_of(year);
    bool const lacks =
        year == *wanted.begin() ? state != deadlines::YearState::official : state == deadlines::YearState::missing;
    if (!lacks) continue;
    made.is_good = false;
    made.detail += (made.detail.empty() ? "" : ", ") + std::to_string(year);
  }
  if (made.is_good) made.detail = std::to_string(*wanted.begin());
  return made;
}

Diagnosis disk(Configuration const& configuration) {
  std::error_code fault;
  auto const space = fs::space(configuration.folder, fault);
  constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;
  return {Check::disk, !fault && space.available >= least_free && space.available >= space.capacity / least_share,
          fault ? fault.message()
                : fmt::format("{:.1f}/{:.1f} GiB", static_cast<double>(space.available) / gibibyte,
                              static_cast<double>(space.capacity) / gibibyte)};
}

// Said where it lies, and what opens backups is not here any more.
Diagnosis key_copy(Configuration const& configuration) {
  std::error_code unknown;
  bool const is_away = !fs::exists(fs::path(configuration.backup_seal).replace_extension(".key"), unknown);
  return {Check::key_copy, !configuration.key_copy.empty() && is_away, configuration.key_copy};
}

}  // namespace

std::optional<store::Manifest> newest_backup(fs::path const& folder) {
  std::optional<store::Manifest> newest;
  std::error_code fault;
  for (fs::directory_iterator each(folder, fault), end; !fault && each != end; each.increment(fault)) {
    std::ifstream in(each->path() / "manifest");
    auto const manifest = store::parse_manifest(std::string{std::istreambuf_iterator<char>(in), {}});
    if (manifest && (!newest || manifest->at > newest->at)) newest = *manifest;
  }
  return newest;
}

std::vector<Diagnosis> diagnose(Configuration const& configuration, Moment now) {
  auto const administrators = administrators_of(configuration);
  return {of_administrators(Check::office, administrators, &Administrator::came_in),
          certificate(configuration, now),
          trust(configuration),
          of_administrators(Check::second_factor, administrators, &Administrator::has_factor),
          backup(configuration, now),
          key_copy(configuration),
          calendar(configuration, now),
          disk(configuration)};
}

}  // namespace huiyin::app
