// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <map>
#include <thread>

namespace huiyin::cli {

namespace {

constexpr unsigned most_jobs = 256;

// CLI11 says "--out: 1 required TEXT missing"; the option is what a person needs.
std::string option_of(CLI::ParseError const& problem) {
  std::string const text = problem.what();
  return text.substr(0, text.find(':'));
}

struct Words {  // as they were given
  std::vector<std::string> words;
  bool help = false;
  bool version = false;
  bool json = false;
  bool table = false;
  std::optional<std::string> language, out, ledger, jobs;
  std::string encoding = "auto";
};

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

Result<ReadOrder> read_order(Words words) {
  ReadOrder order;
  order.files.assign(words.words.begin() + 1, words.words.end());
  if (words.language && *words.language != "zh" && *words.language != "en")
    return refuse(Fault::invalid_input, "usage.bad_value", "--lang " + *words.language);
  if (words.json && words.table) return refuse(Fault::invalid_input, "usage.json_or_table");
  if (words.json || words.table) order.view = words.json ? View::json : View::table;
  order.out = words.out;
  order.ledger = words.ledger;
  order.jobs = HUIYIN_TRY(parse_jobs(words.jobs));
  order.encoding = HUIYIN_TRY(parse_encoding(words.encoding));
  HUIYIN_TRY(check(order));
  return order;
}

}  // namespace

forms::Language language_of(std::span<char const* const> arguments, std::string_view environment) {
  std::string_view word = environment;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string_view const argument = arguments[i];
    if (argument == "--") break;
    if (argument == "--lang" && i + 1 < arguments.size()) word = arguments[i + 1];
    if (argument.substr(0, 7) == "--lang=") word = argument.substr(7);
  }
  return word.substr(0, 2) == "en" ? forms::Language::english : forms::Language::chinese;
}

std::filesystem::path record_path(std::filesystem::path const& out, std::string const& input) {
  std::filesystem::path const name = input == "-" ? "stdin" : std::filesystem::path(input).filename();
  return out / (name.stem().native() + ".json");
}

Result<Order> parse_arguments(int argc, char const* const* argv) {
  // One level only: with CLI11's subcommands a file called help would be a command.
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  Words words;
  app.add_option("WORD", words.words);
  app.add_flag("-h,--help", words.help);
  app.add_flag("-V,--version", words.version);
  app.add_option("--lang", words.language);
  app.add_flag("--json", words.json);
  app.add_flag("--table", words.table);
  app.add_option("--out", words.out);
  app.add_option("--ledger", words.ledger);
  app.add_option("--jobs", words.jobs);
  app.add_option("--encoding", words.encoding);
  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& problem) {
    return refuse(Fault::invalid_input, "usage.bad_value", option_of(problem));
  }

  std::string const command = words.words.empty() ? "" : words.words.front();
  if (words.version) return Order{Verb::version, {}};
  if (words.help || command == "help") return Order{command == "read" ? Verb::help_read : Verb::help, {}};
  if (command == "parse-child") return Order{Verb::parse_child, {}};
  for (std::string const& word : app.remaining())
    if (word != "--") return refuse(Fault::invalid_input, "usage.unknown_option", word);
  if (command.empty()) return refuse(Fault::invalid_input, "usage.no_command");
  if (command != "read") return refuse(Fault::invalid_input, "usage.unknown_command", command);
  return Order{Verb::read, HUIYIN_TRY(read_order(std::move(words)))};
}

}  // namespace huiyin::cli
