// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Measure } from '@/api/contract'
import { Names } from './names'
import { cellsOf, dayIn, measuresIn, tidied } from './planCells'

const directory = {
  posts: new Names([{ id: 'p1', name: '校长' }, { id: 'p2', name: '书记' }]),
  departments: new Names([{ id: 'd1', name: '保卫处' }, { id: 'd2', name: '后勤处' }]),
}
const measure = (more: Partial<Measure>): Measure => ({ id: 'm', text: '查', accountable_post: null, responsible_leader: null, lead_department: null, co_departments: [], handler: '', due: null, keep_up: false, ...more })

describe('A plan as cells', () => {
  it('says once what is said of all measures, and one by one what is not', () => {
    const measures = [measure({ text: '清理\n通道', responsible_leader: 'p1', co_departments: ['d1', 'd2'], due: '2026-12-31' }), measure({ responsible_leader: 'p1', keep_up: true })]
    expect(cellsOf({ root_cause: '松', goal: '', measures }, directory, '是')).toEqual({
      root_cause: '松', goal: '', measures: '清理\n↳ 通道\n查', responsible_leader: '校长', lead_department: '', co_departments: '保卫处、后勤处\n—', handler: '', due: '2026-12-31\n—', keep_up: '—\n是', accountable_post: '',
    })
  })
  it('finds its measures again', () => {
    expect(measuresIn('清理\n↳ 通道\n↳ \n↳ 楼梯\n\n 查 ')).toEqual(['清理\n通道\n\n楼梯', '查'])
    expect(measuresIn('')).toEqual([])
  })
})

it('A day is understood as people write it, and nothing else is one', () => {
  for (const said of ['2026-12-03', '2026/12/3', '2026.12.3', '2026年12月3日', '20261203']) expect(dayIn(said)).toBe('2026-12-03')
  for (const said of ['2026-02-30', '12/3', '年底前', '2026-13-01', '']) expect(dayIn(said)).toBeNull()
})

it('What is typed takes the form of what it means, or stays as it is', () => {
  expect(tidied('due', '2026/1/5\n无', directory, '是')).toBe('2026-01-05\n—')
  expect(tidied('co_departments', '后勤处,保卫处', directory, '是')).toBe('后勤处、保卫处')
  expect(tidied('co_departments', '后勤处,档案馆', directory, '是')).toBe('后勤处,档案馆')
  expect(tidied('keep_up', '√', directory, '是')).toBe('是')
  expect(tidied('keep_up', '否', directory, '是')).toBe('')
  expect(tidied('goal', '一\r\n二\n', directory, '是')).toBe('一\n二')
})
