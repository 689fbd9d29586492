// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What the reading found beside the drafts, to be read next to the text: words, each with its pointer into the reading.
import type { Certainty } from '@/api/contract'
import type { Mark } from './sourceText'

export type Reading = Record<string, unknown>
export const restParts = [
  'inspected_units', 'team_leader', 'deputy_leader', 'unit_head', 'meetings', 'heard_by', 'reported_to', 'focus', 'methods', 'achievements',
  'leads_destination', 'statement', 'pledges', 'deadlines', 'contacts', 'report_counts',
] as const
export type RestPart = (typeof restParts)[number]

export interface RestEntry {
  of: string
  text: string
  word: string // what it is within its part, when the part holds different things
}

const plain = ['string', 'number']

function entriesOf(of: string, value: unknown, word: string): RestEntry[] {
  if (plain.includes(typeof value)) return [{ of, text: String(value), word }]
  if (Array.isArray(value)) return value.flatMap((each, at) => entriesOf(`${of}/${at}`, each, word))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, each]) => entriesOf(`${of}/${name}`, each, name))
}

// One unit that was read stands among the drafts already.
function isThere(part: RestPart, value: unknown): boolean {
  return part !== 'inspected_units' || (Array.isArray(value) && value.length > 1)
}

export function restOf(reading: Reading): { part: RestPart; entries: RestEntry[] }[] {
  return restParts
    .filter((part) => isThere(part, reading[part]))
    .map((part) => ({ part, entries: entriesOf(`/${part}`, reading[part], '') }))
    .filter(({ entries }) => entries.length > 0)
}

interface ReadSpan {
  pointer: string
  start: number
  end: number
  certainty: Certainty
}

// Only of what is shown: what became drafts has marks of its own.
export function restMarks(reading: Reading): Mark[] {
  const shown = new Set(restOf(reading).flatMap(({ entries }) => entries.map((entry) => entry.of)))
  const spans = (reading.spans ?? []) as ReadSpan[]
  return spans.filter((span) => shown.has(span.pointer)).map(({ pointer, start, end, certainty }) => ({ of: pointer, begin: start, end, certainty }))
}
