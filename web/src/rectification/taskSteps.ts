// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a step of a task is asked for. Which are open to whom the server says with every task.
import type { Task, TaskStep } from '@/api/contract'

// What must be written for it, if anything; answering has a form of its own.
export const taskWords: Record<Exclude<TaskStep, 'answer'>, 'to_mend' | 'reason' | null> = { check: null, send_back: 'to_mend', withdraw: 'reason' }

// Whoever sees the item stands on the unit's side: he looks at answers first, and answers for the receiver last.
export function taskStepsInOrder(task: Pick<Task, 'open_steps' | 'item_number'>): { first: TaskStep[]; others: TaskStep[] } {
  const given = task.item_number !== null
  const first: readonly TaskStep[] = given ? ['check', 'send_back'] : ['answer', 'check', 'send_back']
  return { first: first.filter((step) => task.open_steps.includes(step)), others: task.open_steps.filter((step) => !first.includes(step)) }
}
