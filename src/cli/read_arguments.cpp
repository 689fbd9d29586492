// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/read_arguments.hpp"

#include "cli/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <thread>

namespace huiyin::cli {

namespace {

constexpr unsigned most_jobs = 256;

struct NamedEncoding {
  std::string_view name;
  std::optional<chinese::Encoding> encoding;
};
constexpr std::array encodings{NamedEncoding{"auto", {}}, NamedEncoding{"utf-8", chinese::Encoding::utf8},
                               NamedEncoding{"gb18030", chinese::Encoding::gb18030},
                               NamedEncoding{"big5", chinese::Encoding::big5},
                               NamedEncoding{"utf-16", chinese::Encoding::utf16le}};

Result<std::optional<chinese::Encoding>> parse_encoding(std::string const& word) {
  auto const row =
      std::find_if(encodings.begin(), encodings.end(), [&](auto const& each) { return each.name == word; });
  if (row == encodings.end()) return refuse(Fault::invalid_input, "usage.bad_value", "--encoding " + word);
  return row->encoding;
}

Result<unsigned> parse_jobs(std::optional<std::string> const& word) {
  if (!word) return std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
  unsigned jobs = 0;
  auto const [stop, problem] = std::from_chars(word->data(), word->data() + word->size(), jobs);
  bool const whole = problem == std::errc{} && stop == word->data() + word->size();
  if (!whole || jobs < 1 || jobs > most_jobs) return refuse(Fault::invalid_input, "usage.bad_value", "--jobs " + *word);
  return jobs;
}

// 标题=meaning
Result<std::vector<bulletin::ConfirmedColumn>> parse_columns(std::vector<std::string> const& words) {
  std::vector<bulletin::ConfirmedColumn> columns;
  for (std::string const& word : words) {
    std::size_t const sign = word.rfind('=');
    auto const meaning =
        sign == std::string::npos ? std::nullopt : parse_name<bulletin::Meaning>(word.substr(sign + 1));
    if (!meaning) return refuse(Fault::invalid_input, "usage.bad_value", "--column " + word);
    columns.push_back({word.substr(0, sign), *meaning});
  }
  return columns;
}

bool same_file(std::filesystem::path const& a, std::filesystem::path const& b) {
  auto const place = [](std::filesystem::path const& path) {
    std::error_code unknown;
    auto const found = std::filesystem::weakly_canonical(std::filesystem::absolute(path), unknown);
    return unknown ? path : found;
  };
  return place(a) == place(b);
}

Result<void> check(ReadOrder const& order) {
  if (order.files.empty()) return refuse(Fault::invalid_input, "usage.no_file");
  if (order.ledger && order.files.size() > 1) return refuse(Fault::invalid_input, "usage.ledger_of_one_file");

  std::map<std::filesystem::path, std::string> records;
  for (std::string const& file : order.files) {
    auto const record = record_path(order.out.value_or("."), file);
    auto const [other, first] = records.emplace(order.out ? record : std::filesystem::path(file), file);
    if (!first && (order.out || file == "-"))
      return refuse(Fault::invalid_input, "usage.same_name_twice", other->second + ", " + file);
    if (order.out && same_file(record, file)) return refuse(Fault::invalid_input, "usage.output_is_input", file);
    if (order.ledger && same_file(*order.ledger, file))
      return refuse(Fault::invalid_input, "usage.output_is_input", file);
  }
  return {};
}

}  // namespace

std::filesystem::path record_path(std::filesystem::path const& out, std::string const& input) {
  std::filesystem::path const name = input == "-" ? "stdin" : std::filesystem::path(input).filename();
  return out / (name.stem().native() + ".json");
}

Result<Order> read_arguments(std::vector<std::string> arguments) {
  ReadOrder order;
  bool json = false;
  bool table = false;
  std::optional<std::string> out, ledger, jobs, encoding;
  std::vector<std::string> columns;
  Options options;
  options.words(order.files);
  options.flag("--json", json);
  options.flag("--table", table);
  options.text("--out", out);
  options.text("--ledger", ledger);
  options.text("--jobs", jobs);
  options.text("--encoding", encoding);
  options.list("--column", columns);
  HUIYIN_TRY(options.read(std::move(arguments)));

  if (json && table) return refuse(Fault::invalid_input, "usage.json_or_table");
  if (json || table) order.view = json ? View::json : View::table;
  order.out = out;
  order.ledger = ledger;
  order.jobs = HUIYIN_TRY(parse_jobs(jobs));
  order.encoding = HUIYIN_TRY(parse_encoding(encoding.value_or("auto")));
  order.columns = HUIYIN_TRY(parse_columns(columns));
  HUIYIN_TRY(check(order));
  return Order(std::move(order));
}

}  // namespace huiyin::cli
