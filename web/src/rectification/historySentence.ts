// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// An event of the journal in plain words: the sentence to say, and what to put into it. Of an entry whose events one may
// not read, only the action is told.
import type { HistoryEntry } from '@/api/contract'

export const told = [
  'item_assigned', 'item_accepted', 'item_planned', 'progress_reported', 'closing_applied', 'item_checked', 'item_sent_back', 'item_closed',
  'item_reopened', 'item_extended', 'item_cancelled', 'position_taken', 'opinions_linked', 'keep_up_marked', 'item_noted', 'item_signed',
  'methods_named', 'milestone_set', 'outcome_recorded', 'item_watched', 'rule_followed_up',
  'task_handed_down', 'task_answered', 'task_accepted', 'task_sent_back', 'task_withdrawn',
  'reminder_issued', 'delivery_noted', 'mail_asked', 'mail_ended', 'reminder_answered', 'reminder_withdrawn',
  'recheck_announced', 'recheck_drawn', 'item_rechecked',
  'plan_opened', 'remark_answered', 'plan_approved', 'plan_submitted', 'plan_reviewed', 'plan_accepted', 'plan_sent_back', 'plan_amended',
  'use_registered', 'use_answered', 'use_closed',
  'finding_recorded', 'finding_revised', 'finding_withdrawn', 'finding_linked', 'finding_unlinked',
  'account_opened', 'account_activated', 'account_disabled',
  'person_registered', 'person_renamed', 'person_departed',
] as const
type Told = (typeof told)[number]

export interface Sentence {
  key: `event.${Told}` | 'event.other'
  facts: { count: number; due: string; yes: boolean; on: string; people: number; satisfied: number }
  methods: string[]
  fate: string
  judgement: string
  position: string
  text: string
}

function wordsOf(event: Record<string, unknown>): string {
  for (const part of ['answered', 'opinion', 'verdict', 'result']) if (event[part] && typeof event[part] === 'object') return wordsOf(event[part] as Record<string, unknown>)
  for (const name of ['to_mend', 'reason', 'note', 'text', 'answer', 'signer', 'goal', 'mail_address', 'observation', 'wider_check', 'meeting', 'outcome']) if (typeof event[name] === 'string' && event[name]) return event[name] as string
  const next = objectIn(event, 'next')
  return typeof next.what === 'string' ? next.what : ''
}

function objectIn(event: Record<string, unknown>, name: string): Record<string, unknown> {
  const found = event[name]
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
}

function lengthOf(event: Record<string, unknown>): number {
  for (const name of ['attachments', 'measures', 'opinions', 'lines', 'rules', 'frame', 'items', 'warnings']) if (Array.isArray(event[name])) return (event[name] as unknown[]).length
  return 0
}

export function sentencesOf(entry: HistoryEntry): Sentence[] {
  return (entry.events ?? []).map((event) => {
    const name = told.find((each) => each === event.event)
    return {
      key: name ? `event.${name}` as const : 'event.other',
      facts: { count: lengthOf(event), due: typeof event.due === 'string' ? event.due : '', yes: event.keep_up === true, on: String(objectIn(event, 'next').on ?? ''), people: Number(objectIn(event, 'asked').people ?? 0), satisfied: Number(objectIn(event, 'asked').satisfied ?? 0) },
      methods: Array.isArray(event.methods) ? (event.methods as string[]) : [],
      fate: typeof event.fate === 'string' ? event.fate : '',
      judgement: typeof event.judgement === 'string' ? event.judgement : '',
      position: typeof event.position === 'string' ? event.position : '',
      text: wordsOf(event),
    }
  })
}
