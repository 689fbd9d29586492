// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "chinese/written.hpp"
#include "office/bring_up_to_date.hpp"
#include "office/carry_over.hpp"
#include "office/errands.hpp"
#include "office/look_up.hpp"
#include "office/make_record.hpp"

namespace huiyin::office {

namespace {

using bulletin::DraftFinding;
using bulletin::Drafts;
using inspection::Finding;
using inspection::Inspection;
using inspection::Requirement;
using people::Organisation;
using people::OrganisationKind;
using FoundInspection = store::Found<Inspection>;
using Requirements = std::vector<std::pair<std::int64_t, RequirementId>>;  // by their keys among the drafts

constexpr std::size_t most_units = 200;

// An organisation of the request with every name that the drafts call it by. Findings of a name that is said of several
// organisations are of each: what a notice says of all its units alike.
struct Unit {
  forms::AdmittedUnit asked;
  std::string pointer;  // to it in the request
  std::vector<std::string> names;
  InspectionId inspection;

  bool is_meant_by(forms::AdmittedUnit const& other) const {
    return asked.organisation == other.organisation && asked.new_name == other.new_name && asked.parent == other.parent;
  }
  bool has(DraftFinding const& finding) const {
    return !finding.dropped && std::ranges::find(names, finding.unit) != names.end();
  }
};

Result<std::vector<Unit>> units_of(store::Change& change, forms::AdmitDraftsRequest const& request) {
  if (request.units.size() > most_units)
    return refuse(Fault::invalid_input, "list.too_long", fmt::to_string(most_units));
  std::vector<Unit> units;
  for (std::size_t place = 0; place < request.units.size(); ++place) {
    auto const& asked = request.units[place];
    std::string const pointer = fmt::format("/units/{}", place);
    if (asked.organisation.has_value() == asked.new_name.has_value())
      return refuse(Fault::invalid_input, "import.unit_unnamed", pointer);
    auto same = std::ranges::find_if(units, [&](Unit const& unit) { return unit.is_meant_by(asked); });
    if (same == units.end()) same = units.insert(same, {asked, pointer, {}, change.mint<InspectionId>()});
    same->names.push_back(asked.named);
  }
  return units;
}

bulletin::AdmitDrafts admitting(forms::AdmitDraftsRequest const& request, std::vector<Unit> const& units) {
  bulletin::AdmitDrafts admit;
  for (auto const& asked : request.units) admit.units.push_back(asked.named);
  for (Unit const& unit : units) admit.inspections.push_back(unit.inspection);
  return admit;
}

// Makes the records of an import's drafts, one inspection after the other.
class DraftsAdmission {
 public:
  DraftsAdmission(store::Change& change, forms::AdmitDraftsRequest const& request, bulletin::Import const& import,
                  deadlines::RuleSets const& rule_sets)
      : change_(change), request_(request), drafts_(import.drafts), rule_sets_(rule_sets), carried_(change, import) {}

  // What is here already by the ledger's numbers: stops the act, is passed over or brought up to date. The rest is
  // left.
  Result<void> settle_known();
  std::vector<Unit> with_drafts(std::vector<Unit> units) const;
  Result<void> begin();
  Result<void> admit(Unit const& unit);

 private:
  Result<RoundId> round();
  Result<OrganisationId> team();
  Result<OrganisationId> organisation(Unit const& unit);
  Result<OrganisationId> found(people::FoundOrganisation const& wanted);
  Result<FoundInspection> authorise(Unit const& unit);
  Result<Requirements> record_requirements(FoundInspection const& of);
  Result<std::vector<Finding>> record_findings(FoundInspection const& of, std::vector<DraftFinding> const& drafts);
  Result<Inspection> give_feedback(FoundInspection const& of);
  Result<void> assign(Inspection const& of, Finding const& finding, DraftFinding const& draft,
                      Requirements const& requirements);

