// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a step is asked for: the fields of its form. Which steps are open to whom the server says with every item; nothing
// here knows a state.
import { Judgement, Method, Position, type Role, type Step } from '@/api/contract'

export type StepField =
  | { kind: 'text'; name: string; needed: boolean }
  | { kind: 'day'; name: string }
  | { kind: 'choice'; name: string; words: 'judgement' | 'position'; choices: readonly string[] }
  | { kind: 'truth'; name: string }
  | { kind: 'opinions'; name: string }
  | { kind: 'methods'; name: string; choices: readonly string[] }
  | { kind: 'asked'; name: string } // people and satisfied, where those concerned were asked
  | { kind: 'milestone'; name: string } // a day and what is to be seen then, or neither

const reason: StepField = { kind: 'text', name: 'reason', needed: true }
const milestone: StepField = { kind: 'milestone', name: 'next_milestone' }

// Planning, reporting, signing, outcomes and follow-ups have forms of their own.
export type PlainStep = Exclude<Step, 'plan' | 'report' | 'sign' | 'record_outcome' | 'follow_up'>
export const stepFields: Record<PlainStep, readonly StepField[]> = {
  accept: [],
  apply: [],
  check: [{ kind: 'choice', name: 'judgement', words: 'judgement', choices: Judgement }, { kind: 'methods', name: 'methods', choices: Method }, { kind: 'asked', name: 'asked' }, { kind: 'text', name: 'note', needed: false }, milestone],
  send_back: [{ kind: 'text', name: 'to_mend', needed: true }],
  close: [milestone],
  reopen: [reason],
  extend: [{ kind: 'day', name: 'due' }, reason],
  cancel: [reason],
  take_position: [{ kind: 'choice', name: 'position', words: 'position', choices: Position }, { kind: 'text', name: 'reason', needed: false }],
  link: [{ kind: 'opinions', name: 'opinions' }],
  keep_up: [{ kind: 'truth', name: 'keep_up' }, milestone],
  watch: [{ kind: 'text', name: 'observation', needed: true }, milestone],
  note: [{ kind: 'text', name: 'note', needed: true }],
}

// Those on the way to the close are shown first, the others behind them; so are those which the office takes for a unit.
const onTheWay: readonly Step[] = ['accept', 'report', 'plan', 'record_outcome', 'apply', 'check', 'send_back', 'close', 'watch', 'follow_up']
const ofTheUnit: readonly Step[] = ['accept', 'report', 'plan', 'record_outcome', 'apply']

export function inOrder(open: readonly Step[], roles: readonly Role[]): { first: Step[]; others: Step[] } {
  const own = roles.includes('unit') ? onTheWay : onTheWay.filter((step) => !ofTheUnit.includes(step))
  return { first: own.filter((step) => open.includes(step)), others: open.filter((step) => !own.includes(step)) }
}

export type StepDraft = Record<string, unknown>
export interface AskedDraft { people: string; satisfied: string }
export interface MilestoneDraft { on: string | null; what: string }

const isCount = (said: unknown): said is string => typeof said === 'string' && /^\d{1,7}$/.test(said.trim())
const wereAsked = (draft: StepDraft) => Array.isArray(draft.methods) && draft.methods.includes('ask')

// A milestone is said whole or not at all; counts only where somebody was asked.
function isWhole(field: StepField, draft: StepDraft): boolean {
  if (field.kind === 'milestone') {
    const said = draft[field.name] as MilestoneDraft | undefined
    return Boolean(said?.on) === Boolean(said?.what.trim())
  }
  const said = draft[field.name] as AskedDraft | undefined
  return !wereAsked(draft) || (isCount(said?.people) && isCount(said?.satisfied) && Number(said?.satisfied) <= Number(said?.people))
}

export function requestOf(fields: readonly StepField[], draft: StepDraft): StepDraft {
  const request: StepDraft = {}
  for (const { kind, name } of fields) {
    const value = draft[name]
    if (kind === 'milestone') request[name] = (value as MilestoneDraft | undefined)?.on ? value : null
    else if (kind === 'asked') request[name] = wereAsked(draft) ? { people: Number((value as AskedDraft).people), satisfied: Number((value as AskedDraft).satisfied) } : null
    else if (value !== undefined) request[name] = value
  }
  return request
}

export function isComplete(fields: readonly StepField[], draft: StepDraft): boolean {
  return fields.every((field) => {
    const value = draft[field.name]
    if (field.kind === 'text') return !field.needed || (typeof value === 'string' && value.trim() !== '')
    if (field.kind === 'opinions') return Array.isArray(value)
    if (field.kind === 'methods') return Array.isArray(value) && value.length > 0
    if (field.kind === 'asked' || field.kind === 'milestone') return isWhole(field, draft)
    return value !== undefined && value !== null && value !== ''
  })
}
