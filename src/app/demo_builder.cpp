// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/demo_builder.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "app/embedded_data.hpp"

namespace huiyin::app {

namespace {

namespace json = boost::json;
using std::chrono::days;

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

json::value day_or_null(std::optional<Day> day) { return day ? json::value(render(*day)) : json::value(); }

class Play {
 public:
  Play(Story const& story, DemoStage const& stage) : story_(story), stage_(stage), hands_(stage.socket) {}

  Result<void> run() {
    plan();
    std::ranges::stable_sort(scenes_, {}, &Scene::on);
    Day today{};
    std::size_t done = 0;
    for (Scene const& scene : scenes_) {
      if (scene.on != today) {
        stage_.move_clock(today = scene.on);
        hands_.forget_sessions();
      }
      HUIYIN_TRY(scene.act());
      stage_.moved(++done, scenes_.size());
    }
    return {};
  }

 private:
  struct Scene {
    Day on{};
    std::function<Result<void>()> act;
  };

  void at(Day on, std::function<Result<void>()> act) { scenes_.push_back({on, std::move(act)}); }

  void plan() {
    at(story_.founded, [this] { return let_people_in(); });
    for (StoryRound const& round : story_.rounds) at(round.opened, [this, &round] { return open(round); });
    for (StoryInspection const& inspection : story_.inspections) plan(inspection);
    for (StoryAct const& act : story_.acts) at(act.on, [this, &act] { return carry_out(act); });
  }

  void plan(StoryInspection const& inspection) {
    if (inspection.notice.empty()) {
      at(inspection.entered, [this, &inspection] { return authorise(inspection); });
      at(inspection.left, [this, &inspection] { return record(inspection); });
      at(inspection.fed_back, [this, &inspection] { return feed_back(inspection); });
    } else {
      at(inspection.fed_back + days(1), [this, &inspection] { return read_in(inspection); });
    }
    for (std::size_t number = 0; number < inspection.findings.size(); ++number)
      for (StoryStep const& step : story_.courses.at(inspection.findings[number].course))
        at(inspection.fed_back + days(step.after),
           [this, &inspection, number, &step] { return take(inspection, number, step.step); });
  }

  Result<json::object> did(std::string const& login, std::string const& path, json::object const& body,
                           std::string const& key = {}) {
    auto answer = HUIYIN_TRY(hands_.post(login, path, body));
    if (!key.empty()) hands_.save(key, answer);
    return answer;
  }

  Result<void> let_people_in() {
    HUIYIN_TRY(let_the_first_in(story_.people.front()));
    for (StoryOrganisation const& each : story_.organisations)
      HUIYIN_TRY(did(office(), "/organisations",
                     {{"parent", each.parent.empty() ? json::value() : json::value(hands_.id(each.parent))},
                      {"kind", each.kind},
                      {"name", each.name}},
                     each.key));
    for (StoryPost const& post : story_.posts)
      HUIYIN_TRY(did(office(), "/posts",
                     {{"organisation", hands_.id(post.organisation)}, {"title", post.title}, {"holder", nullptr}},
                     post.key));
    for (std::size_t at = 1; at < story_.people.size(); ++at) {
      auto const made = HUIYIN_TRY(did(office(), "/persons", {{"name", story_.people[at].name}}));
      HUIYIN_TRY(let_in(story_.people[at], std::string(made.at("id").as_string())));
    }
    return {};
  }

  // Only the office registers persons, so its first is one of the founders, and then says his name.
  Result<void> let_the_first_in(StoryPerson const& person) {
    auto const founder = HUIYIN_TRY(hands_.read("auditor", "/session"));
    std::string const id(founder.at("person").as_string());
    HUIYIN_TRY(let_in(person, id));
    HUIYIN_TRY(hands_.read(person.login, "/persons/" + id));
    HUIYIN_TRY(did(person.login, fmt::format("/persons/{}/revise", id), {{"name", person.name}}));
    return {};
  }

  Result<void> let_in(StoryPerson const& person, std::string const& id) {
    std::string const account = "account/" + person.login;
    HUIYIN_TRY(did("system", "/accounts", {{"person", id}, {"login", person.login}}, account));
    HUIYIN_TRY(did("security", fmt::format("/accounts/{}/activate", hands_.id(account)), {}));
    json::object grant{{"account", hands_.id(account)}, {"role", name_of(person.role)}};
    if (!person.organisation.empty()) grant["organisation"] = hands_.id(person.organisation);
    HUIYIN_TRY(did("security", "/grants", grant));
    return {};
  }

