// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is asked when an office is set up, and what may be answered. The same at the terminal, in a file and in the
// browser. Promise: an answer that passed can be carried out.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/founding.hpp"
#include "app/setting_file.hpp"

namespace huiyin::app {

enum class Question {
  address,
  certificate,
  key,
  office_name,
  preset,
  beginning,
  system,
  security,
  auditor,
  backup_folder,
  key_copy,
  clients_trust
};
constexpr std::array question_names{
    Named{Question::address, "address"},   Named{Question::certificate, "certificate"},
    Named{Question::key, "key"},           Named{Question::office_name, "office_name"},
    Named{Question::preset, "preset"},     Named{Question::beginning, "beginning"},
    Named{Question::system, "system"},     Named{Question::security, "security"},
    Named{Question::auditor, "auditor"},   Named{Question::backup_folder, "backup_folder"},
    Named{Question::key_copy, "key_copy"}, Named{Question::clients_trust, "clients_trust"},
};
static_assert(named_in_order(question_names));
constexpr auto const& names_of(Question) { return question_names; }

enum class Beginning { empty, demo };
constexpr std::array beginning_names{Named{Beginning::empty, "empty"}, Named{Beginning::demo, "demo"}};
static_assert(named_in_order(beginning_names));
constexpr auto const& names_of(Beginning) { return beginning_names; }

using Answers = std::map<Question, std::string>;

std::string answer_to(Answers const& answers, Question question);  // empty where there is none

// In order; what an earlier answer made needless is left out.
bool is_asked(Question question, OfficeState state, Answers const& so_far);

// What stands now, or what most would answer.
std::string proposal(Question question, SettingValues const& values);

// Refuses setup.answer_missing, setup.address_malformed, setup.same_person, setup.folder_relative,
// config.choice_unknown, http.certificate_unreadable, file.not_writable.
Result<void> check_answer(Question question, std::string const& answer, Answers const& so_far);

// Refuses setup.question_unknown, config.file_unreadable, config.malformed, config.wrong_type.
Result<Answers> read_answers(std::filesystem::path const& file);
Result<void> keep_answers(std::filesystem::path const& file, Answers const& answers);  // refuses file.not_writable

// The settings they come to, over those that set-up chose before.
NamedSettings settings_of(Answers const& answers, SettingValues const& values);

}  // namespace huiyin::app
