// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The sets of deadline rules: which a round may pin, which is proposed, and how what data says is said.
import { read } from '@/api/ask'
import type { ClockTable, Day, RuleSet, RuleSetPage, RunningClock, Wording } from '@/api/contract'

export async function readRuleSets(): Promise<RuleSet[]> {
  return (await read<RuleSetPage>('/api/v1/rule-sets')).rows
}

export function said(wording: Wording, locale: string): string {
  return locale === 'en' ? wording.en : wording.zh
}

export function forRounds(sets: readonly RuleSet[]): RuleSet[] {
  return sets.filter((set) => set.kind !== 'letters')
}

// Of the general ones that which is valid since last; one that names no day is older than any that does.
export function newestGeneral(sets: readonly RuleSet[]): RuleSet | undefined {
  const general = sets.filter((set) => set.kind === 'general')
  return general.reduce<RuleSet | undefined>((newest, set) => (newest && (newest.valid_from ?? '') > (set.valid_from ?? '') ? newest : set), undefined)
}

// That by which the due day of items is proposed, were the feedback on the day.
export async function clockForItems(rulesVersion: string, fedBackOn: Day): Promise<RunningClock | null> {
  const table = await read<ClockTable>('/api/v1/clocks', { rules_version: rulesVersion, trigger: 'feedback', on: fedBackOn })
  return table.clocks.find((clock) => clock.rule.for_items) ?? null
}
