// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "bulletin/parties.hpp"
#include "chinese/numerals.hpp"

namespace huiyin::bulletin {

Range bare_unit(Notice const& notice, Range range) {
  auto const view = notice.text().folded();
  range = bared(notice.text(), range);
  for (bool cut = true; cut;) {
    cut = false;
    std::size_t const tail = notice.words("unit_tail").ends(view, range.end);
    if (tail > 0 && tail < length(range)) range = bared(notice.text(), {range.begin, range.end - tail}), cut = true;
  }
  for (bool cut = true; cut;) {
    std::size_t const head = notice.words("unit_head").begins(view, range.begin);
    cut = head > 0 && head < length(range);
    if (cut) range.begin += head;
  }
  if (length(range) > 2 && view[range.end - 1] == U'）') {
    std::size_t const open = notice.view(range).rfind(U"（");
    if (open != std::u32string_view::npos && open > 0) range.end = range.begin + open;
  }
  return bared(notice.text(), range);
}

namespace {

// 区委老干部局, 群众艺术馆: names that hold a word which otherwise tells of no unit
bool is_no_name(Notice const& notice, std::u32string_view name) {
  auto const& words = notice.words("unit_not");
  for (auto found = words.find(name); found; found = words.find(name, found->begin + 1)) {
    bool within = false;
    for (std::size_t at = 0; at <= found->begin; ++at)
      within = within || at + notice.words("unit_not_within").begins(name, at) >= found->end;
    if (!within) return true;
  }
  return false;
}

bool is_org(Notice const& notice, Range range) {
  auto const view = notice.view(range);
  if (notice.match(range, "unit_count")) return false;
  if (view.starts_with(U"各") || view.find(U"直各") != std::u32string_view::npos) return false;  // 县直各学校
  bool const province = notice.words("province").begins(view, 0) == view.size();
  return length(range) >= 2 && length(range) <= 40 &&
         (province || notice.words("org_end").ends(view, view.size()) > 0) && !is_no_name(notice, view);
}

// A、B和C: the joining words split only where an organisation's name can end before them.
void split_joined(Notice const& notice, Range range, std::vector<Range>& parts) {
  auto const view = notice.text().folded();
  for (std::size_t at = range.begin; at < range.end; ++at) {
    std::size_t const joint = notice.words("unit_joint").begins(view, at);
    if (joint == 0) continue;
    Range const left = bared(notice.text(), {range.begin, at});
    Range const right = bared(notice.text(), {at + joint, range.end});
    bool const counted = notice.match_here(right, "counted_units").has_value();
    // 29个村和3个社区, 31个省和昆明市, but not 10个区直单位和街道党组织
    bool const both = notice.match_here(left, "counted_units").has_value() &&
                      (counted || notice.words("counted_kind").ends(view, right.end) == 0);
    if (length(right) < 2 || !(is_org(notice, left) || both)) continue;
    bool const owner = notice.words("village_owner").ends(view, left.end) > 0;
    if (owner && length(right) <= 4 && !is_org(notice, right)) {  // 金山街道及高林、后坑社区
      parts.push_back(left);
      return;
    }
    if (!counted && notice.match_here(right, "unnamed_below")) {  // 某镇党委及其所辖村党组织
      parts.push_back(left);
      return;
    }
    if (!counted && notice.words("org_end").ends(view, right.end) == 0) continue;
    parts.push_back(left);
    split_joined(notice, right, parts);
    return;
  }
  parts.push_back(range);
}

// 云龙乡及所辖村、池园镇及所辖村: each town before what belongs to it.
bool joined_before(Notice const& notice, Range below) {
  return below.begin > 0 && notice.view({below.begin - 1, below.begin}).find_first_of(U"及和其") == 0;
}

// 35个单位, 8家单位党组织, 41个村党组织
std::optional<UnitCount> unit_count(Notice const& notice, Range range) {
  auto const found = notice.match(range, "unit_count");
  if (!found) return std::nullopt;
  auto const amount = chinese::number_value(notice.view(*(*found)["amount"]));
  Range const what = bared(notice.text(), {found->range.end, range.end});
  if (!amount || length(what) < 2) return std::nullopt;
  return UnitCount{notice.text().printed(what), *amount, notice.spans({found->range.begin, what.end})};
}

// A name that the list's own number vouches for, though it ends like no organisation.
bool may_be_name(Notice const& notice, Range unit) {
  return length(unit) >= 2 && length(unit) <= 20 && !is_no_name(notice, notice.view(unit));
}

// 闸东街道6个社区党委: one name, and it is not among the six.
bool owns_counted(Notice const& notice, Range before) {
  return notice.words("owner").ends(notice.view(before), length(before)) > 0 &&
         notice.view(before).find_first_of(U"、，；和及") == std::u32string_view::npos;
}

// 临溪、东埠、沂源3个市: as many names as the number says.
bool counts_names(Notice const& notice, Range range, Match const& tail) {
  auto const count = tail["amount"] ? chinese::number_value(notice.view(*tail["amount"])) : std::nullopt;
  auto const names = split(notice.text(), {range.begin, tail.range.begin}, U"、");
  return count && names.size() >= 2 && static_cast<std::size_t>(*count) == names.size() &&
         notice.has({tail.range.begin, range.end}, "counted_noun");
}

// Behind whose turn it is (第六轮巡察的), and behind those to whom the units belong.
std::size_t first_name(Notice const& notice, Range range) {
  if (auto const round = notice.match_here(range, "of_round")) range.begin = round->range.end;
  if (auto const owned = notice.match(range, "owned_units"); owned && owned->range.begin > range.begin)
    range.begin = (*owned)["units"]->begin;
  if (auto const under = notice.match(range, "subordinate_list"); under && !joined_before(notice, under->range))
    range.begin = under->range.end;
  return range.begin;
}

// 自治区测绘院等15个事业单位、自治区总工会等9个群团党组: the first of each kind, then how many.
UnitList list_by_kinds(Notice const& notice, Range range) {
  UnitList list;
  for (Range part : split(notice.text(), range, U"、，；")) {
    auto const first = notice.match_here(part, "first_of_kind");
    Range const name = bare_unit(notice, first ? *(*first)["unit"] : part);
    if (is_org(notice, name)) list.units.push_back(name);
    if (!first) continue;
    part.begin = (*first)["unit"]->end;
    if (auto count = unit_count(notice, part)) list.counts.push_back(std::move(*count));
  }
  return list;
}

// 26个县（市、区）: a list within brackets parts no names.
std::vector<Range> split_names(Notice const& notice, Range range) {
  auto parts = split(notice.text(), range, U"、，；");
  for (std::size_t i = 0; i + 1 < parts.size();) {
    auto const words = notice.view(parts[i]);
    if (std::ranges::count(words, U'（') <= std::ranges::count(words, U'）')) {
      ++i;
      continue;
    }
    parts[i].end = parts[i + 1].end;
    parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
  return parts;
}

}  // namespace

UnitList unit_list(Notice const& notice, Range range) {
  UnitList list;
  range = bare_unit(notice, range);
  if (notice.matches(range, "of_a_kind").size() > 1) return list_by_kinds(notice, range);
  if (auto const lists = notice.match(range, "two_counted_lists")) {  // A等3个部门党组，B及所辖6个党总支
    Range const comma = *(*lists)["comma"];
    list = unit_list(notice, {range.begin, comma.begin});
    UnitList rest = unit_list(notice, {comma.end, range.end});
    list.units.insert(list.units.end(), rest.units.begin(), rest.units.end());
    std::ranges::move(rest.counts, std::back_inserter(list.counts));
    return list;
  }
  range.begin = first_name(notice, range);
  std::optional<UnitCount> of_all;
  if (auto const rest = notice.match(range, "and_more"); rest && rest->range.begin > range.begin) {
    of_all = unit_count(notice, {rest->range.begin, range.end});
    range.end = rest->range.begin;
  }
  bool named_by_count = false;
  if (auto const tail = notice.match(range, "count_tail"); tail && tail->range.begin > range.begin) {
    bool const ends = notice.words("org_end").ends(notice.text().folded(), tail->range.begin) > 0;
    auto count = unit_count(notice, {tail->range.begin, range.end});
    if (ends && count && count->count > 1 && owns_counted(notice, {range.begin, tail->range.begin})) {
      list.counts.push_back(std::move(*count));
      return list;
    }
    named_by_count = counts_names(notice, range, *tail);
    if (ends || named_by_count) {
      if (!of_all) of_all = std::move(count);
      range.end = tail->range.begin;
    }
  }
  auto const last = notice.view(range).rfind(U'等');
  bool const closes = last != std::u32string_view::npos && last > 0 &&
                      notice.view(range).find(U'、', last) == std::u32string_view::npos &&
                      notice.words("org_end").ends(notice.text().folded(), range.begin + last) > 0;
  if (closes) range.end = range.begin + last;
  std::vector<Range> parts;
  for (Range const part : split_names(notice, range)) split_joined(notice, part, parts);
  constexpr std::u32string_view shared = U"党组织";  // 一团、三团、师医院党组织: the ending of all
  bool const ends_shared =
      parts.size() >= 3 && notice.view(parts.back()).ends_with(shared) &&
      std::ranges::count_if(parts, [&](Range part) { return notice.view(part).ends_with(shared); }) == 1;
  if (ends_shared) parts.back().end -= shared.size();
  bool const all_counted = named_by_count || (of_all && of_all->count == static_cast<int>(parts.size()));
  for (Range const part : parts) {
    Range unit = bare_unit(notice, part);
    if (auto const team = notice.match(unit, "team_towards")) unit.begin = team->range.end;
    if (auto const field = notice.match_here(part, "field_of"); field && field->range.end == part.end)
      unit = *(*field)["place"];  // 临湖市安全生产工作
    if (auto count = unit_count(notice, unit)) {
      list.counts.push_back(std::move(*count));
    } else if (is_org(notice, unit) || (all_counted && may_be_name(notice, unit))) {
      list.units.push_back(unit);
    }
  }
  if (of_all && of_all->count > static_cast<int>(list.units.size())) list.counts.push_back(std::move(*of_all));
  return list;
}

}  // namespace huiyin::bulletin
