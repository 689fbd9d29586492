// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { areaOf, at, moved } from './selection'

const size = { rows: 3, columns: 4 }
const first = at({ row: 0, column: 0 })

it('Arrows go from cell to cell and stay inside', () => {
  expect(moved(first, { key: 'ArrowUp' }, size)).toEqual(first)
  expect(moved(first, { key: 'ArrowRight' }, size)).toEqual(at({ row: 0, column: 1 }))
  expect(moved(first, { key: 'End', ctrlKey: true }, size)).toEqual(at({ row: 2, column: 3 }))
  expect(moved(first, { key: 'x' }, size)).toBeNull()
})

it('Shift stretches what is selected from where it began', () => {
  const down = moved(at({ row: 1, column: 2 }), { key: 'ArrowUp', shiftKey: true }, size)!
  const left = moved(down, { key: 'ArrowLeft', shiftKey: true }, size)!
  expect(areaOf(left)).toEqual({ top: 0, bottom: 1, left: 1, right: 2 })
  expect(areaOf(moved(first, { key: 'a', ctrlKey: true }, size)!)).toEqual({ top: 0, bottom: 2, left: 0, right: 3 })
})

it('Tab goes on in the next row and out of the grid at its end; Enter goes down', () => {
  expect(moved(at({ row: 0, column: 3 }), { key: 'Tab' }, size)).toEqual(at({ row: 1, column: 0 }))
  expect(moved(at({ row: 2, column: 3 }), { key: 'Tab' }, size)).toBeNull()
  expect(moved(first, { key: 'Tab', shiftKey: true }, size)).toBeNull()
  expect(moved(first, { key: 'Enter' }, size)).toEqual(at({ row: 1, column: 0 }))
  expect(moved(at({ row: 1, column: 1 }), { key: 'Enter', shiftKey: true }, size)).toEqual(at({ row: 0, column: 1 }))
})
