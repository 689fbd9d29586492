// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The tables of fields of publications, their events and requests.
#pragma once

#include "forms/item_fields.hpp"
#include "forms/publication_requests.hpp"
#include "publication/publication.hpp"

namespace huiyin::forms {

template <>
inline constexpr auto fields<publication::PublicNotice> =
    Fields{Field{"title", &publication::PublicNotice::title},
           Field{"list", &publication::PublicNotice::list},
           Field{"year", &publication::PublicNotice::year},
           OptionalField{"unit", &publication::PublicNotice::unit},
           Field{"kind", &publication::PublicNotice::kind},
           Field{"issued_on", &publication::PublicNotice::issued_on},
           Field{"restored", &publication::PublicNotice::restored},
           OptionalField{"scraped", &publication::PublicNotice::scraped}};

// Records, as they are answered.
template <>
inline constexpr auto fields<publication::Publication> =
    Fields{Field{"id", &publication::Publication::id},
           Field{"version", &publication::Publication::version},
           Field{"import", &publication::Publication::import},
           Flat{&publication::Publication::notice},
           Field{"state", &publication::Publication::state},
           Field{"authors", &publication::Publication::authors},
           Field{"prepared", &publication::Publication::prepared},
           Field{"reviewed", &publication::Publication::reviewed},
           Field{"approved", &publication::Publication::approved},
           Field{"released", &publication::Publication::released},
           Field{"withdrawn", &publication::Publication::withdrawn},
           Field{"reason", &publication::Publication::reason}};
template <>
inline constexpr auto fields<publication::PublicationRow> =
    Fields{Field{"id", &publication::PublicationRow::id},
           Field{"version", &publication::PublicationRow::version},
           Field{"state", &publication::PublicationRow::state},
           Field{"title", &publication::PublicationRow::title},
           Field{"list", &publication::PublicationRow::list},
           Field{"year", &publication::PublicationRow::year},
           Field{"unit", &publication::PublicationRow::unit},
           Field{"kind", &publication::PublicationRow::kind},
           Field{"issued_on", &publication::PublicationRow::issued_on},
           Field{"prepared", &publication::PublicationRow::prepared},
           Field{"released_on", &publication::PublicationRow::released_on},
           Field{"opening", &publication::PublicationRow::opening}};

// Requests.
template <>
inline constexpr auto fields<PreparePublicationRequest> = Fields{Field{"import", &PreparePublicationRequest::import}};
template <>
inline constexpr auto fields<publication::RevisePublication> = Fields{Flat{&publication::RevisePublication::notice}};
template <>
inline constexpr auto fields<publication::ReviewPublication> = Fields{};
template <>
inline constexpr auto fields<publication::ApprovePublication> = Fields{};
template <>
inline constexpr auto fields<publication::ReleasePublication> = Fields{};
template <>
inline constexpr auto fields<publication::SendPublicationBack> =
    Fields{Field{"reason", &publication::SendPublicationBack::reason}};
template <>
inline constexpr auto fields<publication::WithdrawPublication> =
    Fields{Field{"reason", &publication::WithdrawPublication::reason}};

// Events, as the journal keeps them.
template <>
inline constexpr auto fields<publication::PublicationPrepared> =
    EventFields{"publication_prepared", Field{"import", &publication::PublicationPrepared::import},
                Flat{&publication::PublicationPrepared::notice}, Field{"by", &publication::PublicationPrepared::by}};
template <>
inline constexpr auto fields<publication::PublicationRevised> =
    EventFields{"publication_revised", Flat{&publication::PublicationRevised::notice},
                Field{"by", &publication::PublicationRevised::by}};
template <>
inline constexpr auto fields<publication::PublicationReviewed> =
    EventFields{"publication_reviewed", Field{"by", &publication::PublicationReviewed::by}};
template <>
inline constexpr auto fields<publication::PublicationApproved> =
    EventFields{"publication_approved", Field{"by", &publication::PublicationApproved::by}};
template <>
inline constexpr auto fields<publication::PublicationReleased> =
    EventFields{"publication_released", Field{"by", &publication::PublicationReleased::by}};
template <>
inline constexpr auto fields<publication::PublicationSentBack> =
    EventFields{"publication_sent_back", Field{"reason", &publication::PublicationSentBack::reason},
                Field{"by", &publication::PublicationSentBack::by}};
template <>
inline constexpr auto fields<publication::PublicationWithdrawn> =
    EventFields{"publication_withdrawn", Field{"reason", &publication::PublicationWithdrawn::reason},
                Field{"by", &publication::PublicationWithdrawn::by}};

}  // namespace huiyin::forms
