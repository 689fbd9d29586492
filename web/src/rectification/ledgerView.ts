// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What of the ledger is looked at, as the address holds it: filters, order and columns. The two functions are inverses;
// a word that is none is left out. "Overdue" and "due in a week" stay words there, so that a kept address means the day
// it is opened on, not the day it was made.
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { Lateness, Mark, Position, State, type Day, type Id, type ListItemsQuery } from '@/api/contract'
import { plusDays } from '@/words/day'

export const dueSpans = ['overdue', 'first_overdue', 'week', 'month', 'milestone'] as const
export type DueSpan = (typeof dueSpans)[number]
export const sorts = ['number', 'due'] as const
export const columns = ['number', 'finding', 'unit', 'state', 'due', 'first_due', 'marks', 'position'] as const
export type Column = (typeof columns)[number]
export const usualColumns: Column[] = ['number', 'finding', 'unit', 'state', 'due', 'marks']

// From and to, both included, either of which may be left open: 2026-06-01~2026-06-30, ~60.
export interface Span<T> {
  from?: T
  to?: T
}

// What figures open: days and numbers that nobody chooses by hand, but can clear.
export const spanNames = ['between', 'closed', 'fed_back', 'took'] as const
export type SpanName = (typeof spanNames)[number]

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
  between?: Span<Day> // due, and open
  closed?: Span<Day>
  fed_back?: Span<Day> // and open
  took?: Span<number> // days from the feedback to the closing
  late?: Lateness
  basically?: 'done' // found so, and not closed yet
  money?: 'yes' // came of it
  repeats?: 'yes' // its finding does
  sort: (typeof sorts)[number]
  columns: Column[]
}

function wordOf<T extends string>(words: readonly T[], said: unknown): T | undefined {
  return words.find((word) => word === said)
}
function idOf(said: unknown): Id | undefined {
  return typeof said === 'string' && /^[0-9a-f-]{36}$/.test(said) ? said : undefined
}
function spanOf<T>(said: unknown, read: (text: string) => T | undefined): Span<T> | undefined {
  if (typeof said !== 'string') return undefined
  const [from, to, more] = said.split('~').map((end) => (end ? read(end) : undefined))
  return more === undefined && (from !== undefined || to !== undefined) ? { from, to } : undefined
}
function dayOf(said: string): Day | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(said) && !Number.isNaN(Date.parse(said)) ? said : undefined
}
function numberOf(said: string): number | undefined {
  return /^\d{1,6}$/.test(said) ? Number(said) : undefined
}
export function spanText(span: Span<Day | number>): string {
  return `${span.from ?? ''}~${span.to ?? ''}`
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
    between: spanOf(query.between, dayOf),
    closed: spanOf(query.closed, dayOf),
    fed_back: spanOf(query.fed_back, dayOf),
    took: spanOf(query.took, numberOf),
    late: wordOf(Lateness, query.late),
    basically: wordOf(['done'] as const, query.basically),
    money: wordOf(['yes'] as const, query.money),
    repeats: wordOf(['yes'] as const, query.repeats),
    sort: wordOf(sorts, query.sort) ?? 'number',
    columns: columnsOf(query.columns),
  }
}

export function addressOf(view: LedgerView): LocationQueryRaw {
  const { keepUp, sort, columns: shown, between, closed, fed_back, took, ...rest } = view
  const said: LocationQueryRaw = { ...rest }
  for (const [name, span] of Object.entries({ between, closed, fed_back, took })) if (span) said[name] = spanText(span)
  if (keepUp !== undefined) said.keep_up = keepUp ? 'yes' : 'no'
  if (sort !== 'number') said.sort = sort
  if (shown.join() !== usualColumns.join()) said.columns = shown.join()
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

type Filter = Omit<ListItemsQuery, 'sort' | 'after' | 'limit'>

const spanDays: Partial<Record<DueSpan, number>> = { week: 7, month: 30 }

export function filterOf(view: Partial<LedgerView>, today: Day): Filter {
  const { state, mark, position, unit, team, round, inspection } = view
  const soon = view.due && spanDays[view.due]
  return {
    state, mark, position, unit, team, round, inspection,
    keep_up: view.keepUp,
    overdue_on: view.due === 'overdue' ? today : undefined,
    first_overdue_on: view.due === 'first_overdue' ? today : undefined,
    milestone_by: view.due === 'milestone' ? today : undefined,
    due_from: soon ? today : view.between?.from,
    due_by: soon ? plusDays(today, soon) : view.between?.to,
    closed_from: view.closed?.from,
    closed_by: view.closed?.to,
    fed_back_from: view.fed_back?.from,
    fed_back_by: view.fed_back?.to,
    took_from: view.took?.from,
    took_by: view.took?.to,
    late: view.late,
    basically_done: view.basically && true,
    money: view.money && true,
    repeats: view.repeats && true,
  }
}

export function filtersIn(view: LedgerView): number {
  const { sort: _sort, columns: _columns, ...filters } = view
  return Object.values(filters).filter((value) => value !== undefined).length
}
