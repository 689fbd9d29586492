// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/read_command.hpp"

#include "bulletin/ledger_draft.hpp"
#include "bulletin/ledger_reader.hpp"
#include "bulletin/reader.hpp"
#include "chinese/mapped_text.hpp"
#include "chinese/utf8.hpp"
#include "cli/in_order.hpp"
#include "cli/input_file.hpp"
#include "cli/speaking.hpp"
#include "cli/terminal.hpp"
#include "cli/unfinished_files.hpp"
#include "deadlines/calendar.hpp"
#include "documents/child.hpp"
#include "documents/source_text.hpp"
#include "forms/columns.hpp"
#include "forms/ledger_json.hpp"
#include "forms/ledger_page.hpp"
#include "forms/reading_json.hpp"
#include "papers/ledger_workbook.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace huiyin::cli {

namespace {

constexpr char const* own_program = "/proc/self/exe";
constexpr std::uintmax_t bytes_in_hand = 64U << 20U;

enum class Print { nothing, table, indented_json, json_line };

// Several records on stdout are JSON lines, so that the first is there before the last is read.
Print print_of(ReadOrder const& order) {
  if (order.view == View::table) return Print::table;
  if (order.out) return Print::nothing;
  if (order.files.size() > 1) return Print::json_line;
  return order.view == View::by_place && is_terminal(Stream::out) ? Print::table : Print::indented_json;
}

std::string shown_name(std::string const& file) {
  return forms::printable(file == "-" ? "stdin" : std::filesystem::path(file).filename().string());
}

// Reads one file after another for an order; shared by the threads.
class Desk {
 public:
  Desk(ReadOrder const& order, Program const& program, forms::Messages const& messages, bulletin::Reader reader)
      : order_(order), program_(program), messages_(messages), reader_(std::move(reader)) {}

  // What is to be printed of this file.
  Result<std::string> read(std::string const& file) {
    Budget::Share const share(budget_, expected_size(file));
    std::string bytes = HUIYIN_TRY(read_bytes(file));
    if (HUIYIN_TRY(documents::kind_of(bytes, file)) == documents::FileKind::xlsx) return read_workbook(bytes, file);
    documents::SourceText const source = HUIYIN_TRY(documents::source_text(bytes, file, own_program, order_.encoding));
    std::string().swap(bytes);
    unsigned const threads = order_.files.size() == 1 ? order_.jobs : 1;
    bulletin::Reading const reading = reader_.read(source.text, threads);
    forms::Source const origin{shown_name(file), source.encoding, chinese::count_code_points(source.text)};

    if (order_.ledger) HUIYIN_TRY(write_ledger(reading, source.text, threads));
    if (order_.out) HUIYIN_TRY(write_whole_file(record_path(*order_.out, file), forms::reading_json(reading, origin)));
    return printed(reading, origin);
  }

 private:
  Result<std::string> read_workbook(std::string const& bytes, std::string const& file) const {
    if (order_.ledger) return refuse(Fault::invalid_input, "file.kind_unsupported", "XLSX");
    auto const workbook = HUIYIN_TRY(documents::read_sheets_in_child(bytes, own_program));
    auto const ledger = HUIYIN_TRY(bulletin::read_ledger(workbook, reader_.lexicon(), order_.columns));
    if (order_.out)
      HUIYIN_TRY(write_whole_file(record_path(*order_.out, file), forms::ledger_json(ledger, shown_name(file))));
    if (print_ == Print::nothing) return std::string();
    if (print_ == Print::table) return forms::ledger_page(ledger, messages_);
    return forms::ledger_json(ledger, shown_name(file),
                              print_ == Print::json_line ? forms::JsonShape::one_line : forms::JsonShape::indented);
  }

  Result<void> write_ledger(bulletin::Reading const& reading, std::string const& text, unsigned threads) const {
    auto const calendar = HUIYIN_TRY(deadlines::Calendar::make(program_.data()));
    std::string const clean = reader_.clean(text, threads).text;
    auto const ledger = bulletin::draft_ledger(reading, clean, calendar, reader_.lexicon());
    std::string const workbook = HUIYIN_TRY(papers::write_ledger(ledger));
    return write_whole_file(*order_.ledger, workbook);
  }

  std::string printed(bulletin::Reading const& reading, forms::Source const& origin) const {
    switch (print_) {
      case Print::nothing:
        return {};
      case Print::json_line:
        return forms::reading_json(reading, origin, forms::JsonShape::one_line);
      case Print::indented_json:
        return forms::reading_json(reading, origin);
      case Print::table:
        break;
    }
    std::string const table = forms::reading_table(reading, messages_, page_of(Stream::out));
    return order_.files.size() == 1 ? table : "== " + origin.name + " ==\n" + table + "\n";
  }

  ReadOrder const& order_;
  Program const& program_;
  forms::Messages const& messages_;
  bulletin::Reader const reader_;
  Print const print_ = print_of(order_);
  Budget budget_{bytes_in_hand};
};

class Report {
 public:
  Report(ReadOrder const& order, forms::Messages const& messages)
      : order_(order), messages_(messages), progress_(order.files.size(), messages.text("progress.rate_unit")) {}

  void take(std::size_t input, Result<std::string> const& answer) {
    std::string const& file = order_.files[input];
    if (!answer) {
      progress_.hide();
      ++unread_;
      complain(messages_, file, answer.error());
    } else if (!answer->empty()) {
      if (is_terminal(Stream::out)) progress_.hide();
      print(*answer);
    }
    progress_.step(shown_name(file));
  }

  ExitCode close() {
    progress_.hide();
    if (stuck_) {
      complain(messages_, "stdout", refuse(Fault::unavailable, "file.not_writable", stuck_.message()));
      return unwritable;
    }
    if (order_.files.size() > 1) {
      std::string const line =
          messages_.text("progress.summary", {{"all", std::to_string(order_.files.size())},
                                              {"read", std::to_string(order_.files.size() - unread_)},
                                              {"unread", std::to_string(unread_)}});
      std::fputs(("huiyin: " + line + "\n").c_str(), stderr);
    }
    return unread_ == 0 ? all_done : some_unread;
  }

 private:
  void print(std::string const& text) {
    if (stuck_) return;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
      stuck_ = std::error_code(errno, std::generic_category());
  }

  ReadOrder const& order_;
  forms::Messages const& messages_;
  Progress progress_;
  std::size_t unread_ = 0;
  std::error_code stuck_;  // stdout takes no more
};

}  // namespace

ExitCode read_files(ReadOrder const& order, Program const& program, forms::Messages const& messages) {
  remove_unfinished_files_on_interrupt();
  if (order.out) {
    std::error_code problem;
    std::filesystem::create_directories(*order.out, problem);
    if (problem) {
      complain(messages, order.out->string(), refuse(Fault::unavailable, "file.not_writable", problem.message()));
      return unwritable;
    }
  }
  auto reader = bulletin::Reader::make(program.data());
  if (!reader) {
    complain(messages, "", reader.error());
    return broken_program;
  }

  Desk desk(order, program, messages, std::move(reader).value());
  Report report(order, messages);
  in_order(
      order.files.size(), order.jobs, [&](std::size_t input) { return desk.read(order.files[input]); },
      [&](std::size_t input, Result<std::string> const& answer) { report.take(input, answer); });
  return report.close();
}

}  // namespace huiyin::cli
