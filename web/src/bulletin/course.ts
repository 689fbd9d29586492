// SPDX-FileCopyrightText: 2026 The Huiyin authors
// SPDX-License-Identifier: Apache-2.0
// The course of the edits made to something: the way back and the way on again. Edits of the same thing in quick
// succession, as one types, are one step.
export interface Course<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
  last: { what: string; at: number } | null
}

const mostSteps = 500
const oneStep = 1500 // milliseconds

export function courseFrom<T>(now: T): Course<T> {
  return { past: [], now, future: [], last: null }
}

// what: names the thing that is edited; a step of its own when empty.
export function did<T>(course: Course<T>, now: T, what: string, at: number): Course<T> {
  const goesOn = what !== '' && course.last?.what === what && at - course.last.at < oneStep && course.future.length === 0
  return { past: goesOn ? course.past : [...course.past, course.now].slice(-mostSteps), now, future: [], last: { what, at } }
}

export function undone<T>(course: Course<T>): Course<T> {
  if (!course.past.length) return course
  return { past: course.past.slice(0, -1), now: course.past.at(-1)!, future: [course.now, ...course.future], last: null }
}

export function redone<T>(course: Course<T>): Course<T> {
  const [now, ...future] = course.future
  return now === undefined ? course : { past: [...course.past, course.now], now, future, last: null }
}
