// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import type { PlanLine } from '@/api/contract'
import { differencesBetween } from './differences'
import { countsOf, keyOf } from './remarks'

const measure = (id: string, text: string): PlanLine['measures'][number] => ({ measure: id, text, accountable_post: '', responsible_leader: '副局长', lead_department: '', co_departments: '', handler: '', due: '2026-06-01', keep_up: false })
const line = (item: string, ...measures: PlanLine['measures']): PlanLine => ({ item, number: item, finding_text: '通道堵塞', root_cause: '', goal: '', due: null, keep_up: false, measures })

it('A version tells from the one before it by items and measures', () => {
  const before = [line('1', measure('a', '清理'), measure('b', '上锁')), line('2', measure('c', '公示')), line('3')]
  const now = [line('1', measure('a', '清理两次'), measure('d', '巡查')), line('3'), line('4')]
  const told = differencesBetween(before, now)
  expect(told.map((each) => [each.how, each.line.item])).toEqual([['removed', '2'], ['changed', '1'], ['added', '4']])
  expect(told[1]!.measures.map((each) => each.how)).toEqual(['removed', 'changed', 'added'])
  expect(differencesBetween(before, before)).toEqual([])
})

it('What blocks and what still wants an answer are counted', () => {
  const remark = { kind: 'vague_verb', weight: 'warns', finding: null, opinion: null, item: '1', measure: 'a', detail: '加强' } as const
  const blocking = { ...remark, kind: 'measure_without_date', weight: 'blocks', detail: '' } as const
  const by = { account: 'x', on: '2026-03-01' }
  expect(countsOf([remark, blocking], [])).toEqual({ blocks: 1, unanswered: 1 })
  expect(countsOf([remark, blocking], [{ remark, answer: '每月一次', by }])).toEqual({ blocks: 1, unanswered: 0 })
  expect(keyOf(remark)).not.toBe(keyOf({ ...remark, detail: '强化' }))
})