  store::Change& change_;
  forms::AdmitDraftsRequest const& request_;
  Drafts drafts_;
  deadlines::RuleSets const& rule_sets_;
  CarryOver carried_;
  std::optional<RoundId> round_;
  std::optional<OrganisationId> team_;
  std::string prefix_;
  std::int64_t last_number_ = 0;
};

Result<void> DraftsAdmission::settle_known() {
  for (DraftFinding& draft : drafts_.findings) {
    if (draft.dropped) continue;
    auto const item = HUIYIN_TRY(carried_.known(draft.key));
    if (!item) continue;
    if (request_.known_numbers == forms::KnownNumbers::stop)
      return refuse(Fault::conflict, "import.number_known", HUIYIN_TRY(carried_.number_of(draft.key)));
    if (request_.known_numbers == forms::KnownNumbers::update)
      HUIYIN_TRY(bring_up_to_date(change_, carried_, *item, draft.key));
    draft.dropped = true;
  }
  return {};
}

std::vector<Unit> DraftsAdmission::with_drafts(std::vector<Unit> units) const {
  std::erase_if(units, [this](Unit const& unit) {
    return std::ranges::none_of(drafts_.findings, [&unit](DraftFinding const& draft) { return unit.has(draft); });
  });
  return units;
}

Result<void> DraftsAdmission::begin() {
  round_ = HUIYIN_TRY(round());
  team_ = HUIYIN_TRY(team());
  if (!request_.assign_items) return {};
  prefix_ = HUIYIN_TRY(chinese::written_line(request_.number_prefix));
  if (prefix_.empty()) return refuse(Fault::invalid_input, "import.prefix_missing", "/number_prefix");
  last_number_ = change_.last_item_number(prefix_);
  return {};
}

Result<RoundId> DraftsAdmission::round() {
  if (request_.round.has_value() == request_.new_round.has_value())
    return refuse(Fault::invalid_input, "import.round_unnamed", "/round");
  if (request_.round) return HUIYIN_TRY(look_up<inspection::Round>(change_, *request_.round, "/round")).record.id;
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::round));
  auto const events = HUIYIN_TRY(decide(*request_.new_round, rule_sets_));
  return HUIYIN_TRY(make_record<inspection::Round>(change_, change_.mint<RoundId>(), events, role)).id;
}

Result<OrganisationId> DraftsAdmission::team() {
  if (request_.team.has_value() == request_.new_team.has_value())
    return refuse(Fault::invalid_input, "import.team_unnamed", "/team");
  if (request_.team) return HUIYIN_TRY(look_up<Organisation>(change_, *request_.team, "/team")).record.id;
  return found({std::nullopt, OrganisationKind::team, *request_.new_team});
}

Result<OrganisationId> DraftsAdmission::organisation(Unit const& unit) {
  auto const& [named, organisation, new_name, parent] = unit.asked;
  if (organisation)
    return HUIYIN_TRY(look_up<Organisation>(change_, *organisation, unit.pointer + "/organisation")).record.id;
  std::optional<Organisation> above;
  if (parent) above = HUIYIN_TRY(look_up<Organisation>(change_, *parent, unit.pointer + "/parent")).record;
  return found({above, OrganisationKind::unit, *new_name});
}

Result<OrganisationId> DraftsAdmission::found(people::FoundOrganisation const& wanted) {
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::organisation));
  auto const events = HUIYIN_TRY(decide(wanted));
  return HUIYIN_TRY(make_record<Organisation>(change_, change_.mint<OrganisationId>(), events, role)).id;
}

Result<FoundInspection> DraftsAdmission::authorise(Unit const& unit) {
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::inspection));
  auto const of = HUIYIN_TRY(organisation(unit));
  auto const events = HUIYIN_TRY(decide(
      inspection::AuthoriseInspection{round_.value(), team_.value(), of, request_.onsite_from, request_.onsite_to}));
  HUIYIN_TRY(make_record<Inspection>(change_, unit.inspection, events, role));
  return change_.find<Inspection>(unit.inspection, policy::Action::give_feedback);
}

Result<Requirements> DraftsAdmission::record_requirements(FoundInspection const& of) {
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::requirement, of));
  Requirements requirements;
  for (auto const& draft : drafts_.requirements) {
    if (draft.dropped) continue;
    auto const number = static_cast<std::int64_t>(requirements.size()) + 1;
    auto const events =
        HUIYIN_TRY(decide(inspection::RecordRequirement{of.record.id, number, draft.heading, draft.points},
                          inspection::Feedback::not_given));
    auto const made = HUIYIN_TRY(make_record<Requirement>(change_, change_.mint<RequirementId>(), events, role));
    requirements.emplace_back(draft.key, made.id);
  }
  return requirements;
}

