// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Id, Task, TaskStep } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

export function useTask(id: () => Id) {
  const { record: task, acts, act } = useActing<Task, TaskStep>(() => `/api/v1/tasks/${id()}`)
  return { task, acts, act }
}

export type TaskAct = Act<TaskStep>
