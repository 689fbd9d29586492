// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Id, Reminder, ReminderStep } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

type Asked = ReminderStep | 'mail' // which is a way to deliver

export function useReminder(id: () => Id) {
  const { record: reminder, acts, act } = useActing<Reminder, Asked>(() => `/api/v1/reminders/${id()}`)
  return { reminder, acts, act }
}

export type ReminderAct = Act<Asked>
