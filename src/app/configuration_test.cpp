// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/configuration.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

#include "app/config_command.hpp"
#include "app/message_file.hpp"

namespace huiyin::app {

class Settings : public testing::Test {
 protected:
  Settings() : folder_(testing::TempDir() + "huiyin-settings-" + std::to_string(::getpid())) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    flag("store.folder", folder_.string());
  }
  ~Settings() override { std::filesystem::remove_all(folder_); }

  void file(std::string const& text) { std::ofstream(folder_ / "huiyin.toml") << text; }
  void flag(std::string key, std::string text) { given_.flags.push_back({std::move(key), std::move(text)}); }
  void variable(char const* line) { environment_.push_back(line); }

  auto gathered() const { return gather_settings(given_, environment_); }
  Configuration configuration() const { return configuration_of(gathered().value()).value(); }

  // Where each fault was found, and its code.
  std::vector<std::string> faults() const {
    std::vector<std::string> found;
    auto const values = gathered();
    SettingFaults const all = values ? configuration_of(*values).error() : values.error();
    for (SettingFault const& fault : all.list)
      found.push_back(std::filesystem::path(fault.where).filename().string() + " " + fault.error.code);
    return found;
  }

  std::filesystem::path folder_;
  cli::GivenSettings given_;
  std::vector<char const*> environment_;
};

TEST_F(Settings, AreThoseOfTheTableWhereNobodySaysOtherwise) {
  Configuration const made = configuration();
  EXPECT_EQ(made.staff.place.address, "127.0.0.1");
  EXPECT_EQ(made.staff.place.port, 8600);
  EXPECT_EQ(made.public_site.place.port, 8601);
  EXPECT_EQ(std::get<store::SqliteFile>(made.database).path, folder_ / "huiyin.db");
  EXPECT_EQ(made.journal.most_seconds, std::chrono::seconds(60));
  EXPECT_EQ(made.limits.drain, std::chrono::seconds(10));
}

TEST_F(Settings, OfTheCommandLineWinOverTheEnvironmentAndThatOverTheFile) {
  file("[staff]\nlisten = '127.0.0.1:1'\n[public]\nlisten = '127.0.0.1:1'\n[store]\nreaders = 7\n");
  variable("HUIYIN_STAFF_LISTEN=127.0.0.1:2");
  variable("HUIYIN_PUBLIC_LISTEN=127.0.0.1:2");
  flag("staff.listen", "127.0.0.1:3");
  Configuration const made = configuration();
  EXPECT_EQ(made.staff.place.port, 3);
  EXPECT_EQ(made.public_site.place.port, 2);
  EXPECT_EQ(made.readers, 7U);
}

TEST_F(Settings, TellAllFaultsTogetherEachWithItsLine) {
  file(
      "[staff]\nlisten = 8600\nhost = 'a'\n\n[limits]\nconnections = 1\nhandler_seconds = '9'\n[log]\nlevel = 'loud'\n"
      "[colour]\nsky = 'blue'\n");
  variable("HUIYIN_STORE_READERS=many");
  variable("HUIYIN_STORE_READER=2");
  flag("public.listen", "8601");
  EXPECT_EQ(faults(), (std::vector<std::string>{
                          "huiyin.toml:2 config.wrong_type",
                          "huiyin.toml:3 config.key_unknown",
                          "huiyin.toml:6 config.out_of_range",
                          "huiyin.toml:7 config.wrong_type",
                          "huiyin.toml:9 config.choice_unknown",
                          "huiyin.toml:11 config.key_unknown",
                          "HUIYIN_STORE_READERS config.wrong_type",
                          "HUIYIN_STORE_READER config.key_unknown",
                          "--public config.place_malformed",
                      }));
}

TEST_F(Settings, ThatAreNoTomlAreToldWithTheirLine) {
  file("[staff]\nlisten = \n");
  EXPECT_EQ(faults(), std::vector<std::string>{"huiyin.toml:2 config.malformed"});
}

TEST_F(Settings, OfAFileThatIsNamedAndNotThereAreRefused) {
  given_.file = (folder_ / "none.toml").string();
  EXPECT_EQ(faults(), std::vector<std::string>{"none.toml config.file_unreadable"});
}

TEST_F(Settings, LeaveVariablesOfOthersAlone) {
  variable("HUIYIN_NEIGHBOUR=1");
  variable("STAFF_LISTEN=nonsense");
  EXPECT_TRUE(gathered());
}

TEST_F(Settings, AskForACertificateWithItsKey) {
  file("[staff]\ncertificate = 'a.pem'\n\n[public]\nkey = 'b.key'\n");
  EXPECT_EQ(faults(), (std::vector<std::string>{"huiyin.toml:2 config.certificate_without_key",
                                                "huiyin.toml:5 config.key_without_certificate"}));
}

TEST_F(Settings, HoldHostsAsAListPartedByCommasInTheEnvironment) {
  variable("HUIYIN_STAFF_HOSTS=huiyin.example.gov.cn, huiyin");
  EXPECT_EQ(configuration().staff.hosts, (std::vector<std::string>{"huiyin.example.gov.cn", "huiyin"}));
}

TEST_F(Settings, NameAPostgresServerByItsWord) {
  flag("store.database", "postgresql:host=/run/postgresql dbname=huiyin");
  EXPECT_EQ(std::get<store::PostgresServer>(configuration().database).connection, "host=/run/postgresql dbname=huiyin");
}

TEST_F(Settings, AreShownWithTheirSourceAndWithoutSecrets) {
  file("[log]\nlevel = 'debug'\n");
  flag("store.database", "postgresql:password=hush");
  cli::Speech const speech{forms::Language::english, load_messages(forms::Language::english)};
  std::string const shown = shown_settings(gathered().value(), speech);
  EXPECT_NE(shown.find("database = \"***\"  # option --database"), std::string::npos) << shown;
  EXPECT_NE(shown.find("level = \"debug\"  # file " + (folder_ / "huiyin.toml:2").string()), std::string::npos)
      << shown;
  EXPECT_EQ(shown.find("hush"), std::string::npos);
}

// What show prints is a file of settings again.
TEST_F(Settings, AreShownAsTheyCanBeReadAgain) {
  cli::Speech const speech{forms::Language::english, load_messages(forms::Language::english)};
  file(shown_settings(gathered().value(), speech));
  EXPECT_TRUE(gathered());
}

TEST(SettingTable, ExplainsEveryKeyInBothLanguagesAndNamesWhoUsesIt) {
  for (SettingKey const& key : setting_table()) {
    EXPECT_FALSE(key.chinese.empty()) << key.name;
    EXPECT_FALSE(key.english.empty()) << key.name;
    EXPECT_FALSE(key.used_by.empty()) << key.name;
    EXPECT_TRUE(check_setting(key, key.fallback)) << key.name;
  }
}

TEST(SettingTable, HasAKeyForEveryFlag) {
  for (cli::SettingFlag const& each : cli::setting_flags) EXPECT_NE(find_setting(each.key), nullptr) << each.key;
}

TEST(Places, AreAnAddressAndAPort) {
  EXPECT_EQ(parse_place("[::1]:8600")->address, "::1");
  EXPECT_EQ(parse_place("0.0.0.0:0")->port, 0);
  for (char const* const none : {"", "8600", ":8600", "a:", "a:b", "a:65536", "a:80x"})
    EXPECT_EQ(parse_place(none).error().code, "config.place_malformed") << none;
}

}  // namespace huiyin::app
