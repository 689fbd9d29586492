// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { stepTo } from './boardKeys'

it('Arrows go from card to card and over empty columns, and stay where there is nothing more', () => {
  const lengths = [3, 0, 1]
  expect(stepTo(lengths, { column: 0, card: 0 }, 'ArrowDown')).toEqual({ column: 0, card: 1 })
  expect(stepTo(lengths, { column: 0, card: 2 }, 'ArrowDown')).toBe(null)
  expect(stepTo(lengths, { column: 0, card: 2 }, 'ArrowRight')).toEqual({ column: 2, card: 0 })
  expect(stepTo(lengths, { column: 2, card: 0 }, 'ArrowRight')).toBe(null)
  expect(stepTo(lengths, { column: 2, card: 0 }, 'ArrowLeft')).toEqual({ column: 0, card: 0 })
  expect(stepTo(lengths, { column: 0, card: 0 }, 'Enter')).toBe(null)
})