  std::string const& office() const { return story_.people.front().login; }

  Result<void> open(StoryRound const& round) {
    HUIYIN_TRY(did(office(), "/rounds",
                   {{"term", round.term},
                    {"year", round.year},
                    {"number", round.number},
                    {"name", round.name},
                    {"rules_version", round.rules_version}},
                   round.key));
    return {};
  }

  Result<void> authorise(StoryInspection const& inspection) {
    HUIYIN_TRY(did(office(), "/inspections",
                   {{"round", hands_.id(inspection.round)},
                    {"team", hands_.id(inspection.team)},
                    {"unit", hands_.id(inspection.unit)},
                    {"onsite_from", render(inspection.entered)},
                    {"onsite_to", render(inspection.left)}},
                   inspection.numbers));
    return {};
  }

  Result<void> record(StoryInspection const& inspection) {
    std::string const id = hands_.id(inspection.numbers);
    std::int64_t number = 0;
    for (StoryFinding const& finding : inspection.findings) {
      ++number;
      HUIYIN_TRY(did(inspection.team_person, "/findings",
                     {{"inspection", id},
                      {"number", number},
                      {"text", finding.text},
                      {"finding_class", finding.finding_class},
                      {"basis", ""}},
                     fmt::format("{}/finding/{}", inspection.numbers, number)));
    }
    number = 0;
    for (StoryRequirement const& each : inspection.requirements) {
      ++number;
      HUIYIN_TRY(did(inspection.team_person, "/requirements",
                     {{"inspection", id},
                      {"number", number},
                      {"heading", each.heading},
                      {"points", json::value_from(each.points)}},
                     fmt::format("{}/requirement/{}", inspection.numbers, number)));
    }
    return {};
  }

  std::string item_key(StoryInspection const& inspection, std::size_t number) const {
    return fmt::format("{}-{:03}", inspection.numbers, number + 1);
  }

  Result<void> feed_back(StoryInspection const& inspection) {
    HUIYIN_TRY(did(office(), fmt::format("/inspections/{}/give_feedback", hands_.id(inspection.numbers)),
                   {{"on", render(inspection.fed_back)}}));
    for (std::size_t number = 0; number < inspection.findings.size(); ++number) {
      StoryFinding const& finding = inspection.findings[number];
      json::array opinions;
      if (finding.opinion)
        opinions.emplace_back(hands_.id(fmt::format("{}/requirement/{}", inspection.numbers, *finding.opinion + 1)));
      std::string const key = item_key(inspection, number);
      HUIYIN_TRY(did(office(), "/items",
                     {{"finding", hands_.id(fmt::format("{}/finding/{}", inspection.numbers, number + 1))},
                      {"number", key},
                      {"opinions", opinions},
                      {"due", day_or_null(finding.due)},
                      {"keep_up", false}},
                     key));
    }
    return {};
  }

  Result<void> read_in(StoryInspection const& inspection);

  Result<void> take(StoryInspection const& inspection, std::size_t number, std::string const& step) {
    std::string const key = item_key(inspection, number);
    std::string const doer = doer_of(inspection, step);
    std::string body = body_of(step, number);
    body = replaced(std::move(body), "{leader}", hands_.id(inspection.leader));
    body = replaced(std::move(body), "{department}", hands_.id(inspection.departments.front()));
    body = replaced(std::move(body), "{other_department}", hands_.id(inspection.departments.back()));
    auto const& due = inspection.findings[number].due;
    body = replaced(std::move(body), "\"{due}\"", json::serialize(day_or_null(due)));
    body = replaced(std::move(body), "{later}", render((due ? *due : inspection.fed_back) + days(60)));
    body = replaced(std::move(body), "{look}", render(inspection.fed_back + days(55)));
    auto given = json::parse(body).as_object();
    if (step == "report") given["attachments"] = HUIYIN_TRY(attached(key, doer, number));
    HUIYIN_TRY(did(doer, fmt::format("/items/{}/{}", hands_.id(key), step), given));
    return {};
  }

  std::string doer_of(StoryInspection const& inspection, std::string const& step) const {
    for (std::string_view const of_unit : {"accept", "plan", "report", "apply", "take_position"})
      if (step == of_unit) return inspection.unit_person;
    bool const of_team = step == "check" || step == "send_back" || step == "watch";
    return of_team ? inspection.team_person : office();
  }

