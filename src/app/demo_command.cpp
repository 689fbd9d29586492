// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include <fmt/format.h>

#include "app/config_command.hpp"
#include "app/demo_builder.hpp"
#include "app/demo_clock.hpp"
#include "app/keep_house.hpp"
#include "app/office_commands.hpp"
#include "app/own_clock.hpp"
#include "app/server_log.hpp"
#include "app/status_line.hpp"
#include "app/telling.hpp"
#include "office/found_office.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;

constexpr char const* mark = "demonstration";  // begun; and how far, when the story was played to its end
constexpr std::string_view begun = "begun\n";
constexpr std::string_view played = "played\n";

std::string read_mark(fs::path const& folder) {
  std::ifstream in(folder / mark);
  return {std::istreambuf_iterator<char>(in), {}};
}

Result<void> write_mark(fs::path const& folder, std::string_view text) {
  std::ofstream out(folder / mark, std::ios::trunc);
  out << text;
  out.close();
  if (!out) return refuse(Fault::unavailable, "file.not_writable", (folder / mark).string());
  return {};
}

// Only what a demonstration made is ever taken away.
Result<void> clear_folder(Configuration const& configuration) {
  fs::path const& folder = configuration.folder;
  if (read_mark(folder).empty() && fs::exists(folder) && !fs::is_empty(folder))
    return refuse(Fault::conflict, "demo.not_a_demonstration", folder.string());
  std::error_code fault;
  fs::remove_all(folder, fault);
  if (fault) return refuse(Fault::unavailable, "file.not_writable", folder.string());
  HUIYIN_TRY(make_data_folder(configuration));
  return write_mark(folder, begun);
}

Result<void> found_demo(Configuration const& configuration, DemoClock const& clock) {
  auto const lifetimes = HUIYIN_TRY(load_lifetimes());
  auto keys = HUIYIN_TRY(ensure_keys(configuration));
  auto const office = HUIYIN_TRY(OpenOffice::open(configuration, std::move(keys), clock.clock(), {}));
  HUIYIN_TRY(office->desk().change_and_wait(std::nullopt, std::nullopt, [&](store::Change& change) {
    return office::found_office(change, {office->server_key(), lifetimes.activation_code});
  }));
  return office->sign();
}

http::Demo demo_of(Story const& story) {
  http::Demo demo;
  std::map<std::string, std::string> names;
  for (StoryOrganisation const& each : story.organisations) names[each.key] = each.name;
  for (StoryPerson const& person : story.people)
    if (!person.chinese.empty())
      demo.cards.push_back(
          {person.login, person.role, person.name, names[person.organisation], person.chinese, person.english});
  return demo;
}

struct Stage {
  Configuration const& configuration;
  std::shared_ptr<spdlog::logger> log;
  DemoClock& clock;
  http::Demo const& demo;
};

Result<void> build(Story const& story, Stage const& stage, cli::Speech const& speech) {
  HUIYIN_TRY(clear_folder(stage.configuration));
  auto const told = stage.log->level();
  stage.log->set_level(spdlog::level::warn);
  stage.clock.set(story.founded);
  HUIYIN_TRY(found_demo(stage.configuration, stage.clock));
  {
    auto const serving = HUIYIN_TRY(
        Serving::start(stage.configuration, stage.log, {stage.clock.clock(), &stage.demo, Openings::terminal_only}));
    StatusLine const line(speech);
    auto const done =
        play(story, {stage.configuration.socket.string(), [&](Day day) { stage.clock.set(day); }, line.acts()});
    stage.clock.go_on();
    serving->stop();
    HUIYIN_TRY(done);
  }
  stage.log->set_level(told);
  return write_mark(stage.configuration.folder, played);
}

Result<void> show(cli::DemoOrder const& order, Configuration const& configuration, cli::Speech const& speech) {
  EndSignals const signals;
  auto const log = open_log(configuration);
  DemoClock clock;
  Story const story = read_story(day_of(own_clock()()));
  http::Demo demo = demo_of(story);
  if (order.beginning == cli::Beginning::anew || read_mark(configuration.folder) != played)
    HUIYIN_TRY(build(story, {configuration, log, clock, demo}, speech));
  fs::path const moved = configuration.folder / "demonstration.clock";
  clock.recall(moved);
  demo.public_port = configuration.public_site.place.port;
  demo.move_to = [&clock, moved](Day day) { return clock.move_to(day, moved); };

  auto const serving = HUIYIN_TRY(Serving::start(configuration, log, {clock.clock(), &demo}));
  cli::say(serving->readiness_line());
  fmt::print(
      stderr, "{}\n",
      speech.messages.text("label.demo.ready", {{"staff", std::to_string(configuration.staff.place.port)},
                                                {"public", std::to_string(configuration.public_site.place.port)}}));
  log->info("event=ready");
  keep_house(configuration, *serving, signals);
  serving->stop();
  return {};
}

}  // namespace

int run_demo(cli::DemoOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  auto const shown = show(order, *configuration, speech);
  if (!shown) return tell(speech, configuration->folder.string(), shown.error());
  return cli::all_done;
}

}  // namespace huiyin::app
