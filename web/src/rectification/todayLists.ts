// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What waits for whom, as filters of the ledger. Which step is open to whom the server says, on the item itself.
import { read } from '@/api/ask'
import type { Day, Item, ItemCounts, ItemRow, ItemRowPage, Role } from '@/api/contract'
import { filterOf, type LedgerView } from './ledgerView'

export interface TodayList {
  name: 'returned' | 'to_accept' | 'to_check' | 'to_close' | 'overdue' | 'soon' | 'milestone'
  roles: readonly Role[]
  view: Partial<LedgerView>
}

const everyone: readonly Role[] = ['office', 'team', 'unit', 'supervisor', 'leading_group']
const lists: readonly TodayList[] = [
  { name: 'returned', roles: ['unit'], view: { mark: 'returned', state: 'in_progress', sort: 'due' } },
  { name: 'to_accept', roles: ['unit'], view: { state: 'assigned', sort: 'due' } },
  { name: 'to_check', roles: ['office', 'team', 'supervisor'], view: { state: 'applied', sort: 'due' } },
  { name: 'to_close', roles: ['office'], view: { state: 'checked', sort: 'due' } },
  { name: 'milestone', roles: ['office', 'team', 'supervisor'], view: { due: 'milestone', sort: 'number' } },
  { name: 'overdue', roles: everyone, view: { due: 'overdue', sort: 'due' } },
  { name: 'soon', roles: everyone, view: { due: 'week', sort: 'due' } },
]

export function listsFor(roles: readonly Role[]): TodayList[] {
  return lists.filter((list) => list.roles.some((role) => roles.includes(role)))
}

export interface TodayRow extends ItemRow {
  toMend: string
}

export function toMendOf(item: Item): string {
  return item.closings.filter((closing) => closing.sent_back).at(-1)?.to_mend ?? ''
}

const shownRows = 5

async function countOf(view: Partial<LedgerView>, today: Day): Promise<number> {
  const { states } = await read<ItemCounts>('/api/v1/items/counts', filterOf(view, today))
  return states.reduce((sum, each) => sum + each.count, 0)
}

export async function rowsOf(list: TodayList, today: Day): Promise<{ rows: TodayRow[]; count: number }> {
  const query = { ...filterOf(list.view, today), sort: list.view.sort, limit: shownRows }
  const [{ rows }, count] = await Promise.all([read<ItemRowPage>('/api/v1/items', query), countOf(list.view, today)])
  const toMend = await Promise.all(rows.map(async (row) => (list.name === 'returned' ? toMendOf(await read<Item>(`/api/v1/items/${row.id}`)) : '')))
  return { rows: rows.map((row, at) => ({ ...row, toMend: toMend[at] ?? '' })), count }
}
