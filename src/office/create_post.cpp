// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

Result<Receipt> create_post(store::Change& change, people::CreatePost const& request) {
  HUIYIN_TRY(change.may_create(policy::Object::post));
  auto const organisation = HUIYIN_TRY(look_up<people::Organisation>(change, request.organisation, "/organisation"));
  Role const role = HUIYIN_TRY(change.may_create(policy::Object::post, organisation));
  HUIYIN_TRY(look_up_if_named<people::Person>(change, request.holder, "/holder"));

  auto const events = HUIYIN_TRY(decide(request));
  auto const now = after(change.mint<PostId>(), std::nullopt, events);

  return change.record<people::Post>(std::nullopt, now, events, policy::Action::create, role);
}

}  // namespace huiyin::office
