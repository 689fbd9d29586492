// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <map>
#include <thread>

#include <CLI/CLI.hpp>

namespace huiyin::cli {

namespace {

constexpr unsigned most_jobs = 256;

// CLI11 says "--out: 1 required TEXT missing"; the option is what a person needs.
std::string option_of(CLI::ParseError const& problem) {
  std::string const text = problem.what();
  return text.substr(0, text.find(':'));
}

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

bool same_file(std::filesystem::path const& a, std::filesystem::path const& b) {
  std::error_code missing;
  return std::filesystem::weakly_canonical(a, missing) == std::filesystem::weakly_canonical(b, missing) && !missing;
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
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.fallthrough();
  std::string language;
  bool help = false;
  bool version = false;
  app.add_option("--lang", language);
  app.add_flag("-h,--help", help);
  app.add_flag("-V,--version", version);

  Order order;
  std::string out, ledger, jobs, encoding = "auto";
  bool json = false;
  bool table = false;
  CLI::App* const read = app.add_subcommand("read");
  read->set_help_flag();
  read->add_flag("--json", json);
  read->add_flag("--table", table);
  auto const* const out_given = read->add_option("--out", out);
  auto const* const ledger_given = read->add_option("--ledger", ledger);
  auto const* const jobs_given = read->add_option("--jobs", jobs);
  read->add_option("--encoding", encoding);
  read->add_option("FILE", order.read.files);
  CLI::App* const child = app.add_subcommand("parse-child");
  CLI::App* const help_word = app.add_subcommand("help");

  try {
    app.parse(argc, argv);
  } catch (CLI::ParseError const& problem) {
    return refuse(Fault::invalid_input, "usage.bad_value", option_of(problem));
  }

  if (version) return Order{Verb::version, {}};
  if (help || *help_word) return Order{*read ? Verb::help_read : Verb::help, {}};
  if (*child) return Order{Verb::parse_child, {}};
  if (auto const unknown = app.remaining(true); !unknown.empty())
    return unknown[0][0] == '-' ? refuse(Fault::invalid_input, "usage.unknown_option", unknown[0])
                                : refuse(Fault::invalid_input, "usage.unknown_command", unknown[0]);
  if (!language.empty() && language != "zh" && language != "en")
    return refuse(Fault::invalid_input, "usage.bad_value", "--lang " + language);
  if (!*read) return refuse(Fault::invalid_input, "usage.no_command");

  order.verb = Verb::read;
  if (json && table) return refuse(Fault::invalid_input, "usage.json_or_table");
  if (json || table) order.read.view = json ? View::json : View::table;
  if (*out_given) order.read.out = out;
  if (*ledger_given) order.read.ledger = ledger;
  order.read.jobs = std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
  if (*jobs_given &&
      (!CLI::detail::lexical_cast(jobs, order.read.jobs) || order.read.jobs < 1 || order.read.jobs > most_jobs))
    return refuse(Fault::invalid_input, "usage.bad_value", "--jobs " + jobs);
  order.read.encoding = HUIYIN_TRY(parse_encoding(encoding));
  HUIYIN_TRY(check(order.read));
  return order;
}

}  // namespace huiyin::cli
