// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest'
import { courseFrom, did, redone, undone } from './course'

it('Typing is one step, whatever else is one each', () => {
  let course = did(courseFrom(''), '会', 'text', 1000)
  course = did(course, '会议', 'text', 2000)
  expect(course.past).toEqual([''])
  course = did(course, '会议多', 'text', 4000)
  course = did(course, '', '', 4100)
  course = did(course, '又', '', 4200)
  expect(course.past).toEqual(['', '会议', '会议多', ''])
})

it('The way back and the way on again are each other', () => {
  const two = did(did(courseFrom(1), 2, '', 0), 3, '', 0)
  expect(undone(undone(two)).now).toBe(1)
  expect(redone(redone(undone(undone(two)))).now).toBe(3)
  expect(undone(courseFrom(1)).now).toBe(1)
  expect(redone(two).now).toBe(3)
})

it('An edit after the way back ends the way on, and is a step of its own', () => {
  const back = undone(did(courseFrom('a'), 'b', 'text', 0))
  const other = did(back, 'c', 'text', 1)
  expect(other.future).toEqual([])
  expect(undone(other).now).toBe('a')
})
