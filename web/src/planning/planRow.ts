// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// One row of the grid: the item as the server last told it, what was changed in its cells, and what came of saving it.
import type { Id, Item, ItemRow } from '@/api/contract'
import { planColumns, type Directory, type PlanCells, type PlanColumn } from './planCells'
import { requestOf, type CellFaults } from './planRequest'

export interface Told {
  item: Item
  cells: PlanCells
}
export type RowMark = 'saving' | 'saved' | 'conflict' | 'refused' | null

export interface PlanRow {
  id: Id
  row: ItemRow
  directory: Directory | null
  told: Told | null // until it is fetched there are no cells
  mine: Partial<PlanCells> // only what differs
  newer: Told | null // what somebody else made of it meanwhile
  mark: RowMark
  sentence: string // of the server, where it refused
  refused: Partial<Record<PlanColumn, string>>
}

export interface PlanDraft {
  version: number
  mine: Partial<PlanCells>
}

export function freshRow(row: ItemRow): PlanRow {
  return { id: row.id, row, directory: null, told: null, mine: {}, newer: null, mark: null, sentence: '', refused: {} }
}

export const isOpen = (row: PlanRow): boolean => (row.newer ?? row.told)?.item.open_steps.includes('plan') ?? false
export const isChanged = (row: PlanRow): boolean => Object.keys(row.mine).length > 0
export const textIn = (row: PlanRow, column: PlanColumn): string => row.mine[column] ?? row.told?.cells[column] ?? ''

export function cellsNow(row: PlanRow): PlanCells {
  return { ...row.told!.cells, ...row.mine }
}

export function faultsOf(row: PlanRow): CellFaults {
  if (!row.told || !row.directory || !isChanged(row)) return {}
  return requestOf(cellsNow(row), row.told.item.measures, row.directory).faults
}

export function differing(mine: Partial<PlanCells>, cells: PlanCells): Partial<PlanCells> {
  return Object.fromEntries(planColumns.flatMap((column) => (mine[column] !== undefined && mine[column] !== cells[column] ? [[column, mine[column]]] : [])))
}

export function put(row: PlanRow, column: PlanColumn, text: string) {
  row.mine = differing({ ...row.mine, [column]: text }, row.told!.cells)
  delete row.refused[column]
  if (row.mark === 'saved' || row.mark === 'refused') {
    row.mark = null
    row.sentence = ''
  }
}

// Told for the first time, with what was begun before or written while it was on its way: from an older version it is a conflict, since one has not seen this.
export function begin(row: PlanRow, told: Told, directory: Directory, draft: PlanDraft | null) {
  row.told = told
  row.directory = directory
  row.mine = differing({ ...draft?.mine, ...row.mine }, told.cells)
  if (draft && isChanged(row) && (draft.version !== told.item.version || !isOpen(row))) meet(row, told)
}

// Somebody was faster. Where both wrote the same there is nothing left to decide.
export function meet(row: PlanRow, newer: Told) {
  const mine = differing(row.mine, newer.cells)
  Object.assign(row, Object.keys(mine).length ? { newer, mark: 'conflict' } : { told: newer, newer: null, mine, mark: 'saved' })
}

export function takeNewer(row: PlanRow) {
  Object.assign(row, { told: row.newer, newer: null, mine: {}, mark: null, sentence: '', refused: {} })
}

export function keepMine(row: PlanRow) {
  Object.assign(row, { told: row.newer, newer: null, mine: differing(row.mine, row.newer!.cells), mark: null })
}

// sent: what was in the cells when it was sent; what was written since stays changed.
export function settle(row: PlanRow, told: Told, sent: Partial<PlanCells>) {
  const since = Object.fromEntries(Object.entries(row.mine).filter(([column, text]) => sent[column as PlanColumn] !== text))
  Object.assign(row, { told, newer: null, mine: differing(since, told.cells), sentence: '', refused: {} })
  row.mark = isChanged(row) ? null : 'saved'
}
