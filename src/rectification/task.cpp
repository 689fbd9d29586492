// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
#include "rectification/task.hpp"

#include "chinese/written.hpp"
#include "rectification/item_actions.hpp"
#include "rectification/lists.hpp"

namespace huiyin::rectification {

namespace {

using Events = std::vector<TaskEvent>;

struct StepOf {
  TaskStep operator()(AnswerTask const&) const { return TaskStep::answer; }
  TaskStep operator()(CheckTask const&) const { return TaskStep::check; }
  TaskStep operator()(SendTaskBack const&) const { return TaskStep::send_back; }
  TaskStep operator()(WithdrawTask const&) const { return TaskStep::withdraw; }
};

Result<std::string> written_reason(std::string_view text) {
  std::string reason = HUIYIN_TRY(chinese::written_text(text));
  if (reason.empty()) return refuse(Fault::invalid_input, "task.reason_missing");
  return reason;
}

Result<void> check_receiver(Receiver const& receiver, OrganisationId unit) {
  bool const is_below = receiver.id != unit && std::ranges::find(receiver.line, unit) != receiver.line.end();
  if (!is_below) return refuse(Fault::invalid_input, "task.receiver_not_below");
  if (receiver.closed) return refuse(Fault::conflict, "task.receiver_closed");
  return {};
}

Result<Events> decided(Task const&, AnswerTask const& asked, By by) {
  TaskAnswered answer{by, HUIYIN_TRY(chinese::written_text(asked.text)), {}};
  if (answer.text.empty() && asked.attachments.empty()) return refuse(Fault::invalid_input, "task.answer_empty");
  HUIYIN_TRY(check_list(asked.attachments, most_attachments, &Attachment::id));
  for (auto const& attachment : asked.attachments) answer.attachments.push_back(HUIYIN_TRY(written(attachment)));
  return Events{std::move(answer)};
}

Result<Events> decided(Task const& task, CheckTask const&, By by) {
  if (task.answers.back().by.account == by.account) return refuse(Fault::forbidden, "task.checker_is_answerer");
  return Events{TaskAccepted{by}};
}

Result<Events> decided(Task const&, SendTaskBack const& asked, By by) {
  return Events{TaskSentBack{by, HUIYIN_TRY(written_reason(asked.to_mend))}};
}

Result<Events> decided(Task const&, WithdrawTask const& asked, By by) {
  return Events{TaskWithdrawn{by, HUIYIN_TRY(written_reason(asked.reason))}};
}

Task handed_down(TaskId id, TaskHandedDown const& event) {
  return {id,
          Version{},
          event.item,
          event.unit,
          event.organisation,
          event.by,
          event.finding_text,
          event.measures,
          event.text,
          event.due,
          TaskState::handed,
          {},
          ""};
}

// The states are named here, not looked up in the lifecycle: what happened stays true when the lifecycle is changed.
struct Happened {
  Task& task;

  TaskAnswer& answer() const { return task.answers.at(task.answers.size() - 1); }

  void operator()(TaskHandedDown const&) const {}  // it stands already
  void operator()(TaskAnswered const& event) const {
    task.state = TaskState::answered;
    task.answers.push_back({std::ssize(task.answers) + 1, event.by, event.text, event.attachments, {}, {}, ""});
  }
  void operator()(TaskAccepted const& event) const {
    task.state = TaskState::accepted;
    answer().accepted = event.by;
  }
  void operator()(TaskSentBack const& event) const {
    task.state = TaskState::handed;
    answer().sent_back = event.by;
    answer().to_mend = event.to_mend;
  }
  void operator()(TaskWithdrawn const& event) const {
    task.state = TaskState::withdrawn;
    task.reason = event.reason;
  }
};

}  // namespace

char const* printed(TaskState state) {
  constexpr std::array words{"待答复", "待核收", "已核收", "已收回"};
  return words.at(static_cast<std::size_t>(state));
}

Result<TaskState> next_state(TaskState from, TaskStep step) {
  auto const row = std::ranges::find_if(
      task_lifecycle, [&](TaskTransition const& each) { return each.from == from && each.step == step; });
  if (row == task_lifecycle.end()) return refuse(Fault::conflict, "task.step_not_open", printed(from));
  return row->to;
}

TaskStep step_of(TaskAction const& action) { return std::visit(StepOf{}, action); }

Result<std::vector<TaskEvent>> decide(HandDownTask const& hand_down, By by) {
  Item const& item = hand_down.item;
  if (!can_be_handed_down(item.state)) return refuse(Fault::conflict, "task.item_not_open");
  HUIYIN_TRY(check_receiver(hand_down.receiver, item.unit));
  std::string text = HUIYIN_TRY(chinese::written_text(hand_down.text));
  if (text.empty()) return refuse(Fault::invalid_input, "task.text_missing");
  if (hand_down.due < by.on) return refuse(Fault::invalid_input, "task.due_passed", render(by.on));
  HUIYIN_TRY(check_list(hand_down.measures, most_measures, &TaskMeasure::id));
  return Events{TaskHandedDown{item.id, item.unit, hand_down.receiver.id, by, item.finding_text, hand_down.measures,
                               std::move(text), hand_down.due}};
}

Result<std::vector<TaskEvent>> decide(Task const& task, TaskAction const& action, By by) {
  HUIYIN_TRY(next_state(task.state, step_of(action)));
  return std::visit([&](auto const& asked) { return decided(task, asked, by); }, action);
}

Task after(TaskId id, std::optional<Task> before, std::vector<TaskEvent> const& events) {
  Task task = before ? *std::move(before) : handed_down(id, std::get<TaskHandedDown>(events.at(0)));
  task.version = next(task.version);
  for (auto const& event : events) std::visit(Happened{task}, event);
  return task;
}

std::vector<Attachment> handed_in(Task const& task) {
  if (task.state != TaskState::accepted) return {};
  return task.answers.back().attachments;
}

}  // namespace huiyin::rectification
