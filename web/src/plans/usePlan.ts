// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Id, PlanStep, RectificationPlan } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

export function usePlan(id: () => Id) {
  const { record: plan, acts, act } = useActing<RectificationPlan, PlanStep>(() => `/api/v1/plans/${id()}`)
  return { plan, acts, act }
}

export type PlanAct = Act<PlanStep>
