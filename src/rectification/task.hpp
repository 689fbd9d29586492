// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The task (下发任务): what the unit of an item asks of an organisation below it, and the answers to it. The finding's
// text and the measures it is about are copied when it is handed down: the receiver sees the task, and nothing of the
// item. Nobody accepts an answer of his own.
#pragma once

#include <variant>

#include "rectification/item.hpp"
#include "rectification/task_state.hpp"

namespace huiyin::rectification {

struct TaskMeasure {  // a measure of the item's plan, as it read when it was handed down
  MeasureId id;
  std::string text;
  friend bool operator==(TaskMeasure const&, TaskMeasure const&) = default;
};

struct TaskAnswer {
  std::int64_t number = 0;
  By by;
  std::string text;
  std::vector<Attachment> attachments;
  std::optional<By> accepted;
  std::optional<By> sent_back;
  std::string to_mend;  // what the one who sent it back asks for
  friend bool operator==(TaskAnswer const&, TaskAnswer const&) = default;
};

struct Task {
  TaskId id;
  Version version{};
  ItemId item;
  OrganisationId unit;          // of the item: it hands down and checks
  OrganisationId organisation;  // below the unit: it answers
  By handed;
  std::string finding_text;
  std::vector<TaskMeasure> measures;  // none: the item as a whole
  std::string text;                   // what is asked
  Day due;
  TaskState state = TaskState::handed;
  std::vector<TaskAnswer> answers;  // oldest first
  std::string reason;               // of the withdrawing
  friend bool operator==(Task const&, Task const&) = default;
};

// The receiver, as the office reads it beside the item.
struct Receiver {
  OrganisationId id;
  std::vector<OrganisationId> line;  // itself and those above
  bool closed = false;
};

struct HandDownTask {
  Item item;
  Receiver receiver;
  std::vector<TaskMeasure> measures;
  std::string text;
  Day due;
};
struct AnswerTask {
  std::string text;
  std::vector<Attachment> attachments;
};
struct CheckTask {};
struct SendTaskBack {
  std::string to_mend;
};
struct WithdrawTask {
  std::string reason;
};
using TaskAction = std::variant<AnswerTask, CheckTask, SendTaskBack, WithdrawTask>;
TaskStep step_of(TaskAction const& action);

struct TaskHandedDown {
  ItemId item;
  OrganisationId unit;
  OrganisationId organisation;
  By by;
  std::string finding_text;
  std::vector<TaskMeasure> measures;
  std::string text;
  Day due;
};
struct TaskAnswered {
  By by;
  std::string text;
  std::vector<Attachment> attachments;
};
struct TaskAccepted {
  By by;
};
struct TaskSentBack {
  By by;
  std::string to_mend;
};
struct TaskWithdrawn {
  By by;
  std::string reason;
};
using TaskEvent = std::variant<TaskHandedDown, TaskAnswered, TaskAccepted, TaskSentBack, TaskWithdrawn>;

// Refuses task.item_not_open, task.receiver_not_below, task.receiver_closed, task.text_missing, task.due_passed.
Result<std::vector<TaskEvent>> decide(HandDownTask const& hand_down, By by);

// Refuses task.step_not_open, and by step: task.answer_empty, task.checker_is_answerer, task.reason_missing.
Result<std::vector<TaskEvent>> decide(Task const& task, TaskAction const& action, By by);

// Never refuses; the first event of a task that is not there yet is TaskHandedDown.
Task after(TaskId id, std::optional<Task> before, std::vector<TaskEvent> const& events);

// What an accepted task brought, for the item's next report: nothing while it is not accepted.
std::vector<Attachment> handed_in(Task const& task);

constexpr bool can_be_handed_down(State item) { return item == State::in_progress; }

constexpr bool is_overdue(TaskState state, Day due, Day today) { return state == TaskState::handed && today > due; }

}  // namespace huiyin::rectification
