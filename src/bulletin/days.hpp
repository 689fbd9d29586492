// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The days of a notice: when the team was on site and when it fed back. A year comes only from the text:
// from the date itself, or from the other of the two events when that leaves one choice.
#pragma once

#include "bulletin/notice.hpp"

namespace huiyin::bulletin {

// A date as printed in a match of the rules date, range_end and their like; relative years stay empty.
PartialDate date_of(Notice const& notice, Match const& match, Range part);

// A number that may be a day of a month: the 5 of 4月3至5日.
std::optional<unsigned> day_number(Notice const& notice, Range range);

// "10月底前" is the last day of that month.
PartialDate month_end(PartialDate date);

// The day on which the page says it was published: in a short line above or below the text.
std::optional<PartialDate> published(Notice const& notice);

void read_days(Notice const& notice, Reading& reading);

}  // namespace huiyin::bulletin
