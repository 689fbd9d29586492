// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view.hpp"

#include <algorithm>

#include "store/view_mask.hpp"

namespace huiyin::store {

template <class T>
Result<Seen<T>> View::seen_as(T record) {
  auto const standing = Rows<T>::standing(*lease_, record);
  HUIYIN_TRY(policy::may(actor_, policy::Action::read, standing));

  auto const scope = policy::scope(actor_, policy::Action::read, Kind<T>::object);
  auto const mask = policy::mask_of(scope, standing.team, standing.state);
  empty_masked(record, mask);
  return Seen<T>{std::move(record), standing, mask};
}

template <class T>
Result<Seen<T>> View::find(IdOf<T> id) {
  auto record = Rows<T>::load(*lease_, id);
  if (!record) return refuse(Fault::not_found, "policy.not_visible");
  return seen_as(*std::move(record));
}

// NOLINTBEGIN(bugprone-macro-parentheses): a type may not stand in parentheses
#define HUIYIN_KIND(T)                                 \
  template Result<Seen<T>> View::seen_as<T>(T record); \
  template Result<Seen<T>> View::find<T>(IdOf<T>);
HUIYIN_FOR_EACH_KIND(HUIYIN_KIND)
#undef HUIYIN_KIND
// NOLINTEND(bugprone-macro-parentheses)

std::vector<rectification::Step> View::open_steps(Seen<rectification::Item> const& item) const {
  std::vector<rectification::Step> open;
  for (auto const& step : rectification::step_names)
    if (rectification::next_state(item.record.state, step.value) &&
        policy::may(actor_, policy::action_of(step.value), item.standing))
      open.push_back(step.value);
  return open;
}

Result<rectification::Attachment> View::attachment(AttachmentId id) {
  auto const owner = lease_->query_one<ItemId>(
      sql("SELECT progress.item FROM attachment JOIN progress ON progress.id = attachment.progress "
          "WHERE attachment.id = :id"),
      bind("id", id));
  if (!owner) return refuse(Fault::not_found, "policy.not_visible");
  auto const item = HUIYIN_TRY(find<rectification::Item>(*owner));
  policy::Standing standing = item.standing;
  standing.object = policy::Object::attachment;
  HUIYIN_TRY(policy::may(actor_, policy::Action::read, standing));

  for (auto const& progress : item.record.progress)
    for (auto const& attachment : progress.attachments)
      if (attachment.id == id) return attachment;
  return refuse(Fault::not_found, "policy.not_visible");
}

}  // namespace huiyin::store
