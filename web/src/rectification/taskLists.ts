// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// Tasks by their two sides: asked of my organisation by one above it, and handed down by it. Those who hold a role for
// the whole house have no side and see all.
import { read } from '@/api/ask'
import type { Id, Mandate, TaskRow, TaskRowPage, TaskState } from '@/api/contract'

export type TaskSide = 'asked' | 'given'
export const taskSides: readonly TaskSide[] = ['asked', 'given']

export interface TaskQuery {
  item?: Id
  unit?: Id
  organisation?: Id
  state?: TaskState
}

export function unitsOf(mandates: readonly Mandate[]): Id[] {
  return [...new Set(mandates.flatMap((mandate) => (mandate.role === 'unit' && mandate.organisation ? [mandate.organisation] : [])))]
}

// One query for each organisation that I act for.
export function queriesOf(side: TaskSide, units: readonly Id[], state: TaskState | null): TaskQuery[] {
  const asked: TaskQuery = state ? { state } : {}
  if (!units.length) return [asked]
  return units.map((unit) => ({ ...asked, [side === 'asked' ? 'organisation' : 'unit']: unit }))
}

export interface TaskPages {
  rows: TaskRow[]
  rest: { query: TaskQuery; after: string | null }[]
}

const pageRows = 50

// The next page of the first list that is not at its end.
export async function withMore({ rows, rest }: TaskPages): Promise<TaskPages> {
  const [first, ...others] = rest
  if (!first) return { rows, rest }
  const page = await read<TaskRowPage>('/api/v1/tasks', { ...first.query, limit: pageRows, after: first.after })
  const there = new Set(rows.map((row) => row.id))
  return {
    rows: [...rows, ...page.rows.filter((row) => !there.has(row.id))],
    rest: page.next ? [{ query: first.query, after: page.next }, ...others] : others,
  }
}

// The first page of every list.
export async function firstTasks(queries: readonly TaskQuery[]): Promise<TaskPages> {
  let pages: TaskPages = { rows: [], rest: [] }
  const rest: TaskPages['rest'] = []
  for (const query of queries) {
    pages = await withMore({ rows: pages.rows, rest: [{ query, after: null }] })
    rest.push(...pages.rest)
  }
  return { rows: pages.rows, rest }
}
