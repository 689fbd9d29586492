// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "bulletin/ledger_meaning.hpp"

#include <algorithm>
#include <array>

#include "bulletin/ledger_limit.hpp"
#include "bulletin/ledger_words.hpp"

namespace huiyin::bulletin {

namespace {

constexpr double most_of_them = 0.8;
constexpr std::size_t sentence = 18;  // bytes: six characters

// Several columns may mean these: levels of a class, quarters of progress, leaders of two kinds.
bool may_repeat(Meaning meaning) {
  constexpr std::array once{
      Meaning::seq,     Meaning::number,          Meaning::unit,    Meaning::finding,   Meaning::due,
      Meaning::done_on, Meaning::lead_department, Meaning::keep_up, Meaning::closed_on, Meaning::co_departments};
  return std::ranges::find(once, meaning) == once.end();
}

template <class Holds>
double share(std::vector<std::string> const& cells, Holds holds) {
  if (cells.empty()) return 0;
  return static_cast<double>(std::ranges::count_if(cells, holds)) / static_cast<double>(cells.size());
}

// Settles, one question after the other, what headings leave open.
class Settling {
 public:
  Settling(std::vector<PrintedColumn> const& printed, bool one_unit, WordLists const& words)
      : printed_(printed), words_(words), one_unit_(one_unit) {
    std::ranges::transform(printed, std::back_inserter(columns_),
                           [&words](PrintedColumn const& column) { return meaning_of_heading(column, words); });
  }

  std::vector<LedgerColumn> settled() {
    owner_or_unit();
    progress_or_status();
    due_or_done();
    seq_or_number();
    heading_and_finding();
    once_each();
    return std::move(columns_);
  }

 private:
  std::vector<std::string> const& cells(std::size_t at) const { return printed_[at].cells; }
  bool has(Meaning meaning) const {
    return std::ranges::any_of(columns_, [meaning](auto const& column) { return column.meaning == meaning; });
  }
  bool may_be(std::size_t at, Meaning meaning) const {
    return !columns_[at].meaning &&
           std::ranges::find(columns_[at].candidates, meaning) != columns_[at].candidates.end();
  }
  void settle(std::size_t at, Meaning meaning, Certainty certainty = Certainty::medium) {
    columns_[at].meaning = meaning;
    columns_[at].certainty = certainty;
    columns_[at].candidates.clear();
  }
  void ask(std::size_t at, std::vector<Meaning> candidates) {
    columns_[at].meaning.reset();
    columns_[at].certainty = Certainty::low;
    columns_[at].candidates = std::move(candidates);
  }
  template <class Visit>
  void each(Meaning meaning, Visit visit) {
    for (std::size_t at = 0; at < columns_.size(); ++at)
      if (columns_[at].meaning == meaning) visit(at);
  }
  double units(std::size_t at) const {
    return share(cells(at), [this](std::string const& cell) {
      auto const name = heading_words(cell);
      return words_["unit.end"].ends(name, name.size()) > 0 && words_["department.end"].ends(name, name.size()) == 0;
    });
  }
  double departments(std::size_t at) const {
    return share(cells(at), [this](std::string const& cell) {
      auto const name = heading_words(cell);
      return words_["department.end"].ends(name, name.size()) > 0;
    });
  }
  double states(std::size_t at) const {
    return share(cells(at), [this](std::string const& cell) { return state_in(cell, words_).has_value(); });
  }

  // 责任单位 is the inspected unit in a ledger of many units that has no other column for it, else a department.
  void owner_or_unit() {
    if (has(Meaning::unit)) {
      if (!has(Meaning::lead_department) && one_unit_)
        each(Meaning::unit, [this](std::size_t at) {
          if (departments(at) >= most_of_them) settle(at, Meaning::lead_department);
        });
      return;
    }
    if (one_unit_) return;
    std::vector<std::size_t> owners;
    each(Meaning::lead_department, [&owners](std::size_t at) { owners.push_back(at); });
    if (owners.empty()) return;
    std::size_t const at = owners.front();
    if (units(at) >= most_of_them)
      settle(at, Meaning::unit);
    else if (units(at) > 0.3 && departments(at) < 0.5)
      ask(at, {Meaning::unit, Meaning::lead_department});
  }

  void progress_or_status() {
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      bool const open = may_be(at, Meaning::status) && may_be(at, Meaning::progress);
      if (open && cells(at).empty())
        settle(at, has(Meaning::progress) && !has(Meaning::status) ? Meaning::status : Meaning::progress);
      if (open && !cells(at).empty())
        settle(at, states(at) >= most_of_them && !has(Meaning::status) ? Meaning::status : Meaning::progress);
      if (columns_[at].meaning == Meaning::progress && !has(Meaning::status) && states(at) >= most_of_them)
        settle(at, Meaning::status);
      if (columns_[at].meaning == Meaning::status && !cells(at).empty() && states(at) < 0.5)
        settle(at, Meaning::progress);
    }
  }

  // 完成时间 is a limit in a plan, and in a table of progress the day on which it was done.
  void due_or_done() {
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      if (!may_be(at, Meaning::due) || !may_be(at, Meaning::done_on)) continue;
      if (has(Meaning::due)) {
        settle(at, Meaning::done_on);
      } else if (has(Meaning::done_on) || speaks_of_limits(at) || !(has(Meaning::progress) || has(Meaning::status))) {
        settle(at, Meaning::due);
      } else if (cells(at).size() >= printed_[at].places && !all_done()) {
        settle(at, Meaning::due);
      }
    }
  }

