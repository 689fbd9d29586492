// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { canDraw, drawnOf } from './howMany'

test('a share is rounded up, as the server rounds it', () => {
  expect(drawnOf(40, 'percent', 10)).toBe(4)
  expect(drawnOf(41, 'percent', 10)).toBe(5)
  expect(drawnOf(3, 'percent', 1)).toBe(1)
  expect(drawnOf(40, 'count', 7)).toBe(7)
})

test('no more are drawn than there are, and one at least', () => {
  expect(canDraw(3, 'count', 3)).toBe(true)
  expect(canDraw(3, 'count', 4)).toBe(false)
  expect(canDraw(3, 'count', 0)).toBe(false)
  expect(canDraw(3, 'percent', 101)).toBe(false)
  expect(canDraw(0, 'percent', 50)).toBe(false)
  expect(canDraw(3, 'count', null)).toBe(false)
  expect(canDraw(3, 'count', 1.5)).toBe(false)
})
