// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// How a step is asked for: the fields of its form. Which steps are open to whom the server says with every item; nothing
// here knows a state.
import { Judgement, Position, type Role, type Step } from '@/api/contract'

export type StepField =
  | { kind: 'text'; name: string; needed: boolean }
  | { kind: 'day'; name: string }
  | { kind: 'choice'; name: string; words: 'judgement' | 'position'; choices: readonly string[] }
  | { kind: 'truth'; name: string }
  | { kind: 'opinions'; name: string }

const reason: StepField = { kind: 'text', name: 'reason', needed: true }

// Planning, reporting and signing have forms of their own.
export const stepFields: Record<Exclude<Step, 'plan' | 'report' | 'sign'>, readonly StepField[]> = {
  accept: [],
  apply: [],
  check: [{ kind: 'choice', name: 'judgement', words: 'judgement', choices: Judgement }, { kind: 'text', name: 'note', needed: false }],
  send_back: [{ kind: 'text', name: 'to_mend', needed: true }],
  close: [],
  reopen: [reason],
  extend: [{ kind: 'day', name: 'due' }, reason],
  cancel: [reason],
  take_position: [{ kind: 'choice', name: 'position', words: 'position', choices: Position }, { kind: 'text', name: 'reason', needed: false }],
  link: [{ kind: 'opinions', name: 'opinions' }],
  keep_up: [{ kind: 'truth', name: 'keep_up' }],
  note: [{ kind: 'text', name: 'note', needed: true }],
}

// Those on the way to the close are shown first, the others behind them; so are those which the office takes for a unit.
const onTheWay: readonly Step[] = ['accept', 'report', 'plan', 'apply', 'check', 'send_back', 'close']
const ofTheUnit: readonly Step[] = ['accept', 'report', 'plan', 'apply']

export function inOrder(open: readonly Step[], roles: readonly Role[]): { first: Step[]; others: Step[] } {
  const own = roles.includes('unit') ? onTheWay : onTheWay.filter((step) => !ofTheUnit.includes(step))
  return { first: own.filter((step) => open.includes(step)), others: open.filter((step) => !own.includes(step)) }
}

export type StepDraft = Record<string, unknown>

export function isComplete(fields: readonly StepField[], draft: StepDraft): boolean {
  return fields.every((field) => {
    const value = draft[field.name]
    if (field.kind === 'text') return !field.needed || (typeof value === 'string' && value.trim() !== '')
    if (field.kind === 'opinions') return Array.isArray(value)
    return value !== undefined && value !== null && value !== ''
  })
}
