// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/run_prompts.hpp"

#include <algorithm>
#include <map>

#include "office/prompt_audience.hpp"
#include "seal/random.hpp"

namespace huiyin::office {

namespace {

using rectification::DueThing;
using rectification::Prompted;
using rectification::PromptLine;

constexpr std::int64_t things_at_once = 500;
constexpr std::size_t lines_at_once = 200;  // so that nobody waits for the writer
constexpr std::chrono::days prompts_kept{400};

using News = std::map<AccountId, std::vector<PromptLine>>;

class Looking {
 public:
  Looking(store::Session& session, PromptRules const& rules, PromptRun const& run)
      : session_(session), rules_(rules), run_(run), audience_(session, rules, run.today) {}

  News news() {
    for (auto const& kind : rectification::prompted_names) look_at(kind.value);
    return std::move(news_);
  }

 private:
  void look_at(Prompted kind) {
    store::DueDays const days{rules_.ladder.first_due(run_.today), rules_.ladder.last_due(run_.today)};
    std::optional<DueThing> last;
    std::vector<DueThing> things;
    do {
      things = store::due_things(session_, kind, days, last ? &*last : nullptr, things_at_once);
      if (things.empty()) return;
      add(things, kind == Prompted::item ? store::charged_with(session_, things) : std::vector<store::Charged>());
      last = things.back();
    } while (things.size() == static_cast<std::size_t>(things_at_once));
  }

  void add(std::vector<DueThing> const& things, std::vector<store::Charged> const& charged) {
    std::map<std::pair<AccountId, std::string>, store::ToldBefore> told;
    for (auto const& each : store::told_before(session_, things))
      told.emplace(std::pair(each.account, each.thing), each);
    for (DueThing const& thing : things) {
      auto const* rung = rules_.ladder.rung_on(thing.since, thing.due, run_.today);
      if (!rung) continue;
      for (AccountId const account : audience_.told_of(thing, *rung, charged)) {
        auto const before = told.find({account, thing.thing});
        if (before != told.end() && before->second.due == thing.due && before->second.rung == rung->name) continue;
        news_[account].push_back(
            {seal::mint_id<PromptLineId>(run_.now), thing.kind, thing.thing, thing.due, rung->name, rung->colour});
      }
    }
  }

  store::Session& session_;
  PromptRules const& rules_;
  PromptRun const& run_;
  PromptAudience audience_;
  News news_;
};

Result<void> tell_all(store::Desk& desk, News const& news, PromptRun const& run) {
  for (auto const& [account, lines] : news)
    for (std::size_t at = 0; at < lines.size(); at += lines_at_once) {
      auto const from = lines.begin() + static_cast<std::ptrdiff_t>(at);
      auto const to = lines.begin() + static_cast<std::ptrdiff_t>(std::min(lines.size(), at + lines_at_once));
      HUIYIN_TRY(desk.upkeep_and_wait(
          [&, part = std::vector<PromptLine>(from, to), to_whom = account](store::Upkeep& upkeep) -> Result<void> {
            upkeep.tell(to_whom, run.today, part, seal::mint_id<PromptId>(run.now));
            return {};
          }));
    }
  return {};
}

// What was answered or closed is told anew when it comes back.
Result<void> forget_ended(store::Desk& desk, store::ReadPool& pool) {
  for (auto const& kind : rectification::prompted_names) {
    std::vector<PromptLineId> ended;
    do {
      {
        auto lease = HUIYIN_TRY(pool.lease());
        ended = store::ended_lines(*lease, kind.value, things_at_once);
      }
      if (ended.empty()) break;
      HUIYIN_TRY(desk.upkeep_and_wait([ended](store::Upkeep& upkeep) -> Result<void> {
        upkeep.drop_lines(ended);
        return {};
      }));
    } while (ended.size() == static_cast<std::size_t>(things_at_once));
  }
  return {};
}

}  // namespace

Result<std::optional<PromptsTold>> run_prompts(store::Desk& desk, store::ReadPool& pool, PromptRules const& rules,
                                               PromptRun const& run) {
  {
    auto lease = HUIYIN_TRY(pool.lease());
    if (store::prompted_on(*lease, run.today)) return std::optional<PromptsTold>();
  }
  HUIYIN_TRY(forget_ended(desk, pool));
  News news;
  {
    auto lease = HUIYIN_TRY(pool.lease());
    news = Looking(*lease, rules, run).news();
  }
  HUIYIN_TRY(tell_all(desk, news, run));
  HUIYIN_TRY(desk.upkeep_and_wait([&run](store::Upkeep& upkeep) -> Result<void> {
    upkeep.end_prompts(run.today, run.now, run.mailing);
    upkeep.sweep_prompts(run.today - prompts_kept);
    return {};
  }));
  PromptsTold told{news.size(), 0};
  for (auto const& each : news) told.lines += each.second.size();
  return std::optional(told);
}

}  // namespace huiyin::office
