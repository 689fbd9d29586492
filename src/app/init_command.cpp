// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "app/config_command.hpp"
#include "app/founding.hpp"
#include "app/office_commands.hpp"
#include "app/telling.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;
std::string as_json(Founded const& founded) {
  return json::serialize(json::object{{"founders", founders_array(founded)}}) + "\n";
}

std::string as_text(Founded const& founded, cli::Speech const& speech) {
  return founders_page(founded, speech) + "\n" + speech.messages.text("label.init.next") + "\n";
}

}  // namespace

int run_init(cli::InitOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const founded = found(*configuration, {});
  if (!founded) return tell(speech, configuration->folder.string(), founded.error());
  return cli::say(order.output == cli::Output::json ? as_json(*founded) : as_text(*founded, speech));
}

}  // namespace huiyin::app