Result<std::vector<Finding>> DraftsAdmission::record_findings(FoundInspection const& of,
                                                              std::vector<DraftFinding> const& drafts) {
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::finding, of));
  std::vector<Finding> findings;
  for (DraftFinding const& draft : drafts) {
    auto const number = static_cast<std::int64_t>(findings.size()) + 1;
    auto const events =
        HUIYIN_TRY(decide(inspection::RecordFinding{of.record.id, number, {draft.text, draft.finding_class, ""}},
                          inspection::Feedback::not_given));
    findings.push_back(HUIYIN_TRY(make_record<Finding>(change_, change_.mint<FindingId>(), events, role)));
  }
  return findings;
}

Result<Inspection> DraftsAdmission::give_feedback(FoundInspection const& of) {
  auto const events = HUIYIN_TRY(decide(of.record, inspection::GiveFeedback{request_.fed_back_on}, change_.today()));
  Inspection now = after(of.record.id, of.record, events);
  HUIYIN_TRY(change_.record<Inspection>(of.record, now, events, policy::Action::give_feedback, of.role));
  return now;
}

Result<void> DraftsAdmission::assign(Inspection const& of, Finding const& finding, DraftFinding const& draft,
                                     Requirements const& requirements) {
  Role const role = HUIYIN_TRY(change_.may_create(policy::Object::item));
  std::vector<RequirementId> opinions;
  for (auto const& [key, requirement] : requirements)
    if (std::ranges::find(draft.opinions, key) != draft.opinions.end()) opinions.push_back(requirement);
  rectification::FedBackFinding const fed_back{finding.id, of.id, of.team, of.unit, finding.said.text, of.fed_back_on};
  std::string number = HUIYIN_TRY(carried_.number_of(draft.key));
  if (number.empty()) number = fmt::format("{}-{:03}", prefix_, ++last_number_);
  auto const due = draft.due || draft.keep_up ? draft.due : request_.due_otherwise;
  auto events =
      HUIYIN_TRY(decide(rectification::AssignItem{fed_back, number, opinions, due, draft.keep_up}, change_.by()));
  auto const id = change_.mint<ItemId>();
  HUIYIN_TRY(carried_.go_on(events, id, draft.key));
  HUIYIN_TRY(make_record<rectification::Item>(change_, id, events, role));
  return {};
}

Result<void> DraftsAdmission::admit(Unit const& unit) {
  std::vector<DraftFinding> drafts;
  std::ranges::copy_if(drafts_.findings, std::back_inserter(drafts),
                       [&](DraftFinding const& finding) { return unit.has(finding); });
  auto const of = HUIYIN_TRY(authorise(unit));
  auto const requirements = HUIYIN_TRY(record_requirements(of));
  auto const findings = HUIYIN_TRY(record_findings(of, drafts));
  auto const fed_back = HUIYIN_TRY(give_feedback(of));
  if (!request_.assign_items) return {};
  for (std::size_t place = 0; place < findings.size(); ++place)
    HUIYIN_TRY(assign(fed_back, findings[place], drafts[place], requirements));
  return {};
}

}  // namespace

Result<Receipt> admit_drafts(store::Change& change, ImportId id, Version seen, forms::AdmitDraftsRequest const& request,
                             deadlines::RuleSets const& rule_sets) {
  auto const found = HUIYIN_TRY(change.find<bulletin::Import>(id, policy::Action::admit));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  auto asked = HUIYIN_TRY(units_of(change, request));
  DraftsAdmission admission(change, request, found.record, rule_sets);
  HUIYIN_TRY(admission.settle_known());
  auto const units = found.record.kind == bulletin::Kind::ledger ? admission.with_drafts(std::move(asked)) : asked;

  auto const events = HUIYIN_TRY(decide(found.record, admitting(request, units)));
  auto const now = after(id, found.record, events);

  if (!units.empty()) HUIYIN_TRY(admission.begin());
  for (Unit const& unit : units) HUIYIN_TRY(admission.admit(unit));
  return change.record<bulletin::Import>(found.record, now, events, policy::Action::admit, found.role);
}

}  // namespace huiyin::office
