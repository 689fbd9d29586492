// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of a recheck's record, events and requests. The record is shown without its frame and its lines:
// the frame stands in the published record of the draw, and lines are told with their items to those who see those.
#pragma once

#include "forms/item_fields.hpp"
#include "forms/recheck_requests.hpp"
#include "rectification/recheck_row.hpp"

namespace huiyin::forms {

// Records, as they are answered, and their parts.
template <>
inline constexpr auto fields<rectification::FrameEntry> =
    Fields{Field{"item", &rectification::FrameEntry::item}, Field{"unit", &rectification::FrameEntry::unit}};
template <>
inline constexpr auto fields<rectification::DrawCheckpoint> =
    Fields{Field{"origin", &rectification::DrawCheckpoint::origin}, Field{"size", &rectification::DrawCheckpoint::size},
           Field{"root", &rectification::DrawCheckpoint::root}};
template <>
inline constexpr auto fields<rectification::RecheckFilter> =
    Fields{Field{"round", &rectification::RecheckFilter::round}, Field{"unit", &rectification::RecheckFilter::unit},
           Field{"closed_since", &rectification::RecheckFilter::closed_since}};
template <>
inline constexpr auto fields<rectification::RecheckResult> =
    Fields{Field{"by", &rectification::RecheckResult::by},
           Field{"on", &rectification::RecheckResult::on},
           Field{"methods", &rectification::RecheckResult::methods},
           Field{"people_asked", &rectification::RecheckResult::asked},
           Field{"people_satisfied", &rectification::RecheckResult::satisfied},
           Field{"outcome", &rectification::RecheckResult::outcome},
           Field{"note", &rectification::RecheckResult::note}};
template <>
inline constexpr auto fields<rectification::Drawing> =
    Fields{Field{"by", &rectification::Drawing::by}, Field{"checkpoint", &rectification::Drawing::checkpoint}};
template <>
inline constexpr auto fields<rectification::Recheck> =
    Fields{Field{"id", &rectification::Recheck::id},          Field{"version", &rectification::Recheck::version},
           Field{"number", &rectification::Recheck::number},  Field{"announced", &rectification::Recheck::announced},
           Field{"filter", &rectification::Recheck::filter},  Field{"count", &rectification::Recheck::count},
           Field{"strata", &rectification::Recheck::strata},  Field{"state", &rectification::Recheck::state},
           Field{"drawing", &rectification::Recheck::drawing}};
template <>
inline constexpr auto fields<rectification::DrawnItem> =
    Fields{Field{"item", &rectification::DrawnItem::item},
           Field{"number", &rectification::DrawnItem::number},
           Field{"finding_text", &rectification::DrawnItem::finding_text},
           Field{"unit", &rectification::DrawnItem::unit},
           Field{"unit_name", &rectification::DrawnItem::unit_name},
           Field{"state", &rectification::DrawnItem::state},
           Field{"result", &rectification::DrawnItem::result}};
template <>
inline constexpr auto fields<rectification::RecheckBeside> = Fields{
    Field{"open_steps", &rectification::RecheckBeside::open_steps},
    Field{"round_name", &rectification::RecheckBeside::round_name},
    Field{"unit_name", &rectification::RecheckBeside::unit_name}, Field{"drawn", &rectification::RecheckBeside::drawn}};
template <>
inline constexpr auto fields<rectification::RecheckRow> =
    Fields{Field{"id", &rectification::RecheckRow::id},
           Field{"version", &rectification::RecheckRow::version},
           Field{"number", &rectification::RecheckRow::number},
           Field{"announced_on", &rectification::RecheckRow::announced_on},
           Field{"state", &rectification::RecheckRow::state},
           Field{"frame_size", &rectification::RecheckRow::frame_size},
           Field{"count", &rectification::RecheckRow::count},
           Field{"rechecked", &rectification::RecheckRow::rechecked},
           Field{"wrong", &rectification::RecheckRow::wrong}};
template <>
inline constexpr auto fields<rectification::ItemRecheck> =
    Fields{Field{"number", &rectification::ItemRecheck::number}, Field{"result", &rectification::ItemRecheck::result}};
template <>
inline constexpr auto fields<rectification::RecheckCounts> =
    Fields{Field{"closed_items", &rectification::RecheckCounts::closed},
           Field{"rechecked", &rectification::RecheckCounts::rechecked},
           Field{"wrong_closing", &rectification::RecheckCounts::wrong_closing},
           Field{"relapsed", &rectification::RecheckCounts::relapsed}};

// Requests.
template <>
inline constexpr auto fields<AnnounceRecheckRequest> =
    Fields{OptionalField{"round", &AnnounceRecheckRequest::round},
           OptionalField{"unit", &AnnounceRecheckRequest::unit},
           OptionalField{"closed_since", &AnnounceRecheckRequest::closed_since},
           OptionalField{"count", &AnnounceRecheckRequest::count},
           OptionalField{"percent", &AnnounceRecheckRequest::percent},
           Field{"strata", &AnnounceRecheckRequest::strata}};
template <>
inline constexpr auto fields<DrawRecheckRequest> = Fields{};
template <>
inline constexpr auto fields<rectification::RecordResult> =
    Fields{Field{"item", &rectification::RecordResult::item},
           Field{"on", &rectification::RecordResult::on},
           Field{"methods", &rectification::RecordResult::methods},
           OptionalField{"people_asked", &rectification::RecordResult::asked},
           OptionalField{"people_satisfied", &rectification::RecordResult::satisfied},
           Field{"outcome", &rectification::RecordResult::outcome},
           OptionalField{"note", &rectification::RecordResult::note}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<rectification::RecheckAnnounced> =
    EventFields{"recheck_announced",
                Field{"number", &rectification::RecheckAnnounced::number},
                Field{"by", &rectification::RecheckAnnounced::by},
                Field{"filter", &rectification::RecheckAnnounced::filter},
                Field{"frame", &rectification::RecheckAnnounced::frame},
                Field{"count", &rectification::RecheckAnnounced::count},
                Field{"strata", &rectification::RecheckAnnounced::strata}};
template <>
inline constexpr auto fields<rectification::RecheckDrawn> = EventFields{
    "recheck_drawn", Field{"by", &rectification::RecheckDrawn::by},
    Field{"checkpoint", &rectification::RecheckDrawn::checkpoint}, Field{"items", &rectification::RecheckDrawn::items}};
template <>
inline constexpr auto fields<rectification::ItemRechecked> =
    EventFields{"item_rechecked", Field{"item", &rectification::ItemRechecked::item},
                Field{"result", &rectification::ItemRechecked::result}};

}  // namespace huiyin::forms
