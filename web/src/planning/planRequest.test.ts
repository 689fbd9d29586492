// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Measure } from '@/api/contract'
import { Names } from './names'
import { cellsOf } from './planCells'
import { cellsRefused, idsFor, requestOf } from './planRequest'

const directory = {
  posts: new Names([{ id: 'p1', name: '校长' }, { id: 'p2', name: '书记' }]),
  departments: new Names([{ id: 'd1', name: '保卫处' }, { id: 'd2', name: '后勤处' }]),
}
const existing: Measure[] = [
  { id: 'm1', text: '清理\n通道', accountable_post: 'p2', responsible_leader: 'p1', lead_department: null, co_departments: ['d1', 'd2'], handler: '张', due: '2026-12-31', keep_up: false },
  { id: 'm2', text: '查', accountable_post: null, responsible_leader: null, lead_department: 'd1', co_departments: [], handler: '', due: null, keep_up: true },
]
const cells = cellsOf({ root_cause: '松', goal: '紧', measures: existing }, directory, '是')

describe('A row of cells', () => {
  it('that nobody touched asks for what is there', () => {
    expect(requestOf(cells, existing, directory)).toEqual({ plan: { root_cause: '松', goal: '紧', measures: existing }, faults: {} })
  })
  it('says of every measure what stands in one line', () => {
    const { plan } = requestOf({ ...cells, measures: '甲\n乙\n丙', responsible_leader: '书记', lead_department: '', co_departments: '', handler: '', due: '2027/1/1', keep_up: '', accountable_post: '校长' }, [], directory)
    expect(plan!.measures.map((each) => [each.id, each.accountable_post, each.responsible_leader, each.due])).toEqual([[null, 'p1', 'p2', '2027-01-01'], [null, 'p1', 'p2', '2027-01-01'], [null, 'p1', 'p2', '2027-01-01']])
  })
  it('is held back for what it does not mean, cell by cell', () => {
    const { plan, faults } = requestOf({ ...cells, root_cause: '长'.repeat(4001), responsible_leader: '局长', lead_department: '保卫处\n后勤处\n—', due: '年底', keep_up: '也许', handler: '王'.repeat(201) }, existing, directory)
    expect(plan).toBeNull()
    expect(faults).toEqual({
      root_cause: { code: 'too_long', detail: 4000 },
      responsible_leader: { code: 'unknown', detail: '局长' },
      lead_department: { code: 'lines', detail: 3, measures: 2 },
      due: { code: 'no_day', detail: '年底' },
      keep_up: { code: 'no_answer', detail: '也许' },
      handler: { code: 'too_long', detail: 200 },
    })
    expect(requestOf({ ...cells, measures: '' }, existing, directory).faults.due).toEqual({ code: 'no_measure', detail: '' })
  })
})

it('A measure keeps its id by its text, then by its place', () => {
  expect(idsFor(['查'], existing)).toEqual(['m2'])
  expect(idsFor(['新', '查', '末'], existing)).toEqual(['m1', 'm2', null])
  expect(idsFor(['查', '清理通道'], existing)).toEqual(['m2', null])
})

it('What the server refuses is told at its cell', () => {
  const fault = (pointer: string) => ({ pointer, code: 'x', sentence: pointer })
  expect(cellsRefused([fault('/measures/1/due'), fault('/goal'), fault('/measures/0/text')])).toEqual({ due: '/measures/1/due', goal: '/goal', measures: '/measures/0/text' })
})
