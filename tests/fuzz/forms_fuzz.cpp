// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Foreign bytes as request bodies and as the journal's events. Holds that a fault always says where and why, and that
// events which are read are written as the same bytes.
#include <cstdint>
#include <cstdlib>

#include "forms/events.hpp"
#include "forms/form.hpp"
#include "forms/item_requests.hpp"
#include "forms/people_requests.hpp"
#include "inspection/finding.hpp"
#include "inspection/inspection.hpp"

namespace {

using namespace huiyin;

void holds(bool claim) {
  if (!claim) std::abort();
}

template <class T>
void check_form(forms::Form<T> const& form) {
  if (form) return;
  holds(!form.error().list.empty());
  for (auto const& fault : form.error().list)
    holds(!fault.code.empty() && (fault.pointer.empty() || fault.pointer.front() == '/'));
}

template <class... T>
void check_forms(std::string_view body) {
  (check_form(forms::read_form<T>(body)), ...);
}

template <class... Event>
void check_events(std::string_view text) {
  auto const check = [&](auto const& events) { holds(!events || forms::write_events(*events) == text); };
  (check(forms::read_events<Event>(text)), ...);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
  std::string_view const text(reinterpret_cast<char const*>(bytes), size);
  check_forms<forms::FoundOrganisationRequest, forms::GiveRoleRequest, people::CreatePost, people::OpenAccount,
              inspection::OpenRound, inspection::AuthoriseInspection, inspection::RecordFinding,
              inspection::RecordRequirement, forms::AssignItemRequest, forms::ReportProgressRequest,
              rectification::ExtendItem, rectification::TakePosition, rectification::LinkOpinions>(text);
  check_form(forms::read_plan(text, [] { return MeasureId(IdBytes{}); }));
  check_events<people::OrganisationEvent, people::PersonEvent, people::PostEvent, people::AccountEvent,
               people::GrantEvent, inspection::RoundEvent, inspection::InspectionEvent, inspection::FindingEvent,
               inspection::RequirementEvent, rectification::ItemEvent>(text);
  return 0;
}
