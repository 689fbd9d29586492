// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The states of a task and the steps between them. Sent back, it is handed again: with what is to be mended in its last
// answer. Who may take a step stands in policy.csv.
#pragma once

#include "rectification/state.hpp"

namespace huiyin::rectification {

enum class TaskState { handed, answered, accepted, withdrawn };
constexpr std::array task_state_names{
    Named{TaskState::handed, "handed"},
    Named{TaskState::answered, "answered"},
    Named{TaskState::accepted, "accepted"},
    Named{TaskState::withdrawn, "withdrawn"},
};
static_assert(named_in_order(task_state_names));
constexpr auto const& names_of(TaskState) { return task_state_names; }

char const* printed(TaskState state);  // 待答复 待核收 已核收 已收回

enum class TaskStep {
  answer,     // 答复, with files
  check,      // 核收
  send_back,  // 退回, with what is to be mended; also of what was accepted, when the item itself comes back
  withdraw,   // 收回
};
constexpr std::array task_step_names{
    Named{TaskStep::answer, "answer"},
    Named{TaskStep::check, "check"},
    Named{TaskStep::send_back, "send_back"},
    Named{TaskStep::withdraw, "withdraw"},
};
static_assert(named_in_order(task_step_names));
constexpr auto const& names_of(TaskStep) { return task_step_names; }

struct TaskTransition {
  TaskState from;
  TaskStep step;
  TaskState to;
};

constexpr std::array task_lifecycle{
    TaskTransition{TaskState::handed, TaskStep::answer, TaskState::answered},
    TaskTransition{TaskState::handed, TaskStep::withdraw, TaskState::withdrawn},
    TaskTransition{TaskState::answered, TaskStep::check, TaskState::accepted},
    TaskTransition{TaskState::answered, TaskStep::send_back, TaskState::handed},
    TaskTransition{TaskState::answered, TaskStep::withdraw, TaskState::withdrawn},
    TaskTransition{TaskState::accepted, TaskStep::send_back, TaskState::handed},
};
static_assert(deterministic(task_lifecycle), "two rows share a state and a step");

Result<TaskState> next_state(TaskState from, TaskStep step);  // refuses task.step_not_open

}  // namespace huiyin::rectification
