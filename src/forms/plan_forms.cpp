// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/plan_fields.hpp"

namespace huiyin::forms {

using rectification::AnsweredRemark;
using rectification::PlanEvent;
using rectification::PlanReviewer;
using rectification::PlanVersion;

std::string render_view(rectification::RectificationPlan const& plan, rectification::PlanBeside const& beside) {
  JsonObject object;
  write_members(plan, object);
  write_members(beside, object);
  object.emplace("waiting", Json<std::vector<rectification::Reviewer>>::write(rectification::waiting_for(plan)));
  return boost::json::serialize(object);
}

template <class T>
std::string write_kept(T const& part) {
  return boost::json::serialize(Json<T>::write(part));
}

template <class T>
Result<T> read_kept(std::string_view text) {
  auto const value = HUIYIN_TRY(parse_json(text, std::numeric_limits<std::size_t>::max()));
  FormFaults faults;
  auto part = Json<T>::read(value, JsonReader(faults, Strictness::record));
  if (!part || write_kept(*part) != text) return refuse(Fault::invalid_input, "plan.malformed");
  return *std::move(part);
}

template std::string write_kept<PlanVersion>(PlanVersion const&);
template Result<PlanVersion> read_kept<PlanVersion>(std::string_view);
template std::string write_kept<std::vector<PlanReviewer>>(std::vector<PlanReviewer> const&);
template Result<std::vector<PlanReviewer>> read_kept<std::vector<PlanReviewer>>(std::string_view);
template std::string write_kept<std::vector<AnsweredRemark>>(std::vector<AnsweredRemark> const&);
template Result<std::vector<AnsweredRemark>> read_kept<std::vector<AnsweredRemark>>(std::string_view);

template std::string render_view<rectification::PlanRow>(rectification::PlanRow const&);
template std::string render_view<rectification::PlanAsItStands>(rectification::PlanAsItStands const&);

template Form<OpenPlanRequest> read_form<OpenPlanRequest>(std::string_view, std::size_t);
template Form<AnswerRemarkRequest> read_form<AnswerRemarkRequest>(std::string_view, std::size_t);
template Form<rectification::ApprovePlan> read_form<rectification::ApprovePlan>(std::string_view, std::size_t);
template Form<rectification::SubmitPlan> read_form<rectification::SubmitPlan>(std::string_view, std::size_t);
template Form<rectification::ReviewPlan> read_form<rectification::ReviewPlan>(std::string_view, std::size_t);
template Form<rectification::AcceptPlan> read_form<rectification::AcceptPlan>(std::string_view, std::size_t);
template Form<rectification::SendPlanBack> read_form<rectification::SendPlanBack>(std::string_view, std::size_t);
template Form<rectification::AmendPlan> read_form<rectification::AmendPlan>(std::string_view, std::size_t);

template std::string write_events<PlanEvent>(std::vector<PlanEvent> const&);
template Result<std::vector<PlanEvent>> read_events<PlanEvent>(std::string_view);

}  // namespace huiyin::forms
