// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/setup_answers.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include <unistd.h>

namespace huiyin::app {

namespace {

using enum Question;

std::string refused(Question question, std::string const& answer, Answers const& so_far = {}) {
  auto const checked = check_answer(question, answer, so_far);
  return checked ? "" : checked.error().code;
}

TEST(Setup, TakesAddressesAsTheyStandInAnAddressLine) {
  EXPECT_EQ(refused(address, "192.168.1.20, huiyin.example, fd00::20"), "");
  EXPECT_EQ(refused(address, ""), "setup.answer_missing");
  EXPECT_EQ(refused(address, "https://huiyin.example"), "setup.address_malformed");
  EXPECT_EQ(refused(address, "192.168.1.20:8600"), "setup.address_malformed");
}

TEST(Setup, KeepsTheAdministratorsApart) {
  EXPECT_EQ(refused(security, "李某某", {{system, "王某某"}}), "");
  EXPECT_EQ(refused(security, "王某某", {{system, "王某某"}}), "setup.same_person");
  EXPECT_EQ(refused(security, "", {{system, ""}}), "") << "who that is may be entered later";
}

TEST(Setup, RefusesWhatCannotBeCarriedOut) {
  EXPECT_EQ(refused(office_name, ""), "setup.answer_missing");
  EXPECT_EQ(refused(preset, "county"), "config.choice_unknown");
  EXPECT_EQ(refused(backup_folder, "backups"), "setup.folder_relative");
  EXPECT_EQ(refused(backup_folder, "/proc/huiyin"), "file.not_writable");
  EXPECT_EQ(refused(certificate, "office.pem"), "setup.folder_relative");
  EXPECT_EQ(refused(key, "/nowhere.key", {{certificate, "/nowhere.pem"}}), "http.certificate_unreadable");
}

TEST(Setup, AsksWhatIsNotSettledYet) {
  EXPECT_FALSE(is_asked(key, OfficeState::none, {{certificate, ""}}));
  EXPECT_TRUE(is_asked(key, OfficeState::none, {{certificate, "/office.pem"}}));
  EXPECT_FALSE(is_asked(auditor, OfficeState::none, {{beginning, "demo"}}));
  EXPECT_FALSE(is_asked(beginning, OfficeState::at_work, {}));
  EXPECT_FALSE(is_asked(clients_trust, OfficeState::none, {})) << "before there is a certificate nobody can trust it";
  EXPECT_TRUE(is_asked(clients_trust, OfficeState::at_work, {}));
}

class SetupFile : public testing::Test {
 protected:
  SetupFile() : folder_(testing::TempDir() + "huiyin-setup-" + std::to_string(::getpid())) {
    std::filesystem::create_directories(folder_);
    given_.flags.push_back({"store.folder", folder_.string()});
  }
  ~SetupFile() override { std::filesystem::remove_all(folder_); }
  SettingValues values() const { return gather_settings(given_, {}).value(); }
  void write(NamedSettings const& settings) const {
    std::ofstream(folder_ / setup_file_name) << render_setting_file(settings);
  }

  std::filesystem::path folder_;
  cli::GivenSettings given_;
};

TEST_F(SetupFile, IsReadBelowTheOneThatPeopleWrite) {
  write(settings_of({{address, "192.168.1.20"}, {office_name, "\"甲\"县"}, {preset, "city"}}, values()));
  EXPECT_EQ(values().text("office.name"), "\"甲\"县");
  EXPECT_EQ(values().text("publication.reviewers"), "two") << "of the preset";
  EXPECT_EQ(values().text("staff.listen"), "0.0.0.0:8600") << "who is called from elsewhere has to listen there";
  EXPECT_EQ(values().at("staff.hosts").source, SettingSource::setup);

  std::ofstream(folder_ / "huiyin.toml") << "[publication]\nreviewers = 'one'\n";
  EXPECT_EQ(values().text("publication.reviewers"), "one");
}

TEST_F(SetupFile, KeepsWhatIsNotAskedAgain) {
  write(settings_of({{address, "192.168.1.20"}, {preset, "city"}}, values()));
  write(settings_of({{address, "192.168.1.21"}, {office_name, "甲县"}}, values()));
  EXPECT_EQ(values().text("office.preset"), "city");
  EXPECT_EQ(values().list("staff.hosts"), std::vector<std::string>{"192.168.1.21"});
}

TEST_F(SetupFile, OfAnswersIsReadAsItWasKept) {
  Answers const answers{{address, "192.168.1.20"}, {office_name, "\\ \"甲\"县"}};
  ASSERT_TRUE(keep_answers(folder_ / "answers", answers));
  EXPECT_EQ(read_answers(folder_ / "answers").value(), answers);
  std::ofstream(folder_ / "answers") << "colour = 'red'\n";
  EXPECT_EQ(read_answers(folder_ / "answers").error().code, "setup.question_unknown");
  std::ofstream(folder_ / "answers") << "address = 1\n";
  EXPECT_EQ(read_answers(folder_ / "answers").error().code, "config.wrong_type");
}

}  // namespace

}  // namespace huiyin::app
