// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/setup_serving.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "app/message_file.hpp"
#include "app/open_office.hpp"
#include "app/own_clock.hpp"
#include "chinese/written.hpp"
#include "seal/crockford.hpp"
#include "seal/private_file.hpp"
#include "seal/random.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using enum Question;

constexpr std::array<int, question_names.size()> screens{1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4};  // of each question
constexpr std::size_t threads = 1;
constexpr std::size_t most_waiting = 16;

fs::path code_file(Configuration const& configuration) { return configuration.folder / "setup.code"; }

template <class E>
std::string label_of(forms::Messages const& messages, std::string_view group, E value) {
  return messages.text(fmt::format("label.{}.{}", group, name_of(value)));
}

std::vector<http::SetupChoice> choices_of(Question question, forms::Messages const& messages) {
  std::vector<http::SetupChoice> choices;
  if (question == preset)
    for (auto const& [value, label] : {std::pair("small", "label.setup_choice.small"),
                                       {"city", "label.setup_choice.city"},
                                       {"province", "label.setup_choice.province"}})
      choices.push_back({value, messages.text(label)});
  if (question == beginning)
    for (auto const& [value, label] :
         {std::pair("empty", "label.setup_choice.empty"), {"demo", "label.setup_choice.demo"}})
      choices.push_back({value, messages.text(label)});
  return choices;
}

http::SetupQuestion shown(Question question, std::string value, forms::Messages const& messages) {
  return {std::string(name_of(question)), label_of(messages, "setup_question", question), std::move(value),
          choices_of(question, messages)};
}

bool stands_on(Question question, int screen) { return screens.at(static_cast<std::size_t>(question)) == screen; }

// In the browser key comes with certificate, so that both are seen; an empty one is no fault where there is neither.
bool is_shown(Question question, OfficeState state, Answers const& so_far) {
  return question == key || is_asked(question, state, so_far);
}

}  // namespace

SetupServing::SetupServing(cli::GivenSettings const& given, Configuration const& configuration)
    : given_(given), configuration_(configuration) {}

Result<void> SetupServing::ensure_code() {
  constexpr std::size_t code_bytes = 10;
  fs::path const file = code_file(configuration_);
  std::error_code unknown;
  if (!fs::exists(file, unknown)) {
    auto const random = seal::random_bytes<code_bytes>();
    auto const code = seal::in_groups(seal::to_crockford(random));
    HUIYIN_TRY(seal::create_private_file(file, code.view()));
  }
  auto const kept = HUIYIN_TRY(seal::read_private_file(file));
  code_ = kept.view();
  auto const digest = seal::digest_of_code(code_);
  if (!digest) return refuse(Fault::unavailable, "setup.code_malformed", file.string());
  site_.code = *digest;
  return {};
}

Result<std::unique_ptr<SetupServing>> SetupServing::start(cli::GivenSettings const& given,
                                                          Configuration const& configuration,
                                                          std::shared_ptr<spdlog::logger> const& log) {
  std::unique_ptr<SetupServing> made(new SetupServing(given, configuration));
  HUIYIN_TRY(make_data_folder(configuration));
  HUIYIN_TRY(made->ensure_code());
  auto const certificates = HUIYIN_TRY(ensure_certificates(configuration, own_clock()()));
  auto* const self = made.get();
  self->site_.readers = std::make_shared<http::Readers>(threads, most_waiting);
  self->site_.trust = trust_pages(configuration);
  self->site_.token = seal::random_token().view();
  self->site_.show = [self](int screen, forms::Messages const& messages) { return self->show(screen, messages); };
  self->site_.take = [self](int screen, std::vector<http::Field> const& answers, forms::Messages const& messages) {
    return self->take(screen, answers, messages);
  };
  self->site_.finish = [self](forms::Messages const& messages) { return self->finish(messages); };

  http::ListenerSetting staff;
  staff.name = "staff";
  staff.place = http::TcpPlace{configuration.staff.place.address, configuration.staff.place.port};
  staff.hosts = configuration.staff.hosts;
  staff.certificate = certificates.staff;
  staff.site = http::setup_site(self->site_);
  staff.limits = configuration.limits;
  http::Surroundings around{load_messages(forms::Language::chinese),
                            load_messages(forms::Language::english),
                            log,
                            own_clock(),
                            self->site_.readers,
                            [] { return Result<void>(); }};
  self->server_ = HUIYIN_TRY(http::Server::start({std::move(staff)}, std::move(around)));
  log->warn("event=setup_open code={}", self->code_);
  return made;
}

