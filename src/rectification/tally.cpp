// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/tally.hpp"

#include <algorithm>

namespace huiyin::rectification {

namespace {

constexpr std::array counted_states{&Tally::assigned, &Tally::in_progress, &Tally::applied,
                                    &Tally::checked,  &Tally::closed,      &Tally::cancelled};
static_assert(counted_states.size() == state_names.size());

bool still_open(State state) { return state != State::closed && state != State::cancelled; }

bool is_after(std::optional<Day> const& day, std::optional<Day> const& other) { return day && other && *day > *other; }

std::int64_t one_if(bool holds) { return holds ? 1 : 0; }

struct MoneyUnit {
  std::string_view word;
  std::int64_t yuan;
};
constexpr std::array money_units{MoneyUnit{"元", 1}, MoneyUnit{"万元", 10'000}, MoneyUnit{"亿元", 100'000'000}};
// What one item can bring in: so that no slip of the hand, and no sum over a province, goes beyond a number.
constexpr std::int64_t most_money = 100'000'000'000;

std::int64_t money_of(Item const& item) {
  std::int64_t money = 0;
  for (Effect const& effect : item.outcome.effects)
    for (MoneyUnit const& unit : money_units)
      if (effect.kind == EffectKind::money && effect.unit == unit.word)
        money += std::min(effect.amount.value_or(0), most_money / unit.yuan) * unit.yuan;
  return std::min(money, most_money);
}

}  // namespace

ClosingFacts closing_facts(Item const& item, std::optional<Day> fed_back_on) {
  ClosingFacts facts;
  if (item.closings.empty()) return facts;
  Closing const& last = item.closings.back();
  if (item.state == State::closed && last.closed) facts.closed_on = last.closed->on;
  if ((item.state == State::closed || item.state == State::checked) && last.check)
    facts.judgement = last.check->judgement;
  if (facts.closed_on && fed_back_on) facts.took = (*facts.closed_on - *fed_back_on).count();
  return facts;
}

Tally tally_of(Item const& item, std::optional<Day> fed_back_on) {
  ClosingFacts const facts = closing_facts(item, fed_back_on);
  Tally tally;
  tally.total = 1;
  tally.*counted_states.at(static_cast<std::size_t>(item.state)) = 1;
  tally.returned = one_if(item.marks.returned > 0);
  tally.reopened = one_if(item.marks.reopened > 0);
  tally.extended = one_if(item.marks.extended > 0);
  tally.basically_done = one_if(item.state == State::checked && facts.judgement == Judgement::basically_done);
  tally.late = one_if(is_after(facts.closed_on, item.due));
  tally.first_late = one_if(is_after(facts.closed_on, item.first_due));
  tally.money = money_of(item);
  if (facts.took) {
    tally.*took_bands.at(band_of(*facts.took)) = 1;
    tally.took_days = *facts.took;
  }
  return tally;
}

Tally operator-(Tally left, Tally const& right) {
  for (TallyPart const& part : tally_parts) left.*part.count -= right.*part.count;
  return left;
}

std::map<Day, DayTally> days_of(Item const& item) {
  std::map<Day, DayTally> days;
  if (still_open(item.state)) {
    if (item.due) ++days[*item.due].due;
    if (item.first_due) ++days[*item.first_due].first_due;
  }
  if (auto const closed_on = closing_facts(item, std::nullopt).closed_on) ++days[*closed_on].closed;
  return days;
}

}  // namespace huiyin::rectification
