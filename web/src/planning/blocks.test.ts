// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { putsOf } from './blocks'

const size = { rows: 3, columns: 3 }
const one = (row: number, column: number) => ({ top: row, bottom: row, left: column, right: column })

it('A block is put down from one cell and ends where the grid ends', () => {
  expect(putsOf([['a', 'b'], ['c', 'd']], one(2, 2), size)).toEqual([{ row: 2, column: 2, text: 'a' }])
  expect(putsOf([['a', 'b'], ['c']], one(0, 0), size)).toEqual([
    { row: 0, column: 0, text: 'a' }, { row: 0, column: 1, text: 'b' }, { row: 1, column: 0, text: 'c' },
  ])
})

it('One cell fills all that is selected, and a row goes down it', () => {
  expect(putsOf([['x']], { top: 0, bottom: 2, left: 0, right: 1 }, size).map((put) => put.text).join('')).toBe('xxxxxx')
  expect(putsOf([['a', 'b']], { top: 0, bottom: 1, left: 0, right: 1 }, size).map((put) => put.text).join('')).toBe('abab')
})