  bool speaks_of_limits(std::size_t at) const {
    return std::ranges::any_of(cells(at), [this](std::string const& cell) {
      auto const limit = limit_in(cell, std::nullopt, words_);
      auto const text = cell_words(cell);
      return limit.keep_up || limit.at_once || text.ends_with(U"前") || text.ends_with(U"底") || text.ends_with(U"内");
    });
  }

  bool all_done() const {
    for (std::size_t at = 0; at < columns_.size(); ++at)
      if (columns_[at].meaning == Meaning::status)
        return std::ranges::all_of(cells(at), [this](std::string const& cell) {
          auto const state = state_in(cell, words_);
          return state == StatedState::done || state == StatedState::closed;
        });
    return true;
  }

  // A column of mere counting is no number that people quote.
  void seq_or_number() {
    if (has(Meaning::seq)) return;
    each(Meaning::number, [this](std::size_t at) {
      auto const counts = share(cells(at), [](std::string const& cell) {
        return cell.size() <= 4 && cell.find_first_not_of("0123456789") == std::string::npos;
      });
      if (counts >= most_of_them) settle(at, Meaning::seq);
    });
  }

  // What the finding stands in: the column of its own, else the heading it stands under, else what shows it.
  void heading_and_finding() {
    for (std::size_t at = 0; at < columns_.size(); ++at)
      if (may_be(at, Meaning::finding) && may_be(at, Meaning::other))
        settle(at, has(Meaning::finding) || has(Meaning::heading) ? Meaning::other : Meaning::finding);
    if (!has(Meaning::finding)) {
      for (Meaning const instead : {Meaning::heading, Meaning::detail}) {
        std::vector<std::size_t> found;
        each(instead, [&found](std::size_t at) { found.push_back(at); });
        if (found.size() == 1) return settle(found.front(), Meaning::finding);
      }
      only_candidate();
      return;
    }
    std::vector<std::size_t> findings;
    each(Meaning::finding, [&findings](std::size_t at) { findings.push_back(at); });
    if (findings.size() != 2) return;
    auto const [left, right] = std::pair(findings[0], findings[1]);
    if (cells(left).size() < cells(right).size())
      settle(left, Meaning::heading);
    else if (columns_[left].certainty == columns_[right].certainty)
      settle_same_size(left, right);
  }

  // The one heading that ends like a finding's, over sentences.
  void only_candidate() {
    std::vector<std::size_t> may;
    for (std::size_t at = 0; at < columns_.size(); ++at)
      if (may_be(at, Meaning::finding)) may.push_back(at);
    if (may.size() == 1 &&
        share(cells(may.front()), [](auto const& cell) { return cell.size() >= sentence; }) >= most_of_them)
      settle(may.front(), Meaning::finding);
  }

  void settle_same_size(std::size_t left, std::size_t right) {
    auto const specific = [](std::u32string const& heading) {
      return heading.find(U"具体") != std::u32string::npos || heading.find(U"描述") != std::u32string::npos ||
             heading.find(U"内容") != std::u32string::npos || heading.find(U"原文") != std::u32string::npos;
    };
    if (specific(heading_words(columns_[right].heading)) && !specific(heading_words(columns_[left].heading)))
      settle(left, Meaning::heading);
  }

  void once_each() {
    for (auto const& row : meaning_names) {
      if (may_repeat(row.value)) continue;
      std::vector<std::size_t> claim;
      each(row.value, [&claim](std::size_t at) { claim.push_back(at); });
      if (claim.size() < 2) continue;
      auto const surety = [this](std::size_t at) {
        return std::pair(printed_[at].confirmed.has_value(), columns_[at].certainty);
      };
      auto const best = std::ranges::max(claim, {}, surety);
      bool const alone =
          std::ranges::count_if(claim, [&surety, best](std::size_t at) { return surety(at) == surety(best); }) == 1;
      for (std::size_t const at : claim)
        if (!alone || at != best) ask(at, {row.value});
    }
  }

  std::vector<PrintedColumn> const& printed_;
  WordLists const& words_;
  bool one_unit_;
  std::vector<LedgerColumn> columns_;
};

}  // namespace

std::vector<LedgerColumn> meanings_of(std::vector<PrintedColumn> const& columns, bool one_unit,
                                      WordLists const& words) {
  return Settling(columns, one_unit, words).settled();
}

std::optional<StatedState> state_in(std::string_view cell, WordLists const& words) {
  std::u32string const text = cell_words(cell);
  for (auto const& row : stated_state_names)
    if (words["state." + std::string(row.name)].has(text)) return row.value;
  return std::nullopt;
}

std::optional<StatedState> state_below(std::string_view heading, std::string_view cell, WordLists const& words) {
  auto const state = state_in(cell, words);
  bool const closing = words["heading.closing"].in(heading_words(heading));
  return state == StatedState::done && closing ? StatedState::closed : state;
}

LedgerColumn const* LedgerReading::column_of(Meaning meaning) const {
  auto const found = std::ranges::find(columns, meaning, &LedgerColumn::meaning);
  return found == columns.end() ? nullptr : &*found;
}

}  // namespace huiyin::bulletin
