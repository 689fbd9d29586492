// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest'
import type { Item, ItemRow } from '@/api/contract'
import { Names } from './names'
import { begin, faultsOf, freshRow, isChanged, keepMine, meet, put, settle, takeNewer, textIn } from './planRow'
import { cellsOf } from './planCells'

const directory = { posts: new Names([]), departments: new Names([]) }
function told(version: number, root_cause: string, goal = '') {
  const item = { id: 'i', version, root_cause, goal, measures: [], open_steps: ['plan'] } as unknown as Item
  return { item, cells: cellsOf(item, directory, '是') }
}
function opened() {
  const row = freshRow({ id: 'i' } as ItemRow)
  begin(row, told(3, '松'), directory, null)
  return row
}

describe('A row', () => {
  it('is changed while a cell differs from what is saved', () => {
    const row = opened()
    put(row, 'goal', '紧')
    expect([isChanged(row), textIn(row, 'goal'), textIn(row, 'root_cause')]).toEqual([true, '紧', '松'])
    put(row, 'due', '年底')
    expect(faultsOf(row).due?.code).toBe('no_measure')
    put(row, 'due', '')
    put(row, 'goal', '')
    expect(isChanged(row)).toBe(false)
  })
  it('goes on with what was begun, unless it was begun from an older version', () => {
    const row = freshRow({ id: 'i' } as ItemRow)
    begin(row, told(3, '松'), directory, { version: 3, mine: { goal: '紧', root_cause: '松' } })
    expect([row.mine, row.mark]).toEqual([{ goal: '紧' }, null])
    begin(row, told(4, '松'), directory, { version: 3, mine: { goal: '紧' } })
    expect(row.mark).toBe('conflict')
  })
})

it('What was written before the row was there is not lost', () => {
  const row = freshRow({ id: 'i' } as ItemRow)
  row.mine.goal = '紧'
  begin(row, told(3, '松'), directory, { version: 3, mine: { goal: '旧', root_cause: '乱' } })
  expect(row.mine).toEqual({ goal: '紧', root_cause: '乱' })
})

describe('When somebody was faster', () => {
  it('mine is kept beside, and either can be taken', () => {
    const row = opened()
    put(row, 'goal', '紧')
    meet(row, told(4, '更松', '严'))
    expect([row.mark, textIn(row, 'goal'), row.newer!.cells.goal]).toEqual(['conflict', '紧', '严'])
    keepMine(row)
    expect([row.told!.item.version, row.mine, row.mark]).toEqual([4, { goal: '紧' }, null])
    meet(row, told(5, '更松', '最严'))
    takeNewer(row)
    expect([textIn(row, 'goal'), isChanged(row)]).toEqual(['最严', false])
  })
  it('and wrote the same, there is nothing to decide', () => {
    const row = opened()
    put(row, 'goal', '紧')
    meet(row, told(4, '松', '紧'))
    expect([row.mark, isChanged(row)]).toEqual(['saved', false])
  })
})

it('What was written while a row was being saved stays changed', () => {
  const row = opened()
  put(row, 'goal', '紧')
  const sent = { ...row.mine }
  put(row, 'root_cause', '乱')
  settle(row, told(4, '松', '紧'), sent)
  expect([row.mine, row.mark]).toEqual([{ root_cause: '乱' }, null])
})
