// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// A plan as a row of cells and back. Measures stand one to a line; a line with ↳ goes on with the measure above it. In the
// cells of who answers and until when, one line is said of all measures, several of one each; — says none.
import type { Day, Item, Measure } from '@/api/contract'
import type { Names } from './names'

export const planColumns = ['root_cause', 'goal', 'measures', 'responsible_leader', 'lead_department', 'co_departments', 'handler', 'due', 'keep_up', 'accountable_post'] as const
export type PlanColumn = (typeof planColumns)[number]
export const wordFor = (column: PlanColumn) => `field.${column === 'measures' ? 'measure' : column}`
export type PlanCells = Record<PlanColumn, string>
export interface Directory {
  posts: Names
  departments: Names
}

export const goesOn = '↳ '
const none = '—'
const yeses = ['是', '√', '✓', '✔', 'y', 'yes', '1', 'true', '长期', '长期坚持']
const noes = ['否', '×', '✗', 'n', 'no', '0', 'false']
const nones = ['', none, '-', '－', '无', '/']

export const isNone = (line: string) => nones.includes(line.trim())

export function yesOf(line: string): boolean | null {
  const said = line.trim().toLowerCase()
  if (isNone(said) || noes.includes(said)) return false
  return yeses.includes(said) ? true : null
}

// 2026-12-31, 2026/12/31, 2026.12.31, 2026年12月31日, 20261231
export function dayIn(line: string): Day | null {
  const found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(line.trim()) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(line.trim())
  if (!found) return null
  const day = `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null
}

export function measuresIn(cell: string): string[] {
  const measures: string[] = []
  for (const line of cell.split('\n')) {
    if (line.startsWith(goesOn.trim()) && measures.length) measures.push(`${measures.pop()!}\n${line.slice(line.startsWith(goesOn) ? goesOn.length : 1)}`)
    else if (line.trim()) measures.push(line.trim())
  }
  return measures
}

export function linesIn(cell: string): string[] {
  return cell.trim() === '' ? [] : cell.trimEnd().split('\n').map((line) => line.trim())
}

function oneOrEach(values: string[]): string {
  const [first] = values
  return values.every((value) => value === first) ? first ?? '' : values.map((value) => value || none).join('\n')
}

export function cellsOf(item: Pick<Item, 'root_cause' | 'goal' | 'measures'>, { posts, departments }: Directory, yes: string): PlanCells {
  const each = (tell: (measure: Measure) => string) => oneOrEach(item.measures.map(tell))
  return {
    root_cause: item.root_cause,
    goal: item.goal,
    measures: item.measures.map((measure) => measure.text.replaceAll('\n', `\n${goesOn}`)).join('\n'),
    responsible_leader: each(({ responsible_leader: id }) => (id ? posts.label(id) : '')),
    lead_department: each(({ lead_department: id }) => (id ? departments.label(id) : '')),
    co_departments: each(({ co_departments: ids }) => ids.map((id) => departments.label(id)).join('、')),
    handler: each((measure) => measure.handler),
    due: each((measure) => measure.due ?? ''),
    keep_up: each((measure) => (measure.keep_up ? yes : '')),
    accountable_post: each(({ accountable_post: id }) => (id ? posts.label(id) : '')),
  }
}

// As it is written after typing: names and days in their own form, where they are understood.
export function tidied(column: PlanColumn, cell: string, { posts, departments }: Directory, yes: string): string {
  const labelled = (names: Names) => (line: string) => {
    const id = names.find(line)
    return id === null || id === 'several' ? line : names.label(id)
  }
  const forms: Partial<Record<PlanColumn, (line: string) => string>> = {
    responsible_leader: labelled(posts),
    accountable_post: labelled(posts),
    lead_department: labelled(departments),
    co_departments: (line) => {
      const { ids, unknown, several } = departments.findAll(line)
      return unknown.length || several.length ? line : ids.map((id) => departments.label(id)).join('、')
    },
    due: (line) => dayIn(line) ?? line,
    keep_up: (line) => ({ true: yes, false: none, null: line })[`${yesOf(line)}`],
  }
  const form = forms[column]
  if (!form) return cell.replace(/\r\n?/g, '\n').trimEnd()
  const lines = linesIn(cell).map((line) => (isNone(line) ? none : form(line)))
  return lines.every((line) => line === none) ? '' : lines.join('\n')
}
