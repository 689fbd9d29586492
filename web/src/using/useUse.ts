// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Id, ResultUse, UseStep } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

export function useUse(id: () => Id) {
  const { record: use, acts, act } = useActing<ResultUse, UseStep>(() => `/api/v1/uses/${id()}`)
  return { use, acts, act }
}

export type UseAct = Act<UseStep>
