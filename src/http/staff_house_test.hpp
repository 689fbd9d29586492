// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The staff site as it is served, on 127.0.0.1, over the small office of the store's tests on SQLite: for the tests of
// what is asked and answered.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>
#include <boost/json.hpp>

#include "deadlines/shipped_calendar_test.hpp"
#include "deadlines/shipped_rule_sets_test.hpp"
#include "http/client_test.hpp"
#include "http/public_site.hpp"
#include "http/server.hpp"
#include "http/staff_site.hpp"
#include "http/workbooks.hpp"
#include "office/roster_words.hpp"
#include "office/sign_in.hpp"
#include "store/small_office_test.hpp"

namespace huiyin::http::test {

struct Subject {
  Actor actor;
  std::string token;

  std::string fields() const {
    return fmt::format("Cookie: __Host-huiyin={}\r\nX-Huiyin-Guard: {}\r\nSec-Fetch-Site: same-origin\r\n", token,
                       office::guard_of(token).view());
  }
};

inline boost::json::object object_of(Received const& answer) { return boost::json::parse(answer.body).as_object(); }
inline std::string member(Received const& answer, std::string_view name) {
  auto const all = object_of(answer);
  auto const* value = all.if_contains(name);
  return value && value->is_string() ? std::string(value->as_string()) : "";
}
inline std::string code_of(Received const& answer) { return member(answer, "code"); }
inline std::string pointers_in(Received const& answer) {
  auto const all = object_of(answer);
  std::string pointers;
  for (auto const& fault : all.at("faults").as_array()) pointers += std::string(fault.at("pointer").as_string()) + " ";
  return pointers;
}
inline std::string whole(Received const& chunked) {  // without the framing of its chunks
  std::string text;
  std::string_view rest = chunked.body;
  while (!rest.empty()) {
    std::size_t const head = rest.find("\r\n");
    std::size_t const bytes = std::stoul(std::string(rest.substr(0, head)), nullptr, 16);
    if (bytes == 0) break;
    text += rest.substr(head + 2, bytes);
    rest.remove_prefix(head + 2 + bytes + 2);
  }
  return text;
}

class StaffHouse {
  struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / fmt::format("huiyin_staff_{}_{}", ::getpid(), ++count);
    Folder() { std::filesystem::create_directory(path); }
    ~Folder() { std::filesystem::remove_all(path); }
    static inline int count = 0;
  } folder_;
  store::Place place_ = store::SqliteFile{folder_.path / "huiyin.db"};

 public:
  StaffHouse() {
    clerk = sign_in(office.clerk);
    liaison = sign_in(office.liaison);
    supervisor = sign_in(office.supervisor);
  }

  // With a session of his own and the grants that his mandates are of.
  Subject sign_in(Actor actor) {
    for (Mandate const& mandate : actor.mandates)
      record<people::Grant>({people::RoleGiven{actor.account, mandate.role, mandate.organisation, today(), {}}});
    Subject subject{std::move(actor), std::string(seal::random_token().view())};
    open_session(subject, now);
    return subject;
  }
  void open_session(Subject const& subject, Moment seen_at) {
    EXPECT_TRUE(office.desk.upkeep_and_wait([&](store::Upkeep& upkeep) -> Result<void> {
      Digest const token = sha256(subject.token);
      upkeep.open({seal::mint_id<SessionId>(now), token, token, subject.actor.account, false, seen_at, seen_at});
      return {};
    }));
  }
  Subject newcomer(std::string const& login, std::vector<Mandate> mandates) {
    auto const person = record<people::Person>({people::PersonRegistered{"王某某"}});
    auto const account = record<people::Account>({people::AccountOpened{person, login}, people::AccountActivated{}});
    return sign_in({account, person, std::move(mandates), "tag"});
  }
  template <class T>
  store::IdOf<T> record(std::vector<typename store::Kind<T>::Event> const& events) {
    auto const id = seal::mint_id<store::IdOf<T>>(now);
    auto const done = office.desk.change_and_wait(std::nullopt, std::nullopt, [&](store::Change& change) {
      return change.record<T>(std::nullopt, after(id, std::nullopt, events), events, policy::Action::create, {});
    });
    EXPECT_TRUE(done) << done.error().code;
    return id;
  }

  Received ask(Subject const& who, std::string_view line, std::string_view body = "", std::string_view fields = "") {
    std::string const type =
        fields.find("Content-Type") == std::string::npos ? "Content-Type: application/json\r\n" : "";
    return ask_openly(line, body, who.fields() + (body.empty() ? "" : type) + std::string(fields));
  }
  Received ask_openly(std::string_view line, std::string_view body = "", std::string_view fields = "") {
    Client client(port());
    client.send(fmt::format("{} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{}{}\r\n{}", line, fields,
                            body.empty() ? "" : fmt::format("Content-Length: {}\r\n", body.size()), body));
    return client.receive(line.starts_with("HEAD"));
  }
  std::uint16_t port(std::size_t listener = 0) {
    if (!server_) {
      auto started =
          Server::start({setting("staff", staff_site(site)), setting("public", public_site(for_public))}, around());
      EXPECT_TRUE(started);
      server_ = *std::move(started);
    }
    return server_->port(listener);
  }

