// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How this office is set up: all settings as the types that those who use them take. Relative paths are resolved in the
// data folder here and nowhere else.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/setting_values.hpp"
#include "app/smtp.hpp"
#include "http/answer_head.hpp"
#include "http/limits.hpp"
#include "http/tls.hpp"
#include "publication/publication.hpp"
#include "store/place.hpp"

namespace huiyin::app {

struct ListenerConfiguration {
  ListenPlace place;
  std::vector<std::string> hosts;
  std::optional<http::CertificateFiles> certificate;  // of the office's own; none: Huiyin makes one where one is needed
  http::StrictTransport strict_transport = http::StrictTransport::no;
};

struct JournalConfiguration {
  std::string origin;  // empty: none was chosen
  std::filesystem::path key;
  std::filesystem::path checkpoints;
  std::chrono::seconds most_seconds{};
  std::uint64_t most_entries = 0;
};

enum class LogFormat { by_place, json, text };
enum class DailyPrompts { no, yes };
enum class MetricsListener { none, staff, terminal };

struct Configuration {
  std::filesystem::path folder;
  std::string office_name;  // empty: none was chosen
  std::string preset;
  publication::Reviewers reviewers = publication::Reviewers::one;
  std::string key_copy;  // where it lies; empty: nobody said
  std::filesystem::path backups;
  std::size_t backups_kept = 1;
  std::filesystem::path backup_seal;
  store::Place database;
  std::size_t readers = 1;
  std::filesystem::path server_key;
  ListenerConfiguration staff;
  ListenerConfiguration public_site;
  std::string public_name;  // empty: none was chosen
  std::filesystem::path socket;
  JournalConfiguration journal;
  std::string password_profile;
  std::string log_level;
  LogFormat log_format = LogFormat::by_place;
  MetricsListener metrics = MetricsListener::none;
  DailyPrompts prompts = DailyPrompts::yes;
  std::chrono::hours prompts_hour{};           // of the day, in China
  std::optional<MailServer> mail;              // none: nothing is mailed
  std::optional<std::filesystem::path> rules;  // the office's own calendars and rule sets; none: those built in alone
  http::Limits limits;
};

// Faults besides those of gather_settings: config.key_without_certificate, config.certificate_without_key,
// config.mail_without_sender.
// As store.database says it: a file, seen from the data folder, or postgresql: and what libpq takes.
store::Place database_at(std::string const& words, std::filesystem::path const& folder);

boost::system::result<Configuration, SettingFaults> configuration_of(SettingValues const& values);

boost::system::result<Configuration, SettingFaults> load_configuration(cli::GivenSettings const& given);

}  // namespace huiyin::app
