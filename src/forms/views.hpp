// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Records as JSON, as they are answered: every field always there, null for nothing. Masked fields were emptied before.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bulletin/import.hpp"
#include "publication/publication.hpp"
#include "rectification/figures.hpp"
#include "rectification/item_row.hpp"
#include "rectification/lineage.hpp"
#include "rectification/plan_row.hpp"
#include "rectification/prompt.hpp"
#include "rectification/recheck_row.hpp"
#include "rectification/reminder_row.hpp"
#include "rectification/result_use_row.hpp"
#include "rectification/task_row.hpp"
#include "search/normal_text.hpp"

namespace huiyin::forms {

// There is one for each record of people and inspection, for an attachment, for an import as a row, and for a plan as a
// row and as it stands.
template <class Record>
std::string render_view(Record const& record);

std::string render_view(rectification::Item const& item, Day today, rectification::ItemBeside const& beside);
std::string render_view(rectification::ItemRow const& row, Day today);
std::string render_view(rectification::MechanismRow const& row, Day today);
std::string render_view(rectification::Task const& task, Day today, rectification::TaskBeside const& beside);
std::string render_view(rectification::TaskRow const& row, Day today);
std::string render_view(rectification::Reminder const& reminder, Day today,
                        rectification::ReminderBeside const& beside);
std::string render_view(rectification::ReminderRow const& row, Day today);
std::string render_view(rectification::Recheck const& recheck, rectification::RecheckBeside const& beside);
std::string render_view(rectification::PromptRow const& row, Day today);
std::string render_view(rectification::RectificationPlan const& plan, rectification::PlanBeside const& beside);
std::string render_view(rectification::ResultUse const& use, Day today, rectification::UseBeside const& beside);
std::string render_view(rectification::ResultUseRow const& row, Day today);
std::string render_view(rectification::SimilarFinding const& similar, std::vector<search::Range> const& highlights);
std::string render_view(publication::Publication const& publication, std::vector<publication::Step> const& open_steps);

// same_text: other imports of the same text.
std::string render_view(bulletin::Import const& import, std::vector<bulletin::ImportRow> const& same_text,
                        std::vector<bulletin::ImportStep> const& open_steps);

// With a page of what they are sums of, inspection by inspection, each rendered.
std::string render_view(rectification::FiguresOfAll const& figures, std::vector<std::string> const& rows,
                        std::optional<std::string> const& next, Day today);

// A page of rows that were rendered; next is where the page after it begins.
std::string render_page(std::vector<std::string> const& rows, std::optional<std::string> const& next);

}  // namespace huiyin::forms
