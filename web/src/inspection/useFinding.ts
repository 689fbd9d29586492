// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Finding, Id } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

export type FindingStep = 'link' | 'unlink'

export function useFinding(id: () => Id) {
  const { record: finding, acts, act } = useActing<Finding, FindingStep>(() => `/api/v1/findings/${id()}`)
  return { finding, acts, act }
}

export type FindingAct = Act<FindingStep>
