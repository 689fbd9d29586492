// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The items that a unit can be pressed about: its own, open, with a day, the earliest first.
import { readAll } from '@/api/readAll'
import type { Day, Id, ItemRow } from '@/api/contract'

const everyDay: Day = '9999-12-31'

export async function dueItemsOf(unit: Id): Promise<ItemRow[]> {
  const rows = await readAll<ItemRow>('/api/v1/items', { unit, due_by: everyDay, sort: 'due' })
  return rows.filter((row) => row.unit === unit) // those of organisations below it are theirs
}

export function overdueOf(rows: readonly ItemRow[]): Id[] {
  return rows.filter((row) => row.overdue).map((row) => row.id)
}
