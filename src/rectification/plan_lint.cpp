// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/plan_lint.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "rectification/plan_text.hpp"

namespace huiyin::rectification {

namespace {

bool answers(Item const& item) { return item.state != State::cancelled; }

Remark remark(RemarkKind kind, std::string detail = "") {
  return {kind, weight_of(kind), {}, {}, {}, {}, std::move(detail)};
}
Remark about(Item const& item, RemarkKind kind, std::string detail = "") {
  Remark made = remark(kind, std::move(detail));
  made.item = item.id;
  return made;
}
Remark about(Item const& item, Measure const& measure, RemarkKind kind, std::string detail = "") {
  Remark made = about(item, kind, std::move(detail));
  made.measure = measure.id;
  return made;
}

class Looking {
 public:
  Looking(PlanGround const& ground, PlanWords const& words) : ground_(ground), words_(words) {}

  std::vector<Remark> through() && {
    for (PlanFinding const& finding : ground_.findings) look_at(finding);
    for (PlanOpinion const& opinion : ground_.opinions) look_at(opinion);
    for (Item const& item : ground_.items)
      if (answers(item)) look_at(item);
    look_at_proofs();
    look_at_closings();
    return std::move(remarks_);
  }

 private:
  void look_at(PlanFinding const& finding) {
    bool const is_covered = finding.withdrawn || std::ranges::any_of(ground_.items, [&](Item const& item) {
                              return answers(item) && item.finding == finding.id;
                            });
    if (is_covered) return;
    remarks_.push_back(remark(RemarkKind::finding_uncovered, finding.text));
    remarks_.back().finding = finding.id;
  }

  // Items answer an opinion as a whole, so its demands are answered with it.
  void look_at(PlanOpinion const& opinion) {
    bool const is_covered = std::ranges::any_of(ground_.items, [&](Item const& item) {
      return answers(item) && std::ranges::find(item.opinions, opinion.id) != item.opinions.end();
    });
    if (is_covered) return;
    std::vector<Remark> missing;
    for (std::string const& demand : opinion.demands) missing.push_back(remark(RemarkKind::demand_uncovered, demand));
    if (missing.empty()) missing.push_back(remark(RemarkKind::opinion_uncovered, opinion.heading));
    for (Remark& each : missing) {
      each.opinion = opinion.id;
      remarks_.push_back(std::move(each));
    }
  }

  void look_at(Item const& item) {
    if (item.plan.measures.empty()) remarks_.push_back(about(item, RemarkKind::item_without_measure));
    for (Measure const& measure : item.plan.measures) {
      look_at_duty(item, measure);
      look_at_words(item, measure);
    }
    if (ground_.fed_back_on)
      for (Progress const& progress : item.progress) look_at_age(item, progress);
  }

  void look_at_duty(Item const& item, Measure const& measure) {
    if (!measure.responsible_leader && !measure.lead_department)
      remarks_.push_back(about(item, measure, RemarkKind::measure_without_owner));
    bool const is_for_good = measure.keep_up || item.keep_up;
    if (!measure.due && !is_for_good) remarks_.push_back(about(item, measure, RemarkKind::measure_without_date));
    if (!measure.due && is_for_good && !item.next_milestone)
      remarks_.push_back(about(item, measure, RemarkKind::keep_up_without_milestone));
    auto const last = item.due ? item.due : ground_.last_day;
    if (measure.due && last && *measure.due > *last)
      remarks_.push_back(about(item, measure, RemarkKind::due_past_clock, render(*last)));
  }

  void look_at_words(Item const& item, Measure const& measure) {
    auto const [first, is_first] = told_.try_emplace(told(measure.text), &item);
    if (!is_first) remarks_.push_back(about(item, measure, RemarkKind::duplicate_measure, first->second->number));
    if (only_holds_a_meeting(measure.text, words_))
      remarks_.push_back(about(item, measure, RemarkKind::only_meeting));
    else if (auto verb = vague_verb(measure.text, words_))
      remarks_.push_back(about(item, measure, RemarkKind::vague_verb, *std::move(verb)));
  }

  void look_at_age(Item const& item, Progress const& progress) {
    for (Attachment const& attachment : progress.attachments) {
      auto const named = day_in_name(attachment.name);
      Day const of = named ? std::min(*named, progress.by.on) : progress.by.on;
      if (of < *ground_.fed_back_on)
        remarks_.push_back(about(item, RemarkKind::proof_older_than_finding, attachment.name));
    }
  }

  void look_at_proofs() {
    struct Proved {
      std::string name;
      std::vector<Item const*> items;
    };
    std::map<Digest, Proved> proved;
    for (Item const& item : ground_.items)
      for (Progress const& progress : item.progress)
        for (Attachment const& attachment : progress.attachments) {
          auto& [name, items] = proved.try_emplace(attachment.content, Proved{attachment.name, {}}).first->second;
          if (answers(item) && std::ranges::find(items, &item) == items.end()) items.push_back(&item);
        }
    std::vector<Remark> found;
    for (auto const& [content, file] : proved) {
      if (file.items.size() < many_proved) continue;
      std::vector<std::string> numbers;
      for (Item const* const item : file.items) numbers.push_back(item->number);
      found.push_back(about(*file.items.front(), RemarkKind::one_proof_for_many,
                            fmt::format("{}：{}", file.name, fmt::join(numbers, "、"))));
    }
    std::ranges::sort(found, {}, &Remark::detail);
    remarks_.insert(remarks_.end(), found.begin(), found.end());
  }

  void look_at_closings() {
    std::vector<Day> ends;
    for (Item const& item : ground_.items) {
      std::optional<Day> end;
      for (Measure const& measure : item.plan.measures)
        if (measure.due && (!end || *measure.due > *end)) end = measure.due;
      if (answers(item) && end) ends.push_back(*end);
    }
    if (ends.empty()) return;
    Day const last = *std::ranges::max_element(ends);
    auto const on_it = static_cast<std::size_t>(std::ranges::count(ends, last));
    if (on_it >= many_closings && on_it * 2 > ends.size())
      remarks_.push_back(
          remark(RemarkKind::closings_bunched, fmt::format("{} {}/{}", render(last), on_it, ends.size())));
  }

  PlanGround const& ground_;
  PlanWords const& words_;
  std::vector<Remark> remarks_;
  std::map<std::u32string, Item const*> told_;  // each text, where it was told first
};

}  // namespace

char const* printed(RemarkKind kind) {
  constexpr std::array words{"问题无整改事项", "意见无整改事项", "要求无整改事项", "事项无措施",    "措施无责任人",
                             "措施无时限",     "措施超期限",     "长期坚持无节点", "措施雷同",      "以会议代整改",
                             "表述空泛",       "一份材料多处用", "材料早于反馈",   "扎堆在最后一日"};
  return words.at(static_cast<std::size_t>(kind));
}

std::vector<Remark> look_through(PlanGround const& ground, PlanWords const& words) {
  return Looking(ground, words).through();
}

}  // namespace huiyin::rectification
