// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "people/roster.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "chinese/fold.hpp"
#include "chinese/utf32.hpp"
#include "chinese/written.hpp"

namespace huiyin::people {

namespace {

// What two writings of one name have in common: width, case and blanks make no difference.
std::u32string plain(std::string_view text) {
  std::u32string made;
  for (auto const& each : chinese::fold(text))
    if (chinese::kind_of(each.value) != chinese::CharacterKind::blank) made += each.value;
  return made;
}

class Planner {
 public:
  Planner(Directory const& directory, UnknownOrganisations unknown) : unknown_(unknown) {
    for (Organisation const& each : directory.organisations) {
      by_name_.emplace(plain(each.name), &each);
      by_id_.emplace(each.id, &each);
    }
    for (DirectoryPost const& each : directory.posts) posts_.emplace(each.post.organisation, &each);
    for (DirectoryAccount const& each : directory.accounts) accounts_.emplace(each.account.login, &each);
  }

  void add(RosterRow const& row);
  RosterPlan take() && { return std::move(plan_); }

 private:
  using Found = std::vector<Organisation const*>;
  using Place = std::optional<std::size_t>;

  void write(PlannedRow& row, RosterColumn column, std::string& text);
  void check_login(PlannedRow& row);
  void check_role(PlannedRow& row);
  void find_organisation(PlannedRow& row);
  void find_person(PlannedRow& row);
  Place organisation_of(PlannedRow& row, RosterColumn column, std::string const& name, Place above,
                        OrganisationKind kind);
  Found named(std::string const& name, Place above) const;
  std::size_t take_known(Organisation const& known);
  static void fault(PlannedRow& row, RosterColumn column, Error error) {
    row.faults.push_back({column, std::move(error.code), std::move(error.detail)});
  }

