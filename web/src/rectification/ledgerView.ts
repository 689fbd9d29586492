// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What of the ledger is looked at, as the address holds it: filters, order and columns. The two functions are inverses;
// a word that is none is left out. "Overdue" and "due in a week" stay words there, so that a kept address means the day
// it is opened on, not the day it was made.
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { Mark, Position, State, type Day, type Id, type ListItemsQuery } from '@/api/contract'
import { plusDays } from '@/words/day'

export const dueSpans = ['overdue', 'week', 'month', 'first_overdue', 'milestone'] as const
export type DueSpan = (typeof dueSpans)[number]
export const sorts = ['number', 'due'] as const
export const columns = ['number', 'finding', 'unit', 'state', 'due', 'first_due', 'marks', 'position'] as const
export type Column = (typeof columns)[number]
export const usualColumns: Column[] = ['number', 'finding', 'unit', 'state', 'due', 'marks']

export interface LedgerView {
  state?: State
  due?: DueSpan
  mark?: Mark
  position?: Position
  keepUp?: boolean
  unit?: Id
  team?: Id
  round?: Id
  inspection?: Id
  sort: (typeof sorts)[number]
  columns: Column[]
}

function wordOf<T extends string>(words: readonly T[], said: unknown): T | undefined {
  return words.find((word) => word === said)
}
function idOf(said: unknown): Id | undefined {
  return typeof said === 'string' && /^[0-9a-f-]{36}$/.test(said) ? said : undefined
}
function columnsOf(said: unknown): Column[] {
  if (typeof said !== 'string') return usualColumns
  const asked = said.split(',')
  const known = columns.filter((column) => asked.includes(column))
  return known.length ? known : usualColumns
}

export function viewOf(query: LocationQuery): LedgerView {
  const keepUp = wordOf(['yes', 'no'] as const, query.keep_up)
  return {
    state: wordOf(State, query.state),
    due: wordOf(dueSpans, query.due),
    mark: wordOf(Mark, query.mark),
    position: wordOf(Position, query.position),
    keepUp: keepUp && keepUp === 'yes',
    unit: idOf(query.unit),
    team: idOf(query.team),
    round: idOf(query.round),
    inspection: idOf(query.inspection),
    sort: wordOf(sorts, query.sort) ?? 'number',
    columns: columnsOf(query.columns),
  }
}

export function addressOf(view: LedgerView): LocationQueryRaw {
  const { keepUp, sort, columns: shown, ...rest } = view
  const said: LocationQueryRaw = { ...rest }
  if (keepUp !== undefined) said.keep_up = keepUp ? 'yes' : 'no'
  if (sort !== 'number') said.sort = sort
  if (shown.join() !== usualColumns.join()) said.columns = shown.join()
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

type Filter = Omit<ListItemsQuery, 'sort' | 'after' | 'limit'>

const spanDays: Partial<Record<DueSpan, number>> = { week: 7, month: 30 }

export function filterOf(view: Partial<LedgerView>, today: Day): Filter {
  const days = view.due && spanDays[view.due]
  const { state, mark, position, unit, team, round, inspection } = view
  return {
    state, mark, position, unit, team, round, inspection,
    keep_up: view.keepUp,
    overdue_on: view.due === 'overdue' ? today : undefined,
    first_overdue_on: view.due === 'first_overdue' ? today : undefined,
    milestone_by: view.due === 'milestone' ? today : undefined,
    due_from: days ? today : undefined,
    due_by: days ? plusDays(today, days) : undefined,
  }
}

export function filtersIn(view: LedgerView): number {
  const { sort: _sort, columns: _columns, ...filters } = view
  return Object.values(filters).filter((value) => value !== undefined).length
}
