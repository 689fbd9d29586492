// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/figures.hpp"

namespace huiyin::rectification {

namespace {

struct BandDays {
  std::int64_t from = 0;
  std::optional<std::int64_t> to;
};

BandDays days_of_band(std::size_t band) {
  BandDays days{band == 0 ? 0 : band_ends.at(band - 1) + 1, std::nullopt};
  if (band < band_ends.size()) days.to = band_ends[band];
  return days;
}

}  // namespace

std::vector<AgeBand> age_bands(std::map<Day, std::int64_t> const& open_by_feedback, Day today) {
  std::vector<AgeBand> bands;
  for (std::size_t band = 0; band < took_bands.size(); ++band) {
    auto const days = days_of_band(band);
    AgeBand made{days.from, days.to, std::nullopt, today - std::chrono::days(days.from), 0};
    if (days.to) made.fed_back_from = today - std::chrono::days(*days.to);
    bands.push_back(made);
  }
  for (auto const& [day, count] : open_by_feedback) bands[band_of((today - day).count())].count += count;
  return bands;
}

std::vector<TookBand> took_bands_of(Tally const& tally) {
  std::vector<TookBand> bands;
  for (std::size_t band = 0; band < took_bands.size(); ++band) {
    auto const days = days_of_band(band);
    bands.push_back({days.from, days.to, tally.*took_bands[band]});
  }
  return bands;
}

}  // namespace huiyin::rectification
