// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Carries out what was answered: configuration, certificates, the office. Promise: done again it goes on from where it
// was interrupted; what people wrote in huiyin.toml is never touched.
#pragma once

#include "app/own_certificates.hpp"
#include "app/setup_answers.hpp"

namespace huiyin::app {

struct SetUp {
  Configuration configuration;
  std::vector<std::string> addresses;    // as colleagues will type them
  std::optional<std::string> authority;  // the fingerprint of the certificate that browsers have to trust
  std::optional<Founded> founded;
  std::vector<std::filesystem::path> copied_keys;
  std::vector<std::string> overruled;  // keys that huiyin.toml or the environment has otherwise
};

// What a setting said before it was carried out, with what is told on the command line.
struct SetupScene {
  cli::GivenSettings given;
  SettingValues values;
  Configuration configuration;
  OfficeState state = OfficeState::none;
};

// Faults as of load_configuration; state_of's stand without a place.
boost::system::result<SetupScene, SettingFaults> setup_scene(cli::GivenSettings const& given);

// Answers that were given before and not yet carried out; none of a draft that cannot be read.
Answers drafted_answers(SetupScene const& scene);
Result<void> draft_answers(SetupScene const& scene, Answers const& answers);

// Refuses what found, ensure_certificates and make_backup_keys refuse, file.not_writable. Keys that cannot be copied
// are not.
Result<SetUp> set_up(SetupScene const& scene, Answers const& answers);

// What is typed to reach the staff's site by that name.
std::string address_line(Configuration const& configuration, std::string const& host);

}  // namespace huiyin::app