std::string SetupServing::readiness_line() const {
  return json::serialize(json::object{
             {"setup", json::object{{"address", configuration_.staff.place.address}, {"port", server_->port(0)}}},
             {"code", code_file(configuration_).string()}}) +
         "\n";
}

bool SetupServing::is_founded() const {
  auto const state = state_of(configuration_);
  return state && *state != OfficeState::none;
}

void SetupServing::stop() {
  server_->stop();
  std::error_code ignored;
  if (is_founded()) fs::remove(code_file(configuration_), ignored);
}

Result<SetupScene> SetupServing::scene() const {
  auto const made = setup_scene(given_);
  if (!made) return made.error().list.at(0).error;
  return *made;
}

Result<http::SetupScreen> SetupServing::show(int screen, forms::Messages const& messages) {
  std::lock_guard const alone(one_at_a_time_);
  auto const now = HUIYIN_TRY(scene());
  Answers const drafted = drafted_answers(now);
  http::SetupScreen questions;
  for (auto const& [question, name] : question_names)
    if (stands_on(question, screen) && is_shown(question, now.state, drafted))
      questions.push_back(shown(
          question, drafted.contains(question) ? drafted.at(question) : proposal(question, now.values), messages));
  return questions;
}

Result<http::SetupScreen> SetupServing::take(int screen, std::vector<http::Field> const& given,
                                             forms::Messages const& messages) {
  std::lock_guard const alone(one_at_a_time_);
  auto const now = HUIYIN_TRY(scene());
  Answers answers = drafted_answers(now);
  http::SetupScreen questions;
  bool is_sound = true;
  for (auto const& [question, name] : question_names) {
    if (!stands_on(question, screen) || !is_shown(question, now.state, answers)) continue;
    answers[question] = std::string(chinese::trimmed(http::value_of(given, name).value_or("")));
    questions.push_back(shown(question, answers[question], messages));
    if (!is_asked(question, now.state, answers)) continue;
    auto const checked = check_answer(question, answers[question], answers);
    if (!checked) questions.back().fault = messages.sentence(checked.error());
    is_sound = is_sound && checked;
  }
  if (is_sound) HUIYIN_TRY(draft_answers(now, answers));
  return questions;
}

Result<http::SetupOutcome> SetupServing::finish(forms::Messages const& messages) {
  std::lock_guard const alone(one_at_a_time_);
  auto const now = HUIYIN_TRY(scene());
  Answers const drafted = drafted_answers(now);
  Answers answers;
  for (auto const& [question, name] : question_names)
    if (is_asked(question, now.state, answers))
      answers[question] = drafted.contains(question) ? drafted.at(question) : proposal(question, now.values);
  for (auto const& [question, answer] : answers) HUIYIN_TRY(check_answer(question, answer, answers));
  auto const done = HUIYIN_TRY(set_up(now, answers));

  http::SetupOutcome outcome;
  if (done.founded)
    for (office::Founder const& founder : done.founded->founders)
      outcome.founders.push_back({founder.login, label_of(messages, "role", founder.role), founder.code});
  else
    outcome.remarks.push_back(messages.text("label.setup.demo", {{"folder", done.configuration.folder.string()}}));
  if (done.authority)
    outcome.remarks.push_back(messages.text(
        "label.setup.authority",
        {{"address", address_line(done.configuration, done.addresses.front())}, {"fingerprint", *done.authority}}));
  if (done.copied_keys.empty() && done.founded)
    outcome.remarks.push_back(messages.text(
        "label.setup.no_copy",
        {{"key", done.configuration.server_key.string()}, {"journal", done.configuration.journal.key.string()}}));
  for (std::string const& host : done.addresses) outcome.addresses.push_back(address_line(done.configuration, host));
  return outcome;
}

}  // namespace huiyin::app
