// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "app/setup_answers.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include "app/configuration.hpp"
#include "app/embedded_data.hpp"
#include "app/own_certificates.hpp"
#include "cli/unfinished_files.hpp"
#include "http/server.hpp"

namespace huiyin::app {

namespace {

namespace fs = std::filesystem;
using enum Question;

constexpr std::string_view everywhere = "0.0.0.0:";
constexpr char const* packaged_backups = "/var/backups/huiyin";

struct Kept {  // in a setting of its own
  Question question;
  std::string_view key;
};
constexpr std::array kept{
    Kept{address, "staff.hosts"},  Kept{certificate, "staff.certificate"},
    Kept{key, "staff.key"},        Kept{office_name, "office.name"},
    Kept{preset, "office.preset"}, Kept{backup_folder, "backup.folder"},
    Kept{key_copy, "keys.copy"},   Kept{clients_trust, "staff.strict_transport"},
};

constexpr std::array administrators{system, security, auditor};

bool is_administrator(Question question) { return std::ranges::find(administrators, question) != administrators.end(); }

Setting setting_by(std::string_view key, std::string_view text) {
  return read_setting(*find_setting(key), text).value();
}

std::vector<std::string> parts_of(std::string_view text) {
  return std::get<std::vector<std::string>>(setting_by("staff.hosts", text));
}

Result<void> one_of(std::vector<std::string> const& choices, std::string const& answer) {
  if (std::ranges::find(choices, answer) != choices.end()) return {};
  return refuse(Fault::invalid_input, "config.choice_unknown", fmt::format("{}", fmt::join(choices, ", ")));
}

Result<void> check_addresses(std::string const& answer) {
  auto const parts = parts_of(answer);
  if (parts.empty()) return refuse(Fault::invalid_input, "setup.answer_missing");
  for (std::string const& part : parts)
    if (!http::is_host(part)) return refuse(Fault::invalid_input, "setup.address_malformed", part);
  return {};
}

Error not_writable(std::string const& answer, std::error_code const& fault) {
  return refuse(Fault::unavailable, "file.not_writable", fmt::format("{}: {}", answer, fault.message()));
}

Result<void> check_writable(std::string const& answer) {
  if (::access(answer.c_str(), W_OK | X_OK) == 0) return {};
  return not_writable(answer, std::error_code(errno, std::generic_category()));
}

Result<void> check_folder(std::string const& answer) {
  fs::path const folder = answer;
  if (!folder.is_absolute()) return refuse(Fault::invalid_input, "setup.folder_relative", answer);
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) return not_writable(answer, fault);
  return check_writable(answer);
}

// A place in words, or a folder that is there: then the keys are copied into it.
Result<void> check_key_copy(std::string const& answer) {
  std::error_code unknown;
  bool const is_folder = fs::path(answer).is_absolute() && fs::is_directory(answer, unknown);
  return is_folder ? check_writable(answer) : Result<void>();
}

Result<void> check_administrator(Question question, std::string const& answer, Answers const& so_far) {
  for (Question const other : administrators)
    if (other != question && !answer.empty() && answer_to(so_far, other) == answer)
      return refuse(Fault::invalid_input, "setup.same_person", answer);
  return {};
}

// What a preset sets: data/configuration/presets.toml, section by section.
NamedSettings preset_settings(std::string const& name) {
  NamedSettings settings;
  for (auto const& [key, text] : read_section("configuration/presets.toml", name))
    if (find_setting(key)) settings[key] = setting_by(key, text);
  return settings;
}

}  // namespace

std::string answer_to(Answers const& answers, Question question) {
  auto const found = answers.find(question);
  return found == answers.end() ? std::string() : found->second;
}

bool is_asked(Question question, OfficeState state, Answers const& so_far) {
  bool const is_new = state == OfficeState::none;
  if (question == key) return !answer_to(so_far, certificate).empty();
  if (question == beginning) return is_new;
  if (is_administrator(question)) return is_new && answer_to(so_far, beginning) != name_of(Beginning::demo);
  return question != clients_trust || !is_new;
}

std::string proposal(Question question, SettingValues const& values) {
  auto const row = std::ranges::find(kept, question, &Kept::question);
  if (question == beginning) return std::string(name_of(Beginning::empty));
  if (row == kept.end()) return {};
  if (question == address) {
    auto const& hosts = values.list(row->key);
    return fmt::format("{}", fmt::join(hosts.empty() ? own_addresses() : hosts, ", "));
  }
  std::string const& text = values.text(row->key);
  if (question == preset && text == "none") return "small";
  std::error_code unknown;
  bool const is_packaged = values.text("store.folder") == "/var/lib/huiyin" && fs::exists(packaged_backups, unknown);
  if (question == backup_folder && is_packaged && values.at(row->key).source == SettingSource::fallback)
    return packaged_backups;
  if (question == backup_folder) return (fs::absolute(values.text("store.folder")) / text).string();
  return text;
}

Result<void> check_answer(Question question, std::string const& answer, Answers const& so_far) {
  if (question == address) return check_addresses(answer);
  if (question == beginning) return one_of({"empty", "demo"}, answer);
  if (question == preset) return one_of({"small", "city", "province"}, answer);
  if (question == clients_trust) return one_of({"no", "yes"}, answer);
  if (question == backup_folder) return check_folder(answer);
  if (question == key_copy) return check_key_copy(answer);
  if (question == office_name && answer.empty()) return refuse(Fault::invalid_input, "setup.answer_missing");
  if (question == key) return http::check_certificate({answer_to(so_far, certificate), answer});
  if (question == certificate && !answer.empty() && !fs::path(answer).is_absolute())
    return refuse(Fault::invalid_input, "setup.folder_relative", answer);
  if (is_administrator(question)) return check_administrator(question, answer, so_far);
  return {};
}

Result<Answers> read_answers(fs::path const& file) {
  Answers answers;
  auto const texts = HUIYIN_TRY(read_flat_file(file));
  for (auto const& [name, text] : texts) {
    auto const question = parse_name<Question>(name);
    if (!question) return refuse(Fault::invalid_input, "setup.question_unknown", name);
    answers[*question] = text;
  }
  return answers;
}

Result<void> keep_answers(fs::path const& file, Answers const& answers) {
  std::string text;
  for (auto const& [question, answer] : answers)
    text += fmt::format("{} = {}\n", name_of(question), render_setting(answer));
  return cli::write_whole_file(file, text);
}

NamedSettings settings_of(Answers const& answers, SettingValues const& values) {
  NamedSettings settings;
  for (SettingKey const& each : setting_table())
    if (values.at(each.name).source == SettingSource::setup) settings[each.name] = values.at(each.name).value;
  if (answers.contains(preset))
    for (auto const& [name, value] : preset_settings(answers.at(preset))) settings[name] = value;
  for (auto const& [question, name] : kept)
    if (answers.contains(question)) settings[std::string(name)] = setting_by(name, answers.at(question));
  if (answer_to(answers, certificate).empty()) {
    settings.erase("staff.certificate");
    settings.erase("staff.key");
  }
  auto const listen = parse_place(values.text("staff.listen")).value();
  auto const hosts = parts_of(answer_to(answers, address));
  if (http::is_loopback(listen.address) && !std::ranges::all_of(hosts, http::is_loopback))
    settings["staff.listen"] = std::string(everywhere) + std::to_string(listen.port);
  return settings;
}

}  // namespace huiyin::app
