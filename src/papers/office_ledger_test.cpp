// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "papers/office_ledger.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include <fmt/format.h>

namespace huiyin::papers {
namespace {

namespace fs = std::filesystem;

struct Folder {
  fs::path path = fs::temp_directory_path() / fmt::format("huiyin_office_ledger_{}", ::getpid());
  Folder() { fs::create_directory(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string content_of(fs::path const& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string saved(fs::path const& file, int rows) {
  OfficeLedger ledger("导出日期：2026-07-01", {file, file.parent_path()});
  for (int number = 1; number <= rows; ++number) {
    rectification::LedgerRow row;
    row.seq = number;
    row.finding = "=SUM(A1)";
    ledger.add(row);
  }
  EXPECT_TRUE(ledger.save());
  return content_of(file);
}

TEST(OfficeLedger, TheSameRowsGiveTheSameBytesAndLeaveNothingBesideTheFile) {
  Folder folder;
  std::string const first = saved(folder.path / "one.xlsx", 3);
  EXPECT_EQ(first.substr(0, 2), "PK");
  EXPECT_EQ(first, saved(folder.path / "two.xlsx", 3));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path), {}), 2);
}

TEST(OfficeLedger, NoRowsAreAWorkbookToo) {
  Folder folder;
  EXPECT_EQ(saved(folder.path / "none.xlsx", 0).substr(0, 2), "PK");
}

TEST(OfficeLedger, IsRefusedWhereItCannotBeWritten) {
  Folder folder;
  OfficeLedger ledger("", {folder.path / "nowhere" / "one.xlsx", folder.path});
  EXPECT_EQ(ledger.save().error().code, "workbook.unwritable");
}

}  // namespace
}  // namespace huiyin::papers
