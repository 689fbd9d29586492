// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What can be done to the drafts of an import: each edit takes drafts and gives others, the former stay as they were.
import type { DraftFinding, DraftRequirement, Drafts, Span } from '@/api/contract'

export const heads = ['title', 'inspecting_body', 'unit', 'feedback_date', 'onsite_from', 'onsite_to'] as const
export type Head = (typeof heads)[number]
export type List = 'findings' | 'requirements'

export function setHead(drafts: Drafts, head: Head, value: string): Drafts {
  return { ...drafts, [head]: { ...drafts[head], value } }
}

export function changeFinding(drafts: Drafts, key: number, change: Partial<DraftFinding>): Drafts {
  return { ...drafts, findings: drafts.findings.map((each) => (each.key === key ? { ...each, ...change } : each)) }
}

export function changeRequirement(drafts: Drafts, key: number, change: Partial<DraftRequirement>): Drafts {
  return { ...drafts, requirements: drafts.requirements.map((each) => (each.key === key ? { ...each, ...change } : each)) }
}

export function kept<T extends { dropped: boolean }>(list: readonly T[]): T[] {
  return list.filter((each) => !each.dropped)
}

function freshKey(drafts: Drafts): number {
  return Math.max(0, ...drafts.findings.map((each) => each.key), ...drafts.requirements.map((each) => each.key)) + 1
}

const between = /^[\s，,；;、。.]+|[\s，,；;、]+$/g

// At a place in the text, in UTF-16 units as a caret counts. Nothing to split is null; key is that of the second half.
export function splitFinding(drafts: Drafts, key: number, caret: number): { drafts: Drafts; key: number } | null {
  const at = drafts.findings.findIndex((each) => each.key === key)
  const whole = drafts.findings[at]
  if (!whole) return null
  const [first, second] = [whole.text.slice(0, caret).replace(between, ''), whole.text.slice(caret).replace(between, '')]
  if (!first || !second) return null
  const fresh = freshKey(drafts)
  const findings = [...drafts.findings]
  findings.splice(at, 1, { ...whole, text: first }, { ...whole, key: fresh, text: second })
  return { drafts: { ...drafts, findings }, key: fresh }
}

function joined(first: string, second: string): string {
  if (!first || !second) return first + second
  return /[，,；;、。.！!？?：:]$/.test(first) ? first + second : `${first}；${second}`
}

function together(first: readonly Span[], second: readonly Span[]): Span[] {
  return [...first, ...second.filter((span) => !first.some((other) => other.begin === span.begin && other.end === span.end))]
}

function earlier(first: string | null, second: string | null): string | null {
  return first && second ? (first < second ? first : second) : first ?? second
}

// With the next one that is not dropped; the first one's unit and class win where both have one.
export function mergeFinding(drafts: Drafts, key: number): Drafts | null {
  const first = drafts.findings.find((each) => each.key === key)
  const next = neighbour(drafts.findings, key, 1)
  if (!first || !next) return null
  const whole: DraftFinding = {
    ...first,
    text: joined(first.text, next.text),
    spans: together(first.spans, next.spans),
    finding_class: first.finding_class || next.finding_class,
    unit: first.unit || next.unit,
    due: earlier(first.due, next.due),
    limit_text: joined(first.limit_text, first.limit_text === next.limit_text ? '' : next.limit_text),
    keep_up: first.keep_up || next.keep_up,
    opinions: [...new Set([...first.opinions, ...next.opinions])],
  }
  return { ...drafts, findings: drafts.findings.filter((each) => each !== next).map((each) => (each === first ? whole : each)) }
}

interface Listed {
  key: number
  dropped: boolean
}

// The one before or behind it that is not dropped.
export function neighbour<T extends Listed>(list: readonly T[], key: number, by: 1 | -1): T | undefined {
  const at = list.findIndex((each) => each.key === key)
  for (let other = at + by; at >= 0 && other >= 0 && other < list.length; other += by) if (!list[other]!.dropped) return list[other]
  return undefined
}

function moved<T extends Listed>(list: readonly T[], key: number, by: 1 | -1): T[] | null {
  const other = neighbour(list, key, by)
  const mine = list.find((each) => each.key === key)
  if (!other || !mine) return null
  const rest = list.filter((each) => each !== mine)
  rest.splice(rest.indexOf(other) + (by === 1 ? 1 : 0), 0, mine)
  return rest
}

export function move(drafts: Drafts, list: List, key: number, by: 1 | -1): Drafts | null {
  const now = list === 'findings' ? moved(drafts.findings, key, by) : moved(drafts.requirements, key, by)
  return now && { ...drafts, [list]: now }
}

export function drop(drafts: Drafts, list: List, key: number, dropped: boolean): Drafts {
  return list === 'findings' ? changeFinding(drafts, key, { dropped }) : changeRequirement(drafts, key, { dropped })
}

export function add(drafts: Drafts, list: List, text: string, spans: Span[]): { drafts: Drafts; key: number } {
  const key = freshKey(drafts)
  if (list === 'requirements') return { key, drafts: { ...drafts, requirements: [...drafts.requirements, { key, heading: text, points: [], spans, dropped: false }] } }
  const fresh: DraftFinding = { key, text, spans, finding_class: '', unit: '', due: null, limit_text: '', keep_up: false, opinions: [], dropped: false }
  return { key, drafts: { ...drafts, findings: [...drafts.findings, fresh] } }
}

// Without what has no words yet: a draft that was just added, a line just begun. It is kept once it has some.
export function worded(drafts: Drafts): Drafts {
  const requirements = drafts.requirements.filter((each) => each.heading.trim() !== '').map((each) => ({ ...each, points: each.points.filter((point) => point.trim() !== '') }))
  const known = new Set(requirements.map((each) => each.key))
  const findings = drafts.findings.filter((each) => each.text.trim() !== '').map((each) => ({ ...each, opinions: each.opinions.filter((opinion) => known.has(opinion)) }))
  return { ...drafts, findings, requirements }
}
