// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Id, Recheck } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

type Asked = 'draw' | 'results'

export function useRecheck(id: () => Id) {
  const { record: recheck, acts, act } = useActing<Recheck, Asked>(() => `/api/v1/rechecks/${id()}`)
  return { recheck, acts, act }
}

export type RecheckAct = Act<Asked>
