// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "forms/json_forms.hpp"
#include "forms/publication_fields.hpp"

namespace huiyin::forms {

template Form<PreparePublicationRequest> read_form<PreparePublicationRequest>(std::string_view, std::size_t);
template Form<publication::RevisePublication> read_form<publication::RevisePublication>(std::string_view, std::size_t);
template Form<publication::ReviewPublication> read_form<publication::ReviewPublication>(std::string_view, std::size_t);
template Form<publication::ApprovePublication> read_form<publication::ApprovePublication>(std::string_view,
                                                                                          std::size_t);
template Form<publication::ReleasePublication> read_form<publication::ReleasePublication>(std::string_view,
                                                                                          std::size_t);
template Form<publication::SendPublicationBack> read_form<publication::SendPublicationBack>(std::string_view,
                                                                                            std::size_t);
template Form<publication::WithdrawPublication> read_form<publication::WithdrawPublication>(std::string_view,
                                                                                            std::size_t);

template std::string write_events<publication::PublicationEvent>(std::vector<publication::PublicationEvent> const&);
template Result<std::vector<publication::PublicationEvent>> read_events<publication::PublicationEvent>(
    std::string_view);

template std::string render_view<publication::PublicationRow>(publication::PublicationRow const&);

std::string render_view(publication::Publication const& publication, std::vector<publication::Step> const& open_steps) {
  JsonObject object;
  write_members(publication, object);
  object.emplace("open_steps", Json<std::vector<publication::Step>>::write(open_steps));
  return boost::json::serialize(object);
}

}  // namespace huiyin::forms