  UnknownOrganisations unknown_;
  std::multimap<std::u32string, Organisation const*> by_name_;
  std::map<OrganisationId, Organisation const*> by_id_;
  std::multimap<OrganisationId, DirectoryPost const*> posts_;
  std::map<std::string, DirectoryAccount const*> accounts_;
  std::map<OrganisationId, std::size_t> known_;                   // places of those that are there
  std::map<std::pair<std::u32string, Place>, std::size_t> made_;  // places of those that are founded
  std::set<std::string> logins_;
  std::set<PostId> filled_;  // by a row before
  RosterPlan plan_;
};

void Planner::write(PlannedRow& row, RosterColumn column, std::string& text) {
  auto written = chinese::written_line(text);
  if (!written) return fault(row, column, written.error());
  text = *std::move(written);
}

void Planner::check_login(PlannedRow& row) {
  row.row.login = chinese::to_utf8(plain(row.row.login));
  std::string const& login = row.row.login;
  if (auto const open = decide(OpenAccount{PersonId(IdBytes{}), login}); !open)
    return fault(row, RosterColumn::login, open.error());
  if (!logins_.insert(login).second)
    return fault(row, RosterColumn::login, refuse(Fault::invalid_input, "roster.login_twice", login));
  auto const known = accounts_.find(login);
  if (known == accounts_.end()) return;
  if (plain(known->second->person_name) != plain(row.row.name))
    return fault(row, RosterColumn::login,
                 refuse(Fault::invalid_input, "roster.login_taken", known->second->person_name));
  row.account = known->second->account.id;
}

void Planner::check_role(PlannedRow& row) {
  if (row.row.role && is_administrator(*row.row.role))
    fault(row, RosterColumn::role,
          refuse(Fault::invalid_input, "roster.role_of_administrators", std::string(name_of(*row.row.role))));
}

Planner::Found Planner::named(std::string const& name, Place above) const {
  Found found;
  auto const [begin, end] = by_name_.equal_range(plain(name));
  for (auto each = begin; each != end; ++each) {
    bool const is_below = !above || (plan_.organisations[*above].there && each->second->parent &&
                                     each->second->parent == plan_.organisations[*above].there);
    if (is_below) found.push_back(each->second);
  }
  return found;
}

std::size_t Planner::take_known(Organisation const& known) {
  auto const [place, is_new] = known_.try_emplace(known.id, plan_.organisations.size());
  if (is_new) plan_.organisations.push_back({known.id, std::nullopt, known.kind, known.name});
  return place->second;
}

Planner::Place Planner::organisation_of(PlannedRow& row, RosterColumn column, std::string const& name, Place above,
                                        OrganisationKind kind) {
  auto const found = named(name, above);
  if (found.size() > 1)
    return fault(row, column, refuse(Fault::invalid_input, "roster.unit_ambiguous", name)), std::nullopt;
  if (found.size() == 1) {
    if (found.front()->closed)
      return fault(row, column, refuse(Fault::invalid_input, "roster.unit_closed", name)), std::nullopt;
    return take_known(*found.front());
  }
  if (unknown_ == UnknownOrganisations::refused)
    return fault(row, column, refuse(Fault::invalid_input, "roster.unit_unknown", name)), std::nullopt;
  auto const [place, is_new] = made_.try_emplace({plain(name), above}, plan_.organisations.size());
  if (is_new) plan_.organisations.push_back({std::nullopt, above, kind, name});
  return place->second;
}

void Planner::find_organisation(PlannedRow& row) {
  if (row.row.unit.empty()) return fault(row, RosterColumn::unit, refuse(Fault::invalid_input, "roster.unit_missing"));
  Place above;
  if (!row.row.parent.empty()) {
    above = organisation_of(row, RosterColumn::parent, row.row.parent, std::nullopt, OrganisationKind::unit);
    if (!above) return;
  }
  auto const kind = row.row.role == Role::team     ? OrganisationKind::team
                    : row.row.role == Role::office ? OrganisationKind::office
                                                   : OrganisationKind::unit;
  row.organisation = organisation_of(row, RosterColumn::unit, row.row.unit, above, kind);
}

void Planner::find_person(PlannedRow& row) {
  auto const there = row.organisation ? plan_.organisations[*row.organisation].there : std::nullopt;
  if (!there) return;
  auto const [begin, end] = posts_.equal_range(*there);
  for (auto each = begin; each != end; ++each) {
    auto const& [post, holder_name] = *each->second;
    bool const is_his = post.holder && plain(holder_name) == plain(row.row.name);
    bool const is_this = !row.row.post.empty() && plain(post.title) == plain(row.row.post);
    if (is_his) row.person = post.holder;
    if (is_his && is_this) row.has_post = true;
    if (is_this && !post.holder && !row.post && filled_.count(post.id) == 0) row.post = post.id;
  }
  if (row.has_post) row.post.reset();
  if (row.post) filled_.insert(*row.post);
}

void Planner::add(RosterRow const& asked) {
  PlannedRow row;
  row.row = asked;
  for (auto const& [column, text] : {std::pair(RosterColumn::name, &row.row.name),
                                     {RosterColumn::unit, &row.row.unit},
                                     {RosterColumn::parent, &row.row.parent},
                                     {RosterColumn::post, &row.row.post}})
    write(row, column, *text);
  if (row.faults.empty() && row.row.name.empty())
    fault(row, RosterColumn::name, refuse(Fault::invalid_input, "person.name_missing"));
  check_login(row);
  check_role(row);
  if (row.faults.empty()) find_organisation(row);
  if (row.faults.empty()) find_person(row);
  if (!row.faults.empty())
    row.verdict = RosterVerdict::faulty;
  else if (row.account)
    row.verdict = RosterVerdict::there;
  plan_.rows.push_back(std::move(row));
}

}  // namespace

RosterPlan plan_roster(std::vector<RosterRow> const& rows, Directory const& directory, UnknownOrganisations unknown) {
  Planner planner(directory, unknown);
  for (RosterRow const& row : rows) planner.add(row);
  return std::move(planner).take();
}

}  // namespace huiyin::people
