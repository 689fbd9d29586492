// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// What became other from one version of a plan to the next, item by item and measure by measure.
import type { PlanLine } from '@/api/contract'

type Measure = PlanLine['measures'][number]
export interface MeasureChange {
  how: 'added' | 'removed' | 'changed'
  before: Measure | null
  now: Measure | null
}
export interface LineChange {
  how: 'added' | 'removed' | 'changed'
  line: PlanLine
  measures: MeasureChange[]
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function measuresBetween(before: readonly Measure[], now: readonly Measure[]): MeasureChange[] {
  const kept = (list: readonly Measure[], measure: Measure) => list.find((each) => each.measure === measure.measure) ?? null
  const removed = before.filter((each) => !kept(now, each)).map((each): MeasureChange => ({ how: 'removed', before: each, now: null }))
  const others = now.flatMap((each): MeasureChange[] => {
    const old = kept(before, each)
    if (!old) return [{ how: 'added', before: null, now: each }]
    return same(old, each) ? [] : [{ how: 'changed', before: old, now: each }]
  })
  return [...removed, ...others]
}

export function differencesBetween(before: readonly PlanLine[], now: readonly PlanLine[]): LineChange[] {
  const kept = (list: readonly PlanLine[], line: PlanLine) => list.find((each) => each.item === line.item)
  const removed = before.filter((each) => !kept(now, each)).map((line): LineChange => ({ how: 'removed', line, measures: [] }))
  const others = now.flatMap((line): LineChange[] => {
    const old = kept(before, line)
    if (!old) return [{ how: 'added', line, measures: [] }]
    return same(old, line) ? [] : [{ how: 'changed', line, measures: measuresBetween(old.measures, line.measures) }]
  })
  return [...removed, ...others]
}
