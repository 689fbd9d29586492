// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <sys/wait.h>
#include <unistd.h>

#include "app/as_owner.hpp"
#include "app/config_command.hpp"
#include "app/office_commands.hpp"
#include "app/open_office.hpp"
#include "app/set_up.hpp"
#include "app/telling.hpp"
#include "cli/prompt.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;

class Interview {
 public:
  Interview(SetupScene const& scene, cli::Speech const& speech) : scene_(scene), speech_(speech) {}

  // One after the other; what was answered before is proposed. Refuses terminal.no_answer when nobody answers any more.
  Result<Answers> at_terminal() {
    Answers answers;
    Answers const drafted = drafted_answers(scene_);
    for (auto const& [question, name] : question_names)
      if (is_asked(question, scene_.state, answers)) {
        answers[question] = HUIYIN_TRY(ask(question, proposed(question, drafted), answers));
        HUIYIN_TRY(draft_answers(scene_, answers));
      }
    return answers;
  }

  // Of a file; every fault is told.
  std::optional<Answers> given(Answers const& file) {
    Answers answers;
    bool all_sound = true;
    for (auto const& [question, name] : question_names) {
      if (!is_asked(question, scene_.state, answers)) continue;
      answers[question] = proposed(question, file);
      auto const checked = check_answer(question, answers[question], answers);
      if (!checked) cli::complain(speech_.messages, name, checked.error());
      all_sound = all_sound && checked;
    }
    return all_sound ? std::optional(answers) : std::nullopt;
  }

 private:
  std::string proposed(Question question, Answers const& before) const {
    return before.contains(question) ? before.at(question) : proposal(question, scene_.values);
  }

  Result<std::string> ask(Question question, std::string const& proposed, Answers const& so_far) const {
    while (true) {
      std::string answer = HUIYIN_TRY(cli::ask_line(named("setup_question", speech_, question), proposed));
      auto const checked = check_answer(question, answer, so_far);
      if (checked) return answer;
      cli::complain(speech_.messages, "", checked.error());
    }
  }

  SetupScene const& scene_;
  cli::Speech const& speech_;
};

std::string as_json(SetUp const& done) {
  json::array addresses;
  for (std::string const& host : done.addresses) addresses.emplace_back(address_line(done.configuration, host));
  json::array overruled;
  for (std::string const& key : done.overruled) overruled.emplace_back(key);
  json::object object{{"addresses", std::move(addresses)},
                      {"founders", done.founded ? founders_array(*done.founded) : json::array{}},
                      {"overruled", std::move(overruled)}};
  object["authority"] = done.authority ? json::value(*done.authority) : json::value(nullptr);
  return json::serialize(object);
}

std::string as_text(SetUp const& done, cli::Speech const& speech) {
  auto const said = [&](std::string_view key, std::map<std::string_view, std::string> const& with) {
    return speech.messages.text(key, with) + "\n";
  };
  std::string made;
  if (done.founded) made += founders_page(*done.founded, speech) + "\n";
  if (!done.founded && !missing_keys(done.configuration).empty())
    made += said("label.setup.demo", {{"folder", done.configuration.folder.string()}});
  for (std::string const& host : done.addresses) made += "  " + address_line(done.configuration, host) + "\n";
  if (done.authority)
    made += said("label.setup.authority", {{"address", address_line(done.configuration, done.addresses.front())},
                                           {"fingerprint", *done.authority}});
  if (!done.copied_keys.empty())
    made += said("label.setup.copied", {{"folder", done.copied_keys.front().parent_path().string()}});
  else if (done.founded)
    made += said("label.setup.no_copy", {{"key", done.configuration.server_key.string()},
                                         {"journal", done.configuration.journal.key.string()}});
  if (!done.overruled.empty())
    made += said("label.setup.overruled", {{"keys", fmt::format("{}", fmt::join(done.overruled, ", "))}});
  return made + speech.messages.text("label.setup.next") + "\n";
}

int carry_out(cli::Output output, std::optional<Answers> const& file, SetupScene const& scene,
              cli::Speech const& speech) {
  Interview interview(scene, speech);
  Answers answers;
  if (file) {
    auto const sound = interview.given(*file);
    if (!sound) return cli::wrong_configuration;
    answers = *sound;
  } else {
    auto const asked = interview.at_terminal();
    if (!asked) return tell(speech, "", asked.error());
    answers = *asked;
  }
  auto const done = set_up(scene, answers);
  if (!done) return tell(speech, scene.configuration.folder.string(), done.error());
  return tell_result(output, as_json(*done), as_text(*done, speech));
}

// The service that a package installed takes up what was set; anybody else starts his own.
void restart_service(std::filesystem::path const& folder) {
  bool const is_service = ::geteuid() == 0 && folder == "/var/lib/huiyin" && ::access("/run/systemd/system", F_OK) == 0;
  if (!is_service) return;
  pid_t const child = ::fork();
  if (child == 0) {
    ::execl("/usr/bin/systemctl", "systemctl", "restart", "huiyin.service", nullptr);
    ::_exit(cli::not_reached);
  }
  int status = 0;
  if (child > 0) ::waitpid(child, &status, 0);
}

}  // namespace

int run_setup(cli::SetupOrder const& order, cli::Speech const& speech) {
  auto const configuration = load_configuration(order.settings);
  if (!configuration) return tell_faults(configuration.error(), speech);
  std::optional<Answers> file;  // read by whoever gives it: the owner of the data folder may not
  if (order.answers) {
    auto const read = read_answers(*order.answers);
    if (!read) return tell(speech, order.answers->string(), read.error());
    file = *read;
  }
  int const code = as_owner_of(configuration->folder, [&] {
    auto const scene = setup_scene(order.settings);
    return scene ? carry_out(order.output, file, *scene, speech) : tell_faults(scene.error(), speech);
  });
  if (code == cli::all_done) restart_service(configuration->folder);
  return code;
}

}  // namespace huiyin::app
