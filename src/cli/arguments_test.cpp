// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <gtest/gtest.h>

namespace huiyin::cli {

Result<Order> asked(std::vector<char const*> words) {
  words.insert(words.begin(), "huiyin");
  return parse_arguments(static_cast<int>(words.size()), words.data());
}

std::string refusal_of(std::vector<char const*> words) {
  auto const order = asked(std::move(words));
  return order ? "" : order.error().code;
}

ReadOrder reading(std::vector<char const*> words) { return std::get<ReadOrder>(asked(std::move(words)).value()); }

std::string help_page(std::vector<char const*> words) {
  return std::get<HelpOrder>(asked(std::move(words)).value()).page;
}

TEST(Arguments, OfReadAreTakenInAnyOrder) {
  ReadOrder const read = reading({"read", "a.txt", "--out", "记录", "--jobs", "3", "-", "--encoding=big5"});
  EXPECT_EQ(read.files, (std::vector<std::string>{"a.txt", "-"}));
  EXPECT_EQ(read.out, "记录");
  EXPECT_EQ(read.jobs, 3u);
  EXPECT_EQ(read.encoding, chinese::Encoding::big5);
  EXPECT_EQ(read.view, View::by_place);
}

TEST(Arguments, BehindTwoDashesAreFiles) {
  EXPECT_EQ(reading({"read", "--json", "--", "--table"}).files, std::vector<std::string>{"--table"});
}

TEST(Arguments, HelpAndVersionWinOverTheRest) {
  EXPECT_TRUE(std::holds_alternative<VersionOrder>(asked({"--version"}).value()));
  EXPECT_EQ(help_page({"--help"}), "help.program");
  EXPECT_EQ(help_page({"read", "--help"}), "help.read");
  EXPECT_EQ(help_page({"help", "read"}), "help.read");
  EXPECT_EQ(help_page({"read", "-h", "--nonsense"}), "help.read");
}

TEST(Arguments, ThatCannotBeMeantAreRefused) {
  EXPECT_EQ(refusal_of({}), "usage.no_command");
  EXPECT_EQ(refusal_of({"write"}), "usage.unknown_command");
  EXPECT_EQ(refusal_of({"read"}), "usage.no_file");
  EXPECT_EQ(refusal_of({"read", "--nonsense", "a.txt"}), "usage.unknown_option");
  EXPECT_EQ(refusal_of({"read", "a.txt", "--out"}), "usage.bad_value");
  EXPECT_EQ(refusal_of({"read", "--jobs", "many", "a.txt"}), "usage.bad_value");
  EXPECT_EQ(refusal_of({"read", "--jobs", "0", "a.txt"}), "usage.bad_value");
  EXPECT_EQ(refusal_of({"read", "--encoding", "latin1", "a.txt"}), "usage.bad_value");
  EXPECT_EQ(refusal_of({"read", "--column", "星级=nothing", "a.xlsx"}), "usage.bad_value");
  EXPECT_EQ(refusal_of({"read", "--lang", "fr", "a.txt"}), "usage.bad_value");
  EXPECT_EQ(refusal_of({"read", "--json", "--table", "a.txt"}), "usage.json_or_table");
}

TEST(Arguments, MayStandBeforeTheCommand) {
  EXPECT_EQ(reading({"--out", "r", "read", "a.txt"}).out, "r");
  auto const order = asked({"--data", "d", "config", "show"});
  EXPECT_EQ(std::get<ConfigOrder>(order.value()).act, ConfigAct::show);
}

TEST(Arguments, ThatAreSettingsAreHandedOnByTheirKeys) {
  auto const order = asked({"config", "check", "--staff", "127.0.0.1:0", "--config=a.toml"});
  GivenSettings const given = std::get<ConfigOrder>(order.value()).settings;
  EXPECT_EQ(given.file, "a.toml");
  ASSERT_EQ(given.flags.size(), 1U);
  EXPECT_EQ(given.flags[0].key, "staff.listen");
  EXPECT_EQ(given.flags[0].text, "127.0.0.1:0");
}

TEST(Arguments, OfConfigNameOneAct) {
  EXPECT_EQ(refusal_of({"config"}), "usage.no_act");
  EXPECT_EQ(refusal_of({"config", "sing"}), "usage.unknown_act");
  EXPECT_EQ(refusal_of({"config", "check", "show"}), "usage.too_many_words");
}

TEST(Arguments, OfBackupNameAPlaceOrABackupToCheck) {
  auto const take = asked({"backup", "--to", "b", "--json"});
  EXPECT_EQ(std::get<BackupOrder>(take.value()).folder, "b");
  EXPECT_EQ(std::get<BackupOrder>(take.value()).output, Output::json);
  EXPECT_EQ(std::get<BackupOrder>(asked({"--to", "b", "backup"}).value()).act, BackupAct::take);
  auto const check = asked({"backup", "check", "b"});
  EXPECT_EQ(std::get<BackupOrder>(check.value()).act, BackupAct::check);
  EXPECT_EQ(std::get<BackupOrder>(check.value()).folder, "b");
  EXPECT_EQ(std::get<BackupOrder>(asked({"backup"}).value()).folder, "");
  EXPECT_EQ(refusal_of({"backup", "check"}), "usage.field_missing");
  EXPECT_EQ(refusal_of({"backup", "check", "a", "b"}), "usage.too_many_words");
  EXPECT_EQ(refusal_of({"backup", "check", "a", "--to", "b"}), "usage.unknown_option");
  EXPECT_EQ(refusal_of({"backup", "b"}), "usage.unknown_act");
}

TEST(Arguments, OfRestoreNameABackupToPutBackOrToTry) {
  EXPECT_EQ(std::get<RestoreOrder>(asked({"restore", "b"}).value()).folder, "b");
  auto const drill = asked({"restore", "--drill", "b", "--into", "empty"});
  EXPECT_EQ(std::get<DrillOrder>(drill.value()).folder, "b");
  EXPECT_EQ(std::get<DrillOrder>(drill.value()).database, "empty");
  EXPECT_EQ(refusal_of({"restore"}), "usage.field_missing");
  EXPECT_EQ(refusal_of({"restore", "b", "--into", "empty"}), "usage.field_missing");
}

TEST(Arguments, OfMoveNameTheDatabaseToMoveTo) {
  EXPECT_EQ(std::get<MoveOrder>(asked({"move", "--to", "postgresql:dbname=huiyin"}).value()).database,
            "postgresql:dbname=huiyin");
  EXPECT_EQ(refusal_of({"move"}), "usage.field_missing");
  EXPECT_EQ(refusal_of({"move", "--to", "a.db", "b.db"}), "usage.too_many_words");
}

TEST(Arguments, ThatWouldLoseAFileAreRefused) {
  EXPECT_EQ(refusal_of({"read", "--out", "r", "a/1.txt", "b/1.html"}), "usage.same_name_twice");
  EXPECT_EQ(refusal_of({"read", "-", "-"}), "usage.same_name_twice");
  EXPECT_EQ(refusal_of({"read", "--out", "r", "r/1.json"}), "usage.output_is_input");
  EXPECT_EQ(refusal_of({"read", "--ledger", "./1.txt", "1.txt"}), "usage.output_is_input");
  EXPECT_EQ(refusal_of({"read", "--ledger", "l.xlsx", "1.txt", "2.txt"}), "usage.ledger_of_one_file");
  EXPECT_EQ(refusal_of({"read", "a/1.txt", "b/1.txt"}), "");
}

TEST(Arguments, ThatNameANounAreAnOperation) {
  auto const order = asked({"person", "list", "--all"});
  EXPECT_EQ(std::get<OperationOrder>(order.value()).operation->id, "list_persons");
  EXPECT_EQ(refusal_of({"person"}), "usage.no_act");
  EXPECT_EQ(std::get<LoginOrder>(asked({"login", "limou"}).value()).login, "limou");
  EXPECT_EQ(refusal_of({"login"}), "usage.field_missing");
  EXPECT_EQ(refusal_of({"logout", "now"}), "usage.too_many_words");
}

TEST(Arguments, AskForHelpOnANounOrAVerb) {
  EXPECT_EQ(std::get<HelpOrder>(asked({"item", "--help"}).value()).noun, "item");
  EXPECT_EQ(std::get<HelpOrder>(asked({"item", "report", "--help"}).value()).operation->id, "report_item");
  EXPECT_EQ(std::get<HelpOrder>(asked({"help", "whoami"}).value()).operation->id, "read_session");
  EXPECT_EQ(help_page({"login", "--help"}), "help.login");
}

TEST(RecordPath, IsTheNameWithoutItsLastEnding) {
  EXPECT_EQ(record_path("r", "in/000.txt"), "r/000.json");
  EXPECT_EQ(record_path("r", "000.clean.txt"), "r/000.clean.json");
  EXPECT_EQ(record_path("r", "-"), "r/stdin.json");
}

TEST(Language, IsChineseUnlessEnglishIsAskedFor) {
  EXPECT_EQ(language_of({}, ""), forms::Language::chinese);
  EXPECT_EQ(language_of({}, "C.UTF-8"), forms::Language::chinese);
  EXPECT_EQ(language_of({}, "en_GB.UTF-8"), forms::Language::english);
  std::array const words{"huiyin", "--lang", "zh"};
  EXPECT_EQ(language_of(words, "en_GB.UTF-8"), forms::Language::chinese);
}

}  // namespace huiyin::cli
