// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/founding.hpp"

#include <boost/json/object.hpp>

#include <fmt/format.h>

#include "app/open_office.hpp"
#include "app/own_clock.hpp"
#include "app/site_rules.hpp"
#include "app/telling.hpp"
#include "seal/server_key.hpp"

namespace huiyin::app {

namespace {

Result<std::vector<office::Founder>> waiting_in(OpenOffice& office) {
  auto lease = HUIYIN_TRY(office.pool().lease());
  return office::waiting_founders(*lease, office.server_key());
}

bool has_store(Configuration const& configuration) {
  auto const* const file = std::get_if<store::SqliteFile>(&configuration.database);
  std::error_code unknown;
  return !file || std::filesystem::exists(file->path, unknown);
}

}  // namespace

Result<OfficeState> state_of(Configuration const& configuration) {
  if (!has_store(configuration)) return OfficeState::none;
  auto session = HUIYIN_TRY(store::open_session(configuration.database, store::Access::read));
  if (store::schema_version(session) == 0) return OfficeState::none;
  auto const key = HUIYIN_TRY(seal::ServerKey::load(configuration.server_key));
  auto const waiting = office::waiting_founders(session, key);
  if (!waiting) return OfficeState::at_work;
  return waiting->empty() ? OfficeState::none : OfficeState::waiting;
}

Result<Founded> found(Configuration const& configuration, office::FounderNames const& names) {
  auto const lifetimes = HUIYIN_TRY(load_lifetimes());
  HUIYIN_TRY(make_data_folder(configuration));
  auto keys = HUIYIN_TRY(ensure_keys(configuration));
  auto const office = HUIYIN_TRY(OpenOffice::open(configuration, std::move(keys), own_clock(), {}));
  Founded founded{configuration.folder, lifetimes.activation_code, HUIYIN_TRY(waiting_in(*office))};
  if (!founded.founders.empty()) {
    HUIYIN_TRY(office->desk().upkeep_and_wait([&](store::Upkeep& upkeep) -> Result<void> {
      office::renew_codes(upkeep, founded.founders, own_clock()(), founded.life);
      return {};
    }));
    return founded;
  }
  HUIYIN_TRY(office->desk().change_and_wait(std::nullopt, std::nullopt, [&](store::Change& change) {
    return office::found_office(change, {office->server_key(), founded.life}, names);
  }));
  HUIYIN_TRY(office->sign());
  founded.founders = HUIYIN_TRY(waiting_in(*office));
  return founded;
}

boost::json::array founders_array(Founded const& founded) {
  boost::json::array list;
  for (office::Founder const& founder : founded.founders)
    list.push_back(
        boost::json::object{{"role", name_of(founder.role)}, {"login", founder.login}, {"code", founder.code}});
  return list;
}

std::string founders_page(Founded const& founded, cli::Speech const& speech) {
  std::string made = speech.messages.text("label.init.founded", {{"folder", founded.folder.string()},
                                                                 {"hours", std::to_string(founded.life.count())}}) +
                     "\n\n";
  for (office::Founder const& founder : founded.founders)
    made += fmt::format("  {:<10} {}  {}\n", founder.login, founder.code, named("role", speech, founder.role));
  return made;
}

}  // namespace huiyin::app
