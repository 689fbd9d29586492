// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import type { Id, Item, Step } from '@/api/contract'
import { useActing, type Act } from '@/api/useActing'

export function useItem(id: () => Id) {
  const { record: item, acts, act } = useActing<Item, Step>(() => `/api/v1/items/${id()}`)
  return { item, acts, act }
}

export type ItemAct = Act<Step>
