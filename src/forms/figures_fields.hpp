// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The figures of a round or an organisation as JSON: every count under the name by which the ledger opens its rows.
// Nothing here comes in: there are no requests.
#pragma once

#include "forms/fields.hpp"
#include "rectification/figures.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<rectification::Tally> =
    Fields{Field{"total", &rectification::Tally::total},
           Field{"assigned", &rectification::Tally::assigned},
           Field{"in_progress", &rectification::Tally::in_progress},
           Field{"applied", &rectification::Tally::applied},
           Field{"checked", &rectification::Tally::checked},
           Field{"closed", &rectification::Tally::closed},
           Field{"cancelled", &rectification::Tally::cancelled},
           Field{"returned", &rectification::Tally::returned},
           Field{"reopened", &rectification::Tally::reopened},
           Field{"extended", &rectification::Tally::extended},
           Field{"basically_done", &rectification::Tally::basically_done},
           Field{"late", &rectification::Tally::late},
           Field{"first_late", &rectification::Tally::first_late},
           Field{"money", &rectification::Tally::money}};
template <>
inline constexpr auto fields<rectification::Figures> =
    Fields{Flat{&rectification::Figures::tally}, Field{"overdue", &rectification::Figures::overdue},
           Field{"first_overdue", &rectification::Figures::first_overdue}};
template <>
inline constexpr auto fields<rectification::AgeBand> =
    Fields{Field{"from_days", &rectification::AgeBand::from_days}, Field{"to_days", &rectification::AgeBand::to_days},
           Field{"fed_back_from", &rectification::AgeBand::fed_back_from},
           Field{"fed_back_by", &rectification::AgeBand::fed_back_by}, Field{"count", &rectification::AgeBand::count}};
template <>
inline constexpr auto fields<rectification::TookBand> =
    Fields{Field{"from_days", &rectification::TookBand::from_days}, Field{"to_days", &rectification::TookBand::to_days},
           Field{"count", &rectification::TookBand::count}};
template <>
inline constexpr auto fields<rectification::ClosingMonth> =
    Fields{Field{"from", &rectification::ClosingMonth::from}, Field{"to", &rectification::ClosingMonth::to},
           Field{"count", &rectification::ClosingMonth::count}};
template <>
inline constexpr auto fields<rectification::InspectionFigures> =
    Fields{Field{"inspection", &rectification::InspectionFigures::inspection},
           Field{"round", &rectification::InspectionFigures::round},
           Field{"team", &rectification::InspectionFigures::team},
           Field{"unit", &rectification::InspectionFigures::unit},
           Field{"unit_name", &rectification::InspectionFigures::unit_name},
           Field{"fed_back_on", &rectification::InspectionFigures::fed_back_on},
           Field{"figures", &rectification::InspectionFigures::figures}};
template <>
inline constexpr auto fields<rectification::FiguresOfAll> =
    Fields{Field{"inspections", &rectification::FiguresOfAll::inspections},
           Field{"fed_back", &rectification::FiguresOfAll::fed_back},
           Field{"figures", &rectification::FiguresOfAll::figures},
           Field{"repeats", &rectification::FiguresOfAll::repeats},
           Field{"ageing", &rectification::FiguresOfAll::ageing},
           Field{"cycle", &rectification::FiguresOfAll::cycle},
           Field{"closings", &rectification::FiguresOfAll::closings}};

}  // namespace huiyin::forms
