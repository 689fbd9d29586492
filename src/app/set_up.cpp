// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/set_up.hpp"

#include <fmt/format.h>

#include "app/open_office.hpp"
#include "app/own_clock.hpp"
#include "cli/unfinished_files.hpp"
#include "http/server.hpp"
#include "seal/backup_key.hpp"
#include "seal/private_file.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view heading =
    "# huiyin setup 写的，会被它重写；要改请写在 huiyin.toml 里，以那里为准。\n"
    "# Written by huiyin setup, which writes it anew; what huiyin.toml says wins over it.\n";

fs::path draft_of(Configuration const& configuration) { return configuration.folder / "setup.draft.toml"; }

SettingFaults as_faults(Error const& error) { return {{{"", error}}}; }

fs::path private_half_of(Configuration const& configuration) {
  return fs::path(configuration.backup_seal).replace_extension(".key");
}

Result<void> ensure_backup_keys(Configuration const& configuration) {
  std::error_code unknown;
  if (fs::exists(configuration.backup_seal, unknown)) return {};
  return seal::make_backup_keys(private_half_of(configuration), configuration.backup_seal);
}

// Where the copy lies may be a folder here, as of a stick that is plugged in: then it is made.
Result<std::vector<fs::path>> copy_keys(Configuration const& configuration) {
  std::vector<fs::path> copied;
  fs::path const folder = configuration.key_copy;
  std::error_code unknown;
  if (!folder.is_absolute() || !fs::is_directory(folder, unknown)) return copied;
  for (fs::path const& key : {configuration.server_key, configuration.journal.key, private_half_of(configuration)}) {
    if (!fs::exists(key, unknown)) continue;
    auto const text = HUIYIN_TRY(seal::read_private_file(key));
    fs::path const copy = folder / key.filename();
    auto const made = seal::create_private_file(copy, text.view());
    if (!made && made.error().code != "key_file.exists") return made.error();
    copied.push_back(copy);
  }
  fs::remove(private_half_of(configuration), unknown);  // what opens backups does not lie where they are made
  return copied;
}

std::vector<std::string> overruled_by_others(SettingValues const& values, NamedSettings const& chosen) {
  std::vector<std::string> keys;
  for (auto const& [name, value] : chosen)
    if (values.at(name).value != value) keys.push_back(name);
  return keys;
}

}  // namespace

boost::system::result<SetupScene, SettingFaults> setup_scene(cli::GivenSettings const& given) {
  auto const values = gather_settings(given, own_environment());
  if (!values) return values.error();
  auto const configuration = configuration_of(*values);
  if (!configuration) return configuration.error();
  auto const state = state_of(*configuration);
  if (!state) return as_faults(state.error());
  return SetupScene{given, *values, *configuration, *state};
}

Answers drafted_answers(SetupScene const& scene) {
  auto const draft = read_answers(draft_of(scene.configuration));
  return draft ? *draft : Answers{};
}

Result<void> draft_answers(SetupScene const& scene, Answers const& answers) {
  HUIYIN_TRY(make_data_folder(scene.configuration));
  return keep_answers(draft_of(scene.configuration), answers);
}

Result<SetUp> set_up(SetupScene const& scene, Answers const& answers) {
  NamedSettings const chosen = settings_of(answers, scene.values);
  HUIYIN_TRY(make_data_folder(scene.configuration));
  HUIYIN_TRY(cli::write_whole_file(scene.configuration.folder / setup_file_name,
                                   std::string(heading) + render_setting_file(chosen)));
  auto const now = setup_scene(scene.given);
  if (!now) return now.error().list.at(0).error;

  SetUp done{
      now->configuration, names_of(now->configuration.staff), {}, {}, {}, overruled_by_others(now->values, chosen)};
  bool const founds = scene.state != OfficeState::at_work && answer_to(answers, Question::beginning) != "demo";
  if (founds)
    done.founded = HUIYIN_TRY(
        found(done.configuration, {answer_to(answers, Question::system), answer_to(answers, Question::security),
                                   answer_to(answers, Question::auditor)}));
  auto const certificates = HUIYIN_TRY(ensure_certificates(done.configuration, own_clock()()));
  if (certificates.by_authority) done.authority = HUIYIN_TRY(http::fingerprint_of(authority_of(done.configuration)));
  if (done.founded) HUIYIN_TRY(ensure_backup_keys(done.configuration));
  if (missing_keys(done.configuration).empty())  // what cannot be copied must not keep the codes from being told
    if (auto copied = copy_keys(done.configuration)) done.copied_keys = *std::move(copied);
  std::error_code ignored;
  fs::remove(draft_of(done.configuration), ignored);
  return done;
}

std::string address_line(Configuration const& configuration, std::string const& host) {
  auto const& listener = configuration.staff;
  bool const is_plain = !listener.certificate && http::is_loopback(listener.place.address);
  std::string const shown = host.find(':') == std::string::npos ? host : "[" + host + "]";
  return fmt::format("{}://{}:{}", is_plain ? "http" : "https", shown, listener.place.port);
}

}  // namespace huiyin::app