  // A change of what stands at a path, from a version.
  Received change(Subject const& who, std::string const& path, std::int64_t version, std::string_view body = "") {
    return ask(who, "POST " + path, body, fmt::format("If-Match: \"{}\"\r\n", version));
  }
  std::string assigned_item() {  // its path, at version 1
    office.give_feedback();
    auto const made =
        ask(clerk, "POST /api/v1/items",
            fmt::format(R"({{"finding":"{}","number":"2026-01-001","due":"2026-09-01"}})", render(office.finding)));
    EXPECT_EQ(made.status, 201) << made.body;
    return made.field("location");
  }

  Day today() const { return day_of(now); }

  Moment now = store::SmallOffice::start;
  store::SmallOffice office{*store::open_session(place_, store::Access::write)};
  Subject clerk{office.clerk, ""};
  Subject liaison{office.liaison, ""};
  Subject supervisor{office.supervisor, ""};
  store::ReadPool pool{place_, 4};
  seal::ServerKey key = *seal::ServerKey::create(folder_.path / "server.key");
  std::string lengths = content("people/session_rules.csv");
  std::string delays = content("people/sign_in_delays.csv");
  std::string times = content("people/lifetimes.csv");
  std::string profiles = content("people/password_profiles.csv");
  std::string common = content("people/common_passwords.txt");
  office::SessionRules session_rules = *office::SessionRules::read({"lengths", lengths}, {"delays", delays});
  std::string words_of_rosters = content("people/roster_words.csv");
  deadlines::Calendar calendar = deadlines::shipped_calendar();
  deadlines::RuleSets rule_sets = deadlines::shipped_rule_sets();
  office::RosterWords roster_words = *office::read_roster_words({"roster_words", words_of_rosters});
  std::string words_of_reports = content("search/plain_words.csv");
  search::PlainWords plain_words = *search::PlainWords::read({"plain_words", words_of_reports});
  office::Lifetimes lifetimes = *office::Lifetimes::read({"lifetimes", times});
  seal::PasswordRules password_rules = *seal::PasswordRules::read("nist", {"profiles", profiles}, {"common", common});
  StaffSite site{office.desk,
                 pool,
                 std::make_shared<Readers>(2, 64),
                 std::make_shared<Readers>(1, 4),
                 std::make_shared<Readers>(1, 2),
                 std::make_shared<Readers>(1, 4),
                 session_rules,
                 lifetimes,
                 password_rules,
                 key,
                 notices(),
                 roster_words,
                 calendar,
                 rule_sets,
                 plain_words,
                 "某市巡察办",
                 {[] { return Result<std::string>("checkpoint\n"); },
                  [](EntryId) { return Result<std::string>(refuse(Fault::not_found, "journal.entry_unknown")); },
                  [](VerifyProgress const& progress) {
                    progress(1, 2);
                    journal::Verification found;
                    found.entries = 2;
                    return Result<journal::Verification>(found);
                  },
                  [](journal::Position) {
                    return Result<journal::Checkpoint>(refuse(Fault::conflict, "journal.not_yet_signed"));
                  }},
                 WebPages(),
                 std::make_shared<Workbooks>(folder_.path / "workbooks")};
  PublicSite for_public{
      pool,           std::make_shared<Readers>(2, 64), "某市巡察公开", feed_id("office"), style, sentences("zh"),
      sentences("en")};

 private:
  // Read once for all houses, and kept: a DataFile only views what it is of.
  static office::NoticeReader const& notices() {
    static auto const contents = [] {
      std::map<std::string, std::string> made;
      for (std::string const folder : {"lexicon", "chinese"})
        for (auto const& entry : std::filesystem::directory_iterator(HUIYIN_SOURCE_DIR "/data/" + folder)) {
          std::string const name = folder + "/" + entry.path().filename().string();
          made.emplace(name, content(name));
        }
      return made;
    }();
    static auto const reader = [] {
      std::vector<DataFile> files;
      for (auto const& [name, text] : contents) files.push_back({name, text});
      return office::NoticeReader::make(files, deadlines::shipped_calendar(), "/proc/self/exe").value();
    }();
    return reader;
  }
  static constexpr std::string_view style = "body { margin: 0 }";
  static forms::Messages sentences(std::string const& language) {
    return forms::Messages({{"page.site", language},
                            {"page.found", language + " {count}"},
                            {"page.found_nothing", "{query}?"},
                            {"refusal.http.not_found", language + ": no such address"},
                            {"refusal.publication.is_withdrawn", language + ": withdrawn"}});
  }
  static std::string content(std::string const& name) {
    std::ifstream file(HUIYIN_SOURCE_DIR "/data/" + name, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
  }
  static ListenerSetting setting(std::string const& name, std::shared_ptr<Site const> served) {
    ListenerSetting made;
    made.name = name;
    made.place = TcpPlace{};
    made.hosts = {"localhost"};
    made.site = std::move(served);
    return made;
  }
  Surroundings around() {
    Surroundings made;
    made.log = std::make_shared<spdlog::logger>("http", std::make_shared<spdlog::sinks::ostream_sink_mt>(log_));
    made.clock = [this] { return now; };
    made.readers = site.readers;
    made.ready = [] { return Result<void>(); };
    return made;
  }

  std::ostringstream log_;
  std::unique_ptr<Server> server_;
};

}  // namespace huiyin::http::test
