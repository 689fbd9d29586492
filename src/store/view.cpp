// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "store/view.hpp"

#include <algorithm>

#include "store/plan_ground.hpp"
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

std::vector<rectification::Step> View::open_steps(Seen<rectification::Item> const& item) {
  bool const is_writable = rectification::check_writable(plan_state(*lease_, item.record.inspection)).has_value();
  std::vector<rectification::Step> open;
  for (auto const& step : rectification::step_names)
    if (rectification::next_state(item.record.state, step.value) &&
        rectification::has_object(item.record, step.value) &&
        (is_writable || step.value != rectification::Step::plan) &&
        policy::may(actor_, policy::action_of(step.value), item.standing))
      open.push_back(step.value);
  return open;
}

std::vector<publication::Step> View::open_steps(Seen<publication::Publication> const& publication) const {
  bool const is_own = publication::is_author(publication.record, actor_.account);
  std::vector<publication::Step> open;
  for (auto const& step : publication::step_names) {
    if (is_own && publication::wants_another(step.value)) continue;
    if (publication::next_state(publication.record.state, step.value) &&
        policy::may(actor_, policy::action_of(step.value), publication.standing))
      open.push_back(step.value);
  }
  return open;
}

rectification::ItemBeside View::beside(Seen<rectification::Item> const& item) {
  bool const may_hand_down = rectification::can_be_handed_down(item.record.state) &&
                             policy::may(actor_, policy::Action::create, policy::Object::task) &&
                             policy::may(actor_, policy::Action::plan, item.standing);
  return {open_steps(item), may_hand_down};
}

namespace {

std::vector<rectification::Attachment> attachments_of(rectification::Item const& item) {
  std::vector<rectification::Attachment> all;
  for (auto const& progress : item.progress)
    all.insert(all.end(), progress.attachments.begin(), progress.attachments.end());
  for (auto const& signature : item.signatures) all.push_back(signature.attachment);
  return all;
}
std::vector<rectification::Attachment> attachments_of(rectification::Task const& task) {
  std::vector<rectification::Attachment> all;
  for (auto const& answer : task.answers) all.insert(all.end(), answer.attachments.begin(), answer.attachments.end());
  return all;
}

}  // namespace

template <class T>
Result<rectification::Attachment> View::attachment_of(IdOf<T> owner, AttachmentId id) {
  auto const found = HUIYIN_TRY(find<T>(owner));
  policy::Standing standing = found.standing;
  standing.object = policy::Object::attachment;
  HUIYIN_TRY(policy::may(actor_, policy::Action::read, standing));

  auto const all = attachments_of(found.record);
  auto const named = std::ranges::find(all, id, &rectification::Attachment::id);
  if (named == all.end()) return refuse(Fault::not_found, "policy.not_visible");
  return *named;
}

Result<rectification::Attachment> View::attachment(AttachmentId id) {
  if (auto const item = lease_->query_one<ItemId>(
          sql("SELECT progress.item FROM attachment JOIN progress ON progress.id = attachment.progress "
              "WHERE attachment.id = :id UNION ALL SELECT item FROM item_signature WHERE scan = :id"),
          bind("id", id)))
    return attachment_of<rectification::Item>(*item, id);
  if (auto const task =
          lease_->query_one<TaskId>(sql("SELECT task FROM task_attachment WHERE id = :id"), bind("id", id)))
    return attachment_of<rectification::Task>(*task, id);
  return refuse(Fault::not_found, "policy.not_visible");
}

}  // namespace huiyin::store
