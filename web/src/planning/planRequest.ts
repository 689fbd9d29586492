// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What is sent for a row of cells, or what stands in its way, cell by cell.
import type { Day, Id, Measure, PlanItem, PlannedMeasure, Problem } from '@/api/contract'
import type { Names } from './names'
import { dayIn, isNone, linesIn, measuresIn, planColumns, yesOf, type Directory, type PlanCells, type PlanColumn } from './planCells'

export const mostMeasures = 50
const longestText = 4000 // characters
const longestLine = 200

export interface CellFault {
  code: 'too_long' | 'too_many' | 'unknown' | 'several' | 'no_day' | 'no_answer' | 'lines' | 'no_measure'
  detail: string | number
  measures?: number
}
export type CellFaults = Partial<Record<PlanColumn, CellFault>>

// A measure that reads as before keeps its id wherever it stands; of the others, place by place.
export function idsFor(texts: readonly string[], existing: readonly Measure[]): (Id | null)[] {
  const free = new Set(existing.map((measure) => measure.id))
  const take = (id: Id | undefined) => (id !== undefined && free.delete(id) ? id : null)
  const same = texts.map((text) => take(existing.find((measure) => measure.text === text && free.has(measure.id))?.id))
  return same.map((id, place) => id ?? take(existing[place]?.id))
}

const lengthOf = (text: string) => [...text].length
const over = (texts: readonly string[], most: number): CellFault | null => (texts.some((text) => lengthOf(text.trim()) > most) ? { code: 'too_long', detail: most } : null)

// One line for all measures or one for each; what it means, or the fault of the first that means nothing.
function spread<T>(cell: string, count: number, meaning: (line: string) => T | CellFault, nothing: T): T[] | CellFault {
  const lines = linesIn(cell)
  if (!lines.length) return Array<T>(count).fill(nothing)
  if (!count) return { code: 'no_measure', detail: '' }
  if (lines.length > 1 && lines.length !== count) return { code: 'lines', detail: lines.length, measures: count }
  const meant: T[] = []
  for (const line of lines) {
    const one = isNone(line) ? nothing : meaning(line)
    if (isFault(one)) return one
    meant.push(one)
  }
  return meant.length === count ? meant : Array<T>(count).fill(meant[0]!)
}

function isFault(meant: unknown): meant is CellFault {
  return typeof meant === 'object' && meant !== null && 'code' in meant
}

function named(names: Names) {
  return (line: string): Id | null | CellFault => {
    const id = names.find(line)
    if (id === null) return { code: 'unknown', detail: line }
    return id === 'several' ? { code: 'several', detail: line } : id
  }
}

function allNamed(names: Names) {
  return (line: string): Id[] | CellFault => {
    const { ids, unknown, several } = names.findAll(line)
    if (unknown.length) return { code: 'unknown', detail: unknown.join('、') }
    return several.length ? { code: 'several', detail: several.join('、') } : ids
  }
}

export function requestOf(cells: PlanCells, existing: readonly Measure[], { posts, departments }: Directory): { plan: PlanItem | null; faults: CellFaults } {
  const texts = measuresIn(cells.measures)
  const count = texts.length
  const faults: CellFaults = {}
  const note = (column: PlanColumn, fault: CellFault | null) => {
    if (fault) faults[column] = fault
  }
  function column<T>(name: PlanColumn, meaning: (line: string) => T | CellFault, nothing: T): T[] {
    const meant = spread(cells[name], count, meaning, nothing)
    if (!isFault(meant)) return meant
    faults[name] = meant
    return []
  }
  note('root_cause', over([cells.root_cause], longestText))
  note('goal', over([cells.goal], longestText))
  note('measures', count > mostMeasures ? { code: 'too_many', detail: mostMeasures } : over(texts, longestText))
  const leaders = column('responsible_leader', named(posts), null)
  const leads = column('lead_department', named(departments), null)
  const cos = column('co_departments', allNamed(departments), [])
  const handlers = column('handler', (line) => over([line], longestLine) ?? line, '')
  const dues = column<Day | null>('due', (line) => dayIn(line) ?? { code: 'no_day', detail: line }, null)
  const keptUp = column<boolean>('keep_up', (line) => yesOf(line) ?? { code: 'no_answer', detail: line }, false)
  const accountable = column('accountable_post', named(posts), null)
  if (Object.keys(faults).length) return { plan: null, faults }

  const ids = idsFor(texts, existing)
  const measures = texts.map((text, at): PlannedMeasure => ({
    id: ids[at]!,
    text,
    accountable_post: accountable[at]!,
    responsible_leader: leaders[at]!,
    lead_department: leads[at]!,
    co_departments: cos[at]!,
    handler: handlers[at]!,
    due: dues[at]!,
    keep_up: keptUp[at]!,
  }))
  return { plan: { root_cause: cells.root_cause.trim(), goal: cells.goal.trim(), measures }, faults }
}

// The cells that a refusal of the server speaks of.
export function cellsRefused(faults: Problem['faults']): Partial<Record<PlanColumn, string>> {
  const refused: Partial<Record<PlanColumn, string>> = {}
  for (const { pointer, sentence } of faults) {
    const parts = pointer.split('/').filter(Boolean)
    const name = planColumns.find((column) => column === parts[parts.length - 1]) ?? (parts[0] === 'measures' ? 'measures' : planColumns.find((column) => parts.includes(column)))
    if (name) refused[name] ??= sentence
  }
  return refused
}
