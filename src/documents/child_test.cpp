// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The test program is its own child: called with parse-child it behaves as the name it was called by says.
#include "documents/child.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

#include "documents/child_words.hpp"
#include "documents/zip_builder_test.hpp"

namespace huiyin::documents {
namespace {

void say(std::string_view words) {
  while (!words.empty()) {
    ssize_t const put = ::write(STDOUT_FILENO, words.data(), words.size());
    if (put <= 0) return;
    words.remove_prefix(static_cast<std::size_t>(put));
  }
}

void listen_to_all() {
  std::vector<char> chunk(65536);
  while (::read(STDIN_FILENO, chunk.data(), chunk.size()) > 0) {
  }
}

int open_files() {
  int count = 0;
  for (int file = 0; file < 256; ++file)
    if (::lseek(file, 0, SEEK_CUR) >= 0 || errno != EBADF) ++count;
  return count;
}

int behave(std::string const& name) {
  if (name == "hang") return ::pause();
  if (name == "hang_after_answer") {
    say(answer_of(std::string("早")));
    ::close(STDOUT_FILENO);
    ::close(STDIN_FILENO);
    return ::pause();
  }
  if (name == "deaf") {
    ::close(STDIN_FILENO);
    return 0;
  }
  if (name == "crash") std::abort();
  if (name == "half") say(answer_of(std::string("一半")).substr(0, 12));
  if (name == "garbage") say(std::string(100'000, 'z'));
  if (name == "no_utf8") say(answer_of(std::string("\xFF\xFE")));
  if (name == "nul") say(answer_of(std::string("a\0b", 3)));
  if (name == "foreign_code") say(answer_of(refuse(Fault::conflict, "item.step_not_open")));
  if (name == "more") say(answer_of(std::string("好")) + "x");
  if (name == "endless") {
    std::string const much(1U << 20U, 'x');
    std::signal(SIGPIPE, SIG_DFL);
    while (true) say(much);
  }
  if (name == "surroundings") {
    listen_to_all();
    std::string const text = std::to_string(open_files()) + (environ[0] == nullptr ? " bare" : " dressed");
    say(answer_of(text));
  }
  return 0;
}

class ParseChild : public testing::Test {
 protected:
  ParseChild() : folder_(std::filesystem::temp_directory_path() / ("huiyin-child-" + std::to_string(::getpid()))) {
    std::filesystem::create_directory(folder_);
  }
  ~ParseChild() override { std::filesystem::remove_all(folder_); }

  std::string called(std::string const& name) {
    auto const path = folder_ / name;
    std::filesystem::remove(path);
    std::filesystem::create_symlink(std::filesystem::read_symlink("/proc/self/exe"), path);
    return path.string();
  }

  std::string code_of(std::string const& name, ChildLimits limits = {}) {
    auto const text = read_in_child("abc", called(name), limits);
    return text ? "read: " + *text : text.error().code;
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(ParseChild, ReadsADocument) {
  auto const text = read_in_child(fixture("footnotes.docx"), "/proc/self/exe");
  ASSERT_TRUE(text) << text.error().code;
  EXPECT_EQ(*text, "正文\n续\n脚注二\n脚注一");
}

TEST_F(ParseChild, ReadsTheSheetsOfAWorkbook) {
  std::string const main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
  std::string const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  auto const read = read_sheets_in_child(
      zip_of({{"xl/workbook.xml", "<workbook " + main + " xmlns:r='" + types +
                                      "'><sheets><sheet name='台账' sheetId='1' r:id='r1'/></sheets></workbook>"},
              {"xl/_rels/workbook.xml.rels",
               "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship "
               "Id='r1' Type='" +
                   types + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"},
              {"xl/worksheets/sheet1.xml",
               "<worksheet " + main + "><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"}}),
      "/proc/self/exe");
  ASSERT_TRUE(read) << read.error().code;
  EXPECT_EQ(read->sheets.at(0).name, "台账");
  EXPECT_EQ(read->sheets.at(0).cells.at(0).text, "7");
  EXPECT_EQ(read_sheets_in_child("x", "/proc/self/exe").error().code, "archive.not_zip");
}

TEST_F(ParseChild, PassesOnWhyADocumentWasRefused) {
  auto const text = read_in_child(fixture("bomb.docx"), "/proc/self/exe");
  ASSERT_FALSE(text);
  EXPECT_EQ(text.error().code, "archive.ratio");
  EXPECT_EQ(text.error().fault, Fault::too_large);
  EXPECT_EQ(text.error().detail, "word/document.xml");
}

TEST_F(ParseChild, EmptyAndGreatRequestsAreAnswered) {
  EXPECT_EQ(read_in_child("", "/proc/self/exe").error().code, "archive.not_zip");
  EXPECT_EQ(read_in_child(std::string(50U << 20U, 'x'), "/proc/self/exe").error().code, "archive.not_zip");
  EXPECT_EQ(read_in_child(std::string((50U << 20U) + 1, 'x'), "/proc/self/exe").error().code, "archive.too_large");
}

TEST_F(ParseChild, ThatMisbehavesMakesTheFileUnreadable) {
  for (auto const* name : {"crash", "deaf", "half", "garbage", "no_utf8", "nul", "foreign_code", "more", "silent"})
    EXPECT_EQ(code_of(name), "file.unreadable") << name;
  EXPECT_EQ(code_of("endless", {std::chrono::seconds(30), 4U << 20U}), "file.unreadable");
  EXPECT_EQ(code_of("hang", {std::chrono::seconds(1), 1000}), "file.unreadable");
}

TEST_F(ParseChild, ThatHangsAfterItsAnswerIsNotWaitedFor) {
  EXPECT_EQ(code_of("hang_after_answer", {std::chrono::seconds(5), 1000}), "read: 早");
}

TEST_F(ParseChild, HoldsNoFileAndNoEnvironmentOfItsParent) { EXPECT_EQ(code_of("surroundings"), "read: 3 bare"); }

TEST_F(ParseChild, ThatCannotBeStartedIsSaidToBeUnavailable) {
  EXPECT_EQ(read_in_child("abc", "/no/such/program").error().code, "file.child_unavailable");
}

TEST_F(ParseChild, MaySpeakWithManyAtOnce) {
  std::string const bytes = fixture("notice.docx");
  std::vector<std::thread> threads;
  std::vector<std::string> texts(8);
  for (auto& text : texts)
    threads.emplace_back([&bytes, &text] { text = read_in_child(bytes, "/proc/self/exe").value(); });
  for (auto& thread : threads) thread.join();
  for (auto const& text : texts) EXPECT_EQ(text, texts.front());
}

TEST(ChildWords, AreTakenWholeOrNotAtAll) {
  for (std::string const& answer :
       {answer_of(std::string("文本")), answer_of(refuse(Fault::invalid_input, "docx.no_body", "x"))}) {
    ASSERT_TRUE(parse_answer(answer, 100));
    for (std::size_t length = 0; length < answer.size(); ++length)
      EXPECT_FALSE(parse_answer(answer.substr(0, length), 100)) << length;
    for (std::size_t at = 1; at < answer.size(); ++at) {
      std::string changed = answer;
      changed[at] = '\xFF';
      parse_answer(changed, 100);
    }
  }
  EXPECT_FALSE(parse_answer(answer_of(std::string("文本")), 5));
}

}  // namespace
}  // namespace huiyin::documents

int main(int count, char** words) {
  if (count > 1 && std::string_view(words[1]) == "parse-child") {
    std::string const name = std::filesystem::path(words[0]).filename().string();
    if (name == "exe") return huiyin::documents::serve_parse_child(STDIN_FILENO, STDOUT_FILENO);
    return huiyin::documents::behave(name);
  }
  testing::InitGoogleTest(&count, words);
  return RUN_ALL_TESTS();
}
