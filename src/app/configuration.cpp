// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/configuration.hpp"

namespace huiyin::app {

namespace {

constexpr std::string_view postgres_word = "postgresql:";

class Building {
 public:
  explicit Building(SettingValues const& values) : values_(values), folder_(values.text("store.folder")) {}

  SettingFaults faults;

  std::filesystem::path path(std::string_view name) const { return folder_ / values_.text(name); }

  store::Place database() const { return database_at(values_.text("store.database"), folder_); }

  ListenerConfiguration listener(std::string const& section) {
    ListenerConfiguration made;
    made.place = parse_place(values_.text(section + ".listen")).value();
    made.hosts = values_.list(section + ".hosts");
    auto const& certificate = values_.at(section + ".certificate");
    auto const& key = values_.at(section + ".key");
    bool const has_certificate = !values_.text(section + ".certificate").empty();
    bool const has_key = !values_.text(section + ".key").empty();
    if (has_certificate && !has_key)
      faults.list.push_back(
          {certificate.where, refuse(Fault::invalid_input, "config.certificate_without_key", section)});
    if (!has_certificate && has_key)
      faults.list.push_back({key.where, refuse(Fault::invalid_input, "config.key_without_certificate", section)});
    if (has_certificate && has_key)
      made.certificate = {path(section + ".certificate").string(), path(section + ".key").string()};
    if (values_.text(section + ".strict_transport") == "yes") made.strict_transport = http::StrictTransport::yes;
    return made;
  }

  JournalConfiguration journal() const {
    return {values_.text("journal.origin"), path("journal.key"), path("journal.checkpoints"),
            std::chrono::seconds(values_.number("journal.seconds")),
            static_cast<std::uint64_t>(values_.number("journal.entries"))};
  }

  LogFormat log_format() const {
    std::string const& word = values_.text("log.format");
    if (word == "json") return LogFormat::json;
    return word == "text" ? LogFormat::text : LogFormat::by_place;
  }

  MetricsListener metrics() const {
    std::string const& word = values_.text("metrics.listener");
    if (word == "staff") return MetricsListener::staff;
    return word == "terminal" ? MetricsListener::terminal : MetricsListener::none;
  }

  std::optional<MailServer> mail() {
    auto const& server = values_.at("mail.server");
    if (values_.text("mail.server").empty()) return std::nullopt;
    if (values_.text("mail.from").empty())
      faults.list.push_back({server.where, refuse(Fault::invalid_input, "config.mail_without_sender")});
    return MailServer{values_.text("mail.server"), values_.text("mail.from"), values_.text("mail.user"),
                      values_.text("mail.password"),
                      values_.text("mail.encryption") == "none" ? MailEncryption::none : MailEncryption::required};
  }

  http::Limits limits() const {
    http::Limits made;
    made.connections = static_cast<std::size_t>(values_.number("limits.connections"));
    made.connections_per_address = static_cast<std::size_t>(values_.number("limits.connections_per_address"));
    made.handler = std::chrono::seconds(values_.number("limits.handler_seconds"));
    made.drain = std::chrono::seconds(values_.number("limits.drain_seconds"));
    return made;
  }

 private:
  SettingValues const& values_;
  std::filesystem::path folder_;
};

}  // namespace

store::Place database_at(std::string const& words, std::filesystem::path const& folder) {
  if (words.starts_with(postgres_word)) return store::PostgresServer{words.substr(postgres_word.size())};
  return store::SqliteFile{folder / words};
}

boost::system::result<Configuration, SettingFaults> configuration_of(SettingValues const& values) {
  Building building(values);
  Configuration made;
  made.folder = values.text("store.folder");
  made.office_name = values.text("office.name");
  made.preset = values.text("office.preset");
  made.reviewers = parse_name<publication::Reviewers>(values.text("publication.reviewers")).value();
  made.key_copy = values.text("keys.copy");
  made.backups = building.path("backup.folder");
  made.backups_kept = static_cast<std::size_t>(values.number("backup.keep"));
  made.backup_seal = building.path("backup.seal");
  made.database = building.database();
  made.readers = static_cast<std::size_t>(values.number("store.readers"));
  made.server_key = building.path("keys.server");
  made.staff = building.listener("staff");
  made.public_site = building.listener("public");
  made.public_name = values.text("public.name");
  made.socket = building.path("terminal.socket");
  made.journal = building.journal();
  made.password_profile = values.text("password.profile");
  made.log_level = values.text("log.level");
  made.log_format = building.log_format();
  made.metrics = building.metrics();
  made.prompts = values.text("prompts.daily") == "yes" ? DailyPrompts::yes : DailyPrompts::no;
  made.prompts_hour = std::chrono::hours(values.number("prompts.hour"));
  made.mail = building.mail();
  if (!values.text("rules.folder").empty()) made.rules = building.path("rules.folder");
  made.limits = building.limits();
  if (!building.faults.list.empty()) return building.faults;
  return made;
}

boost::system::result<Configuration, SettingFaults> load_configuration(cli::GivenSettings const& given) {
  auto const values = gather_settings(given, own_environment());
  if (!values) return values.error();
  return configuration_of(*values);
}

}  // namespace huiyin::app