  // One after the other, so that neighbours do not say the same.
  std::string body_of(std::string const& step, std::size_t number) const {
    auto const found = story_.bodies.find(step);
    return found == story_.bodies.end() ? "{}" : found->second[number % found->second.size()];
  }

  Result<json::array> attached(std::string const& key, std::string const& doer, std::size_t number) {
    json::array ids;
    for (std::size_t file = 0; file < 1 + number % 2; ++file) {
      StoryFile const& each = story_.evidence[(number + file) % story_.evidence.size()];
      auto const answer = HUIYIN_TRY(hands_.send(
          doer, fmt::format("/items/{}/attachments?name={}", hands_.id(key), percent_encoded(each.name)), each.text));
      ids.push_back(answer.at("id"));
    }
    return ids;
  }

  static std::string percent_encoded(std::string_view text) {
    std::string made;
    for (char const c : text) made += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return made;
  }

  Result<void> carry_out(StoryAct const& act) {
    auto const body = json::parse(hands_.filled(act.body.empty() ? "{}" : act.body)).as_object();
    if (act.path.ends_with("/answers")) return answer_remarks(act, body);
    HUIYIN_TRY(did(act.as, hands_.filled(act.path), body, act.saves));
    return {};
  }

  Result<void> answer_remarks(StoryAct const& act, json::object const& body) {  // those that want it, as of then
    std::string const path = hands_.filled(act.path.substr(0, act.path.size() - 1));
    auto stands = HUIYIN_TRY(hands_.read(act.as, std::string(body.at("path").as_string())));
    for (std::size_t number = 0; auto& each : stands.at("remarks").as_array()) {
      if (each.at("weight") != "warns" || !each.as_object().erase("weight")) continue;
      each.as_object()["text"] = body.at("texts").at(number++ % body.at("texts").as_array().size());
      HUIYIN_TRY(did(act.as, path, each.as_object()));
    }
    return {};
  }

  Story const& story_;
  DemoStage const& stage_;
  DemoHands hands_;
  std::vector<Scene> scenes_;
};

// The notice becomes the round, the organisations and the items.
Result<void> Play::read_in(StoryInspection const& inspection) {
  auto const notice = content_of(embedded_data(), "demo/" + inspection.notice).value();
  auto const read =
      HUIYIN_TRY(hands_.send(office(), "/imports?name=" + percent_encoded(inspection.notice), std::string(notice)));
  hands_.save(inspection.notice, read);
  std::string const import = hands_.id(inspection.notice);
  auto drafts = read.at("drafts").as_object();
  drafts.at("title").as_object()["value"] = inspection.title;
  std::size_t number = 0;
  for (auto& finding : drafts.at("findings").as_array())
    if (number < inspection.findings.size())
      finding.as_object()["due"] = day_or_null(inspection.findings[number++].due);
  HUIYIN_TRY(did(office(), fmt::format("/imports/{}/revise", import), {{"drafts", drafts}}));
  HUIYIN_TRY(did(office(), fmt::format("/imports/{}/admit", import),
                 {{"round", hands_.id(inspection.round)},
                  {"team", hands_.id(inspection.team)},
                  {"fed_back_on", render(inspection.fed_back)},
                  {"onsite_from", render(inspection.entered)},
                  {"onsite_to", render(inspection.left)},
                  {"number_prefix", inspection.numbers},
                  {"units", json::array{json::object{{"named", ""}, {"organisation", hands_.id(inspection.unit)}}}},
                  {"assign_items", true}}));
  auto const items = HUIYIN_TRY(hands_.read(office(), "/items?limit=200&unit=" + hands_.id(inspection.unit)));
  for (auto const& row : items.at("rows").as_array())
    hands_.save(std::string(row.at("number").as_string()), row.as_object());
  std::string const of(items.at("rows").as_array().at(0).at("inspection").as_string());
  auto const findings = HUIYIN_TRY(hands_.read(office(), "/findings?limit=200&inspection=" + of));
  for (auto const& row : findings.at("rows").as_array())
    hands_.save(fmt::format("{}/finding/{}", inspection.numbers, row.at("number").as_int64()), row.as_object());
  return {};
}

}  // namespace

Result<void> play(Story const& story, DemoStage const& stage) { return Play(story, stage).run(); }

}  // namespace huiyin::app
