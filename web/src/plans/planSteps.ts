// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a step of a rectification plan is asked for. Which are open to whom the server says with every plan; what was
// remarked on is answered beside the remark, and not here.
import type { PlanStep } from '@/api/contract'

export type AskedStep = Exclude<PlanStep, 'answer'>

export function planStepsInOrder(open: readonly PlanStep[]): { first: AskedStep[]; others: AskedStep[] } {
  const first: readonly AskedStep[] = open.includes('submit') ? ['submit', 'approve'] : ['approve', 'review', 'accept', 'send_back']
  const asked = open.filter((step): step is AskedStep => step !== 'answer')
  return { first: first.filter((step) => asked.includes(step)), others: asked.filter((step) => !first.includes(step)) }
}
