// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "office/errands.hpp"
#include "office/look_up.hpp"

namespace huiyin::office {

namespace {

using rectification::Task;
using FoundTask = store::Found<Task>;

Result<FoundTask> find_for(store::Change& change, TaskId id, Version seen, rectification::TaskStep step) {
  auto found = HUIYIN_TRY(change.find<Task>(id, policy::action_of(step)));
  HUIYIN_TRY(store::Change::expect(seen, found.record.version));
  return found;
}

Result<Receipt> decide_and_record(store::Change& change, FoundTask const& found,
                                  rectification::TaskAction const& action) {
  auto const events = HUIYIN_TRY(decide(found.record, action, change.by()));
  auto const now = after(found.record.id, found.record, events);

  return change.record<Task>(found.record, now, events, policy::action_of(step_of(action)), found.role);
}

}  // namespace

Result<Receipt> answer_task(store::Change& change, TaskId id, Version seen, forms::AnswerTaskRequest const& answer) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, rectification::TaskStep::answer));
  std::vector<rectification::Attachment> attachments;
  for (std::size_t place = 0; place < answer.attachments.size(); ++place) {
    auto sent = change.sent(id, answer.attachments[place]);
    if (!sent) return unknown_at(fmt::format("/attachments/{}", place));
    attachments.push_back(*std::move(sent));
  }
  return decide_and_record(change, found, rectification::AnswerTask{answer.text, std::move(attachments)});
}

Result<Receipt> change_task(store::Change& change, TaskId id, Version seen, rectification::TaskAction const& action) {
  auto const found = HUIYIN_TRY(find_for(change, id, seen, step_of(action)));
  return decide_and_record(change, found, action);
}

}  // namespace huiyin::office
