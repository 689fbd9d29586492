// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <fmt/format.h>

#include "app/config_command.hpp"
#include "app/office_commands.hpp"
#include "app/open_office.hpp"
#include "app/own_clock.hpp"
#include "app/site_rules.hpp"
#include "app/telling.hpp"
#include "office/found_office.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;
using Founders = std::vector<office::Founder>;

Result<Founders> founders_of(OpenOffice& office) {
  auto lease = HUIYIN_TRY(office.pool().lease());
  return office::waiting_founders(*lease, office.server_key());
}

Result<Founders> found(Configuration const& configuration, std::chrono::hours life) {
  HUIYIN_TRY(make_data_folder(configuration));
  auto keys = HUIYIN_TRY(ensure_keys(configuration));
  auto const office = HUIYIN_TRY(OpenOffice::open(configuration, std::move(keys), own_clock(), {}));
  auto const waiting = HUIYIN_TRY(founders_of(*office));
  if (!waiting.empty()) {
    HUIYIN_TRY(office->desk().upkeep_and_wait([&](store::Upkeep& upkeep) -> Result<void> {
      office::renew_codes(upkeep, waiting, own_clock()(), life);
      return {};
    }));
    return waiting;
  }
  HUIYIN_TRY(office->desk().change_and_wait(std::nullopt, std::nullopt, [&](store::Change& change) {
    return office::found_office(change, {office->server_key(), life});
  }));
  HUIYIN_TRY(office->sign());
  return founders_of(*office);
}

std::string as_json(Founders const& founders) {
  json::array list;
  for (office::Founder const& founder : founders)
    list.push_back(json::object{{"role", name_of(founder.role)}, {"login", founder.login}, {"code", founder.code}});
  return json::serialize(json::object{{"founders", std::move(list)}}) + "\n";
}

struct Founded {
  std::string folder;
  std::chrono::hours life;  // of the codes
  Founders founders;
};

std::string as_text(Founded const& founded, cli::Speech const& speech) {
  std::string made = speech.messages.text("label.init.founded", {{"folder", founded.folder},
                                                                 {"hours", std::to_string(founded.life.count())}}) +
                     "\n\n";
  for (office::Founder const& founder : founded.founders)
    made += fmt::format("  {:<10} {}  {}\n", founder.login, founder.code, named("role", speech, founder.role));
  return made + "\n" + speech.messages.text("label.init.next") + "\n";
}

}  // namespace

int run_init(cli::InitOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  std::string const folder = configuration->folder.string();
  auto const lifetimes = load_lifetimes();
  if (!lifetimes) return tell(speech, folder, lifetimes.error());
  auto const life = lifetimes->activation_code;
  auto const founders = found(*configuration, life);
  if (!founders) return tell(speech, folder, founders.error());
  return cli::say(order.output == cli::Output::json ? as_json(*founders) : as_text({folder, life, *founders}, speech));
}

}  // namespace huiyin::app
