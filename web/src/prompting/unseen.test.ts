// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { shownCount } from './unseen'
import { distanceOf } from './distance'

test('a great many are not counted out', () => {
  expect(shownCount(7)).toBe('7')
  expect(shownCount(99)).toBe('99')
  expect(shownCount(100)).toBe('99+')
})

test('how far it is to the day is told by days left and days late', () => {
  expect(distanceOf(3)).toEqual({ word: 'prompt.left', days: 3 })
  expect(distanceOf(0)).toEqual({ word: 'prompt.today', days: 0 })
  expect(distanceOf(-8)).toEqual({ word: 'prompt.late', days: 8 })
})
