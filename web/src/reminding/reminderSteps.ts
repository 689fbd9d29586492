// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a step of a reminder is asked for. Which are open to whom the server says with every reminder.
import type { ReminderStep } from '@/api/contract'

// What must be written for it; delivering has a form of its own.
export const reminderWords: Record<Exclude<ReminderStep, 'deliver'>, 'text' | 'reason'> = { answer: 'text', withdraw: 'reason' }

// The office sends first and writes down an answer when it has one; the unit answers.
export function reminderStepsInOrder(open: readonly ReminderStep[]): { first: ReminderStep[]; others: ReminderStep[] } {
  const first: readonly ReminderStep[] = ['deliver', 'answer']
  return { first: first.filter((step) => open.includes(step)), others: open.filter((step) => !first.includes(step)) }
}
